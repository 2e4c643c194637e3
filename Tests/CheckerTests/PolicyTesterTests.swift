import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checker

/// `policy test`: examples, suites, coverage, JUnit.
@Suite struct PolicyTesterTests {
  private func today() throws -> Day { try #require(Day(iso: "2026-11-21")) }

  private func suite(_ cases: String) throws -> PolicyTestSuite {
    let text = "suite: Thử\nonly: [no-paper-household-book, cmnd-expired]\ncases:\n" + cases
    let (suite, problems) = PolicyTestSuite.read(SourceFile(path: "a.test.yaml", bytes: Array(text.utf8)))
    #expect(problems == [])
    return try #require(suite)
  }

  @Test func everyRuleOfTheNationalPolicyHasATestThatMakesItFire() throws {
    let report = PolicyTester.run(try NationalPolicy.load(), suites: [], day: try today())
    #expect(report.failed.map { "\($0.suite) \($0.name)" } == [])
    #expect(report.silentRules == [])
    #expect(report.results.count > 100)
  }

  @Test func theSuitesOfTheRepositoryPass() throws {
    let folder = RepositoryRoot.url.appendingPathComponent("policy-tests").path
    let files = try #require(FilesBelow.suites(folder))
    let suites = try files.map { path in
      let (suite, problems) = PolicyTestSuite.read(try #require(PolicyFiles.read(path)))
      #expect(problems == [])
      return try #require(suite)
    }
    let report = PolicyTester.run(try NationalPolicy.load(), suites: suites, day: try today())
    #expect(report.failed.flatMap(\.failures).map { $0.text(in: .en) } == [])
  }

  @Test func aMissingAndAnUnexpectedFindingFail() throws {
    let suite = try suite(
      """
        - name: thiếu
          procedure: {name: A, dossiers: [{documents: [{name: Đơn đề nghị}]}]}
          expect: [no-paper-household-book]
        - name: thừa
          procedure: {name: A, dossiers: [{documents: [{name: Sổ hộ khẩu (bản chính)}]}]}
        - name: đúng
          procedure: {name: A, dossiers: [{documents: [{name: Sổ hộ khẩu (bản chính)}]}]}
          expect: [{rule: no-paper-household-book, severity: error, at: "dossiers[0].documents[0].name", quote: Sổ hộ khẩu}]
        - name: quy tắc lạ
          procedure: {name: A}
          expect: [no-paper-household-bok]
      """)
    let report = PolicyTester.run(try NationalPolicy.load(), suites: [suite], day: try today())
    let results = report.results.filter { $0.suite == "Thử" }
    #expect(results.map(\.isPassed) == [false, false, true, false])
    #expect(results[0].failures.map { $0.text(in: .en) } == ["no-paper-household-book is missing."])
    #expect(results[1].failures.first?.text(in: .en).hasPrefix("Unexpected no-paper-household-book at dossiers[0]") == true)
    #expect(results[3].failures.contains { $0.text(in: .en).contains("did you mean “no-paper-household-book”") })
    let junit = report.junit(in: .vi)
    #expect(XMLWellFormed.check(junit.replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", with: "")))
    #expect(junit.contains(#"<testsuite name="Thử" tests="4" failures="3" errors="0">"#))
  }

  @Test func aWrongExampleFails() throws {
    let folder = try TemporaryFolder()
    let text = SmallPolicy.text.replacing("bad: Đơn có từ cũ", with: "bad: Đơn có từ khác")
    let policy = try #require(Policy.load(path: try folder.write("policy.yaml", text)).0)
    let report = PolicyTester.run(policy, suites: [], day: try today())
    #expect(report.failed.map(\.name) == ["bad 1"])
    #expect(report.silentRules == ["paper-rule", "word-rule"])
  }

  @Test func aBrokenSuiteIsLocated() {
    let text = "suite: A\ncases:\n  - name: x\n    procedur: {name: A}\n"
    let (suite, problems) = PolicyTestSuite.read(SourceFile(path: "a.test.yaml", bytes: Array(text.utf8)))
    #expect(suite == nil)
    #expect(problems.map { $0.message.text(in: .en) }.contains { $0.contains("did you mean “procedure”") })
  }
}
