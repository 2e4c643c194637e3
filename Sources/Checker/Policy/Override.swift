import Diagnostics

/// A rule's severity or deadline for some listings only.
package struct Override: Sendable {
  package var place: PolicyPlace
  /// Ids of rules.
  package var rules: [String]
  /// Empty lists do not narrow.
  package var agencies: [String]
  package var levels: [String]
  /// Words that the procedure's field contains.
  package var fields: [String]
  /// Globs on the file's path: `procedures/dat-dai/**`.
  package var paths: [String]
  /// Globs on the place in the procedure: `dossiers[*].documents[*].name`.
  package var components: [String]
  package var severity: Severity?
  package var deadline: Day?
  package var reason: String

  package init(
    place: PolicyPlace, rules: [String], agencies: [String] = [], levels: [String] = [], fields: [String] = [],
    paths: [String] = [], components: [String] = [], severity: Severity?, deadline: Day? = nil, reason: String
  ) {
    self.place = place
    self.rules = rules
    self.agencies = agencies
    self.levels = levels
    self.fields = fields
    self.paths = paths
    self.components = components
    self.severity = severity
    self.deadline = deadline
    self.reason = reason
  }
}
