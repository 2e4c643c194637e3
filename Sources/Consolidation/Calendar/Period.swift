import Diagnostics

/// A reporting month (kỳ báo cáo). Quarters, half-years and years are milestones that fall in one of them.
package struct Period: Sendable, Hashable, Comparable {
  /// Months since January of the year 0: the form the index stores.
  package let index: Int

  /// Nil unless the month is 1...12 and the year 1...9999.
  package init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    index = year * 12 + month - 1
  }

  package init(index: Int) { self.index = index }

  /// The month of a day.
  package init(containing day: Day) { index = day.year * 12 + day.month - 1 }

  /// Reads `2026-11`, exactly; anything else is nil.
  package init?(_ text: String) {
    guard let day = Day(iso: text + "-01") else { return nil }
    self.init(containing: day)
  }

  package var year: Int { index / 12 }
  package var month: Int { index % 12 + 1 }

  /// `2026-11`, for files.
  package var text: String { String(firstDay.iso.prefix(7)) }

  /// `tháng 11/2026`, for people.
  package var spelledOut: String { "tháng \(month)/\(year)" }

  package var firstDay: Day { clamped(day: 1) }
  package var lastDay: Day { clamped(day: 31) }

  /// The day of this month; a day the month does not have becomes its last one.
  package func clamped(day: Int) -> Day {
    for candidate in stride(from: max(1, day), through: 1, by: -1) {
      if let found = Day(year: year, month: month, day: candidate) { return found }
    }
    return Day(daysSinceEpoch: 0)
  }

  package func adding(months: Int) -> Period { Period(index: index + months) }

  package static func < (left: Period, right: Period) -> Bool { left.index < right.index }
}
