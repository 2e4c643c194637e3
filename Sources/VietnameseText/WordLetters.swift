/// What makes two words the same, and nothing else of them: all that a lexicon asks of the words of patterns, of which each start reads
/// thousands. The letters and tones of `WordKey`, as that keeps them.
struct WordLetters {
  private var letters: UInt64 = 0
  private var tones: UInt64 = 0
  private var last: UInt8 = 0
  private(set) var bare: UInt64 = 0
  private(set) var isNumber = true

  @inline(__always) mutating func append(_ entry: LetterTable.Entry) {
    last = entry.code
    letters = (letters << 6 | letters >> 58) &+ UInt64(last)
    bare = (bare << 6 | bare >> 58) &+ UInt64(entry.plain)
    if entry.tone != 0 { tones = tones << 3 | UInt64(entry.tone) }
    if entry.kind != LetterTable.Kind.digit.rawValue { isNumber = false }
  }

  /// A combining tone or quality that follows the last letter.
  mutating func combine(_ entry: LetterTable.Entry) {
    if entry.kind == LetterTable.Kind.combiningTone.rawValue {
      tones = tones << 3 | UInt64(entry.tone)
      return
    }
    if entry.tone != 0 { tones = tones << 3 | UInt64(entry.tone) }
    let code = LetterTable.applying(quality: entry.code, to: last)
    letters = letters &+ UInt64(code) &- UInt64(last)
    last = code
  }

  var toned: UInt64 { WordKey.toned(letters: letters, tones: tones) }
}
