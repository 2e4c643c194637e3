import Diagnostics

/// First and last day, both included; nil is open.
package struct Period: Sendable, Hashable {
  package var from: Day?
  package var until: Day?

  package init(from: Day? = nil, until: Day? = nil) {
    self.from = from
    self.until = until
  }

  package func contains(_ day: Day) -> Bool { !begins(after: day) && !ended(by: day) }

  /// It has not begun on the day.
  package func begins(after day: Day) -> Bool { from.map { day < $0 } ?? false }

  /// Its last day lies before the day.
  package func ended(by day: Day) -> Bool { until.map { $0 < day } ?? false }

  /// No day lies in it.
  package var isImpossible: Bool {
    guard let from, let until else { return false }
    return until < from
  }

  /// The days that lie in both.
  package func intersection(_ other: Period) -> Period {
    Period(
      from: from.map { mine in other.from.map { max(mine, $0) } ?? mine } ?? other.from,
      until: until.map { mine in other.until.map { min(mine, $0) } ?? mine } ?? other.until)
  }
}
