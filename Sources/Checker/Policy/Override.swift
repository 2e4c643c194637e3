import Diagnostics

/// A rule's severity or deadline for some listings only.
public struct Override: Sendable {
  public var place: PolicyPlace
  /// Ids of rules.
  public var rules: [String]
  /// Empty lists do not narrow.
  public var agencies: [String]
  public var levels: [String]
  /// Words that the procedure's field contains.
  public var fields: [String]
  /// Globs on the file's path: `procedures/dat-dai/**`.
  public var paths: [String]
  /// Globs on the place in the procedure: `dossiers[*].documents[*].name`.
  public var components: [String]
  public var severity: Severity?
  public var deadline: Day?
  public var reason: String
}
