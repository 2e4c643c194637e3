import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checker

/// A province and a commune on top of a national policy.
@Suite struct PolicyLayerTests {
  private static let national = SmallPolicy.text.replacing(
    "severity: warning\n    basis: [luat-a]\n    with:\n      papers: [giay-a]\n      stances: {demand: warning}",
    with:
      "severity: error\n    basis: [luat-a]\n    waivable: false\n    with:\n      papers: [giay-a]\n      stances: {demand: error, fallback: warning}"
  )

  private static func province(_ body: String) -> String {
    """
    policy: {id: tinh-a, version: "1", title: {vi: Tỉnh A, en: Province A}}
    extends: [../policy.yaml]

    """ + body
  }

  private func load(_ province: String, _ folder: TemporaryFolder) throws -> (Policy?, [Finding]) {
    try folder.write("policy.yaml", Self.national)
    return Policy.load(path: try folder.write("tinh/policy.yaml", Self.province(province)))
  }

  @Test func aLayerAddsRaisesAndSetsDeadlines() throws {
    let folder = try TemporaryFolder()
    let (policy, findings) = try load(
      """
      rules:
        - id: word-rule
          severity: error
          deadline: 2027-01-31
        - id: local-rule
          kind: wording
          severity: info
          basis: [luat-a#1]
          with: {terms: [thôn cũ]}
          title: {vi: Thôn, en: Hamlet}
          message: {vi: "{term}", en: "{term}"}
          why: {vi: Vì thế., en: Because.}
      papers:
        - id: giay-a
          aliases: [giấy a của tỉnh]
      """, folder)
    #expect(findings == [])
    let loaded = try #require(policy)
    #expect(loaded.layers.map(\.id) == ["small", "tinh-a"])
    #expect(loaded.id == "tinh-a")
    let rule = try #require(loaded.rule("word-rule"))
    #expect(rule.severity.value == .error)
    #expect(rule.severity.place.path.hasSuffix("tinh/policy.yaml"))
    #expect(rule.title.place.path.hasSuffix("/policy.yaml"))
    #expect(rule.deadline?.value.iso == "2027-01-31")
    #expect(loaded.rule("local-rule") != nil)
    #expect(loaded.paper("giay-a")?.aliases.map(\.value) == ["giấy a", "giấy a của tỉnh"])
  }

