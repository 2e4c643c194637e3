/// Reads the words of a text one by one: for what is built once, not for the texts that are checked.
struct WordReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let entries: UnsafeBufferPointer<LetterTable.Entry>
  /// A bracket or a bar ends the words: they are marks of the little language of patterns.
  private let stopsAtBrackets: Bool
  private var index = 0
  /// A comma was passed.
  private(set) var hasComma = false

  /// - Parameter entries: those of the letter table.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ entries: UnsafeBufferPointer<LetterTable.Entry>, stopsAtBrackets: Bool
  ) {
    self.bytes = bytes
    self.entries = entries
    self.stopsAtBrackets = stopsAtBrackets
  }

  /// The next word; nil at the end, and at a bracket until that is taken.
  mutating func next() -> WordLetters? {
    var word = WordLetters()
    var isOpen = false
    while index < bytes.count {
      let byte = bytes[index]
      var entry = entries[Int(byte)]
      var width = 1
      if byte >= 0x80 {
        let scalar: UInt32
        (scalar, width) = UTF8Scan.scalar(bytes, at: index)
        entry = LetterTable.entry(of: scalar, in: entries)
      }
      if entry.kind <= LetterTable.Kind.digit.rawValue {
        word.append(entry)
        isOpen = true
        index += width
        continue
      }
      switch LetterTable.Kind(rawValue: entry.kind) {
      case .combiningTone, .combiningQuality: if isOpen { word.combine(entry) }
      case .letter, .digit, .ignorable: break
      case .space, .mark, nil:
        if stopsAtBrackets, Self.isBracket(byte) { return isOpen ? word : nil }
        if byte == UInt8(ascii: ",") { hasComma = true }
        if isOpen {
          index += width
          return word
        }
      }
      index += width
    }
    return isOpen ? word : nil
  }

  /// The bracket or the bar that stopped the words; nil at the end.
  var bracket: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Goes on behind the bracket.
  mutating func takeBracket() { index += 1 }

  private static func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "|")
  }
}
