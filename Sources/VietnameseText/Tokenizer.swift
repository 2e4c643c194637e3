/// Cuts UTF-8 into words and marks and looks each word up in a lexicon, in one pass and without a String.
package struct Tokenizer: Sendable {
  package let lexicon: Lexicon

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Appends the tokens of `bytes` to `tokens`. Offsets are relative to the buffer plus `offset`. Invalid UTF-8 becomes marks.
  package func tokenize(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int = 0, into tokens: inout [Token]) {
    tokenize(bytes, offset: offset, LetterTable.standard, into: &tokens)
  }

  /// Cuts text of an old font anew, where that finds more words that the lexicon knows: see `LegacyEncoding`. How many words of the text, as it
  /// is cut in the end, have diacritics.
  package func tokenizeLegacy(_ bytes: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]) -> DiacriticCount {
    var count = tokens.withUnsafeBufferPointer(DiacriticCount.init)
    guard count.mayBeLegacy else { return count }
    for table in LegacyEncoding.tables(for: bytes) {
      var others: [Token] = []
      tokenize(bytes, offset: 0, table, into: &others)
      let otherCount = others.withUnsafeBufferPointer(DiacriticCount.init)
      if otherCount.marked > max(1, count.marked) { (tokens, count) = (others, otherCount) }
    }
    return count
  }

  private func tokenize(
    _ bytes: UnsafeBufferPointer<UInt8>, offset: Int, _ table: LetterTable, into tokens: inout [Token]
  ) {
    table.entries.withUnsafeBufferPointer { entries in
      lexicon.withTables { lookup in
        var pass = Pass(bytes: bytes, entries: entries, lookup: lookup, offset: offset)
        pass.run(into: &tokens)
      }
    }
  }

  /// The tokens of a string: for tests and for what is built once.
  package func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var text = text
    text.withUTF8 { tokenize($0, into: &tokens) }
    return tokens
  }
}

/// One run over a buffer. A word is open while `wordStart >= 0`.
private struct Pass {
  let bytes: UnsafeBufferPointer<UInt8>
  let entries: UnsafeBufferPointer<LetterTable.Entry>
  let lookup: Lexicon.Tables
  let offset: Int
  var word = WordKey()
  var wordStart = -1
  var wordEnd = 0
  var spaced = true

  init(
    bytes: UnsafeBufferPointer<UInt8>, entries: UnsafeBufferPointer<LetterTable.Entry>, lookup: Lexicon.Tables, offset: Int
  ) {
    self.bytes = bytes
    self.entries = entries
    self.lookup = lookup
    self.offset = offset
  }

  mutating func run(into tokens: inout [Token]) {
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        let entry = entries[Int(byte)]
        if entry.kind <= LetterTable.Kind.digit.rawValue {
          open(at: index)
          word.append(entry)
          index += 1
          wordEnd = index
        } else {
          index = separator(byte, at: index, entry, &tokens)
        }
      } else {
        let (scalar, width) = UTF8Scan.scalar(bytes, at: index)
        take(scalar, at: index, width: width, &tokens)
        index += width
      }
    }
    close(&tokens)
  }

  @inline(__always) private mutating func open(at index: Int) {
    if wordStart < 0 { wordStart = index }
  }

  private mutating func close(_ tokens: inout [Token]) {
    guard wordStart >= 0 else { return }
    tokens.append(lookup.token(of: word, at: wordStart + offset..<wordEnd + offset, adding: spaced ? [] : .glued))
    word = WordKey()
    wordStart = -1
    spaced = false
  }

  private mutating func mark(_ mark: Token.Mark, _ start: Int, _ end: Int, _ tokens: inout [Token]) {
    tokens.append(
      Token(
        word: 0, plain: 0, start: UInt32(start + offset), end: UInt32(end + offset), mark: mark, traits: spaced ? [] : .glued))
    spaced = false
  }

  /// An ASCII byte that is no letter and no digit; returns where to go on.
  private mutating func separator(_ byte: UInt8, at index: Int, _ entry: LetterTable.Entry, _ tokens: inout [Token]) -> Int {
    if byte == UInt8(ascii: "&"), let entity = UTF8Scan.entity(bytes, at: index) {
      take(entity.scalar, at: index, width: entity.width, &tokens)
      return index + entity.width
    }
    close(&tokens)
    if entry.kind == LetterTable.Kind.space.rawValue {
      spaced = true
      return index + 1
    }
    if byte == UInt8(ascii: "<"), let end = UTF8Scan.endOfTag(bytes, at: index) {
      mark(.newline, index, end, &tokens)
      spaced = true
      return end
    }
    mark(UTF8Scan.mark(ascii: byte), index, index + 1, &tokens)
    if byte == 0x0A || byte == 0x0D { spaced = true }
    return index + 1
  }

  /// A scalar beyond ASCII.
  private mutating func take(_ scalar: UInt32, at index: Int, width: Int, _ tokens: inout [Token]) {
    let entry = LetterTable.entry(of: scalar, in: entries)
    switch LetterTable.Kind(rawValue: entry.kind) {
    case .letter, .digit:
      open(at: index)
      word.append(entry)
      wordEnd = index + width
    case .combiningTone, .combiningQuality:
      if wordStart >= 0 {
        word.combine(entry)
        wordEnd = index + width
      }
    case .ignorable:
      break
    case .space:
      close(&tokens)
      spaced = true
    case .mark, nil:
      close(&tokens)
      mark(UTF8Scan.mark(scalar: scalar), index, index + width, &tokens)
    }
  }
}
