import Diagnostics
import Foundation
import ProcedureModel
import TestSupport
import Testing

@testable import Importers

/// Real exports, where they are at hand: everything is read, and what is written reads back without a problem but the true ones.
@Suite struct RealRecordsTests {
  private func contents(_ url: URL) throws -> [UInt8] {
    guard url.pathExtension == "gz" else { return Array(try Data(contentsOf: url)) }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-dc", url.path]
    process.standardOutput = pipe
    try process.run()
    let bytes = Array(pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return bytes
  }

  /// English words of the problems of what was imported, counted.
  private func problems(of records: [ImportedRecord]) -> [String: Int] {
    var counts: [String: Int] = [:]
    var file = ProcedureFile()
    for record in records {
      let yaml = CanonicalYAML.document(record.draft.yaml)
      ProcedureReader().read(SourceFile(path: record.label, bytes: Array(yaml.utf8)), into: &file)
      for problem in file.problems { counts[problem.message.text(in: .en), default: 0] += 1 }
    }
    return counts
  }

  @Test(.enabled(if: SharedData.file("corpus/records-dev.jsonl.gz") != nil, "no real records at hand"))
  func flatRecords() throws {
    let url = try #require(SharedData.file("corpus/records-dev.jsonl.gz"))
    var report = ImportReport()
    let records = Importer().read(SourceFile(path: "records", bytes: try contents(url)), &report)
    #expect(records.count == 1_914)
    #expect(report.unreadable.isEmpty)
    #expect(report.notes[.codeMissing]?.count == 55)
    #expect(problems(of: records) == ["The key “code” is missing.": 55])
    if ProcessInfo.processInfo.environment["TTHC_SHOW"] != nil { print(report.text(in: .vi)) }
  }

  @Test(.enabled(if: SharedData.file("corpus/portal-api") != nil, "no real answers at hand"))
  func portalAnswers() throws {
    let folder = try #require(SharedData.file("corpus/portal-api"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
    var report = ImportReport()
    var records: [ImportedRecord] = []
    for file in files {
      records += Importer().read(SourceFile(path: file, bytes: try contents(folder.appendingPathComponent(file))), &report)
    }
    #expect(records.map { $0.draft.code.map { $0 + ".json" } } == files)
    #expect(problems(of: records) == [:])
    #expect(records.allSatisfy { !$0.draft.dossiers.isEmpty && !$0.draft.methods.isEmpty && !$0.draft.legalBasis.isEmpty })
    if ProcessInfo.processInfo.environment["TTHC_SHOW"] != nil { print(report.text(in: .vi)) }
  }

  @Test(.enabled(if: SharedData.file("corpus/xlsx") != nil, "no real lists at hand"))
  func lists() throws {
    let folder = try #require(SharedData.file("corpus/xlsx"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".xlsx") }.sorted()
    var report = ImportReport()
    var records: [ImportedRecord] = []
    for file in files {
      records += Importer().read(SourceFile(path: file, bytes: try contents(folder.appendingPathComponent(file))), &report)
    }
    #expect(records.count == 339 + 271 + 525 + 261)
    #expect(report.unreadable.isEmpty)
    #expect(report.leftovers.isEmpty)
    #expect(problems(of: records) == [:])
    if ProcessInfo.processInfo.environment["TTHC_SHOW"] != nil { print(report.text(in: .vi)) }
  }
}
