import VietnameseText

/// What stands in one unit of text: its words, the names and cues found in it, its sentences, clauses and brackets.
///
/// A worker keeps one and fills it again and again; nothing in it outlives the unit. It is read as a `UnitMap`.
struct UnitStructure {
  private(set) var tokens: [Token] = []
  private(set) var names: [PhraseMatch] = []
  private(set) var cues: [PhraseMatch] = []
  /// Which cues stand anywhere in the text: most of those that are asked for do not.
  private(set) var standing: CueMask = 0
  /// Which cues begin and end at a token boundary.
  private(set) var starting: [CueMask] = []
  private(set) var ending: [CueMask] = []
  private(set) var firstCue: [Int32] = []
  private(set) var lastEnding: [Int32] = []
  private(set) var previousEnding: [Int32] = []
  /// The sentence and the clause (cut at semicolons and bullets too) of each token, numbered from 0.
  private(set) var sentence: [Int32] = []
  private(set) var clause: [Int32] = []
  private(set) var sentenceStarts: [Int] = []
  private(set) var clauseStarts: [Int] = []
  /// The opening bracket around each token, -1 outside; and each bracket's partner, -1 where it has none.
  private(set) var bracket: [Int32] = []
  private(set) var partner: [Int32] = []
  /// The text is typed without diacritics.
  private(set) var isUnmarked = false
  private(set) var years: [Int: Int] = [:]
  /// The pieces that the text was put together of; none where it was read whole.
  private var parts: [Part] = []
  /// The words of the pieces, after repair.
  private var mended = DiacriticCount()

  /// A piece in the text.
  private struct Part {
    /// Its number in the memory.
    var piece: Int
    /// Its first token in the text.
    var token: Int
  }

  private mutating func clear() {
    tokens.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    mended = DiacriticCount()
  }

