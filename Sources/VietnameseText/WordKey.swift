/// A word while it is being read: what makes it the same as another, and how it is written.
package struct WordKey: Sendable {
  private(set) var letters = WordLetters()
  /// The value of a word of digits, at most 65,535.
  private(set) var value: UInt32 = 0
  private var count: UInt8 = 0
  private var digits: UInt8 = 0
  private var capitals: UInt8 = 0
  private var hasQuality = false
  private var startsUpper = false
  private var hasVowel = false
  private var endsInVowel = false
  private var hasTwoSyllables = false
  private var endsSmall = false
  private var hasHump = false

  package init() {}

  @inline(__always) package mutating func append(_ entry: LetterTable.Entry) {
    letters.append(entry)
    if entry.plain != entry.code { hasQuality = true }
    // A vowel after a consonant after a vowel begins another syllable.
    if entry.isVowel {
      if hasVowel, !endsInVowel { hasTwoSyllables = true }
      hasVowel = true
    }
    endsInVowel = entry.isVowel
    if entry.isUpper {
      capitals &+= 1
      if count == 0 { startsUpper = true }
      if endsSmall { hasHump = true }
    }
    endsSmall = !entry.isUpper
    if entry.kind == LetterTable.Kind.digit.rawValue {
      endsSmall = false
      digits &+= 1
      value = min(value &* 10 &+ UInt32(entry.code &- LetterTable.zero), 65_535)
    }
    if count < 255 { count += 1 }
  }

  /// A combining tone or quality that follows the last letter.
  package mutating func combine(_ entry: LetterTable.Entry) {
    if letters.combine(entry) { hasQuality = true }
  }

  var traits: Token.Traits {
    var traits: Token.Traits = []
    if startsUpper { traits.insert(.capitalised) }
    if count >= 2, digits < count, capitals == count - digits { traits.insert(.capitals) }
    if hasQuality || letters.tones != 0 { traits.insert(.marked) }
    if letters.isNumber { traits.insert(.number) }
    if count == 1, digits == 0 { traits.insert(.single) }
    if !hasVowel, digits == 0 { traits.insert(.vowelless) }
    let others = count - digits
    if others >= 8 || hasTwoSyllables || letters.tones > 7 || hasHump || (digits > 0 && others > 0) {
      traits.insert(.odd)
    }
    return traits
  }
}