  @Test(arguments: [
    ("severity: warning", "its severity falls to “warning”"),
    ("from: 2028-01-01", "it starts later"),
    ("until: 2026-12-31", "it ends earlier"),
    ("waivable: true", "it may be waived"),
    ("applies_to: {levels: [commune]}", "it applies to fewer procedures"),
    ("with: {stances: {demand: warning}}", "its parameter “stances” finds less"),
    ("yields_to: [word-rule]", "it yields to another rule"),
  ])
  func aWeakenedErrorIsReported(change: String, expected: String) throws {
    let folder = try TemporaryFolder()
    let (policy, findings) = try load("rules:\n  - id: paper-rule\n    \(change)\n", folder)
    #expect(policy != nil)
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.message.text(in: .en).contains(expected) == true)
    #expect(findings.first?.path.hasSuffix("tinh/policy.yaml") == true)
  }

  @Test func anOverrideThatWeakensAnErrorIsReported() throws {
    let folder = try TemporaryFolder()
    let (policy, findings) = try load(
      "overrides:\n  - {rules: [paper-rule], agencies: [xa-a], severity: info, reason: thử}\n", folder)
    #expect(policy?.overrides.count == 1)
    #expect(findings.map { $0.message.text(in: .en) }.first?.contains("its severity falls to “info”") == true)
  }

  @Test func loweringARuleLowersItsStances() throws {
    let folder = try TemporaryFolder()
    let (policy, _) = try load("rules:\n  - {id: paper-rule, severity: info}\n", folder)
    let graded = policy?.rule("paper-rule")?.parameters.severities("stances") ?? []
    #expect(graded.map(\.name) == ["demand", "fallback"])
    #expect(graded.map(\.severity) == [.info, .info])
  }

  @Test func raisingAWarningRaisesItsStances() throws {
    let folder = try TemporaryFolder()
    try folder.write("policy.yaml", SmallPolicy.text)
    let path = try folder.write("tinh/policy.yaml", Self.province("rules:\n  - {id: paper-rule, severity: error}\n"))
    let policy = try #require(Policy.load(path: path).0)
    #expect(policy.rule("paper-rule")?.parameters.severities("stances").map(\.severity) == [.error])
  }

  @Test func aWaiverOfARuleThatCannotBeWaivedIsAnError() throws {
    let folder = try TemporaryFolder()
    let waiver = "{id: NL-01, rule: paper-rule, procedure: \"1.000001\", until: 2027-01-01, approved_by: A, basis: B, reason: C}"
    let (policy, findings) = try load("waivers:\n  - \(waiver)\n", folder)
    #expect(policy == nil)
    #expect(findings.map { $0.message.text(in: .en) } == ["Rule “paper-rule” cannot be waived."])
    #expect(findings.first?.related.first?.path.hasSuffix("/policy.yaml") == true)
  }

  @Test func threeLayersAndAFolder() throws {
    let folder = try TemporaryFolder()
    _ = try load("rules:\n  - {id: word-rule, deadline: 2027-03-31}\n", folder)
    try folder.write(
      "xa/policy.yaml", "policy: {id: xa-a, version: \"1\", title: {vi: Xã A, en: Commune A}}\nextends: [../tinh]\n")
    let (policy, findings) = Policy.load(path: folder.path + "/xa")
    #expect(findings == [])
    #expect(policy?.layers.map(\.id) == ["small", "tinh-a", "xa-a"])
    #expect(policy?.rule("word-rule")?.deadline?.value.iso == "2027-03-31")
  }

  @Test func aCycleIsRefused() throws {
    let folder = try TemporaryFolder()
    let head = "policy: {id: a, version: \"1\", title: {vi: A, en: A}}\n"
    try folder.write("b.yaml", head + "extends: [a.yaml]\n")
    let (policy, findings) = Policy.load(path: try folder.write("a.yaml", head + "extends: [b.yaml]\n"))
    #expect(policy == nil)
    #expect(findings.map { $0.message.text(in: .en) }.contains { $0.contains("extends itself") })
    #expect(findings.first?.path.hasSuffix("b.yaml") == true)
  }

  @Test func theListingNamesTheLayerOfEachValue() throws {
    let folder = try TemporaryFolder()
    let (policy, _) = try load("rules:\n  - id: word-rule\n    severity: error\n    with: {terms: [từ mới]}\n", folder)
    let lines = PolicyListing(try #require(policy)).lines
    let severity = lines.filter { $0.key == "rules[word-rule].severity" }
    #expect(severity.map(\.value) == ["error"])
    #expect(severity.first?.line == 5)
    #expect(severity.first?.path.hasSuffix("tinh/policy.yaml") == true)
    #expect(lines.filter { $0.key.hasPrefix("rules[word-rule].with.terms") }.map(\.value) == ["từ mới"])
    #expect(lines.filter { $0.key == "rules[word-rule].with.in[0]" }.map(\.value) == ["documents"])
    #expect(lines.contains { $0.key == "papers[giay-a].aliases[0]" && $0.value == "giấy a" })
  }
}

/// The sample layers that ship.
@Suite struct SampleLayerTests {
  private func load(_ name: String) throws -> Policy {
    let path = RepositoryRoot.url.appendingPathComponent("policy/layers/" + name).path
    let (policy, findings) = Policy.load(path: path)
    #expect(findings.map { $0.message.text(in: .en) } == [])
    return try #require(policy)
  }

  @Test func provinceAndCommuneBuildOnTheNationalPolicy() throws {
    let commune = try load("phuong-kinh-bac")
    #expect(commune.layers.map(\.id) == ["vn-national", "tinh-bac-ninh", "phuong-kinh-bac"])
    #expect(commune.rule("residence-form-version")?.severity.value == .error)
    #expect(commune.rule("residence-lookup-step")?.severity.value == .error)
    #expect(try load("bac-ninh").rule("residence-lookup-step")?.severity.value == .warning)
    #expect(commune.waivers.map(\.id.value) == ["NL-BN-01", "NL-KB-01"])
  }

  @Test func theRulesTheyAddAreTested() throws {
    let day = try #require(Day(iso: "2026-11-21"))
    let report = PolicyTester.run(try load("phuong-kinh-bac"), suites: [], day: day)
    #expect(report.failed.map { "\($0.suite) \($0.name)" } == [])
    #expect(report.silentRules == [])
  }

  @Test func aWaiverEndsBetweenTwoDays() throws {
    let waiver = try #require(load("phuong-kinh-bac").waivers.first { $0.id.value == "NL-KB-01" })
    #expect(!waiver.isExpired(on: try #require(Day(iso: "2026-11-30"))))
    #expect(waiver.isExpired(on: try #require(Day(iso: "2026-12-01"))))
  }
}
