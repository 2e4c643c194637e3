import Diagnostics

/// How a rule mends the words it finds.
package struct RuleFix: Sendable, Hashable {
  package struct Replacement: Sendable, Hashable {
    /// The words found, in any case and Unicode form.
    package var words: String
    package var replacement: String
  }

  package var title: LocalizedText
  package var safety: Fix.Safety
  /// In the order of the policy; the longest words that match win.
  package var replacements: [Replacement]
}
