/// What makes two words the same, and nothing else of them: all that a lexicon asks of the words of patterns, of which each start reads
/// thousands.
struct WordLetters: Sendable {
  /// Letters with their quality (ă, â, đ …), order kept.
  private var letters: UInt64 = 0
  /// Letters of a–z only.
  private var plain: UInt64 = 0
  /// The tones in order; a syllable has one at most, wherever it is written.
  private(set) var tones: UInt64 = 0
  private var last: UInt8 = 0
  private(set) var isNumber = true

  @inline(__always) mutating func append(_ entry: LetterTable.Entry) {
    last = entry.code
    letters = (letters << 6 | letters >> 58) &+ UInt64(last)
    plain = (plain << 6 | plain >> 58) &+ UInt64(entry.plain)
    if entry.tone != 0 { tones = tones << 3 | UInt64(entry.tone) }
    if entry.kind != LetterTable.Kind.digit.rawValue { isNumber = false }
  }

  /// Takes a combining tone or quality that follows the last letter; whether it makes another letter of that.
  @discardableResult
  mutating func combine(_ entry: LetterTable.Entry) -> Bool {
    if entry.tone != 0 { tones = tones << 3 | UInt64(entry.tone) }
    guard entry.kind == LetterTable.Kind.combiningQuality.rawValue else { return false }
    let code = LetterTable.applying(quality: entry.code, to: last)
    let changes = code != last
    letters = letters &+ UInt64(code) &- UInt64(last)
    last = code
    return changes
  }

  /// The letters of a–z only.
  var bare: UInt64 { plain &- looseY }

  /// "đăng kí" and "đăng ký" are one: y behind a consonant is i. What to take from the letters for that.
  @inline(__always) private var looseY: UInt64 {
    guard last == LetterTable.y else { return 0 }
    let before = (plain >> 6) & 63
    return before != 0 && LetterTable.vowels & 1 << before == 0 ? UInt64(LetterTable.y - LetterTable.i) : 0
  }

  /// One number for letters and tones: equal for equal words; for words of ten letters and less different for different ones
  /// but for a chance of 2⁻⁶⁴.
  var toned: UInt64 { (letters &- looseY) ^ (tones &* 0x9E37_79B9_7F4A_7C15) }
}
