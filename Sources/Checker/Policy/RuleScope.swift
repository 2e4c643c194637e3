/// The procedures a rule looks at (`applies_to`). An empty list does not narrow; a procedure must match every list given.
package struct RuleScope: Sendable, Hashable {
  /// `central`, `province`, `commune`.
  package var levels: [String] = []
  /// Words that the field contains.
  package var fields: [String] = []
  /// Words that the procedure's name contains.
  package var names: [String] = []
  /// Words that one of the subjects contains.
  package var subjects: [String] = []
  /// Ids of agencies.
  package var agencies: [String] = []
  /// Codes of procedures.
  package var codes: [String] = []

  package init() {}

  package var isEverything: Bool { self == RuleScope() }
}
