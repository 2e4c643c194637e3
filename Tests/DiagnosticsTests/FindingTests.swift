import Diagnostics
import Testing

@Suite struct FindingTests {
  @Test func sortsByPathPlaceAndRule() {
    func finding(_ path: String, _ range: ByteRange, _ rule: String) -> Finding {
      Finding(rule: rule, severity: .error, message: Message(vi: "m", en: "m"), path: path, range: range)
    }
    let sorted = [
      finding("a.yaml", ByteRange(1, 2), "a"), finding("a.yaml", ByteRange(1, 3), "a"), finding("a.yaml", ByteRange(1, 3), "b"),
      finding("a.yaml", ByteRange(9, 9), "a"), finding("b.yaml", ByteRange(0, 1), "a"),
    ]
    #expect(sorted.reversed().sorted(by: Finding.precedes) == sorted)
  }

  @Test func onlyAnOpenFindingCounts() {
    var finding = Finding(rule: "a", severity: .info, message: Message(vi: "m", en: "m"), path: "a", range: ByteRange(0, 0))
    #expect(finding.isOpen)
    for status in [Finding.Status.known, .ignored(reason: "r", until: nil), .waived(id: "w", reason: "r", until: nil)] {
      finding.status = status
      #expect(!finding.isOpen)
    }
  }

  @Test func aRangeNeverRunsBackwards() {
    #expect(ByteRange(5, 2) == ByteRange(5, 5))
    #expect(ByteRange(5, 2).isEmpty)
    #expect(SourceFile(path: "a", bytes: Array("abc".utf8)).text(ByteRange(-4, 99)) == "abc")
    #expect(SourceFile(path: "a", bytes: Array("abc".utf8)).text(ByteRange(9, 12)).isEmpty)
  }

  @Test func severityIsOrderedByGravity() {
    #expect(Severity.allCases.sorted(by: >) == [.error, .warning, .info])
  }
}
