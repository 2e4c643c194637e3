import VietnameseText

/// A list of phrases that a rule looks for.
struct PhraseList: Sendable, Hashable {
  fileprivate let id: UInt16

  /// From 0 up, for tables.
  var number: Int { Int(id) }

  /// No phrase: never found.
  static let none = PhraseList(id: UInt16.max)

  var isEmpty: Bool { self == .none }
}

/// The phrases of all rules in one trie over one lexicon: a text is walked once, whatever the number of rules.
struct PhraseLists: Sendable {
  /// The reader's words and those of the phrases.
  private(set) var lexicon: Lexicon
  private var trie = PhraseTrie()
  private var count: UInt16 = 0
  private var numbers: [(text: String, instrument: Int)] = []
  /// Rules of one kind look for the same words: they share a list.
  private var known: [(texts: [String], lettersOnlyInCapitals: Bool)] = []
  /// Parts of procedures in which some phrase is looked for.
  private(set) var sections: Section = []

  /// Over the words of a reader, whose tokens are then searched; over no words where the finder cuts texts itself.
  init(_ lexicon: Lexicon = Lexicon()) { self.lexicon = lexicon }

  /// Adds a list; phrases follow the little language of `PhraseTrie.insert`. Capitals of at most six letters are found in
  /// capitals only.
  mutating func add(_ phrases: [String], in sections: Section, lettersOnlyInCapitals: Bool = true) -> PhraseList {
    let texts = phrases.filter { !$0.isEmpty }
    guard !texts.isEmpty, count < UInt16.max - 1 else { return .none }
    self.sections.formUnion(sections)
    // Compared one by one: nearly all differ in their number of words, and hashing words is dear.
    let earlier = known.firstIndex { $0.lettersOnlyInCapitals == lettersOnlyInCapitals && $0.texts == texts }
    if let earlier { return PhraseList(id: UInt16(earlier)) }
    for text in texts {
      let options: PhraseTrie.Options =
        lettersOnlyInCapitals && Self.isAbbreviation(text) ? .capitals : PhraseTrie.Options(rawValue: 0)
      trie.insert(text, payload: count, options: options, lexicon: &lexicon)
    }
    let list = PhraseList(id: count)
    known.append((texts, lettersOnlyInCapitals))
    count += 1
    return list
  }

  /// Makes the number of a legal document known: `55/2021/TT-BCA`. Its figures stay out of the lexicon, where they would be
  /// words and no numbers any more.
  mutating func add(_ instrument: Instrument, index: Int) {
    lexicon.internLetters(of: instrument.number)
    numbers.append((instrument.number, index))
  }

  private static func isAbbreviation(_ text: String) -> Bool {
    if text.utf8.count > 24 { return false }
    let scalars = text.unicodeScalars
    return (2...6).contains(scalars.count) && scalars.allSatisfy { $0.properties.isUppercase || $0.properties.numericType != nil }
      && scalars.contains { $0.properties.isUppercase }
  }

  /// The finder, ready to search.
  consuming func frozen() -> PhraseFinder {
    trie.freeze(lexicon: lexicon)
    let tokenizer = Tokenizer(lexicon: lexicon)
    var instruments = InstrumentNumbers()
    for number in numbers { instruments.add(tokenizer.tokens(of: number.text), index: number.instrument) }
    return PhraseFinder(tokenizer: tokenizer, trie: trie, instruments: instruments)
  }
}

/// A phrase found in a unit of text.
struct PhraseHit: Sendable {
  let list: PhraseList
  /// UTF-8 bytes of the unit.
  var start: UInt32
  var end: UInt32
  /// The number of the sentence, from 0.
  var sentence: UInt16

  func isOf(_ list: PhraseList) -> Bool { self.list == list }
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Finds the phrases of all rules in a unit of text.
struct PhraseFinder: Sendable {
  let tokenizer: Tokenizer
  let trie: PhraseTrie
  let instruments: InstrumentNumbers

  /// Buffers of one worker.
  struct Scratch {
    var tokens: [Token] = []
    var matches: [PhraseMatch] = []
  }

  /// Cuts a unit into words: before anything is looked for in it.
  func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ scratch: inout Scratch) {
    scratch.tokens.removeAll(keepingCapacity: true)
    tokenizer.tokenize(bytes, into: &scratch.tokens)
  }

  /// Appends the phrases of the scanned unit, in the order of their places.
  func findPhrases(_ scratch: inout Scratch, into hits: inout [PhraseHit]) {
    scratch.matches.removeAll(keepingCapacity: true)
    scratch.tokens.withUnsafeBufferPointer { tokens in
      trie.cues(in: tokens, tolerance: Token.areUnmarked(tokens) ? .unmarked : .marked, into: &scratch.matches)
    }
    Self.take(scratch.matches, in: scratch.tokens, into: &hits)
  }

  /// Appends phrases that were found in tokens.
  static func take(_ matches: [PhraseMatch], in tokens: [Token], into hits: inout [PhraseHit]) {
    if matches.isEmpty { return }
    var sentences = SentenceCounter(tokens: tokens)
    for match in matches {
      hits.append(
        PhraseHit(
          list: PhraseList(id: match.payload), start: tokens[Int(match.start)].start, end: tokens[Int(match.end) - 1].end,
          sentence: sentences.sentence(of: Int(match.start))))
    }
  }

  /// Appends the citations of the scanned unit, in the order of their places.
  func findCitations(in tokens: [Token], into citations: inout [UnitCitation]) {
    instruments.find(in: tokens, into: &citations)
  }
}
