import Diagnostics

/// How a rule mends the words it finds.
public struct RuleFix: Sendable, Hashable {
  public struct Replacement: Sendable, Hashable {
    /// The words found, in any case and Unicode form.
    public var words: String
    public var replacement: String
  }

  public var title: LocalizedText
  public var safety: Fix.Safety
  /// In the order of the policy; the longest words that match win.
  public var replacements: [Replacement]
}
