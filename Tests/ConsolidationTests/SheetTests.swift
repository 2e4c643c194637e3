import Diagnostics
import OfficeDocuments
import Testing

@testable import Consolidation

@Suite struct SheetTests {
  @Test func ourOwnFlatSheetComesBackAsSubmissions() throws {
    let report = try CityReportTests.report(CityReportTests.city())
    let workbook = try CityWorkbook.file(report, toolVersion: "1.0.0")
    func read() throws -> [Submission] {
      try SheetSubmissions.read(workbook, period: Samples.november, revision: 1, day: dayOf("2026-11-21"))
    }
    let submissions = try read()
    #expect(submissions.map(\.agency) == ["ca-xa-tan-hoa", "ubnd-xa-tan-hoa"])
    #expect(
      submissions[0].findings.map(\.quote).sorted() == [
        "Sổ hộ khẩu của chủ hộ (bản chính)", "Sổ hộ khẩu của người yêu cầu (bản sao)",
      ])
    #expect(submissions[0].findings.allSatisfy { $0.rule == "no-paper-household-book" && $0.severity == .error })
    // The identity survives the way through Excel.
    let known = Set(report.agencies.flatMap(\.findings).map(\.finding.fingerprint))
    #expect(submissions.flatMap(\.findings).allSatisfy { known.contains($0.fingerprint) })
    #expect(try read().map { $0.file() } == submissions.map { $0.file() })
    #expect(try submissions.map { try ReadSubmission($0.file()).submission } == submissions)
  }

  @Test func aSheetNeverMendsAnything() throws {
    let earlier = Samples.submission("ca-xa-tan-hoa", "2026-10", findings: [Samples.finding()])
    var sheet = Samples.submission("ca-xa-tan-hoa", "2026-11", findings: [Samples.finding("Sổ tạm trú")])
    sheet.origin = .sheet
    let report = try CityReportTests.report([earlier, sheet].map { try CityReportTests.read($0) })
    let counts = try #require(report.agencies.first { $0.id == "ca-xa-tan-hoa" }).counts
    #expect(counts.new == 1 && counts.fixed == 0 && counts.unknown == 1)
  }

  @Test func aWrongRowRefusesTheSheetAndNamesTheRow() throws {
    var sheet = PrintedWorkbook.Sheet(name: "Số liệu", widths: [10, 10, 10, 10, 10])
    sheet.rows = [
      ["Mã TTHC", "Thành phần hồ sơ (nguyên văn)", "Nội dung chưa phù hợp (mã quy tắc)", "Mức độ", "Mã đơn vị"],
      ["1.00403", "Sổ hộ khẩu", "Sai (no-paper-household-book)", "Lỗi", "ca-a"],
      ["1.004222", "Sổ hộ khẩu", "Sai", "Lỗi", "ca-a"],
    ].map { row in .init(row.map { .init(.text($0)) }) }
    let properties = DocumentProperties(title: "t", creator: "c", createdDay: 20000)
    func read() throws -> [Submission] {
      try SheetSubmissions.read(
        SpreadsheetWriter.bytes(PrintedWorkbook(properties: properties, sheets: [sheet])), period: Samples.november, revision: 1,
        day: dayOf("2026-11-21"))
    }
    let problem = #expect(throws: SheetSubmissions.Problem.self) { try read() }
    #expect(problem?.message.text(in: .vi).contains("dòng 3") == true)
    sheet.rows.removeLast()
    #expect(try read().first?.findings.first?.code == "1.004030")
  }
}
