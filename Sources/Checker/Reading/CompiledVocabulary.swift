import VietnameseText

/// The vocabulary made ready for reading: one lexicon, one trie of names, one of cues. Built once, shared by all workers.
struct CompiledVocabulary: Sendable {
  /// What a name found in a text stands for.
  enum Name: Sendable, Equatable {
    case paper(Int)
    case bare(Int)
    case lookAlike
    case body(Int)
    case bodyHead(Int)
    /// A part of a name with a gap.
    case part(Int)
    /// An abolished level of agencies.
    case level
  }

  /// A name with a gap: `giấy xác nhận … về nơi cư trú`.
  struct GappedName: Sendable {
    var parts: [Int]
    var paper: Int
  }

  /// Whether a text with this name can name a paper or a body: "cơ quan" or "giấy tờ" alone cannot. By the number of the name.
  let isTelling: [Bool]
  let papers: [ReadingVocabulary.Paper]
  let bodies: [ReadingVocabulary.Body]
  let names: [Name]
  let gapped: [GappedName]
  private(set) var nameTrie: PhraseTrie
  private(set) var cueTrie: PhraseTrie
  private(set) var tokenizer: Tokenizer
  let shorthand: Shorthand
  let repair: TokenRepair
  /// Years by their word: a year that stands in a title of the policy is a word of the lexicon and keeps no value of its own.
  let years: [Int: Int]

  init(_ vocabulary: ReadingVocabulary) {
    var builder = Builder()
    for name in vocabulary.papers.flatMap(\.lookAlikes) + vocabulary.bodies.flatMap(\.lookAlikes) { builder.addLookAlike(name) }
    for level in vocabulary.wordLists[Cue.districtLevel.listName] ?? [] { builder.addLevel(level) }
    for (index, body) in vocabulary.bodies.enumerated() { builder.add(body, index) }
    for (index, paper) in vocabulary.papers.enumerated() { builder.add(paper, index) }
    var cues = PhraseTrie()
    for cue in Cue.allCases {
      for pattern in vocabulary.wordLists[cue.listName] ?? [] {
        cues.insert(pattern, payload: UInt16(cue.rawValue), lexicon: &builder.lexicon)
      }
    }
    for title in vocabulary.lawTitles {
      cues.insert(literal: title, payload: UInt16(Cue.lawTitle.rawValue), lexicon: &builder.lexicon)
    }
    for word in vocabulary.wordLists["only_marked"] ?? [] { cues.requireMarks(of: word, lexicon: &builder.lexicon) }
    years = Dictionary((1900...2100).map { (Int(builder.lexicon.intern(String($0)).first?.plain ?? 0), $0) }) { first, _ in first
    }
    shorthand = Shorthand(
      entries: vocabulary.wordLists["shorthand"] ?? [], compounds: vocabulary.wordLists["compounds"] ?? [],
      lexicon: &builder.lexicon)
    papers = vocabulary.papers
    bodies = vocabulary.bodies
    names = builder.names
    let lastParts = Set(builder.gapped.compactMap { $0.parts.last })
    isTelling = builder.names.map { name in
      switch name {
      case .paper, .bare, .body, .level: true
      case .part(let part): lastParts.contains(part)
      case .lookAlike, .bodyHead: false
      }
    }
    gapped = builder.gapped
    nameTrie = builder.trie
    cueTrie = cues
    tokenizer = Tokenizer(lexicon: builder.lexicon)
    repair = TokenRepair(lexicon: builder.lexicon)
  }

  /// Makes the names and the cues ready to be looked for: once, before the first text is read. The words alone do for whoever adds words of
  /// his own to them.
  mutating func freeze() { extend(tokenizer.lexicon) }

  /// Makes further words known to the tokens, so that others can look for their phrases in them. `lexicon` has grown out of the
  /// vocabulary's own; what is read stays the same.
  mutating func extend(_ lexicon: Lexicon) {
    nameTrie.freeze(lexicon: lexicon)
    cueTrie.freeze(lexicon: lexicon)
    tokenizer = Tokenizer(lexicon: lexicon)
  }
}

/// Collects the names of papers and bodies.
private struct Builder {
  var lexicon = Lexicon()
  var trie = PhraseTrie()
  var names: [CompiledVocabulary.Name] = []
  var gapped: [CompiledVocabulary.GappedName] = []
  private var parts: [String: Int] = [:]

  mutating func addLevel(_ name: String) { insert(name, .level, .weak) }

  mutating func addLookAlike(_ name: String) { insert(name, .lookAlike, .weak) }

  mutating func add(_ paper: ReadingVocabulary.Paper, _ index: Int) {
    for alias in paper.aliases { addAlias(alias, index) }
    for name in paper.abbreviations { insert(name, .paper(index), .capitals) }
    for name in paper.bareNames { insert(name, .bare(index), isAbbreviation(name) ? .capitals : .tolerant) }
  }

  mutating func add(_ body: ReadingVocabulary.Body, _ index: Int) {
    for alias in body.aliases { insert(alias, .body(index)) }
    for head in body.heads { insert(head, .bodyHead(index)) }
  }

  private func isAbbreviation(_ name: String) -> Bool { name.unicodeScalars.allSatisfy { !$0.properties.isLowercase } }

  /// A name with gaps is kept as its parts.
  private mutating func addAlias(_ alias: String, _ paper: Int) {
    let pieces = Self.pieces(of: alias)
    if pieces.count > 1 {
      gapped.append(.init(parts: pieces.map { part($0) }, paper: paper))
    } else {
      insert(alias, .paper(paper), .tolerant)
    }
  }

  /// The parts of a name between its gaps. By bytes: searching texts for texts is dear.
  private static func pieces(of alias: String) -> [String] {
    let mayHaveGap = alias.utf8.withContiguousStorageIfAvailable { $0.contains(where: mayBeginGap) } ?? true
    guard mayHaveGap else { return [alias] }
    var pieces: [String] = []
    var rest = Array(alias.utf8)[...]
    while let gap = rest.indices.first(where: { mayBeginGap(rest[$0]) && beginsGap(rest[$0...]) }) {
      if gap > rest.startIndex { pieces.append(String(decoding: rest[..<gap], as: UTF8.self)) }
      rest = rest[(gap + 3)...]
    }
    if !rest.isEmpty { pieces.append(String(decoding: rest, as: UTF8.self)) }
    return pieces
  }

  private static func mayBeginGap(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == 0xE2 }

  private static func beginsGap(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: "...".utf8) || bytes.starts(with: "…".utf8)
  }

  private mutating func part(_ text: String) -> Int {
    if let number = parts[text] { return number }
    let number = parts.count
    parts[text] = number
    insert(text, .part(number))
    return number
  }

  private mutating func insert(
    _ pattern: String, _ name: CompiledVocabulary.Name, _ options: PhraseTrie.Options = PhraseTrie.Options(rawValue: 0)
  ) {
    let payload = UInt16(names.count)
    names.append(name)
    trie.insert(pattern, payload: payload, options: options, lexicon: &lexicon)
  }
}
