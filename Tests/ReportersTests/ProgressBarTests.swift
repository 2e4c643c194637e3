import Diagnostics
import Reporters
import Testing

@Suite struct ProgressBarTests {
  @Test func aShortRunShowsNothing() {
    var bar = ProgressBar(total: 100, width: 80, language: .vi)
    for step in 0..<9 { #expect(bar.update(done: step * 10, seconds: Double(step) / 10) == nil) }
    #expect(bar.clear() == nil)
  }

  @Test func showsFilesRateAndTimeLeft() {
    var bar = ProgressBar(total: 2_000, width: 80, language: .vi)
    let line = bar.update(done: 500, seconds: 2)
    #expect(line?.dropFirst().trimmingSpaces == "█████░░░░░░░░░░░░░░░ 25% 500/2.000 tệp, 250 tệp/giây, còn 0:06")
    #expect(line.map { CellWidth.of($0.dropFirst()) } == 79)
  }

  @Test func drawsTenTimesASecondAtMost() {
    var bar = ProgressBar(total: 10, width: 80, language: .en)
    #expect(bar.update(done: 1, seconds: 1.0) != nil)
    #expect(bar.update(done: 2, seconds: 1.05) == nil)
    #expect(bar.update(done: 3, seconds: 1.1) != nil)
  }

  @Test func fitsANarrowTerminalAndAnUnknownTotal() {
    var narrow = ProgressBar(total: 9_999_999, width: 30, language: .vi)
    #expect(narrow.update(done: 1, seconds: 4_000).map { CellWidth.of($0.dropFirst()) } == 29)
    var unknown = ProgressBar(total: 0, width: 80, language: .en)
    #expect(unknown.update(done: 1_234, seconds: 2)?.dropFirst().trimmingSpaces == "1,234 files, 617 files/s")
  }

  @Test func clearsItsLine() {
    var bar = ProgressBar(total: 10, width: 10, language: .vi)
    _ = bar.update(done: 1, seconds: 1)
    #expect(bar.clear() == "\r         \r")
    #expect(bar.clear() == nil)
  }
}

extension StringProtocol {
  fileprivate var trimmingSpaces: String {
    var text = String(self)
    while text.last == " " { text.removeLast() }
    return text
  }
}
