/// The words that matter, each with a small number. Two numbers a word: with its tone, and as it looks without diacritics.
package struct Lexicon: Sendable {
  private var toned = NumberTable()
  private var plain = NumberTable()

  package init() {}

  /// The number of distinct words.
  package var count: Int { toned.count }
  package var plainCount: Int { plain.count }

  /// The numbers of a word, given ones when it is new. Beyond 65,535 words the rest stay unknown (0).
  mutating func intern(_ word: WordLetters) -> (plain: UInt16, toned: UInt16) {
    (plain.insert(word.bare), toned.insert(word.toned))
  }

  /// Puts every word of a text into the lexicon; marks are left out.
  package mutating func intern(_ text: String) -> [(plain: UInt16, toned: UInt16)] {
    var words: [(plain: UInt16, toned: UInt16)] = []
    read(text) { word, lexicon in words.append(lexicon.intern(word)) }
    return words
  }

  /// Puts the words of a text into the lexicon that are no figures.
  package mutating func internLetters(of text: String) {
    read(text) { word, lexicon in if !word.isNumber { _ = lexicon.intern(word) } }
  }

  private mutating func read(_ text: String, _ take: (WordLetters, inout Lexicon) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      LetterTable.standard.entries.withUnsafeBufferPointer { entries in
        var reader = WordReader(bytes, entries, stopsAtBrackets: false)
        while let word = reader.next() { take(word, &self) }
      }
    }
  }

  /// Pointers for the hot loop.
  struct Tables {
    let toned: NumberTable.Pointer
    let plain: NumberTable.Pointer

    @inline(__always) func numbers(of key: WordKey) -> (plain: UInt16, toned: UInt16) {
      let plain = plain.number(of: key.letters.bare)
      return plain == 0 ? (0, 0) : (plain, toned.number(of: key.letters.toned))
    }

    /// The token of a word that stands at `range`.
    @inline(__always) func token(of key: WordKey, at range: Range<Int>, adding traits: Token.Traits = []) -> Token {
      let (plain, toned) = numbers(of: key)
      let traits = key.traits.union(traits)
      return Token(
        word: plain == 0 && traits.contains(.number) ? UInt16(key.value) : toned, plain: plain,
        start: UInt32(range.lowerBound), end: UInt32(range.upperBound), mark: .none, traits: traits)
    }
  }

  /// The token of a word that stands at `range`.
  func token(of key: WordKey, at range: Range<Int>, adding traits: Token.Traits = []) -> Token {
    withTables { $0.token(of: key, at: range, adding: traits) }
  }

  func withTables<Result>(_ body: (Tables) -> Result) -> Result {
    toned.withPointer { toned in plain.withPointer { plain in body(Tables(toned: toned, plain: plain)) } }
  }
}

/// A hash table from 64-bit keys to numbers from 1, open addressing, at most half full.
struct NumberTable: Sendable {
  private var keys = [UInt64](repeating: 0, count: 1024)
  private var numbers = [UInt16](repeating: 0, count: 1024)
  private(set) var count = 0

  struct Pointer {
    let keys: UnsafePointer<UInt64>
    let numbers: UnsafePointer<UInt16>
    let mask: Int

    @inline(__always) func number(of key: UInt64) -> UInt16 {
      var slot = NumberTable.slot(key) & mask
      while true {
        let number = numbers[slot]
        if number == 0 || keys[slot] == key { return number }
        slot = (slot + 1) & mask
      }
    }
  }

  @inline(__always) static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0xD6E8_FEB8_6659_FD93) >> 32)
  }

  /// The key's number; a new key gets the next one.
  mutating func insert(_ key: UInt64) -> UInt16 {
    var slot = Self.slot(key) & (keys.count - 1)
    while numbers[slot] != 0 {
      if keys[slot] == key { return numbers[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    guard count < Int(UInt16.max) else { return 0 }
    count += 1
    keys[slot] = key
    numbers[slot] = UInt16(count)
    let number = numbers[slot]
    if count * 2 > keys.count { grow() }
    return number
  }

  private mutating func grow() {
    let (oldKeys, oldNumbers) = (keys, numbers)
    keys = [UInt64](repeating: 0, count: keys.count * 2)
    numbers = [UInt16](repeating: 0, count: numbers.count * 2)
    for (index, number) in oldNumbers.enumerated() where number != 0 {
      var slot = Self.slot(oldKeys[index]) & (keys.count - 1)
      while numbers[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = oldKeys[index]
      numbers[slot] = number
    }
  }

  func withPointer<Result>(_ body: (Pointer) -> Result) -> Result {
    keys.withUnsafeBufferPointer { keys in
      numbers.withUnsafeBufferPointer { numbers in
        guard let keyBase = keys.baseAddress, let numberBase = numbers.baseAddress else {
          preconditionFailure("a table is never empty")
        }
        return body(Pointer(keys: keyBase, numbers: numberBase, mask: keys.count - 1))
      }
    }
  }
}
