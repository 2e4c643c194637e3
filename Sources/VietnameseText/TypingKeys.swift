/// Words left as they were keyed in, because the input method was off: Telex (`soor hooj khaaur`), VNI (`so63 ho65 kha63u`), and letters struck
/// twice (`khẩuu`).
enum TypingKeys {
  /// A letter of the word that the keys make.
  private struct Letter {
    var code: UInt8
    var tone: UInt8
  }

  /// Whether the bytes of an unknown word may be keys: no Vietnamese syllable has a letter twice, a `w`, or one of the tone keys at its end.
  static func mayBe(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      let small = byte | 0x20
      if byte < 0x80, small == last || small == UInt8(ascii: "w") { return true }
      last = byte < 0x80 ? small : 0
    }
    return tone(ofKey: last) != nil || bytes.contains { $0 >= 0x80 } && isVowelTwice(bytes)
  }

  /// The key of the word that was meant; nil when the letters are no keys.
  static func word(of entries: [LetterTable.Entry]) -> WordKey? {
    var letters: [Letter] = []
    for entry in entries {
      if !take(entry, &letters) { letters.append(Letter(code: entry.code, tone: entry.tone)) }
    }
    guard letters.count >= 2, letters.count < entries.count, letters.count(where: { $0.tone != 0 }) <= 1 else { return nil }
    var key = WordKey()
    for letter in letters { key.append(LetterTable.Entry(kind: .letter, code: letter.code, tone: letter.tone)) }
    return key
  }

  /// Whether a letter changes the ones before it instead of standing for itself.
  private static func take(_ entry: LetterTable.Entry, _ letters: inout [Letter]) -> Bool {
    guard let last = letters.last else { return false }
    if entry.kind == LetterTable.Kind.digit.rawValue { return take(digit: entry.code - LetterTable.zero, &letters) }
    let byte = entry.code <= 26 && entry.tone == 0 ? 0x60 + entry.code : 0
    if let tone = tone(ofKey: byte), let vowel = letters.lastIndex(where: { isVowel($0.code) }) {
      letters[vowel].tone = tone
      return true
    }
    if byte == UInt8(ascii: "w") { return hook(&letters) }
    guard LetterTable.plain(last.code) == LetterTable.plain(entry.code) else { return false }
    // "oo" is ô; "uú" and "ẩa" are one letter struck twice.
    if let circumflexed = circumflex[last.code], last.code == entry.code, last.tone == 0, entry.tone == 0 {
      letters[letters.count - 1].code = circumflexed
    } else {
      letters[letters.count - 1] = Letter(code: max(last.code, entry.code), tone: max(last.tone, entry.tone))
    }
    return true
  }

  /// VNI: 1 to 5 are the tones, 6 the circumflex, 7 the horn, 8 the breve, 9 the stroke of đ.
  private static func take(digit: UInt8, _ letters: inout [Letter]) -> Bool {
    guard let vowel = letters.lastIndex(where: { isVowel($0.code) }) else {
      guard digit == 9, letters.count == 1, letters[0].code == 4 else { return false }
      letters[0].code = LetterTable.dStroke
      return true
    }
    switch digit {
    case 1...5: letters[vowel].tone = [2, 1, 3, 4, 5][Int(digit) - 1]
    case 6:
      guard let place = letters.lastIndex(where: { circumflex[$0.code] != nil && $0.code != 4 }) else { return false }
      letters[place].code = circumflex[letters[place].code] ?? letters[place].code
    case 7, 8: return hook(&letters)
    case 9 where letters[0].code == 4: letters[0].code = LetterTable.dStroke
    default: return false
    }
    return true
  }

  /// `w`, 7 and 8: ă, ơ, ư, and both letters of `uo`.
  private static func hook(_ letters: inout [Letter]) -> Bool {
    guard let place = letters.lastIndex(where: { [1, 15, 21].contains($0.code) }) else { return false }
    switch letters[place].code {
    case 1: letters[place].code = LetterTable.aBreve
    case 21: letters[place].code = LetterTable.uHorn
    default:
      letters[place].code = LetterTable.oHorn
      if place > 0, letters[place - 1].code == 21 { letters[place - 1].code = LetterTable.uHorn }
    }
    return true
  }

  private static func isVowel(_ code: UInt8) -> Bool { LetterTable.Entry(kind: .letter, code: code).isVowel }

  private static let circumflex: [UInt8: UInt8] = [
    1: LetterTable.aCircumflex, 4: LetterTable.dStroke, 5: LetterTable.eCircumflex, 15: LetterTable.oCircumflex,
  ]

  /// s, f, r, x, j: acute, grave, hook, tilde, dot.
  private static func tone(ofKey key: UInt8) -> UInt8? {
    switch key {
    case UInt8(ascii: "f"): 1
    case UInt8(ascii: "s"): 2
    case UInt8(ascii: "r"): 3
    case UInt8(ascii: "x"): 4
    case UInt8(ascii: "j"): 5
    default: nil
    }
  }

  /// `uú`, `ẩa`: the same vowel with and without its diacritics.
  private static func isVowelTwice(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let bytes = UnsafeBufferPointer(rebasing: bytes)
    var last: UInt8 = 0
    var index = 0
    while index < bytes.count {
      let (scalar, width) = UTF8Scan.scalar(bytes, at: index)
      let entry = LetterTable.standard.entry(of: scalar)
      if entry.isVowel, entry.plain == last { return true }
      last = entry.plain
      index += width
    }
    return false
  }
}
