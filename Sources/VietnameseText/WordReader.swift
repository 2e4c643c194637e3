/// Reads the words of a text one by one: for what is built once, not for the texts that are checked.
struct WordReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let table = LetterTable.standard
  /// A bracket or a bar ends the words: they are marks of the little language of patterns.
  private let stopsAtBrackets: Bool
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, stopsAtBrackets: Bool) {
    self.bytes = bytes
    self.stopsAtBrackets = stopsAtBrackets
  }

  /// The next word; nil at the end, and at a bracket until that is taken.
  mutating func next() -> WordKey? {
    var key = WordKey()
    var isOpen = false
    while index < bytes.count {
      let byte = bytes[index]
      if stopsAtBrackets, Self.isBracket(byte) { break }
      var entry = table.entries[Int(byte)]
      if byte < 0x80 {
        index += 1
      } else {
        let (scalar, width) = UTF8Scan.scalar(bytes, at: index)
        index += width
        entry = table.entry(of: scalar)
      }
      if entry.kind <= LetterTable.Kind.digit.rawValue {
        key.append(entry)
        isOpen = true
        continue
      }
      switch LetterTable.Kind(rawValue: entry.kind) {
      case .combiningTone, .combiningQuality: if isOpen { key.combine(entry) }
      case .letter, .digit, .ignorable: break
      case .space, .mark, nil: if isOpen { return key }
      }
    }
    return isOpen ? key : nil
  }

  /// The bracket or the bar that stopped the words; nil at the end.
  var bracket: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Goes on behind the bracket.
  mutating func takeBracket() { index += 1 }

  private static func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "|")
  }
}
