infix operator ..~ : RangeFormationPrecedence

/// The words from one place to another, none where the second lies before the first.
///
/// Phrases overlap: a cue may end behind the word where a name begins, and then nothing lies between them.
func ..~ (low: Int, high: Int) -> Range<Int> { low..<max(low, high) }

extension Range<Int> {
  /// The words between this range and another, whichever comes first.
  func gap(to other: Range<Int>) -> Range<Int> {
    Swift.min(upperBound, other.upperBound) ..~ Swift.max(lowerBound, other.lowerBound)
  }
}
