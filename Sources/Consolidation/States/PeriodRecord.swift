import Diagnostics

/// What an agency said in one period, reduced to what decides states.
package struct PeriodRecord: Sendable, Equatable {
  /// One finding of it.
  package struct Seen: Sendable, Equatable {
    package var fingerprint: Fingerprint
    /// The procedure's number in the index.
    package var procedure: Int
    package var counts: Bool
    /// Code, rule and words, without the agency: tells a finding again after a merger of agencies. Empty where nobody needs it.
    package var contentKey: String

    package init(fingerprint: Fingerprint, procedure: Int, counts: Bool, contentKey: String = "") {
      self.fingerprint = fingerprint
      self.procedure = procedure
      self.counts = counts
      self.contentKey = contentKey
    }
  }

  package var agency: String
  package var period: Period
  package var submission: Int64
  /// The procedures reviewed; none for a hand-made sheet, which lists only what is wrong.
  package var coverage: CoverageRows
  package var seen: [Seen]

  package init(agency: String, period: Period, submission: Int64, coverage: CoverageRows, seen: [Seen]) {
    self.agency = agency
    self.period = period
    self.submission = submission
    self.coverage = coverage
    self.seen = seen
  }
}
