/// How many words of a text have diacritics. Words that no list holds tell nothing: "hô khâu" is as good as unmarked.
package struct DiacriticCount: Sendable {
  private var words = 0
  /// Those that the lexicon has with their diacritics.
  private(set) var marked = 0
  /// Numbers that the lexicon has.
  private var numbers = 0

  package init() {}

  package init(_ tokens: UnsafeBufferPointer<Token>) {
    for token in tokens where token.mark == .none && token.plain != 0 {
      if token.traits.contains(.number) {
        numbers += 1
        continue
      }
      words += 1
      if token.word != 0, token.traits.contains(.marked) { marked += 1 }
    }
  }

  /// The text is typed without diacritics: hardly a word has any.
  package var isUnmarked: Bool { words > 0 && marked * 3 <= words }

  /// So few that the text may be of an old font: see `Tokenizer.tokenizeLegacy`. Any unmarked text is.
  package var mayBeLegacy: Bool { marked * 3 <= words + numbers }

  /// Takes in the words of another part of the text.
  package mutating func add(_ other: DiacriticCount) {
    words += other.words
    marked += other.marked
    numbers += other.numbers
  }
}
