import Diagnostics
import VietnameseText

/// The phrases of all rules in one trie: a text is searched once, whatever the number of rules.
struct PhraseLists: Sendable {
  private(set) var lexicon = Lexicon()
  private(set) var trie = PhraseTrie()
  private var count: UInt16 = 0

  /// One list of phrases of one rule.
  struct List: Sendable, Hashable {
    fileprivate let number: UInt16
    let isEmpty: Bool
  }

  /// Adds a list. An entry in capitals of at most six letters is an abbreviation and is found in capitals only; a group in
  /// brackets stands for its alternatives (`PhrasePattern`).
  mutating func add(_ patterns: [String]) -> List {
    let list = List(number: count, isEmpty: patterns.isEmpty)
    count += 1
    for pattern in patterns {
      let options: PhraseTrie.Options = PhraseLists.isAbbreviation(pattern) ? .capitals : []
      trie.insert(PhrasePattern(pattern, lexicon: &lexicon), payload: list.number, options: options)
    }
    return list
  }

  private static func isAbbreviation(_ phrase: String) -> Bool {
    (2...6).contains(phrase.count) && phrase.allSatisfy { $0.isUppercase && $0.isLetter }
  }

  /// Makes the search ready; no list may be added after.
  func frozen() -> PhraseScanner {
    var trie = trie
    trie.freeze(lexicon: lexicon)
    return PhraseScanner(tokenizer: Tokenizer(lexicon: lexicon), trie: trie)
  }
}

/// A phrase found in a text.
struct PhraseHit: Sendable {
  fileprivate let list: UInt16
  /// UTF-8 bytes of the text.
  let range: ByteRange
  /// The sentence of the text that holds it.
  let sentence: ByteRange
}

/// What the phrase lists found in one text.
struct PhraseHits: Sendable {
  private(set) var hits: [PhraseHit] = []

  var isEmpty: Bool { hits.isEmpty }

  mutating func append(_ hit: PhraseHit) { hits.append(hit) }

  /// In the order of the text.
  func all(_ list: PhraseLists.List) -> [PhraseHit] { hits.filter { $0.list == list.number } }

  func contains(_ list: PhraseLists.List) -> Bool { hits.contains { $0.list == list.number } }

  func contains(_ list: PhraseLists.List, inSentence sentence: ByteRange) -> Bool {
    hits.contains { $0.list == list.number && $0.sentence == sentence }
  }

  /// A phrase of the list that is no part of one of these ranges: "căn cước" inside "căn cước công dân" does not count.
  func contains(_ list: PhraseLists.List, outside ranges: [ByteRange]) -> Bool {
    hits.contains { hit in
      hit.list == list.number
        && !ranges.contains { $0.lowerBound <= hit.range.lowerBound && hit.range.upperBound <= $0.upperBound }
    }
  }
}

/// Searches texts for the phrases of all lists. A value to share; each worker keeps a `Session`.
struct PhraseScanner: Sendable {
  let tokenizer: Tokenizer
  let trie: PhraseTrie

  func session() -> Session { Session(scanner: self) }

  /// A worker's scanner, whose buffers are used again for every text.
  struct Session {
    let scanner: PhraseScanner
    private var tokens: [Token] = []
    private var matches: [PhraseMatch] = []

    init(scanner: PhraseScanner) { self.scanner = scanner }

    /// Every list's longest phrase at each place of the text.
    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> PhraseHits {
      tokens.removeAll(keepingCapacity: true)
      matches.removeAll(keepingCapacity: true)
      scanner.tokenizer.tokenize(bytes, into: &tokens)
      tokens.withUnsafeBufferPointer { buffer in
        scanner.trie.cues(in: buffer, tolerance: isUnmarked ? .unmarked : .marked, into: &matches)
      }
      var hits = PhraseHits()
      if matches.isEmpty { return hits }
      let sentences = sentences(of: bytes.count)
      var current = 0
      for match in matches {
        let range = ByteRange(Int(tokens[Int(match.start)].start), Int(tokens[Int(match.end) - 1].end))
        while current + 1 < sentences.count, sentences[current].upperBound <= range.lowerBound { current += 1 }
        hits.append(PhraseHit(list: match.payload, range: range, sentence: sentences[current]))
      }
      return hits
    }

    /// The sentences, cut at line breaks, semicolons and full stops, without gaps.
    private func sentences(of count: Int) -> [ByteRange] {
      var sentences: [ByteRange] = []
      var start = 0
      for index in tokens.indices where endsSentence(index) {
        sentences.append(ByteRange(start, Int(tokens[index].end)))
        start = Int(tokens[index].end)
      }
      sentences.append(ByteRange(start, count))
      return sentences
    }

    /// The text is typed without diacritics: fewer than one word in eight has one.
    private var isUnmarked: Bool {
      var words = 0
      var marked = 0
      for token in tokens where token.isWord && !token.traits.contains(.number) {
        words += 1
        if token.traits.contains(.marked) { marked += 1 }
      }
      return words > 0 && marked * 8 < words
    }

    private func endsSentence(_ index: Int) -> Bool {
      switch tokens[index].mark {
      case .newline, .semicolon: true
      case .period: index + 1 == tokens.count || !tokens[index + 1].traits.contains(.glued)
      default: false
      }
    }
  }
}
