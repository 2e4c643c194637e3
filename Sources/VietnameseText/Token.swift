/// A word or a mark of a text, with its place in the source. Sixteen bytes: a worker holds them by the million.
package struct Token: Sendable {
  /// The word's number in the lexicon, its tone included; 0 when the lexicon does not have it, and for marks. A number
  /// that the lexicon does not have keeps its value here: see `number`.
  package var word: UInt16
  /// The number of the same letters without diacritics; 0 when no word of the lexicon looks so.
  package var plain: UInt16
  /// The value of a word of digits that is no word of the lexicon; 65,535 for any greater one.
  package var number: Int? { traits.contains(.number) && plain == 0 ? Int(word) : nil }
  /// UTF-8 offsets in the text.
  package var start: UInt32
  package var end: UInt32
  package var mark: Mark
  package var traits: Traits

  /// What separates words; `.none` for a word.
  package enum Mark: UInt8, Sendable {
    case none
    case comma
    case semicolon
    case period
    case colon
    case slash
    case open
    case close
    case dash
    /// `*`, `+`, `•` and the private-use bullets of Word.
    case bullet
    case quote
    case newline
    case other

    /// The compiler's own goes through a table of witnesses where another module asks.
    @inlinable @inline(__always) package static func == (left: Mark, right: Mark) -> Bool { left.rawValue == right.rawValue }
  }

  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The standard library's own goes through a table of witnesses where another module asks, for every token of every text.
    @inlinable package func contains(_ other: Traits) -> Bool { rawValue & other.rawValue == other.rawValue }

    /// Begins with a capital.
    @inlinable package static var capitalised: Traits { Traits(rawValue: 1) }
    /// At least two letters, all of them capitals.
    @inlinable package static var capitals: Traits { Traits(rawValue: 2) }
    /// Holds a letter with a diacritic.
    @inlinable package static var marked: Traits { Traits(rawValue: 4) }
    /// Only digits.
    @inlinable package static var number: Traits { Traits(rawValue: 8) }
    /// No space before it.
    @inlinable package static var glued: Traits { Traits(rawValue: 16) }
    /// A single letter.
    @inlinable package static var single: Traits { Traits(rawValue: 32) }
    /// Longer or with more tones than one syllable, with a capital or digits after small letters: perhaps words run together.
    @inlinable package static var odd: Traits { Traits(rawValue: 64) }
    /// Consonants only: perhaps a torn word.
    @inlinable package static var vowelless: Traits { Traits(rawValue: 128) }
  }

  package var isWord: Bool { mark == .none }

  /// A word whose letters and tone the lexicon has.
  var isKnown: Bool { plain != 0 && word != 0 }

  /// The words of a text that is typed without diacritics.
  package static func areUnmarked(_ tokens: UnsafeBufferPointer<Token>) -> Bool { DiacriticCount(tokens).isUnmarked }
}
