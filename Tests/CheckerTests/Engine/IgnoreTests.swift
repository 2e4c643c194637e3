import Diagnostics
import Testing

@testable import Checker

@Suite struct IgnoreTests {
  private func check(_ document: String, _ day: Day = Engine.day) throws -> [Finding] {
    try Engine.checker(day).check(Engine.source(Engine.procedure(documents: document.isEmpty ? [] : [document]))).findings
  }

  @Test func aCommentWithRuleAndReasonSilencesItsLine() throws {
    let findings = try check("name: Bản sao chứng minh nhân dân  # tthc-lint: ignore cmnd-expired because luật chuyên ngành")
    let finding = try #require(findings.first { $0.rule == "cmnd-expired" })
    #expect(finding.status == .ignored(reason: "luật chuyên ngành", until: nil))
    #expect(!Engine.rules(findings).contains("cmnd-expired"))
    #expect(!Engine.rules(findings).contains("unused-ignore"))
  }

  @Test func theLastDayIsIncluded() throws {
    let document = "name: Bản sao chứng minh nhân dân  # tthc-lint: ignore cmnd-expired until=2026-11-21 because đang sửa"
    #expect(!Engine.rules(try check(document)).contains("cmnd-expired"))
    let later = try check(document, Engine.day.adding(days: 1))
    #expect(Engine.rules(later).contains("cmnd-expired"))
    #expect(Engine.rules(later).contains("invalid-ignore"))
  }

  @Test(arguments: [
    ("ignore because lý do", "must name a rule"), ("ignore cmnd-expired", "must have a reason"),
    ("ignore cmnd-expired until=2026-13-01 because lý do", "is no day"), ("ignore cmnd-expird because lý do", "did you mean"),
    ("skip cmnd-expired because lý do", "only “ignore” can follow"),
    ("ignore no-paper-household-book because lý do", "may not be ignored"),
  ])
  func aBadCommentIsAFindingAndSilencesNothing(comment: String, message: String) throws {
    let findings = try check("name: Bản sao chứng minh nhân dân  # tthc-lint: \(comment)")
    #expect(Engine.rules(findings).contains("cmnd-expired"))
    let problem = try #require(findings.first { $0.rule == "invalid-ignore" })
    #expect(problem.message.text(in: .en).contains(message))
  }

  @Test func anUnusedCommentIsRemovedByItsFix() throws {
    let text = Engine.procedure(documents: ["name: Đơn đề nghị  # tthc-lint: ignore cmnd-expired because đã hỏi"])
    let source = Engine.source(text)
    let report = try Engine.checker().check(source)
    #expect(Engine.rules(report.findings) == ["unused-ignore"])
    let outcome = Fixer(appliesUnsafe: false).apply(report.findings, to: source)
    #expect(outcome.applied == 1)
    #expect(String(decoding: outcome.bytes, as: UTF8.self) == Engine.procedure(documents: ["name: Đơn đề nghị"]))
  }

  @Test func aCommentAloneIsAboutTheItemBelow() throws {
    let text = Engine.procedure(documents: [
      "# tthc-lint: ignore cmnd-expired because lý do\n      - name: Giấy tờ\n        note: Bản sao chứng minh nhân dân",
      "name: Bản sao chứng minh nhân dân của vợ",
    ]).replacing("      - # tthc", with: "      # tthc")
    let findings = try Engine.checker().check(Engine.source(text)).findings.filter { $0.rule == "cmnd-expired" }
    #expect(findings.map(\.isOpen) == [false, true])
  }

  @Test func aRuleThatIsNotRunMakesNoCommentUnused() throws {
    let text = Engine.procedure(documents: ["name: Đơn đề nghị  # tthc-lint: ignore cmnd-expired because đã hỏi"])
    let checker = try Engine.checker { $0.rules = ["no-paper-household-book"] }
    #expect(checker.check(Engine.source(text)).findings == [])
  }

  @Test func aMarkerInsideATextIsNoComment() throws {
    let findings = try check(#"name: "Chứng minh nhân dân # tthc-lint: ignore cmnd-expired because x""#)
    #expect(Engine.rules(findings).contains("cmnd-expired"))
  }
}
