import Diagnostics
import Foundation
import ProcedureModel
import Testing

@testable import Importers

/// Sources that are cut or changed: refused or read, never a crash, and whatever is read can be written and read back.
@Suite struct DamagedSourcesTests {
  private static let sources = [
    """
    {"code": "1.000001", "name": "A", "executionSteps": [{"name": "", "description": "Nộp\\nNhận"}], "executionMethods": [
    {"submissionMethod": "ONLINE", "processingTime": 5, "processingTimeUnit": "DAY", "fees": [{"value": 1.5e3, "currencyName": "USD"}]}],
    "executionCases": [{"profileComponents": [{"name": "Đơn", "originalQty": 1, "copyQty": "2"}]}], "isWard": true}
    """,
    """
    {"code": 1.00403, "name": "B", "methods": "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp7 NgàyMiễn phíTại xã", "level": "Cấp xã, Cơ quan khác"}
    {"code": "x/../y", "name": null, "documents": [{"name": 5}, 3, {"case": []}], "legal_basis": "a", "results": "GiấyMã: KQ.G01.1"}
    """,
    "Mã số;Tên;Lĩnh vực\n1.00403;\"Cấp\ngiấy\";Thử\n;;\n2.000001;Đổi\n",
  ]

  private func exercise(_ bytes: [UInt8]) {
    var report = ImportReport()
    for record in Importer().read(SourceFile(path: "a", bytes: bytes), &report) {
      let yaml = CanonicalYAML.document(record.draft.yaml)
      let file = ProcedureReader().read(SourceFile(path: "a.yaml", bytes: Array(yaml.utf8)))
      #expect(file.problems.allSatisfy { $0.rule == "schema" }, "\(yaml)")
    }
    #expect(!report.text(in: .vi).isEmpty)
  }

  @Test(arguments: sources) func cutAnywhere(_ source: String) {
    let bytes = Array(source.utf8)
    for end in 0...bytes.count { exercise(Array(bytes[..<end])) }
  }

  @Test(arguments: sources) func changedAnywhere(_ source: String) {
    let bytes = Array(source.utf8)
    for place in bytes.indices {
      for byte: UInt8 in [0x00, 0x0A, 0x22, 0x30, 0x5B, 0x7D, 0xFF] {
        var changed = bytes
        changed[place] = byte
        exercise(changed)
      }
    }
  }

  @Test func filesNeverLeaveTheirFolder() throws {
    let folder = NSTemporaryDirectory() + "import-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let lines = ["../../x", "/etc/x", "..", ".", "agency", "a\u{0}b", String(repeating: "9", count: 300), ""]
      .map { "{\"code\": \(JSONText.quoted($0)), \"name\": \"../../\", \"executing_agency\": \"../..\"}" }
    var report = ImportReport()
    let records = Importer().read(SourceFile(path: "a", bytes: Array(lines.joined(separator: "\n").utf8)), &report)
    #expect(records.count == lines.count)
    var writer = ImportWriter(folder: folder + "/ra", overwrites: false)
    try writer.write(records, &report)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["ra"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/ra") == ["chua-ro-co-quan"])
    #expect(report.filesWritten == lines.count + 1)
  }

  @Test func foldersGiveTheirKnownFilesInOrder() throws {
    let folder = NSTemporaryDirectory() + "inputs-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/b/.git", withIntermediateDirectories: true)
    for name in ["b/2.json", "b/1.XLSX", "a.csv", "c.txt", "b/.git/x.json", "b/.an.json"] {
      try Data().write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    #expect(ImportInputs.files(at: folder)?.map { $0.dropFirst(folder.count + 1) } == ["a.csv", "b/1.XLSX", "b/2.json"])
    #expect(ImportInputs.files(at: folder + "/c.txt") == [folder + "/c.txt"])
    #expect(ImportInputs.files(at: folder + "/không-có") == nil)
  }
}
