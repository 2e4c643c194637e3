import VietnameseText

/// One unit of text under the reader's eyes.
///
/// One object, made when the structure is complete and shared by the parts of the reading: a copy of the structure would count the references of each
/// of its lists, and lists that could still change would be guarded at every look.
final class UnitMap {
  private let structure: UnitStructure

  init(_ structure: UnitStructure) { self.structure = structure }

  var tokens: [Token] { structure.tokens }
  var names: [PhraseMatch] { structure.names }
  var cues: [PhraseMatch] { structure.cues }
  /// Which cues begin and end at a token boundary.
  var starting: [CueMask] { structure.starting }
  var ending: [CueMask] { structure.ending }
  /// The sentence and the clause (cut at semicolons and bullets too) of each token, numbered from 0.
  var sentence: [Int32] { structure.sentence }
  var clause: [Int32] { structure.clause }
  var sentenceStarts: [Int] { structure.sentenceStarts }
  var clauseStarts: [Int] { structure.clauseStarts }
  /// The opening bracket around each token, -1 outside; and each bracket's partner, -1 where it has none.
  var bracket: [Int32] { structure.bracket }
  var partner: [Int32] { structure.partner }

  /// The text is typed without diacritics.
  var isUnmarked: Bool { structure.isUnmarked }
  var count: Int { structure.tokens.count }

  /// A dash, plus or star that opens an item.
  func isBullet(_ index: Int) -> Bool { structure.isBullet(index) }
}

// MARK: - Cues at a place

extension UnitMap {
  /// The end of the longest cue out of a set that begins at a token.
  func end(of set: CueSet, startingAt token: Int) -> Int? {
    guard token >= 0, token < count, set.meets(starting[token]) else { return nil }
    var best: Int?
    var number = Int(structure.firstCue[token])
    while number < cues.count, Int(cues[number].start) == token {
      if set.meets(1 << CueMask(cues[number].payload)) { best = max(best ?? 0, Int(cues[number].end)) }
      number += 1
    }
    return best
  }

  func end(of cue: Cue, startingAt token: Int) -> Int? { end(of: CueSet(cue), startingAt: token) }

  /// The start of the longest cue out of a set that ends at a token boundary.
  func start(of set: CueSet, endingAt token: Int) -> Int? {
    guard token > 0, token <= count, set.meets(ending[token]) else { return nil }
    var best: Int?
    var number = Int(structure.lastEnding[token])
    while number >= 0 {
      if set.meets(1 << CueMask(cues[number].payload)) { best = min(best ?? Int.max, Int(cues[number].start)) }
      number = Int(structure.previousEnding[number])
    }
    return best
  }

  func start(of cue: Cue, endingAt token: Int) -> Int? { start(of: CueSet(cue), endingAt: token) }

  /// Every cue out of a set that begins in a range of tokens, the longest at each place, in order.
  func matches(of set: CueSet, in range: Range<Int>) -> [Range<Int>] {
    guard set.meets(structure.standing) else { return [] }
    var found: [Range<Int>] = []
    for token in range.clamped(to: 0..<count) where set.meets(starting[token]) {
      if let end = end(of: set, startingAt: token) { found.append(token ..~ end) }
    }
    return found
  }

  func matches(of cue: Cue, in range: Range<Int>) -> [Range<Int>] { matches(of: CueSet(cue), in: range) }

  func contains(_ set: CueSet, in range: Range<Int>) -> Bool {
    set.meets(structure.standing) && range.clamped(to: 0..<count).contains { set.meets(starting[$0]) }
  }

  func contains(_ cue: Cue, in range: Range<Int>) -> Bool { contains(CueSet(cue), in: range) }
}

// MARK: - Brackets, sentences, clauses

extension UnitMap {
  /// Whether a mark stands in a range of tokens.
  func holds(_ mark: Token.Mark, in range: Range<Int>) -> Bool { range.contains { tokens[$0].mark == mark } }

  /// Only words stand in a range of tokens.
  func isUnbroken(_ range: Range<Int>) -> Bool { range.allSatisfy { tokens[$0].mark == .none } }

  /// The bracket that closes the one that opens at a token; nil where none opens or none closes it.
  func close(ofBracketAt token: Int) -> Int? {
    guard let mark = tokens[safe: token]?.mark, mark == .open, partner[token] >= 0 else { return nil }
    return Int(partner[token])
  }

  func range(ofSentence number: Int32) -> Range<Int> {
    Self.range(sentenceStarts, Int(number), count)
  }

  func range(ofClause number: Int32) -> Range<Int> {
    Self.range(clauseStarts, Int(number), count)
  }

  private static func range(_ starts: [Int], _ number: Int, _ count: Int) -> Range<Int> {
    guard starts.indices.contains(number) else { return 0..<0 }
    return starts[number] ..~ (number + 1 < starts.count ? starts[number + 1] : count)
  }

  /// The sentence whose colon opened the list that a sentence is an item of; nil outside such lists. Looks back over 60 items.
  func lead(of number: Int32) -> Int32? {
    var current = number
    var steps = 0
    while current > 0, steps < 60 {
      if endsWithColon(current - 1) { return current - 1 }
      guard startsItem(sentenceStarts[Int(current)]) else { return nil }
      current -= 1
      steps += 1
    }
    return nil
  }

  private func endsWithColon(_ number: Int32) -> Bool {
    let range = range(ofSentence: number)
    return range.suffix(2).contains { tokens[$0].mark == .colon }
  }

  /// A bullet or a label opens the sentence.
  func startsItem(_ token: Int) -> Bool {
    guard token < count else { return false }
    return tokens[token].mark == .bullet || tokens[token].mark == .dash || structure.isLabel(token)
  }

  /// The year that a token gives, from 1900 to 2100.
  func year(_ token: Int) -> Int? {
    guard tokens[token].traits.contains(.number) else { return nil }
    return structure.years[Int(tokens[token].plain)] ?? tokens[token].number.flatMap { (1900...2100).contains($0) ? $0 : nil }
  }

  /// The bytes of a run of tokens.
  func bytes(_ range: Range<Int>) -> (start: Int, end: Int) {
    guard let first = range.first, let last = range.last else { return (0, 0) }
    return (Int(tokens[first].start), Int(tokens[last].end))
  }
}
