import Diagnostics
import Testing

@testable import Consolidation

@Suite struct FindingTrackerTests {
  static func print(_ text: String) -> Fingerprint { Fingerprint(ofParts: [text]) }

  static func record(
    _ period: String, _ findings: [String], covering: [Int] = [1], agency: String = "a", waived: [String] = []
  ) -> PeriodRecord {
    let hash = String(repeating: "0", count: 64)
    return PeriodRecord(
      agency: agency, period: periodOf(period), submission: Int64(periodOf(period).index),
      coverage: CoverageRows(covering.map { ($0, hash) }),
      seen: (findings + waived).map {
        .init(
          fingerprint: print(agency + $0), procedure: 1, counts: !waived.contains($0), contentKey: $0)
      })
  }

  static func states(_ records: [PeriodRecord], at period: String, links: [Fingerprint: Fingerprint] = [:]) -> [String] {
    FindingTracker.lives(of: "a", records: records, at: periodOf(period), links: links)
      .map { "\($0.state.rawValue) \($0.since.text)\($0.recurred ? " recurred" : "")" }.sorted()
  }

  @Test func newThenPersistingThenFixedThenForgotten() {
    let records = [
      Self.record("2026-08", []), Self.record("2026-09", ["x"]), Self.record("2026-10", ["x"]), Self.record("2026-11", []),
      Self.record("2026-12", []),
    ]
    #expect(Self.states(records, at: "2026-09") == ["new 2026-09"])
    #expect(Self.states(records, at: "2026-10") == ["persisting 2026-09"])
    #expect(Self.states(records, at: "2026-11") == ["fixed 2026-09"])
    #expect(Self.states(records, at: "2026-12") == [])
  }

  @Test func goneWithoutAReviewIsUnknownNotFixed() {
    let notCovered = [Self.record("2026-09", ["x"]), Self.record("2026-10", [], covering: [2])]
    #expect(Self.states(notCovered, at: "2026-10") == ["unknown 2026-09"])
    #expect(Self.states([Self.record("2026-09", ["x"])], at: "2026-10") == ["unknown 2026-09"])
    // Seen again after months of silence: never known to be mended, so it persists.
    let again = notCovered + [Self.record("2026-11", ["x"])]
    #expect(Self.states(again, at: "2026-11") == ["persisting 2026-09"])
  }

  @Test func backAfterMendingIsNewAndRecurs() {
    let records = [Self.record("2026-09", ["x"]), Self.record("2026-10", []), Self.record("2026-11", ["x"])]
    #expect(Self.states(records, at: "2026-11") == ["new 2026-11 recurred"])
  }

  @Test func waivedIsNeitherOpenNorFixed() {
    let records = [Self.record("2026-09", ["x"]), Self.record("2026-10", [], waived: ["x"]), Self.record("2026-11", ["x"])]
    #expect(Self.states(records, at: "2026-10") == ["waived 2026-09"])
    #expect(Self.states(records, at: "2026-11") == ["persisting 2026-09"])
  }

  @Test func laterRecordsDoNotChangeEarlierPeriods() {
    let records = [Self.record("2026-09", ["x"]), Self.record("2026-10", ["x", "y"]), Self.record("2026-11", ["y"])]
    #expect(Self.states(Array(records.prefix(2)), at: "2026-10") == Self.states(records, at: "2026-10"))
    #expect(Self.states(records.reversed(), at: "2026-11") == Self.states(records, at: "2026-11"))
  }

  @Test func aSuccessorTakesOverAgesAndMends() {
    let old = Self.record("2025-06", ["x", "y"], agency: "cu")
    let records = [old, Self.record("2025-07", ["x"])]
    #expect(Self.states(records, at: "2025-07") == ["fixed 2025-06", "persisting 2025-06"])
    // While the old agency still reports, the new one does not speak for it.
    let both = [old, Self.record("2025-06", []), Self.record("2025-07", ["x", "y"], agency: "cu")]
    #expect(Self.states(both, at: "2025-07") == ["persisting 2025-06", "persisting 2025-06"])
  }

  @Test func aConfirmedLinkCarriesTheAge() {
    let records = [Self.record("2026-09", ["Sổ hộ khẩu"]), Self.record("2026-10", ["Sổ hộ khẩu gia đình"])]
    #expect(Self.states(records, at: "2026-10") == ["fixed 2026-09", "new 2026-10"])
    let links = [Self.print("aSổ hộ khẩu gia đình"): Self.print("aSổ hộ khẩu")]
    #expect(Self.states(records, at: "2026-10", links: links) == ["persisting 2026-09"])
    // Links in a circle end.
    let circle = [Self.print("ax"): Self.print("ay"), Self.print("ay"): Self.print("ax")]
    #expect(Self.states([Self.record("2026-10", ["x"])], at: "2026-10", links: circle).count == 1)
  }

  @Test(arguments: [
    ("Sổ hộ khẩu của chủ hộ (bản chính)", "SỔ HỘ KHẨU của chủ hộ, bản chính.", 1000...1000),
    ("Sổ hộ khẩu của chủ hộ (bản chính)", "Sổ hộ khẩu của chủ hộ (bản sao)", 550...999),
    ("Sổ hộ khẩu của chủ hộ", "Giấy chứng nhận kết hôn", 0...0),
    ("", "", 1000...1000),
  ])
  func similarity(_ left: String, _ right: String, _ expected: ClosedRange<Int>) {
    #expect(expected.contains(Similarity.permille(left, right)), "\(Similarity.permille(left, right))")
    #expect(Similarity.permille(left, right) == Similarity.permille(right, left))
  }
}