  /// Reads the words and the names; false when the text names nothing: the reading ends there.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, with shared: WorkerVocabulary, _ memory: inout PieceMemory) -> Bool {
    memory.makeRoom()
    return assemble(bytes, with: shared, &memory) ? isNaming(shared) : scanWhole(bytes, with: shared)
  }

  /// The same without pieces.
  mutating func scanWhole(_ bytes: UnsafeBufferPointer<UInt8>, with shared: WorkerVocabulary) -> Bool {
    clear()
    readWhole(bytes, with: shared)
    return isNaming(shared)
  }

  private func isNaming(_ shared: WorkerVocabulary) -> Bool { names.contains { shared.compiled.isTelling[Int($0.payload)] } }

  /// The text was put together of pieces.
  var isAssembled: Bool { !parts.isEmpty }

  /// Puts a text of several pieces together; false where it has to be read whole.
  private mutating func assemble(
    _ bytes: UnsafeBufferPointer<UInt8>, with shared: WorkerVocabulary, _ memory: inout PieceMemory
  ) -> Bool {
    clear()
    var start = 0
    var end = PieceMemory.end(ofPieceAt: 0, in: bytes)
    if end >= bytes.count { return false }
    var typed = DiacriticCount()
    while start < bytes.count {
      let number = memory.number(of: UnsafeBufferPointer(rebasing: bytes[start..<end]), with: shared)
      let piece = memory[number]
      guard end < bytes.count ? piece.standsAlone : piece.standsLast else { return false }
      typed.add(piece.typed)
      mended.add(piece.mended)
      take(piece.names, of: memory, at: tokens.count, into: &names)
      parts.append(Part(piece: number, token: tokens.count))
      // By number: a slice would count a reference.
      for place in piece.tokens {
        var token = memory.tokens[place]
        token.start += UInt32(start)
        token.end += UInt32(start)
        tokens.append(token)
      }
      start = end
      end = start < bytes.count ? PieceMemory.end(ofPieceAt: start, in: bytes) : start
    }
    isUnmarked = false
    return !typed.mayBeLegacy
  }

  private func take(_ range: Range<Int>, of memory: PieceMemory, at token: Int, into matches: inout [PhraseMatch]) {
    for place in range {
      var match = memory.matches[place]
      match.start += Int32(token)
      match.end += Int32(token)
      matches.append(match)
    }
  }

  private mutating func readWhole(_ bytes: UnsafeBufferPointer<UInt8>, with shared: WorkerVocabulary) {
    shared.compiled.tokenizer.tokenize(bytes, into: &tokens)
    // Short forms stand for marked words: the text is judged as it was typed.
    isUnmarked = shared.compiled.tokenizer.tokenizeLegacy(bytes, into: &tokens).isUnmarked
    shared.compiled.repair.gather(&tokens, of: bytes)
    shared.compiled.shorthand.expand(&tokens, of: bytes)
    shared.compiled.repair.repair(&tokens, of: bytes)
    tokens.withUnsafeBufferPointer { buffer in
      shared.compiled.nameTrie.names(in: buffer, tolerance: isUnmarked ? .unmarked : .marked, into: &names)
    }
  }

  /// The phrases of the worker's list in the text that was scanned.
  func findPhrases(with shared: WorkerVocabulary, _ memory: inout PieceMemory, into matches: inout [PhraseMatch]) {
    if !isAssembled || mended.isUnmarked {
      tokens.withUnsafeBufferPointer { buffer in
        shared.phrases?.cues(in: buffer, tolerance: Token.areUnmarked(buffer) ? .unmarked : .marked, into: &matches)
      }
    } else {
      for part in parts { take(memory.phrases(of: part.piece, with: shared), of: memory, at: part.token, into: &matches) }
    }
  }

  /// Finds the cues and the structure: only for a text that names something.
  mutating func map(with shared: WorkerVocabulary, _ memory: inout PieceMemory) {
    years = shared.compiled.years
    cues.removeAll(keepingCapacity: true)
    if !isAssembled {
      tokens.withUnsafeBufferPointer { buffer in
        shared.compiled.cueTrie.cues(in: buffer, tolerance: isUnmarked ? .unmarked : .marked, into: &cues)
      }
    } else {
      for part in parts { take(memory.cues(of: part.piece, with: shared), of: memory, at: part.token, into: &cues) }
    }
    if isUnmarked { dropCuesInNames(shared) }
    indexCues()
    matchBrackets()
    cutSentences()
  }

  /// Without diacritics a syllable of a name may be any word: "hộ chiếu" does not hold the field "họ".
  private mutating func dropCuesInNames(_ shared: WorkerVocabulary) {
    var owner = [Bool](repeating: false, count: tokens.count)
    for name in names {
      switch shared.compiled.names[Int(name.payload)] {
      case .paper, .bare: break
      default: continue
      }
      for token in Int(name.start) ..~ Int(name.end) { owner[token] = true }
    }
    cues.removeAll { $0.end - $0.start == 1 && owner[Int($0.start)] && $0.payload != UInt16(Cue.confirms.rawValue) }
  }

  private mutating func indexCues() {
    let count = tokens.count + 1
    Self.fill(&starting, count, 0)
    Self.fill(&ending, count, 0)
    Self.fill(&firstCue, count, -1)
    Self.fill(&lastEnding, count, -1)
    Self.fill(&previousEnding, cues.count, -1)
    standing = 0
    for (number, cue) in cues.enumerated() {
      let bit: CueMask = 1 << CueMask(cue.payload)
      standing |= bit
      starting[Int(cue.start)] |= bit
      ending[Int(cue.end)] |= bit
      if firstCue[Int(cue.start)] < 0 { firstCue[Int(cue.start)] = Int32(number) }
      previousEnding[number] = lastEnding[Int(cue.end)]
      lastEnding[Int(cue.end)] = Int32(number)
    }
  }

  private static func fill<Element>(_ array: inout [Element], _ count: Int, _ value: Element) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: repeatElement(value, count: count))
  }
}

// MARK: - Brackets, sentences, clauses

extension UnitStructure {
  private mutating func matchBrackets() {
    Self.fill(&bracket, tokens.count, -1)
    Self.fill(&partner, tokens.count, -1)
    var open: [Int] = []
    for index in tokens.indices {
      switch tokens[index].mark {
      case .open: open.append(index)
      case .close:
        guard let start = open.popLast() else { continue }
        partner[index] = Int32(start)
        partner[start] = Int32(index)
      case .newline where isBreak(index): open.removeAll(keepingCapacity: true)
      default: break
      }
    }
    var around: [Int] = []
    for index in tokens.indices {
      if let last = around.last, Int(partner[last]) == index { around.removeLast() }
      bracket[index] = Int32(around.last ?? -1)
      if tokens[index].mark == .open, partner[index] >= 0 { around.append(index) }
    }
  }

