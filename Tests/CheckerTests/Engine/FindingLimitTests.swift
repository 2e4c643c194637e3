import Diagnostics
import Foundation
import ProcedureModel
import TestSupport
import Testing

@testable import Checker

/// A file with more findings than are kept says so, and costs no more than those.
@Suite struct FindingLimitTests {
  private static let rule = EngineRule.tooManyFindings.rawValue

  private func report(_ texts: [String], limit: Int) throws -> FileReport {
    let checker = try Engine.checker {
      $0.rules = ["no-paper-household-book"]
      $0.findingsPerFile = limit
    }
    return checker.check(Engine.source(texts.joined(separator: "---\n")))
  }

  private func procedure(_ number: Int, documents: Int) -> String {
    Engine.procedure(
      code: "1.\(String(format: "%06d", number))", documents: (0..<documents).map { "name: Sổ hộ khẩu của người thứ \($0)" })
  }

  @Test func asManyAsTheLimitAreNoTooMany() throws {
    let findings = try report([procedure(1, documents: 10)], limit: 10).findings
    #expect(findings.count == 10)
    #expect(!findings.contains { $0.rule == Self.rule })
  }

  @Test func oneProcedureIsCut() throws {
    let report = try report([procedure(1, documents: 30)], limit: 10)
    #expect(report.findings.map(\.rule).filter { $0 != Self.rule }.count == 10)
    let notice = try #require(report.findings.last)
    #expect(notice.rule == Self.rule && notice.severity == .error && notice.isOpen)
    #expect(notice.message.text(in: .vi).contains("hơn 10 lỗi"))
    #expect(report.source?.text(notice.range) == "Sổ hộ khẩu", "the first that is not listed")
  }

  @Test func proceduresAfterTheLimitAreNotChecked() throws {
    let report = try report((1...10).map { procedure($0, documents: 4) }, limit: 10)
    #expect(report.findings.count == 11)
    #expect(report.procedures.count == 3, "what was not checked is not counted as checked")
  }

  @Test func findingsThatYieldAreNoReasonToSayNothing() throws {
    let checker = try Engine.checker { $0.findingsPerFile = 12 }
    let findings = checker.check(Engine.source(procedure(1, documents: 40))).findings
    #expect(findings.contains { $0.rule == Self.rule })
    #expect(findings.count <= 13)
  }

  @Test func manyFindingsAreCutAtTheUsualLimit() throws {
    let findings = try report([procedure(1, documents: 30_000)], limit: CheckOptions(asOf: Engine.day).findingsPerFile).findings
    #expect(findings.count == 20_001)
  }

  /// The table for people has the numbers of the code.
  @Test func theDocumentNamesTheLimits() throws {
    let url = RepositoryRoot.url.appendingPathComponent("docs/limits.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let limits = YAMLLimits()
    let grouped = { (number: Int) -> String in
      let digits = String(number)
      return digits.count > 4
        ? "\(digits.dropLast(3).count > 3 ? "\(digits.dropLast(6)),000" : String(digits.dropLast(3))),000" : digits
    }
    for (row, number) in [
      ("containers inside containers", limits.depth), ("values (nodes)", limits.nodes), ("anchors", limits.anchors),
      ("values that aliases", limits.aliasedNodes), ("syntax errors", limits.syntaxErrors), ("problems", limits.problems),
      ("procedures of a file", limits.procedures), ("findings of a file", CheckOptions(asOf: Engine.day).findingsPerFile),
      ("a file of procedures", limits.bytes >> 20), ("a policy file", PolicyFiles.sizeLimit >> 20),
      ("folders inside folders", InputFiles.depthLimit),
    ] {
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("| \(row)") }, "\(row)")
      #expect(line.contains(" \(grouped(number)) "), "\(line) has not \(grouped(number))")
    }
  }

  @Test func foldersThatAreTooDeepAreNamed() throws {
    let folder = try TestFolder()
    let deep = Array(repeating: "a", count: InputFiles.depthLimit + 2).joined(separator: "/")
    try folder.write(deep + "/1.yaml", "")
    try folder.write("a/2.yaml", "")
    let inputs = InputFiles([folder.url.path])
    #expect(inputs.files.count == 1)
    #expect(inputs.unreadable.map { $0.reason.text(in: .en) } == ["The folder is more than 128 levels deep; not read."])
  }
}
