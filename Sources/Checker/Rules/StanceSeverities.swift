import Diagnostics

/// How grave each stance of a paper or a body is to a rule; a stance that is missing does not count. A few pairs: looking through them is
/// cheaper than hashing, and a table would have its keys found hashable at every start.
struct StanceSeverities: Sendable {
  private let graded: [(stance: Stance, severity: Severity)]

  /// `stances` of the rule; the usual stance at the rule's own severity where it has none.
  init(_ rule: Rule, usual: Stance) {
    let written = rule.parameters.severities("stances").compactMap { grade in
      Stance(rawValue: grade.name).map { (stance: $0, severity: grade.severity) }
    }
    graded = written.isEmpty ? [(usual, rule.severity.value)] : written
  }

  subscript(stance: Stance) -> Severity? { graded.first { $0.stance == stance }?.severity }
}
