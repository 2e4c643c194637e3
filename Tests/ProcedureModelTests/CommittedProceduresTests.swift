import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import ProcedureModel

/// The procedures of the repository: all are read without a problem.
@Suite struct CommittedProceduresTests {
  static let files: [URL] = {
    let folder = RepositoryRoot.url.appendingPathComponent("procedures")
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
  }()

  private func read(_ bytes: [UInt8]) -> ProcedureFile { ProcedureReader().read(SourceFile(path: "a.yaml", bytes: bytes)) }

  @Test func allAreReadWithoutAProblem() throws {
    #expect(!CommittedProceduresTests.files.isEmpty)
    for url in CommittedProceduresTests.files {
      let source = SourceFile(path: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
      if url.lastPathComponent == "agency.yaml" {
        #expect(AgencyFile(source).problems == [])
      } else if url.lastPathComponent != "tthc-lint.yaml" {
        let file = ProcedureReader().read(source)
        let schema = file.problems.filter { $0.rule == "syntax" }
        #expect(schema == [], "\(url.path)")
      }
    }
  }

  /// Every text unit's source, with white space put aside, is its text: unless it has escapes, which are told apart.
  @Test func everyTextLeadsBackToItsWords() throws {
    let visible = { (text: String) in String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }
    for url in CommittedProceduresTests.files {
      let file = read(Array(try Data(contentsOf: url)))
      for unit in file.procedures.flatMap(\.textUnits) {
        let text = unit.text.string(in: file.tree)
        let whole = ByteRange(0, text.utf8.count)
        let source = file.source.text(unit.text.sourceRange(ofDecoded: whole, in: file.tree))
        if source.contains("\\") || source.contains("''") { continue }
        #expect(visible(source) == visible(text), "\(url.path) \(unit.path)")
      }
    }
  }

  /// Windows line ends change places, not words.
  @Test func lineEndsChangeNoWords() throws {
    for url in CommittedProceduresTests.files.prefix(20) {
      let text = try String(contentsOf: url, encoding: .utf8)
      let unix = read(Array(text.utf8))
      let windows = read(Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8))
      #expect(
        unix.procedures.flatMap(\.textUnits).map { $0.text.string(in: unix.tree) }
          == windows.procedures.flatMap(\.textUnits).map { $0.text.string(in: windows.tree) })
    }
  }
}