  private mutating func cutSentences() {
    Self.fill(&sentence, tokens.count, 0)
    Self.fill(&clause, tokens.count, 0)
    sentenceStarts.removeAll(keepingCapacity: true)
    clauseStarts.removeAll(keepingCapacity: true)
    sentenceStarts.append(0)
    clauseStarts.append(0)
    var newSentence = false
    var newClause = false
    for index in tokens.indices {
      if newSentence, sentenceStarts.last != index { sentenceStarts.append(index) }
      if newSentence || newClause, clauseStarts.last != index { clauseStarts.append(index) }
      newSentence = false
      newClause = false
      if isBullet(index), clauseStarts.last != index { clauseStarts.append(index) }
      sentence[index] = Int32(sentenceStarts.count - 1)
      clause[index] = Int32(clauseStarts.count - 1)
      switch tokens[index].mark {
      case .period: newSentence = endsSentence(index)
      case .newline: newSentence = isBreak(index)
      case .semicolon: newClause = true
      default: break
      }
    }
  }

  /// A dash, plus or star that opens an item.
  func isBullet(_ index: Int) -> Bool {
    guard tokens[index].mark == .bullet || tokens[index].mark == .dash else { return false }
    guard index > 0 else { return true }
    switch tokens[index - 1].mark {
    case .semicolon, .colon, .period, .newline, .bullet: return true
    case .none: return tokens[index].mark == .bullet && !tokens[index].traits.contains(.glued) && !joins(index)
    default: return false
    }
  }

  /// "HK + CMT", "người mua + người bán": a plus between names, or before a small letter, opens no item.
  private func joins(_ index: Int) -> Bool {
    guard let next = tokens[safe: index + 1], next.mark == .none else { return false }
    if !next.traits.contains(.capitalised), !next.traits.contains(.number) { return true }
    let following = names.partitioningIndex { Int($0.start) > index }
    return names[safe: following].map { Int($0.start) == index + 1 } ?? false
      && names[safe: following - 1].map { Int($0.end) == index } ?? false
  }

  /// A line break that ends a sentence; one inside a sentence is a hard wrap.
  private func isBreak(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    if index > 0, [.period, .semicolon, .colon].contains(tokens[index - 1].mark) { return true }
    let next = tokens[index + 1]
    switch next.mark {
    case .none:
      // In a text all in capitals a capital begins nothing.
      if index > 0, next.traits.contains(.capitals), tokens[index - 1].traits.contains(.capitals) { return false }
      return next.traits.contains(.capitalised) || next.traits.contains(.number) || isLabel(index + 1)
    case .bullet, .dash, .newline, .open, .quote: return true
    default: return false
    }
  }

  /// `a)`, `1.`, `b.` at the head of an item.
  func isLabel(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].traits.contains(.single) || tokens[index].traits.contains(.number) else {
      return false
    }
    return [.close, .period, .dash].contains(tokens[index + 1].mark)
  }

  private func endsSentence(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    if next.traits.contains(.glued) {
      // 1.000, file.doc, S.H.K.
      if next.mark == .none, !next.traits.contains(.capitalised) { return false }
      if next.mark == .period { return false }
    }
    guard index > 0 else { return true }
    let last = tokens[index - 1]
    // TP. Hồ Chí Minh, Q. 1, 3. Tờ khai
    if last.traits.contains(.single) || isNumberOfItem(index - 1) { return false }
    if ending[index] & Cue.abbreviation.bit != 0 { return false }
    return true
  }

  /// "gồm: 1. Thẻ căn cước; 2. Hộ chiếu": the numbers of items in one line.
  private func isNumberOfItem(_ token: Int) -> Bool {
    guard tokens[token].traits.contains(.number), token > 0, tokens[token].end - tokens[token].start <= 2 else { return false }
    return tokens[token - 1].mark == .semicolon || tokens[token - 1].mark == .colon
  }
}
