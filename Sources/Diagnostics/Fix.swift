/// An edit of the file that mends a finding.
public struct Fix: Sendable, Hashable {
  /// Replaces the bytes of a range; an empty range inserts, an empty replacement deletes.
  public struct Edit: Sendable, Hashable {
    public var range: ByteRange
    public var replacement: String

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

  public var title: LocalizedText
  public var safety: Safety
  public var edits: [Edit]

  public init(title: LocalizedText, safety: Safety, edits: [Edit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }
}
