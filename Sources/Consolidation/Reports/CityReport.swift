import Diagnostics

/// A city's or province's figures for one period: what every report format and question is made from.
package struct CityReport: Sendable, Equatable {
  /// The registry's title; empty without one.
  package var title: String
  package var period: Period
  /// The day ages and overdue days are counted to.
  package var asOf: Day
  /// Sorted by name as Vietnamese sorts.
  package var agencies: [AgencyReport]
  /// Every rule that findings name, by id.
  package var rules: [String: SubmittedRule]
  /// The periods up to this one, at most 12, ascending.
  package var trend: [TrendPoint]
  /// Procedures whose listings differ between agencies, the most varied first.
  package var differing: [DifferingListing]
  /// Policies that decided, with the number of agencies: more than one means figures made by different rules.
  package var policies: [PolicyUse]

  /// The agencies that owed a report and gave none that counts.
  package var missing: [AgencyReport] { agencies.filter { $0.standing == .missing || $0.standing == .conflict } }
  package var totals: FindingCounts { agencies.reduce(into: FindingCounts()) { $0.add($1.counts) } }
}

/// One period of the trend.
package struct TrendPoint: Sendable, Equatable {
  package var period: Period
  /// Findings that counted in the period's submissions.
  package var open: Int
  /// Agencies whose submission counts.
  package var reported: Int
}

/// A policy and how many agencies reported by it.
package struct PolicyUse: Sendable, Equatable {
  package var policy: String
  package var hash: String
  package var agencies: Int
}

/// A procedure that agencies publish in different words.
package struct DifferingListing: Sendable, Equatable {
  package var code: String
  package var name: String
  /// The agencies of each wording, the commonest first.
  package var variants: [[String]]

  package var agencyCount: Int { variants.reduce(0) { $0 + $1.count } }
}
