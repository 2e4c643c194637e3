import Diagnostics
import Foundation

/// Chốt số liệu: which days a month's figures cover. Nghị định 09/2019/NĐ-CP lets them run from the 15th of the month before
/// to the 14th of the reporting month; without such words a month is the calendar month.
package struct CutOff: Sendable, Hashable {
  /// The words as written; empty for the calendar month.
  package let text: String
  private let firstDay: Int
  private let lastDay: Int
  private let beginsMonthBefore: Bool

  /// The calendar month.
  package init() {
    text = ""
    firstDay = 1
    lastDay = 31
    beginsMonthBefore = false
  }

  /// Reads `từ ngày 15 tháng trước đến ngày 14 tháng báo cáo` or `15→14`; nil when the words name no two days.
  package init?(_ text: String) {
    let numbers = text.precomposedStringWithCanonicalMapping
      .split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 2, numbers.allSatisfy((1...31).contains) else { return nil }
    self.text = text
    (firstDay, lastDay) = (numbers[0], numbers[1])
    beginsMonthBefore = firstDay > lastDay
  }

  /// First and last day of a period's figures.
  package func days(of period: Period) -> ClosedRange<Day> {
    let first = period.adding(months: beginsMonthBefore ? -1 : 0).clamped(day: firstDay)
    return first...max(first, period.clamped(day: lastDay))
  }
}
