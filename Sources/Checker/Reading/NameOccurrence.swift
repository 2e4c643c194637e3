import VietnameseText

/// A paper's name in a unit.
struct NameOccurrence {
  var paper: Int
  /// Tokens.
  var range: Range<Int>
  /// The name is the paper only where a paper stands.
  var isBare: Bool
  var quality: PhraseMatch.Quality
}
