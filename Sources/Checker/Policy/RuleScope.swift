/// The procedures a rule looks at (`applies_to`). An empty list does not narrow; a procedure must match every list given.
public struct RuleScope: Sendable, Hashable {
  /// `central`, `province`, `commune`.
  public var levels: [String] = []
  /// Words that the field contains.
  public var fields: [String] = []
  /// Words that the procedure's name contains.
  public var names: [String] = []
  /// Words that one of the subjects contains.
  public var subjects: [String] = []
  /// Ids of agencies.
  public var agencies: [String] = []
  /// Codes of procedures.
  public var codes: [String] = []

  public init() {}

  public var isEverything: Bool { self == RuleScope() }
}
