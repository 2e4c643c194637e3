import Diagnostics

/// What is checked, and how strictly.
public struct CheckOptions: Sendable {
  /// The day the law is read as of.
  public var asOf: Day
  /// Only these rules; nil for all. The reader's own `syntax` and `schema` are always told.
  public var rules: Set<String>?
  /// Only procedures of these agencies, by id; nil for all.
  public var agencies: Set<String>?
  /// Findings below are left out.
  public var minimumSeverity: Severity
  /// Inline `# tthc-lint: ignore` comments count.
  public var honoursIgnores: Bool
  /// Each procedure is described in its file's report; costs a hash of its bytes. Off where no output shows it.
  public var describesProcedures: Bool
  /// Findings say in words what is wrong. Off where they are only counted: most of what a finding costs is its words.
  package var wordsFindings = true
  /// Overrides of the settings file, after those of the policy.
  package var overrides: [Override] = []
  /// Findings kept of one file; one more says that there were more. About 3 KB of memory each.
  package var findingsPerFile = 20_000

  /// Everything, as of a day.
  public init(asOf: Day) {
    self.asOf = asOf
    minimumSeverity = .info
    honoursIgnores = true
    describesProcedures = true
  }
}
