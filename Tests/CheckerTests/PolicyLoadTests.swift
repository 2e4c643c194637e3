import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checker

/// The policy that ships, and policies with one mistake each.
@Suite struct PolicyLoadTests {
  @Test func theNationalPolicyLoadsWithoutAProblem() throws {
    let (policy, findings) = Policy.load(path: RepositoryRoot.url.appendingPathComponent("policy.yaml").path)
    #expect(findings.map { "\($0.range.lowerBound): \($0.message.text(in: .en))" } == [])
    let loaded = try #require(policy)
    #expect(loaded.id == "vn-national")
    #expect(loaded.rules.count == 36)
    #expect(loaded.annexes.keys.sorted() == ["policy/nq-66-7-annex.tsv"])
  }

  @Test func everyRuleKindIsUsed() throws {
    let policy = try NationalPolicy.load()
    let used = Set(policy.rules.map(\.kind.value))
    #expect(RuleKindDescription.all.map(\.name).filter { !used.contains($0) } == [])
    #expect(RuleKindDescription.all.map(\.name) == RuleKindDescription.all.map(\.name).sorted())
  }

  @Test(arguments: [
    ("kind: wording", "kind: wordin", "“wordin”; did you mean “wording”"),
    ("severity: warning", "severity: eror", "did you mean “error”"),
    ("from: 2025-01-01", "from: 2025-02-30", "a day such as"),
    ("basis: [luat-a#3.1]", "basis: [luat-b#3.1]", "did you mean “luat-a”"),
    ("basis: [luat-a#3.1]", "basis: [luat-a#3..1]", "is no citation"),
    ("terms: [từ cũ]", "termz: [từ cũ]", "did you mean “terms”"),
    ("in: [documents]", "in: [document]", "did you mean “documents”"),
    ("“{term}”", "“{trem}”", "does not give “{trem}”"),
    ("papers: [giay-a]", "papers: [giay-b]", "did you mean “giay-a”"),
    ("stances: {demand: warning}", "stances: {demnd: warning}", "did you mean “demand”"),
    ("stances: {demand: warning}", "stances: {demand: error}", "graver than the rule's own"),
    ("until: 2030-12-31", "until: 2020-12-31", "impossible period"),
    ("id: paper-rule", "id: word-rule", "already defined"),
    ("id: paper-rule", "id: Paper Rule", "cannot be an id"),
    ("confidence: verified", "confidence: memory", "may only be “info”"),
    ("waivers: []", "waiver: []", "did you mean “waivers”"),
  ])
  func aMistakeIsLocatedAndNamed(right: String, wrong: String, expected: String) throws {
    let text = SmallPolicy.text.replacing(right, with: wrong, maxReplacements: 1)
    let folder = try TemporaryFolder()
    let path = try folder.write("policy.yaml", text)
    let (policy, findings) = Policy.load(path: path)
    #expect(policy == nil)
    let finding = try #require(findings.first { $0.message.text(in: .en).contains(expected) })
    #expect(finding.path == path)
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    let line = LineTable(file).lineRange(LineTable(file).lineIndex(at: finding.range.lowerBound))
    #expect(finding.severity == .error)
    #expect(!file.text(line).isEmpty)
    #expect(finding.message.template.vi != finding.message.template.en)
  }

  @Test func theSmallPolicyItselfIsRight() throws {
    let folder = try TemporaryFolder()
    let (policy, findings) = Policy.load(path: try folder.write("policy.yaml", SmallPolicy.text))
    #expect(findings == [])
    #expect(policy?.rules.map(\.id) == ["word-rule", "paper-rule"])
    #expect(policy?.rule("word-rule")?.parameters.texts("terms") == ["từ cũ"])
  }

  @Test func aMissingFileAndABrokenOneAreErrors() throws {
    let folder = try TemporaryFolder()
    let missing = Policy.load(path: folder.path + "/none.yaml")
    #expect(missing.0 == nil)
    #expect(missing.1.map(\.message.template.en) == ["Cannot read “{path}”."])
    let broken = Policy.load(path: try folder.write("broken.yaml", "policy: [\n"))
    #expect(broken.0 == nil)
    #expect(broken.1.contains { $0.rule == "syntax" })
  }

  @Test func theHashFollowsEveryFile() throws {
    let folder = try TemporaryFolder()
    let first = Policy.load(path: try folder.write("policy.yaml", SmallPolicy.text)).0?.hash
    let second = Policy.load(path: try folder.write("policy.yaml", SmallPolicy.text + "# thêm\n")).0?.hash
    #expect(first != nil && second != nil && first != second)
  }
}
