import Diagnostics
import Foundation
import Testing

@testable import Importers
@testable import OfficeDocuments

@Suite struct TableImporterTests {
  private func row(_ number: Int, _ values: [Spreadsheet.Value]) -> Spreadsheet.Row {
    .init(number: number, cells: values.enumerated().map { .init(column: $0.offset + 1, value: $0.element) })
  }

  @Test func anExportOfThePortal() throws {
    let sheet = Spreadsheet.Sheet(
      name: "Danh sách TTHC", isHidden: false,
      rows: [
        row(1, [.text("DANH SÁCH\nTHỦ TỤC")]),
        row(
          2,
          [
            .text("Mã số"), .text("Tên"), .text("Cơ quan ban hành"), .text("Cơ quan thực hiện"), .text("Lĩnh vực"),
            .text("Số hồ sơ"),
          ]),
        row(
          3,
          [
            .number("1.00403"), .text(" Cấp giấy thử "), .text("Bộ Thử"), .text("Sở Thử\nỦy ban nhân dân cấp xã"), .text("Thử"),
            .number("12"),
          ]),
        row(4, [.text("2.000001"), .text("Đổi giấy thử"), .text("Bộ Thử"), .text("Sở Thử"), .text("Thử")]),
        row(6, [.text(" ")]),
      ], merges: [])
    let records = try #require(TableImporter.read(TableImporter.rows(of: sheet), at: "a.xlsx"))
    #expect(records.map(\.draft.code) == ["1.004030", "2.000001"])
    #expect(records[0].draft.executingAgencies == ["Sở Thử", "Ủy ban nhân dân cấp xã"])
    #expect(records[0].notes == [.codePadded, .charactersRemoved])
    #expect(records[0].leftovers.map(\.key) == ["Số hồ sơ"])
    #expect(records[1].agency == AgencyDraft(id: "bo-thu", name: "Bộ Thử"))
  }

  @Test func aTableWithoutAHeadIsNoList() {
    #expect(TableImporter.read([.init(number: 1, cells: [.init(text: "a"), .init(text: "b")])], at: "a") == nil)
  }

  @Test func separatedValuesWithManyParts() {
    let csv =
      "STT;Mã thủ tục;Tên thủ tục;Cấp thực hiện;Thành phần hồ sơ;Thời hạn giải quyết\n1;1.00403;Cấp giấy;Cấp xã;\"Đơn\nẢnh\";05 ngày\n"
    var report = ImportReport()
    let records = Importer().read(SourceFile(path: "a.csv", bytes: Array(csv.utf8)), &report)
    #expect(records.map(\.draft.code) == ["1.004030"])
    #expect(records.first?.draft.levels == ["commune"])
    #expect(records.first?.draft.dossiers.first?.documents.map(\.name) == ["Đơn", "Ảnh"])
    #expect(report.leftovers.isEmpty)
    #expect(report.notes[.codePadded]?.count == 1)
  }

  @Test(arguments: [
    ("", "tệp rỗng"), ("\u{1F}\u{8B}", "tiêu đề"), ("PK rác", "bị hỏng"), ("a;b\nc;d\n", "dòng tiêu đề"), ("12", "dòng tiêu đề"),
    ("{\"a\": [", "không phải JSON"), ("[1]", "không phải một thủ tục"),
  ])
  func badInputsAreRefusedWithAReason(_ content: String, _ reason: String) {
    var report = ImportReport()
    #expect(Importer().read(SourceFile(path: "a", bytes: Array(content.utf8)), &report).isEmpty)
    #expect(report.unreadable.count == 1)
    #expect(report.text(in: .vi).contains("Không đọc được (1):\n  a"))
    #expect(report.unreadable.first?.reason.vi.contains(reason) == true, "\(report.unreadable)")
  }

  @Test func gzipIsRefusedByName() {
    var report = ImportReport()
    #expect(Importer().read(SourceFile(path: "a.gz", bytes: [0x1F, 0x8B, 8, 0]), &report).isEmpty)
    #expect(report.unreadable.first?.reason.en.contains("gzip") == true)
  }
}
