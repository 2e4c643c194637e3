import Diagnostics

/// An instant, to the second, told in the time of Vietnam (UTC+7, no summer time). The command line makes it from the clock.
package struct Moment: Sendable, Hashable, Comparable {
  private static let offset = 7 * 3600

  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  /// The first second of a day in Vietnam.
  package init(startOf day: Day) { seconds = day.daysSinceEpoch * 86_400 - Moment.offset }

  /// Reads `2026-11-10T08:12:00+07:00`, exactly this form; anything else is nil.
  package init?(_ text: String) {
    guard text.utf8.count == 25, text.hasSuffix("+07:00"), let day = Day(iso: String(text.prefix(10))) else { return nil }
    let clock = text.dropFirst(11).prefix(8).split(separator: ":", omittingEmptySubsequences: false)
    let numbers = clock.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
    guard numbers.count == 3, numbers[0] < 24, numbers[1] < 60, numbers[2] < 60, Array(text.utf8)[10] == UInt8(ascii: "T") else {
      return nil
    }
    seconds = Moment(startOf: day).seconds + numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
  }

  private var local: (day: Int, second: Int) {
    let shifted = seconds + Moment.offset
    let second = ((shifted % 86_400) + 86_400) % 86_400
    return ((shifted - second) / 86_400, second)
  }

  /// The day in Vietnam.
  package var day: Day { Day(daysSinceEpoch: local.day) }

  /// `08:12` in Vietnam.
  package var clock: String { "\(Moment.two(local.second / 3600)):\(Moment.two(local.second / 60 % 60))" }

  /// `2026-11-10T08:12:00+07:00`, for files.
  package var iso: String { "\(day.iso)T\(clock):\(Moment.two(local.second % 60))+07:00" }

  /// `08:12 ngày 10/11/2026`, for people.
  package var spelledOut: String { "\(clock) ngày \(day.slashed)" }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}
