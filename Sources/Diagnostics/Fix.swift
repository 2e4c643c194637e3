/// An edit of the file that mends a finding.
public struct Fix: Sendable, Hashable {
  /// Replaces the bytes of a range; an empty range inserts, an empty replacement deletes.
  public struct Edit: Sendable, Hashable {
    /// The bytes that go away.
    public var range: ByteRange
    /// What stands there afterwards.
    public var replacement: String

    /// An edit of one range.
    public init(range: ByteRange, replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  /// Whether the edit may be applied without a person reading it.
  public enum Safety: String, Sendable, Hashable {
    /// The meaning stays lawful whatever the surroundings.
    case safe
    /// A person should read the result: it changes what citizens are asked.
    case needsReview = "needs-review"
  }

  /// What the fix does, as a button or a list shows it.
  public var title: LocalizedText
  /// Whether a person has to read the result.
  public var safety: Safety
  /// Edits of the same file, disjoint and ascending.
  public var edits: [Edit]

  /// A fix of one file.
  public init(title: LocalizedText, safety: Safety, edits: [Edit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }
}
