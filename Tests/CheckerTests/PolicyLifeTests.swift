import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checker

/// Dates, audits, listings and differences of policies.
@Suite struct PolicyLifeTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func small(_ edits: (String, String)...) throws -> Policy {
    let folder = try TemporaryFolder()
    let text = edits.reduce(SmallPolicy.text) { $0.replacing($1.0, with: $1.1) }
    return try #require(Policy.load(path: try folder.write("policy.yaml", text)).0)
  }

  // MARK: - Notices

  @Test func aRuleToComeIsAnnouncedWithItsDay() throws {
    let notices = try small().notices(asOf: day("2024-12-01")).map { $0.text(in: .vi) }
    #expect(notices == ["Quy tắc “word-rule” (Từ cũ) áp dụng từ ngày 01/01/2025."])
    #expect(try small().notices(asOf: day("2026-01-01")).isEmpty)
  }

  @Test func whatEndsWithinNinetyDaysIsAnnounced() throws {
    #expect(try small().notices(asOf: day("2030-10-02")).count == 1)
    #expect(try small().notices(asOf: day("2030-10-01")).isEmpty)
    let policy = try small(("confidence: verified", "confidence: verified\n    until: 2028-03-31"))
    let notices = policy.notices(asOf: try day("2028-01-15")).map { $0.text(in: .en) }
    #expect(
      notices == [
        "1/2024/QH15 ends on 31/03/2028 and is a basis of: paper-rule, word-rule. The policy's keeper should review them."
      ])
  }

  @Test func theNationalPolicyBeforeTheBooksEnded() throws {
    let policy = try NationalPolicy.load()
    let dayBefore = try day("2022-12-01")
    let rule = try #require(policy.rule("no-paper-household-book"))
    #expect(!rule.isInForce(on: dayBefore))
    let notices = policy.notices(asOf: dayBefore).map { $0.text(in: .vi) }
    #expect(notices.contains("Quy tắc “no-paper-household-book” (Không yêu cầu sổ hộ khẩu giấy) áp dụng từ ngày 01/01/2023."))
  }

  // MARK: - Timeline

  @Test func theTimelineIsInTheOrderOfDays() throws {
    let timeline = PolicyTimeline(try NationalPolicy.load())
    #expect(timeline.events.map(\.day) == timeline.events.map(\.day).sorted())
    let text = timeline.text(in: .vi, today: try day("2026-11-21"))
    #expect(text.contains("―――― hôm nay 21/11/2026\n28/02/2027"))
    #expect(text.contains("31/12/2022  Giấy tờ hết giá trị: household-book – sổ hộ khẩu"))
  }

  @Test func timelineJSONAndPictureAreWellFormed() throws {
    let policy = try NationalPolicy.load()
    let json = PolicyTimeline(policy).json(policy: policy)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((object?["events"] as? [Any])?.count == PolicyTimeline(policy).events.count)
    let svg = TimelinePicture(policy, today: try day("2026-11-21"), language: .vi).svg
    #expect(XMLWellFormed.check(svg))
    #expect(svg.contains(">district-authority</text>"))
  }

  // MARK: - Audit

  @Test func theNationalPolicyHasNoContradiction() throws {
    let findings = PolicyAudit.findings(in: try NationalPolicy.load(), asOf: try day("2026-11-21"))
    #expect(findings.filter { $0.severity == .error }.map { $0.message.text(in: .en) } == [])
  }

  @Test func theSmallPolicyIsClean() throws {
    let findings = PolicyAudit.findings(in: try small(), asOf: try day("2026-11-21"))
    #expect(findings.map { $0.message.text(in: .en) } == ["Rule “paper-rule” has no example with a bad and a good text."])
  }

  @Test(arguments: [
    (
      "aliases: [giấy a]", "aliases: [giấy a]\n  - id: giay-b\n    name: {vi: giấy B, en: paper B}\n    aliases: [Giấy  A]",
      "names both"
    ),
    ("confidence: verified", "confidence: verified\n    until: 2024-12-31", "is in force on no day of rule “word-rule”"),
    ("confidence: verified", "confidence: verified\n    until: 2026-06-30", "1/2024/QH15 ended on 30/06/2026."),
    (
      "confidence: verified", "confidence: verified\n    until: 2026-06-30",
      "No instrument rule “paper-rule” cites is still in force."
    ),
    ("kind: forbidden-paper", "kind: expired-paper", "can never fire: nothing it looks at has an end"),
    ("stances: {demand: warning}", "stances: {}", "can never fire: “stances” is empty"),
    ("en: “{term}” is an old word.", "en: An old word.", "the same {…} placeholders"),
    (", en: Old word}", "}", "The English text is missing."),
    ("basis: [luat-a]", "basis: []", "Rule “paper-rule” cites no law."),
    (
      "waivers: []", "waivers: [{id: NL-1, rule: word-rule, until: 2026-01-31, approved_by: Chủ tịch, basis: 1/QĐ, reason: thử}]",
      "Waiver “NL-1” expired on 31/01/2026."
    ),
  ])
  func theAuditNames(right: String, wrong: String, expected: String) throws {
    let right = right.replacing("en: “{term}”", with: #"en: "“{term}”"#).replacing("old word.", with: #"old word.""#)
    let policy = try small((right, wrong))
    let findings = PolicyAudit.findings(in: policy, asOf: try day("2026-11-21"))
    #expect(findings.contains { $0.message.text(in: .en).contains(expected) }, "\(findings.map { $0.message.text(in: .en) })")
  }

  // MARK: - Differences

  @Test func differencesAreSaidInVietnamese() throws {
    let new = try small(
      ("severity: warning\n    from: 2025-01-01", "severity: error\n    from: 2025-02-01"),
      ("aliases: [giấy a]", "aliases: [giấy a, bản a]"),
      ("version: \"1\"", "version: \"2\""))
    let changes = PolicyDiff(from: try small(), to: new).changes.map { $0.text(in: .vi) }
    #expect(
      changes == [
        "Phiên bản: 1 → 2.", "Thêm tên gọi của giấy A: bản a.",
        "Nâng mức độ của “Từ cũ” (word-rule): Cảnh báo → Lỗi.", "Ngày bắt đầu của “Từ cũ” (word-rule): 01/01/2025 → 01/02/2025.",
      ])
    #expect(PolicyDiff(from: try small(), to: try small()).changes == [])
  }

  @Test func whatIsAddedAndRemovedIsNamed() throws {
    let national = try NationalPolicy.load()
    let old = try small()
    let changes = PolicyDiff(from: old, to: national).changes.map { $0.text(in: .vi) }
    #expect(changes.contains("Thêm quy tắc mức lỗi “Không yêu cầu sổ hộ khẩu giấy” (no-paper-household-book)."))
    #expect(changes.contains("Bỏ quy tắc mức cảnh báo “Từ cũ” (word-rule)."))
  }

  // MARK: - Template

  @Test(arguments: RuleKindDescription.all.map(\.name))
  func theTemplateOfEveryKindIsYAML(kind: String) throws {
    let description = try #require(RuleKindDescription.named(kind))
    let template = RuleTemplate.yaml(id: "new-one", kind: description, from: try day("2026-12-01"))
    let text = SmallPolicy.text.replacing("rules:\n", with: "rules:\n" + template)
    let folder = try TemporaryFolder()
    let (_, findings) = Policy.load(path: try folder.write("policy.yaml", text))
    #expect(findings.filter { $0.rule == "syntax" } == [])
    // Only what is still to be filled in may be wrong.
    let complaints = findings.map { $0.message.text(in: .en) }.filter { !$0.contains("…") }
    #expect(complaints == [])
  }
}

