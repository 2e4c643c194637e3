import Diagnostics
import OfficeDocuments
import Reporters

/// The official report on a period as a Word document: what was done, what was found, difficulties, proposals; then who has
/// not reported and the figures per agency as annexes on landscape pages. The long list of findings is in the workbook.
package enum CityWordReport {
  private typealias Block = PrintedDocument.Block

  /// The document. Throws where the document library refuses.
  package static func file(_ report: CityReport, toolVersion: String) throws(OfficeDocumentError) -> [UInt8] {
    var blocks: [Block] = [OfficialLayout.head(agency: report.title.isEmpty ? "Cơ quan ban hành" : report.title)]
    blocks += OfficialLayout.title(
      "BÁO CÁO", about: "Kết quả rà soát thành phần hồ sơ thủ tục hành chính \(report.period.spelledOut)")
    blocks.append(OfficialLayout.addressee("……………………"))
    blocks += progress(report) + results(report) + voices(report)
    blocks.append(OfficialLayout.foot())
    let annexes =
      annex("II", "TỔNG HỢP KẾT QUẢ THEO ĐƠN VỊ", agencyTable(report)) + annex("III", "ĐƠN VỊ CHƯA BÁO CÁO", missingTable(report))
    return try WordDocumentWriter.bytes(
      PrintedDocument(
        properties: DocumentProperties(
          title: "Báo cáo rà soát \(report.period.text)", creator: "tthc-lint \(toolVersion)",
          createdDay: report.asOf.daysSinceEpoch),
        sections: [
          .init(blocks: blocks),
          .init(isLandscape: true, margins: .init(top: 30, right: 20, bottom: 15, left: 20), blocks: annexes),
        ]))
  }

  private static func progress(_ report: CityReport) -> [Block] {
    let obliged = report.agencies.filter { !$0.duties.isEmpty }.count
    let reported = report.agencies.filter { $0.submission != nil }.count
    let late = report.agencies.filter { $0.standing == .late }.count
    var text = "Đến \(report.asOf.spelledOut), \(number(reported)) đơn vị đã gửi số liệu"
    if obliged > 0 { text += " trên \(number(obliged)) đơn vị phải báo cáo" }
    text += late > 0 ? ", trong đó \(number(late)) đơn vị gửi muộn" : ""
    text += report.missing.isEmpty ? "." : "; \(number(report.missing.count)) đơn vị chưa báo cáo (Phụ lục III)."
    let procedures = report.agencies.reduce(0) { $0 + $1.procedures }
    let documents = report.agencies.reduce(0) { $0 + ($1.submission?.documents ?? 0) }
    return [
      OfficialLayout.heading("I. TÌNH HÌNH TRIỂN KHAI"), OfficialLayout.body(text),
      OfficialLayout.body("Đã rà soát \(number(procedures)) lượt thủ tục hành chính với \(number(documents)) thành phần hồ sơ."),
    ]
  }

  private static func results(_ report: CityReport) -> [Block] {
    let totals = report.totals
    let faulty = report.agencies.reduce(0) { $0 + $1.faultyProcedures }
    var blocks = [
      OfficialLayout.heading("II. KẾT QUẢ RÀ SOÁT"),
      OfficialLayout.body(
        "Còn \(number(totals.open)) nội dung chưa phù hợp quy định tại \(number(faulty)) lượt thủ tục: \(number(totals.new)) mới phát sinh, "
          + "\(number(totals.persisting)) tồn tại từ kỳ trước, trong đó \(number(totals.overdue)) quá thời hạn khắc phục. "
          + "Trong kỳ đã khắc phục \(number(totals.fixed)); chưa xác định được \(number(totals.unknown)) do đơn vị chưa gửi số liệu "
          + "hoặc chưa rà soát lại thủ tục. Chi tiết tại Phụ lục I (tệp bảng tính) và Phụ lục II."),
    ]
    for row in report.answerTopPapers().rows.prefix(5) {
      blocks.append(
        OfficialLayout.body(
          "- \(row[0].shown): \(row[1].shown) nội dung, \(row[3].shown) đơn vị; nhiều nhất tại \(row[4].shown)."))
    }
    return blocks
  }

  private static func voices(_ report: CityReport) -> [Block] {
    func list(_ heading: String, _ texts: (AgencyReport) -> [String]) -> [Block] {
      let items = report.agencies.flatMap { agency in texts(agency).map { "- \(agency.name): \($0)" } }
      return [OfficialLayout.heading(heading)] + (items.isEmpty ? ["Không có."] : items).map { OfficialLayout.body($0) }
    }
    return list("III. KHÓ KHĂN, VƯỚNG MẮC", \.difficulties) + list("IV. KIẾN NGHỊ, ĐỀ XUẤT", \.proposals)
  }

  private static func annex(_ number: String, _ title: String, _ table: PrintedDocument.Table) -> [Block] {
    [
      .paragraph(
        .init([.init("Phụ lục \(number)", size: 14, isBold: true)], alignment: .centre, before: 12, after: 0, keepsWithNext: true)
      ),
      .paragraph(.init([.init(title, size: 13, isBold: true)], alignment: .centre, keepsWithNext: true)), .table(table),
    ]
  }

  private static func agencyTable(_ report: CityReport) -> PrintedDocument.Table {
    let head = [
      "STT", "Đơn vị", "Thủ tục đã rà soát", "Thủ tục chưa phù hợp", "Tổng", "Kỳ trước", "Mới", "Đã khắc phục", "Tồn tại",
      "Quá hạn", "Ngày nhận",
    ]
    let agencies = report.agencies.filter { $0.submission != nil || !$0.findings.isEmpty }
    let rows = agencies.enumerated().map { place, agency in
      [
        String(place + 1), agency.name, number(agency.procedures), number(agency.faultyProcedures), number(agency.counts.open),
        number(agency.counts.before), number(agency.counts.new), number(agency.counts.fixed), number(agency.counts.persisting),
        number(agency.counts.overdue), agency.submission?.received.day.slashed ?? "–",
      ]
    }
    return table(widths: [11, 72, 21, 21, 17, 18, 16, 21, 18, 18, 24], head: head, rows: rows)
  }

  private static func missingTable(_ report: CityReport) -> PrintedDocument.Table {
    let rows = report.missing.enumerated().map { place, agency in
      [
        String(place + 1), agency.name, agency.worstDuty?.deadline.day.slashed ?? "–", number(agency.worstDuty?.overdueDays ?? 0),
        agency.responsible ?? "–", number(agency.reminders),
      ]
    }
    return table(
      widths: [11, 100, 34, 30, 60, 22],
      head: ["STT", "Đơn vị chưa báo cáo", "Thời hạn", "Số ngày quá hạn", "Người phụ trách", "Lần nhắc"],
      rows: rows.isEmpty ? [["", "Không có.", "", "", "", ""]] : rows)
  }

  private static func table(widths: [Double], head: [String], rows: [[String]]) -> PrintedDocument.Table {
    func cells(_ texts: [String], isBold: Bool) -> [PrintedDocument.Cell] {
      texts.enumerated().map { place, text in
        .init([
          .paragraph(.init([.init(text, size: 12, isBold: isBold)], alignment: isBold || place != 1 ? .centre : .left, after: 0))
        ])
      }
    }
    return PrintedDocument.Table(
      widths: widths, hasBorders: true, headRows: 1,
      rows: [.init(cells(head, isBold: true))] + rows.map { .init(cells($0, isBold: false)) })
  }

  private static func number(_ number: Int) -> String { LocalizedNumber.text(number, in: .vi) }
}
