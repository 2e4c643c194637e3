/// Mends words that typing, scanning or converting tore apart, ran together or left as keys: `hộ kh ẩu`, `hộkhẩu`, `cư trú2`, `hộ khẩuMau`,
/// `hooj khaaur`.
///
/// Only words of the lexicon are made, so that nothing is invented; a text without such words costs one look at each token.
package struct TokenRepair: Sendable {
  let lexicon: Lexicon
  private let table = LetterTable.standard
  /// Longer runs of letters are addresses and file names.
  static let longest = 28

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  package func repair(_ tokens: inout [Token], of bytes: UnsafeBufferPointer<UInt8>) {
    guard tokens.contains(where: { Self.isSuspect($0) || Self.isFragment($0) || Self.mayBeKeys($0, bytes) }) else { return }
    var mended: [Token] = []
    mended.reserveCapacity(tokens.count + 8)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if let next = tokens[safe: index + 1], Self.isFragment(token) || Self.isFragment(next),
        let joined = joined(token, next, bytes)
      {
        mended.append(joined)
        index += 2
        continue
      }
      if let joined = hyphenated(at: index, tokens, bytes) {
        mended.append(joined.word)
        index = joined.end
        continue
      }
      if Self.isSuspect(token) {
        if let parts = parts(of: token, bytes) {
          mended += parts
          index += 1
          continue
        }
      }
      mended.append(Self.mayBeKeys(token, bytes) ? typed(token, bytes) ?? token : token)
      index += 1
    }
    tokens = mended
  }

  /// Puts together letters that stand apart: `S ổ  h ộ  k h ẩ u`. Before short forms are read, for "k" is one.
  package func gather(_ tokens: inout [Token], of bytes: UnsafeBufferPointer<UInt8>) {
    guard tokens.contains(where: { $0.traits.contains(.single) }) else { return }
    var gathered: [Token] = []
    var taken = 0
    var index = 0
    while index < tokens.count {
      let end = tokens[index...].firstIndex { !$0.traits.contains(.single) } ?? tokens.count
      if end - index >= Self.fewestApart, end - index <= Self.longest, let words = apart(Array(tokens[index..<end]), bytes) {
        gathered += tokens[taken..<index] + words
        taken = end
      }
      index = max(end, index + 1)
    }
    if taken > 0 { tokens = gathered + tokens[taken...] }
  }

  private static let fewestApart = 4

  private func apart(_ singles: [Token], _ bytes: UnsafeBufferPointer<UInt8>) -> [Token]? {
    let letters = singles.flatMap { self.letters(Int($0.start)..<Int($0.end), bytes) }
    let isMarked = singles.contains { $0.traits.contains(.marked) }
    guard let cuts = cuts(letters, needsTone: isMarked) else { return nil }
    return zip(cuts, cuts.dropFirst()).map { token(Array(letters[$0..<$1]), glued: false) }
  }

  // MARK: Words left as keys

  /// An unknown word whose letters are no syllable but may be what was keyed in.
  private static func mayBeKeys(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard token.mark == .none, token.plain == 0, !token.traits.contains(.number), token.end - token.start >= 2,
      token.end - token.start <= 14
    else { return false }
    return TypingKeys.mayBe(bytes[Int(token.start)..<Int(token.end)])
  }

  private func typed(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Token? {
    let letters = letters(Int(token.start)..<Int(token.end), bytes)
    guard let key = TypingKeys.word(of: letters.map(\.entry)) else { return nil }
    let word = lexicon.token(
      of: key, at: Int(token.start)..<Int(token.end), adding: token.traits.intersection([.glued, .capitalised]))
    return word.isKnown ? word : nil
  }

  /// An unknown word without a vowel, of several syllables, or with digits stuck to it.
  private static func isSuspect(_ token: Token) -> Bool {
    token.mark == .none && (token.plain == 0 || token.traits.contains(.single))
      && (token.traits.contains(.vowelless) || token.traits.contains(.odd))
  }

  /// An unknown word of a few letters: perhaps a piece of a torn one.
  private static func isFragment(_ token: Token) -> Bool {
    token.mark == .none && token.end - token.start <= 8 && !token.traits.contains(.number)
      && (token.plain == 0 || token.word == 0 && token.traits.contains(.marked)
        || !token.traits.isDisjoint(with: [.single, .vowelless]))
  }

  // MARK: Torn words

  private func joined(_ left: Token, _ right: Token, _ bytes: UnsafeBufferPointer<UInt8>, within gap: UInt32 = 2) -> Token? {
    guard left.mark == .none, right.mark == .none, right.start > left.end, right.start - left.end <= gap,
      right.end - left.start <= 18,
      !right.traits.contains(.capitalised) || left.traits.contains(.capitals)
        || left.traits.isSuperset(of: [.single, .capitalised]) && right.traits.contains(.capitals)
    else { return nil }
    var key = WordKey()
    for piece in [left, right] {
      for letter in letters(Int(piece.start)..<Int(piece.end), bytes) { key.add(letter.entry) }
    }
    let word = lexicon.token(of: key, at: Int(left.start)..<Int(right.end), adding: left.traits.intersection(.glued))
    // In text without diacritics "t r" could be anything: the tone must be right.
    return word.isKnown ? word : nil
  }

  /// `kh-` or `kh` at the end of a line, `ẩu` on the next.
  private func hyphenated(
    at index: Int, _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (word: Token, end: Int)? {
    let dash = tokens[safe: index + 1].map { $0.mark == .dash && $0.traits.contains(.glued) } ?? false
    let line = dash ? index + 2 : index + 1
    guard tokens[safe: line]?.mark == .newline else { return nil }
    // A carriage return and a line feed are two.
    let rest = tokens[safe: line + 1]?.mark == .newline ? line + 2 : line + 1
    guard let next = tokens[safe: rest] else { return nil }
    let (left, right) = (Self.isFragment(tokens[index]), Self.isFragment(next))
    guard dash ? left || right : left && right else { return nil }
    return joined(tokens[index], next, bytes, within: 4).map { ($0, rest + 1) }
  }

  // MARK: Words run together

  private struct Letter {
    var entry: LetterTable.Entry
    var start: Int
    var end: Int
  }

  private func letters(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> [Letter] {
    var letters: [Letter] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = UTF8Scan.scalar(bytes, at: index)
      letters.append(Letter(entry: table.entry(of: scalar), start: index, end: index + width))
      index += width
    }
    return letters
  }

  /// The words that the token consists of, all of them known but for digits at its end.
  private func parts(of token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> [Token]? {
    guard token.traits.contains(.odd), token.end - token.start <= 64 else { return nil }
    let letters = letters(Int(token.start)..<Int(token.end), bytes)
    guard letters.count <= Self.longest else { return nil }
    if let word = scanned(letters) { return word }
    if token.traits.isDisjoint(with: .capitals), let word = typed(token, bytes) { return [word] }
    // "CMT8" is a street, "NĐ104" a decree.
    let digits = letters.count { $0.entry.kind == LetterTable.Kind.digit.rawValue }
    guard digits != 1 || !token.traits.contains(.capitals) else { return nil }
    return known(letters, needsTone: token.traits.contains(.marked)) ?? apart(letters)
  }

  /// `h0`, `S6`: digits that a scanner made of letters, where the word is known with letters in their place.
  private func scanned(_ letters: [Letter]) -> [Token]? {
    guard letters.count <= 8, letters.contains(where: { $0.entry.kind == LetterTable.Kind.digit.rawValue }) else { return nil }
    var read: [Letter] = []
    for letter in letters {
      guard letter.entry.kind == LetterTable.Kind.digit.rawValue else {
        read.append(letter)
        continue
      }
      guard let look = Self.looks[letter.entry.code - LetterTable.zero] else { return nil }
      read.append(Letter(entry: table.entry(of: look), start: letter.start, end: letter.end))
    }
    let word = token(read, glued: false)
    return word.plain == 0 || word.traits.contains(.single) ? nil : [word]
  }

  /// The letters that digits look like.
  private static let looks: [UInt8: UInt32] = [0: 0x6F, 1: 0x69, 5: 0x73, 6: 0x6F]

  /// `khẩuMau`, `trúCT07`: a known word, then a file name or another word that a capital opens.
  private func apart(_ letters: [Letter]) -> [Token]? {
    for hump in letters.indices.dropFirst() where letters[hump].entry.isUpper && !letters[hump - 1].entry.isUpper {
      let left = Array(letters[..<hump])
      let first = token(left, glued: false)
      guard first.plain != 0, !first.traits.contains(.marked) || first.word != 0 else { continue }
      let right = Array(letters[hump...])
      return [first] + (known(right, needsTone: false) ?? apart(right) ?? [token(right, glued: true)])
    }
    return nil
  }

  /// All letters in words of the lexicon, but for digits at the end.
  private func known(_ letters: [Letter], needsTone: Bool) -> [Token]? {
    var letters = letters
    var tail = letters.count
    while tail > 0, letters[tail - 1].entry.kind == LetterTable.Kind.digit.rawValue { tail -= 1 }
    let digits = letters[tail...]
    letters = Array(letters[..<tail])
    guard let cuts = cuts(letters, needsTone: needsTone), cuts.count > 2 || !digits.isEmpty else {
      return nil
    }
    var parts = zip(cuts, cuts.dropFirst()).map { self.token(Array(letters[$0..<$1]), glued: $0 > 0) }
    if !digits.isEmpty { parts.append(self.token(Array(digits), glued: true)) }
    return parts
  }

  private func token(_ letters: [Letter], glued: Bool) -> Token {
    var key = WordKey()
    for letter in letters { key.add(letter.entry) }
    return lexicon.token(of: key, at: letters[0].start..<letters[letters.count - 1].end, adding: glued ? .glued : [])
  }

  /// Where to cut the letters into known words; nil when they are none. A table from the end: linear but for the length of a word.
  private func cuts(_ letters: [Letter], needsTone: Bool) -> [Int]? {
    guard !letters.isEmpty else { return nil }
    var next = [Int](repeating: -1, count: letters.count + 1)
    next[letters.count] = letters.count
    for start in letters.indices.reversed() {
      var key = WordKey()
      for end in start..<min(letters.count, start + 9) {
        key.add(letters[end].entry)
        guard next[end + 1] >= 0, end > start || letters.count == 1 else { continue }
        let numbers = lexicon.withTables { $0.numbers(of: key) }
        if needsTone ? numbers.toned != 0 : numbers.plain != 0 { next[start] = end + 1 }
      }
    }
    guard next[0] > 0 else { return nil }
    var cuts = [0]
    while let last = cuts.last, last < letters.count { cuts.append(next[last]) }
    return cuts
  }
}

extension WordKey {
  /// A letter, a digit or a combining mark.
  mutating func add(_ entry: LetterTable.Entry) {
    switch LetterTable.Kind(rawValue: entry.kind) {
    case .letter, .digit: append(entry)
    case .combiningTone, .combiningQuality: combine(entry)
    default: break
    }
  }
}
