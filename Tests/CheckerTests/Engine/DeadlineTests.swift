import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checker

/// A layer sets the day by which listings must be mended; an override sets another one for some agencies.
@Suite struct DeadlineTests {
  private func deadline(agency: String) throws -> Day? {
    let folder = try TestFolder()
    let path = try folder.write(
      "policy.yaml",
      """
      policy: {id: tinh-a, version: "1", title: {vi: Lớp tỉnh A, en: Layer of province A}}
      extends: [\(NationalPolicy.path)]
      rules: [{id: cmnd-expired, deadline: 2026-12-31}]
      overrides:
        - {rules: [cmnd-expired], agencies: [xa-a], deadline: 2026-12-15, reason: làm trước}
      """
    ).path
    let (policy, problems) = Policy.load(path: path)
    #expect(problems.map { $0.message.text(in: .en) } == [])
    let checker = Checker(policy: try #require(policy), options: CheckOptions(asOf: Engine.day))
    let findings = checker.check(together: [
      Engine.source(Engine.procedure(documents: ["name: Bản sao CMND"], extra: "agency: \(agency)"))
    ])
    return try #require(findings.first { $0.rule == "cmnd-expired" }).deadline
  }

  @Test func theLayersDayHoldsForEverybodyElse() throws {
    #expect(try deadline(agency: "xa-b") == Day(iso: "2026-12-31"))
  }

  @Test func anOverrideSetsAnotherDay() throws {
    #expect(try deadline(agency: "xa-a") == Day(iso: "2026-12-15"))
  }
}
