import Diagnostics

/// A standing duty to report: who, when, to whom, by which directive.
package struct Obligation: Sendable, Equatable {
  /// Which agencies it binds. Empty lists bind all; every list given must match.
  package struct Who: Sendable, Equatable {
    package var kinds: [String] = []
    package var levels: [String] = []
    /// Agencies below one of these.
    package var under: [String] = []
    package var agencies: [String] = []
    package var except: [String] = []

    package init() {}
  }

  package var id: String
  package var title: String
  package var who: Who
  /// The agency that consolidates (nơi nhận báo cáo).
  package var to: String?
  /// The directive's words, one deadline each.
  package var due: [DeadlinePhrase]
  package var cutOff: CutOff
  package var shift: WorkingCalendar.Shift
  /// First and last day the duty stands; nil is open.
  package var from: Day?
  package var until: Day?
  /// `91/KH-UBND ngày 06/4/2026`.
  package var basis: String

  package init(id: String, title: String, due: [DeadlinePhrase]) {
    self.id = id
    self.title = title
    self.due = due
    who = Who()
    cutOff = CutOff()
    shift = .none
    basis = ""
  }

  /// The last valid days in a period with the words that set them, earliest first; a day named twice counts once.
  package func deadlines(for period: Period, calendar: WorkingCalendar) -> [Deadline] {
    let cutOff = cutOff.days(of: period).upperBound
    let found = due.compactMap { phrase -> Deadline? in
      guard let day = phrase.lastDay(for: period, cutOff: cutOff, calendar: calendar) else { return nil }
      return Deadline(day: calendar.shifted(day, shift), phrase: phrase.text, obligation: id)
    }
    let standing = found.filter { (from ?? $0.day) <= $0.day && $0.day <= (until ?? $0.day) }
    var days: Set<Day> = []
    return standing.sorted { ($0.day, $0.phrase) < ($1.day, $1.phrase) }.filter { days.insert($0.day).inserted }
  }
}

/// A day by which an agency must have reported, with the words that set it.
package struct Deadline: Sendable, Hashable {
  /// The last valid day.
  package var day: Day
  package var phrase: String
  package var obligation: String
}

/// How long an agency has to mend a finding.
package struct Remedy: Sendable, Equatable {
  package var rules: [String]
  package var severity: Severity?
  /// Days from the first sight.
  package var withinDays: Int?
  /// A fixed deadline, with a year.
  package var due: DeadlinePhrase?

  package init(rules: [String] = [], severity: Severity? = nil, withinDays: Int? = nil, due: DeadlinePhrase? = nil) {
    self.rules = rules
    self.severity = severity
    self.withinDays = withinDays
    self.due = due
  }

  package func covers(rule: String, severity: Severity) -> Bool {
    (rules.isEmpty || rules.contains(rule)) && (self.severity ?? severity) == severity
  }

  /// The last valid day for a finding first seen on a day: the earlier of both when both are set.
  package func lastDay(firstSeen: Day) -> Day? {
    [withinDays.map { firstSeen.adding(days: $0) }, due?.onceLastDay].compactMap(\.self).min()
  }
}