/// A strict look at the tags of an XML text: every one closed, in order.
enum XMLWellFormed {
  static func check(_ text: String) -> Bool {
    var open: [Substring] = []
    for part in text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1) {
      guard let end = part.firstIndex(of: ">") else { return false }
      let tag = part[..<end]
      if tag.hasPrefix("/") {
        if open.popLast() != tag.dropFirst() { return false }
      } else if !tag.hasSuffix("/") {
        open.append(tag.prefix { $0 != " " })
      }
    }
    return open.isEmpty && !text.contains("&&")
  }
}

/// Where a new rule goes in a file.
@Suite struct RuleInsertionTests {
  private func inserted(_ text: String) -> String? { RuleTemplate.insert("  - id: b\n    kind: wording\n", into: text)?.text }

  @Test func aRuleGoesAfterTheLastOne() throws {
    #expect(
      inserted("rules:\n  - id: a\n\nwaivers: []\n") == "rules:\n  - id: a\n\n  - id: b\n    kind: wording\n\nwaivers: []\n")
    #expect(inserted("rules:\n  - id: a\n") == "rules:\n  - id: a\n\n  - id: b\n    kind: wording\n")
    #expect(inserted("rules: []\nwaivers: []\n") == "rules:\n  - id: b\n    kind: wording\nwaivers: []\n")
    #expect(
      inserted("rules:\n  - id: a\n# mục khác\npapers: []\n")
        == "rules:\n  - id: a\n\n  - id: b\n    kind: wording\n# mục khác\npapers: []\n")
    #expect(inserted("papers: []\n") == nil)
  }

  @Test func theLineIsThatOfTheRule() throws {
    let text = "policy: {}\nrules:\n  - id: a\n\nwaivers: []\n"
    let (made, line) = try #require(RuleTemplate.insert("  - id: b\n", into: text))
    #expect(made.split(separator: "\n", omittingEmptySubsequences: false)[line - 1] == "  - id: b")
  }
}

/// Which procedures change verdict with the policy.
@Suite struct VerdictComparisonTests {
  private func policy(_ text: String) throws -> Policy {
    let folder = try TemporaryFolder()
    return try #require(Policy.load(path: try folder.write("policy.yaml", text)).0)
  }

  @Test func onlyProceduresWithAnotherVerdictAreNamed() throws {
    let old = try policy(SmallPolicy.text)
    let new = try policy(
      SmallPolicy.text.replacing("terms: [từ cũ]", with: "terms: [từ lạ]").replacing(
        "stances: {demand: warning}", with: "stances: {demand: info}"))
    let day = try #require(Day(iso: "2026-11-21"))
    func procedure(_ code: String, _ document: String) -> SourceFile {
      let text = "code: \"\(code)\"\nname: Thủ tục \(code)\ndossiers: [{documents: [{name: \(document)}]}]\n"
      return SourceFile(path: code + ".yaml", bytes: Array(text.utf8))
    }
    let files = [
      procedure("1.000001", "Đơn có từ cũ"), procedure("1.000002", "Đơn có từ lạ"), procedure("1.000003", "Đơn đề nghị"),
      procedure("1.000004", "Giấy A (bản chính)"),
    ]
    let changes = VerdictComparison(from: old, to: new, asOf: day).changes(in: InputFiles([]), memory: files)
    #expect(changes.map(\.code) == ["1.000001", "1.000002", "1.000004"])
    #expect(
      changes.map { $0.summary(in: .vi) } == [
        "bớt 1 cảnh báo (word-rule)", "thêm 1 cảnh báo (word-rule)", "thêm 1 lưu ý (paper-rule); bớt 1 cảnh báo (paper-rule)",
      ])
  }
}
