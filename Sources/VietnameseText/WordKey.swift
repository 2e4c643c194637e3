/// The identity of a word while it is being read: its letters and, apart from them, its tones.
package struct WordKey: Sendable {
  /// Letters with their quality (ă, â, đ …), order kept.
  private(set) var letters: UInt64 = 0
  /// Letters of a–z only.
  private(set) var bare: UInt64 = 0
  /// The tones in order; a syllable has one at most, wherever it is written.
  private(set) var tones: UInt64 = 0
  private var last: UInt8 = 0
  private var count: UInt8 = 0
  private var digits: UInt8 = 0
  private var capitals: UInt8 = 0
  private var hasQuality = false
  /// The value of a word of digits, at most 65,535.
  private(set) var value: UInt32 = 0
  private var startsUpper = false
  private var hasVowel = false
  private var endsInVowel = false
  private var hasTwoSyllables = false
  private var endsSmall = false
  private var hasHump = false

  package init() {}

  @inline(__always) package mutating func append(_ entry: LetterTable.Entry) {
    let code = entry.code
    let plain = entry.plain
    letters = (letters << 6 | letters >> 58) &+ UInt64(code)
    bare = (bare << 6 | bare >> 58) &+ UInt64(plain)
    if entry.tone != 0 { tones = tones << 3 | UInt64(entry.tone) }
    if plain != code { hasQuality = true }
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
      value = min(value &* 10 &+ UInt32(code &- LetterTable.zero), 65_535)
    }
    last = code
    if count < 255 { count += 1 }
  }

  /// A combining tone or quality that follows the last letter.
  package mutating func combine(_ entry: LetterTable.Entry) {
    if entry.kind == LetterTable.Kind.combiningTone.rawValue {
      tones = tones << 3 | UInt64(entry.tone)
      return
    }
    if entry.tone != 0 { tones = tones << 3 | UInt64(entry.tone) }
    let code = LetterTable.applying(quality: entry.code, to: last)
    letters = letters &+ UInt64(code) &- UInt64(last)
    if code != last { hasQuality = true }
    last = code
  }

  var traits: Token.Traits {
    var traits: Token.Traits = []
    if startsUpper { traits.insert(.capitalised) }
    if count >= 2, digits < count, capitals == count - digits { traits.insert(.capitals) }
    if hasQuality || tones != 0 { traits.insert(.marked) }
    if digits == count { traits.insert(.number) }
    if count == 1, digits == 0 { traits.insert(.single) }
    if !hasVowel, digits == 0 { traits.insert(.vowelless) }
    let letters = count - digits
    if letters >= 8 || hasTwoSyllables || tones > 7 || hasHump || (digits > 0 && letters > 0) {
      traits.insert(.odd)
    }
    return traits
  }

  /// One number for letters and tones: equal for equal words; for words of ten letters and less different for different ones
  /// but for a chance of 2⁻⁶⁴.
  var toned: UInt64 { Self.toned(letters: letters, tones: tones) }

  @inline(__always) static func toned(letters: UInt64, tones: UInt64) -> UInt64 { letters ^ (tones &* 0x9E37_79B9_7F4A_7C15) }
}
