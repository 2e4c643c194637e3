import Diagnostics

/// Which days offices work: Monday to Friday, without the holidays and with the make-up days a registry lists.
package struct WorkingCalendar: Sendable, Equatable {
  /// What to do with a deadline on a day off. The Civil Code (91/2015/QH13, khoản 5 Điều 148) moves a term's end to the next
  /// working day; directives with a fixed day often mean the day itself.
  package enum Shift: String, Sendable, Equatable, CaseIterable {
    case none
    case next
    case previous
  }

  package var holidays: Set<Day>
  /// Saturdays and Sundays worked instead of a day off.
  package var makeUpDays: Set<Day>

  package init(holidays: Set<Day> = [], makeUpDays: Set<Day> = []) {
    self.holidays = holidays
    self.makeUpDays = makeUpDays
  }

  package func isWorking(_ day: Day) -> Bool {
    if makeUpDays.contains(day) { return true }
    // 1970-01-01 was a Thursday; 0 is Sunday.
    let weekday = ((day.daysSinceEpoch + 4) % 7 + 7) % 7
    return weekday != 0 && weekday != 6 && !holidays.contains(day)
  }

  /// The day that lies so many working days after a day; the day itself is not counted.
  package func adding(workingDays: Int, to day: Day) -> Day {
    var result = day
    var left = workingDays
    while left > 0 {
      result = result.adding(days: 1)
      if isWorking(result) { left -= 1 }
    }
    return result
  }

  /// A deadline moved off a day off.
  package func shifted(_ day: Day, _ shift: Shift) -> Day {
    let step = shift == .next ? 1 : -1
    var result = day
    while shift != .none, !isWorking(result) { result = result.adding(days: step) }
    return result
  }
}
