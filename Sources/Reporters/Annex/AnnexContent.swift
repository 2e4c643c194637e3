import Checker
import Diagnostics

/// All that the official report and its annexes say, whoever lays it out: one check, or a consolidation of many agencies.
package struct AnnexContent: Sendable {
  /// A rule that found something.
  package struct Rule: Sendable, Equatable {
    package var id: String
    package var title: String
    package var severity: Severity
    /// Why the rule exists; empty when the rule is not the policy's.
    package var why: String
  }

  /// What could not be read.
  package struct Unreadable: Sendable, Equatable {
    package var path: String
    package var reason: String
  }

  package var run: RunDescription
  package var language: Language
  /// Sorted by name.
  package var agencies: [AnnexAgency]
  /// Rules with findings, gravest first, then by id.
  package var rules: [Rule]
  /// Agencies that should be here and are not, sorted by name.
  package var missing: [MissingAgency]
  package var unreadable: [Unreadable]
  /// Findings about files rather than procedures: syntax, layout.
  package var fileFindings: [AnnexFinding]
  /// What the reader should know about dates.
  package var notices: [String]
  package var files: Int
  package var documents: Int
  /// Findings that do not count, by why.
  package var waived: Int
  package var ignored: Int
  package var known: Int

  /// The sums over all agencies.
  package var total: AnnexAgency.Figures { agencies.map(\.figures).reduce(AnnexAgency.Figures(), +) }

  /// How many findings of each rule an agency has, in the order of `rules`.
  package func counts(of agency: AnnexAgency) -> [Int] {
    var counts: [String: Int] = [:]
    for finding in agency.findings { counts[finding.rule, default: 0] += 1 }
    return rules.map { counts[$0.id, default: 0] }
  }

  /// Whether some input could not be read: then figures are too low.
  package var isIncomplete: Bool { !unreadable.isEmpty }
}
