import Checker
import Diagnostics
import OfficeDocuments

/// Lays out the official report: sizes, places and rules of Nghị định 30/2020/NĐ-CP, Phụ lục I.
package struct OfficialReport {
  typealias Paragraph = PrintedDocument.Paragraph
  typealias Run = PrintedDocument.Run

  let content: AnnexContent
  let words: AnnexWords
  private let template: ReportTemplate
  var language: Language { content.language }

  package init(_ content: AnnexContent, template: ReportTemplate) {
    self.content = content
    words = AnnexWords(content.language)
    self.template = template
  }

  /// The report, then each annex with pages of its own.
  package func document() -> PrintedDocument {
    let letter = PrintedDocument.Section(blocks: head + title + body + [foot])
    return PrintedDocument(
      properties: DocumentProperties(
        title: line(.subject), creator: "tthc-lint \(content.run.toolVersion)",
        language: language == .vi ? "vi-VN" : "en-GB", createdDay: content.run.asOf.daysSinceEpoch),
      sections: [letter] + annexes())
  }

  // MARK: - Texts

  private func line(_ piece: ReportTemplate.Piece) -> String { template.lines(piece, values).joined(separator: " ") }

  private func number(_ count: Int) -> String { LocalizedNumber.text(count, in: language) }

  /// Empty for none: the line that tells it is then left out.
  private func some(_ count: Int?) -> String { count.map { $0 > 0 ? number($0) : "" } ?? "" }

  /// What fills the holes of the texts.
  private var values: [String: String] {
    let total = content.total
    return [
      "thu_tuc": number(total.procedures), "thanh_phan": number(content.documents), "so_don_vi": number(content.agencies.count),
      "ngay_xet": Wording.day(content.run.asOf, in: language), "bo_quy_tac": content.run.policy.id,
      "phien_ban": content.run.policy.version, "so_don_vi_thieu": some(content.missing.count),
      "so_tep_loi": some(content.unreadable.count), "thu_tuc_loi": number(total.faultyProcedures),
      "ty_le": LocalizedNumber.percent(total.faultyProcedures, of: total.procedures, in: language),
      "noi_dung": number(total.total),
      "muc_do": total.total == 0 ? (language == .vi ? "không có" : "none") : words.severities(total.findings),
      "moi": total.new.map(number) ?? "", "ton_tai": total.persisting.map(number) ?? "",
      "nhom_noi_dung": mainRules, "ngoai_le": some(content.waived),
    ]
  }

  /// The rules with the most findings, each on a line of its own; empty when there is none.
  private var mainRules: String {
    var counts: [String: Int] = [:]
    for finding in content.agencies.flatMap(\.findings) { counts[finding.rule, default: 0] += 1 }
    let sorted = content.rules.filter { counts[$0.id, default: 0] > 0 }
      .sorted { (counts[$1.id, default: 0], $0.id) < (counts[$0.id, default: 0], $1.id) }
    return sorted.prefix(10).map { rule in "\n- \(rule.title): \(number(counts[rule.id, default: 0]));" }.joined()
  }

  // MARK: - Head

  private static let leftWidth = 67.0
  private static let rightWidth = 98.0

  private func centred(_ text: String, _ size: Double, isBold: Bool = false, isItalic: Bool = false, before: Double = 0)
    -> PrintedDocument.Block
  {
    .paragraph(
      Paragraph(
        [Run(text, size: size, isBold: isBold, isItalic: isItalic)], alignment: .centre, before: before, after: 0))
  }

  /// Agencies and number on the left, state and motto, place and date on the right.
  private var head: [PrintedDocument.Block] {
    let left: [PrintedDocument.Block] =
      template.lines(.superior, values).map { centred($0, 12) }
      + template.lines(.issuer, values).map { centred($0, 12, isBold: true) }
      + [.rule(width: 24, in: OfficialReport.leftWidth), centred(line(.numberAndSymbol), 13, before: 4)]
    let right = [
      centred(words.nation, 12, isBold: true), centred(words.motto, 13, isBold: true),
      .rule(width: 58, in: OfficialReport.rightWidth), centred(line(.placeAndDate), 13, isItalic: true, before: 4),
    ]
    return [
      .table(
        PrintedDocument.Table(
          widths: [OfficialReport.leftWidth, OfficialReport.rightWidth], hasBorders: false,
          rows: [.init([.init(left), .init(right)])]))
    ]
  }

  private var title: [PrintedDocument.Block] {
    [centred(line(.kind), 14, isBold: true, before: 18)]
      + template.lines(.subject, values).map { centred($0, 14, isBold: true) }
      + [.rule(width: 60, in: 165)]
      + template.lines(.addressee, values).map { centred($0, 14, before: 12) } + [centred("", 6)]
  }

  // MARK: - Body

  private var body: [PrintedDocument.Block] {
    let pieces: [ReportTemplate.Piece] = [.opening, .course, .results, .difficulties, .proposals, .closing]
    return pieces.flatMap { piece in
      template.lines(piece, values).map { line in
        let isHeading = OfficialReport.isHeading(line)
        return .paragraph(
          Paragraph([Run(line, isBold: isHeading)], indent: 12.7, after: 6, keepsWithNext: isHeading))
      }
    }
  }

  /// "II. KẾT QUẢ RÀ SOÁT": a Roman number, a point, capitals.
  private static func isHeading(_ line: String) -> Bool {
    guard let point = line.firstIndex(of: "."), point > line.startIndex else { return false }
    return line[..<point].allSatisfy { "IVX".contains($0) } && line == line.uppercased()
  }

  /// Recipients on the left, the signer on the right with room to sign.
  private var foot: PrintedDocument.Block {
    let recipientsTitle = Run(language == .vi ? "Nơi nhận:" : "Recipients:", size: 12, isBold: true, isItalic: true)
    let recipients = template.lines(.recipients, values).map { Run($0, size: 11) }
    let left = ([recipientsTitle] + recipients).map {
      PrintedDocument.Block.paragraph(Paragraph([$0], alignment: .left, after: 0))
    }
    let signer = template.lines(.signer, values)
    let right =
      signer.map { centred($0, 14, isBold: true) }
      + [.paragraph(Paragraph([Run("", size: 14)], alignment: .centre, before: 70, after: 0))]
    return .table(
      PrintedDocument.Table(widths: [82, 83], hasBorders: false, rows: [.init([.init(left), .init(right)])]))
  }
}
