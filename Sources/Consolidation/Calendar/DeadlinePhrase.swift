import Diagnostics
import Foundation

/// A deadline as a directive words it. The words are kept, the day is computed: “trước ngày 14/3” ends on the 13th,
/// “vào ngày 10” and “chậm nhất ngày 10” on the 10th.
///
/// Understood: a day with or without month and year (`14/3`, `14/3/2023`, `ngày 14 tháng 3 năm 2023`), `ngày 10 hằng tháng`,
/// `ngày 05 tháng sau`, `quý I/2023`, `02 ngày làm việc kể từ ngày chốt số liệu`.
package struct DeadlinePhrase: Sendable, Hashable {
  private enum Rule: Sendable, Hashable {
    /// A day of the reporting month, or of a later one.
    case monthly(day: Int, monthsLater: Int)
    case yearly(day: Int, month: Int)
    case once(Day)
    case afterCutOff(days: Int, working: Bool)
  }

  /// The words as written.
  package let text: String
  private let rule: Rule
  /// “trước ngày”: the named day itself is too late.
  private let excludesNamedDay: Bool

  /// Nil when the words name no deadline.
  package init?(_ text: String) {
    self.text = text
    let words = text.precomposedStringWithCanonicalMapping.lowercased()
      .split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "(" || $0 == ")" }.map(String.init)
    excludesNamedDay = words.indices.dropLast().contains { index in
      words[index] == "trước" && (words[index + 1] == "ngày" || words[index + 1].contains("/"))
    }
    guard let rule = DeadlinePhrase.afterCutOff(words) ?? DeadlinePhrase.quarter(words) ?? DeadlinePhrase.date(words) else {
      return nil
    }
    self.rule = rule
  }

  /// The last valid day for a period's report; nil when the deadline does not fall in that period. `cutOff` is the last day of
  /// the period's figures.
  package func lastDay(for period: Period, cutOff: Day, calendar: WorkingCalendar) -> Day? {
    switch rule {
    case .monthly(let day, let later): return inclusive(period.adding(months: later).clamped(day: day))
    case .yearly(let day, let month):
      // “trước ngày 01/9” ends in August: it is August's deadline.
      return [period, period.adding(months: 1)].filter { $0.month == month }.map { inclusive($0.clamped(day: day)) }
        .first { Period(containing: $0) == period }
    case .once(let day): return Period(containing: inclusive(day)) == period ? inclusive(day) : nil
    case .afterCutOff(let days, working: true): return calendar.adding(workingDays: days, to: cutOff)
    case .afterCutOff(let days, working: false): return cutOff.adding(days: days)
    }
  }

  /// The last valid day of a deadline with a year; nil for one that recurs.
  package var onceLastDay: Day? { if case .once(let day) = rule { inclusive(day) } else { nil } }

  private func inclusive(_ day: Day) -> Day { excludesNamedDay ? day.adding(days: -1) : day }

  private static func afterCutOff(_ words: [String]) -> Rule? {
    guard words.contains("chốt"), let index = words.firstIndex(where: { Int($0) != nil }), let days = Int(words[index]),
      (1...60).contains(days), words[(index + 1)...].first == "ngày"
    else { return nil }
    return .afterCutOff(days: days, working: words[(index + 1)...].starts(with: ["ngày", "làm", "việc"]))
  }

  private static func quarter(_ words: [String]) -> Rule? {
    guard let index = words.firstIndex(of: "quý"), index + 1 < words.count else { return nil }
    let parts = words[index + 1].split(separator: "/").map(String.init)
    guard let quarter = ["i", "ii", "iii", "iv"].firstIndex(of: parts[0]) ?? Int(parts[0]).map({ $0 - 1 }),
      (0..<4).contains(quarter)
    else { return nil }
    let month = quarter * 3 + 3
    guard let year = parts.dropFirst().first.flatMap(Int.init) ?? number(after: "năm", in: words) else {
      return .yearly(day: 31, month: month)
    }
    return Period(year: year, month: month).map { .once($0.lastDay) }
  }

  private static func date(_ words: [String]) -> Rule? {
    if let slashed = words.first(where: { $0.contains("/") }) {
      let numbers = slashed.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
      switch numbers.count {
      case 2: return rule(day: numbers[0], month: numbers[1], year: number(after: "năm", in: words))
      case 3: return numbers[2] == nil ? nil : rule(day: numbers[0], month: numbers[1], year: numbers[2])
      default: return nil
      }
    }
    guard let day = number(after: "ngày", in: words), (1...31).contains(day) else { return nil }
    if let month = number(after: "tháng", in: words) {
      return rule(day: day, month: month, year: number(after: "năm", in: words))
    }
    let isLater = zip(words, words.dropFirst()).contains { $0 == "tháng" && ($1 == "sau" || $1 == "tiếp") }
    return .monthly(day: day, monthsLater: isLater ? 1 : 0)
  }

  private static func rule(day: Int?, month: Int?, year: Int?) -> Rule? {
    guard let day, let month, (1...12).contains(month), (1...31).contains(day) else { return nil }
    // 29/02 is a day in some years: without a year it is taken, clamped when it does not exist.
    guard let year else { return .yearly(day: day, month: month) }
    return Day(year: year, month: month, day: day).map { .once($0) }
  }

  private static func number(after word: String, in words: [String]) -> Int? {
    zip(words, words.dropFirst()).lazy.compactMap { $0 == word ? Int($1) : nil }.first
  }
}
