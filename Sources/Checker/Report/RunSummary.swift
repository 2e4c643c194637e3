import Diagnostics

/// The figures of a finished run. Counts of findings are of open ones unless the name says otherwise.
public struct RunSummary: Sendable, Equatable {
  /// Counts for one agency.
  public struct AgencyCounts: Sendable, Equatable {
    /// The agency's id; empty for procedures without one.
    public var agency: String
    /// The agency's name; empty when none is declared.
    public var name: String
    /// Procedures checked.
    public var procedures: Int
    /// Procedures with at least one open finding of severity error.
    public var faultyProcedures: Int
    /// Open findings per severity; a severity without any is left out.
    public var findings: SeverityCounts

    /// Counts for one agency.
    public init(agency: String, name: String, procedures: Int = 0, faultyProcedures: Int = 0, findings: SeverityCounts = [:]) {
      self.agency = agency
      self.name = name
      self.procedures = procedures
      self.faultyProcedures = faultyProcedures
      self.findings = findings
    }
  }

  /// Counts for one rule.
  public struct RuleCounts: Sendable, Equatable {
    /// The rule's id.
    public var rule: String
    /// Findings that count.
    public var open: Int
    /// Silenced in the file.
    public var ignored: Int
    /// Silenced by a waiver of the policy.
    public var waived: Int
    /// Already in the baseline.
    public var known: Int

    /// Counts for one rule.
    public init(rule: String, open: Int = 0, ignored: Int = 0, waived: Int = 0, known: Int = 0) {
      self.rule = rule
      self.open = open
      self.ignored = ignored
      self.waived = waived
      self.known = known
    }
  }

  /// An input that could not be read.
  public struct Unreadable: Sendable, Equatable {
    /// As given or found.
    public var path: String
    /// Why it could not be read.
    public var reason: Message

    /// An input that could not be read.
    public init(path: String, reason: Message) {
      self.path = path
      self.reason = reason
    }
  }

  /// Files that were read.
  public var files = 0
  /// Procedures checked.
  public var procedures = 0
  /// Document rows (thành phần hồ sơ) checked.
  public var documents = 0
  /// Open findings per severity; a severity without any is left out.
  public var findings: SeverityCounts = [:]
  /// Findings silenced in the file.
  public var ignored = 0
  /// Findings silenced by a waiver of the policy.
  public var waived = 0
  /// Findings already in the baseline.
  public var known = 0
  /// Sorted by agency id.
  public var agencies: [AgencyCounts] = []
  /// Sorted by rule id; rules without findings are left out.
  public var rules: [RuleCounts] = []
  /// Sorted by path.
  public var unreadable: [Unreadable] = []
  /// What the reader should know about dates: rules to come, rules about to end.
  public var notices: [Message] = []

  /// An empty run.
  public init() {}

  /// The number of open findings of a severity.
  public func count(_ severity: Severity) -> Int { findings[severity] }

  /// Adds an open finding that came after the run.
  package mutating func count(_ finding: Finding) {
    findings[finding.severity] += 1
    if let place = rules.firstIndex(where: { $0.rule == finding.rule }) {
      rules[place].open += 1
    } else {
      rules.append(RuleCounts(rule: finding.rule, open: 1))
      rules.sort { $0.rule < $1.rule }
    }
  }
}
