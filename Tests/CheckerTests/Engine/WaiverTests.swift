import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checker

@Suite struct WaiverTests {
  private static let waivers = """
    waivers:
      - id: NL-01
        rule: cmnd-expired
        procedure: "1.000001"
        agency: xa-a
        until: 2026-12-31
        approved_by: Chủ tịch Ủy ban nhân dân xã
        basis: Công văn 12/UBND
        reason: đang sửa quyết định công bố
    """

  /// The national policy with one waiver, in a layer of its own.
  private func findings(_ day: String, agency: String = "xa-a", document: String) throws -> [Finding] {
    let folder = try TestFolder()
    let path = try folder.write(
      "policy.yaml",
      """
      policy: {id: xa-a, version: "1", title: {vi: Lớp xã A, en: Layer of commune A}}
      extends: [\(NationalPolicy.path)]
      \(Self.waivers)
      """
    ).path
    let (policy, problems) = Policy.load(path: path)
    #expect(problems.map { $0.message.text(in: .en) } == [])
    let checker = Checker(policy: try #require(policy), options: CheckOptions(asOf: try #require(Day(iso: day))))
    return checker.check(together: [
      Engine.source(Engine.procedure(documents: ["name: \(document)"], extra: "agency: \(agency)"))
    ])
  }

  @Test func aWaiverSilencesItsRuleUntilItsLastDay() throws {
    let last = try findings("2026-12-31", document: "Bản sao chứng minh nhân dân")
    #expect(last.contains { if case .waived("NL-01", _, _) = $0.status { $0.rule == "cmnd-expired" } else { false } })
    #expect(!Engine.rules(last).contains("cmnd-expired"))
    let after = try findings("2027-01-01", document: "Bản sao chứng minh nhân dân")
    #expect(Engine.rules(after).contains("cmnd-expired"))
    #expect(Engine.rules(after).contains("invalid-waiver"))
  }

  @Test func aWaiverOfAnotherAgencyDoesNothing() throws {
    let found = try findings("2026-11-21", agency: "xa-b", document: "Bản sao chứng minh nhân dân")
    #expect(Engine.rules(found).contains("cmnd-expired"))
    #expect(!Engine.rules(found).contains("unused-waiver"))
  }

  @Test func aWaiverWithNothingToWaiveIsNamed() throws {
    let found = try findings("2026-11-21", document: "Đơn đề nghị")
    #expect(Engine.rules(found).contains("unused-waiver"))
  }
}
