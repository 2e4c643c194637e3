import Checker
import Diagnostics

/// Resolves the citation keys of findings once for a run.
package struct Citations: Sendable {
  private let byKey: [String: LegalCitation]

  /// The citations of every rule of a run.
  package init(_ run: RunDescription) {
    byKey = Dictionary(run.rules.flatMap(\.basis).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The law of a key; nil for a key that no rule carries.
  package subscript(key: String) -> LegalCitation? { byKey[key] }

  /// The law of a finding, one line each; a key that no rule carries stands as it is.
  package func texts(of finding: Finding, in language: Language) -> [String] {
    finding.basis.map { byKey[$0]?.text(in: language) ?? $0 }
  }
}
