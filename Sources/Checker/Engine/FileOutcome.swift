import Diagnostics

/// What a worker says about one file: the report, and what the run needs to know besides.
struct FileOutcome: Sendable {
  var report: FileReport
  /// Per finding of the report: the number of its procedure in the file; -1 for none.
  var procedureOf: [Int32] = []
  /// Procedures of the file by agency, in the order they appear.
  var coverage: [Coverage] = []
  /// One per procedure, in order; empty where no rule compares listings.
  var facts: [ListingFact] = []
  /// The comments that name a rule over several files; nil where there is none.
  var ignores: IgnoreTable?
  /// Per finding: its identity, where a baseline is compared with.
  var fingerprints: [Fingerprint] = []

  struct Coverage: Sendable {
    var agency: AgencyName
    var procedures: Int
    var documents: Int
  }
}
