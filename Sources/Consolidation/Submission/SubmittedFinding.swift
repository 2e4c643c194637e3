import Diagnostics

/// A finding as it travels from an agency to the office that consolidates.
package struct SubmittedFinding: Sendable, Equatable {
  /// Whether a finding counts.
  package enum Status: String, Sendable, Equatable {
    case open
    /// An inline `ignore` with its reason.
    case ignored
    /// A waiver of the policy.
    case waived
    /// In the agency's own baseline. The agency knows it; the citizen is still asked for the paper, so it counts as open.
    case known

    /// Whether the office above counts it.
    package var counts: Bool { self == .open || self == .known }
  }

  /// Identity across periods, unique in a submission.
  package var fingerprint: Fingerprint
  package var rule: String
  package var severity: Severity
  /// The procedure's code; empty for a finding about a whole file.
  package var code: String
  /// Where in the procedure: `dossiers[0].documents[2].name`.
  package var component: String
  /// The text unit, exactly as the agency publishes it; empty where something is missing.
  package var quote: String
  package var message: String
  package var advice: String
  /// Citation keys.
  package var basis: [String]
  /// The day since which this is a violation.
  package var since: Day?
  /// The paper's id; empty for rules that read no paper.
  package var paper: String
  package var status: Status
  /// The waiver's id or the reason of an ignore; empty when open.
  package var reason: String
  /// The last day of a waiver or ignore.
  package var until: Day?
  package var path: String
  /// From 1.
  package var line: Int

  /// A finding with its identity; everything else is set by whoever makes it.
  package init(fingerprint: Fingerprint, rule: String, severity: Severity, code: String, status: Status = .open) {
    self.fingerprint = fingerprint
    self.rule = rule
    self.severity = severity
    self.code = code
    self.status = status
    component = ""
    quote = ""
    message = ""
    advice = ""
    basis = []
    paper = ""
    reason = ""
    path = ""
    line = 1
  }

  /// The order in a file: what people look for first.
  package static func precedes(_ left: SubmittedFinding, _ right: SubmittedFinding) -> Bool {
    (left.code, left.rule, left.component, left.fingerprint.hexadecimal)
      < (right.code, right.rule, right.component, right.fingerprint.hexadecimal)
  }
}
