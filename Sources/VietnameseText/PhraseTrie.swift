/// Phrases over the words of a lexicon, found in tokens in one walk from each word: linear in the text, for phrases are of bounded length.
///
/// A walk goes by the letters of a word and counts where its tone differs, so that text without diacritics and a word with a wrong tone can
/// be recognised, and told from the exact words.
package struct PhraseTrie: Sendable {
  /// What a phrase asks of the text beyond its words.
  package struct Options: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// An abbreviation: found only where it is written in capitals.
    package static let capitals = Options(rawValue: 1)
    /// A name that is worth recognising with a wrong tone or a stray comma in it.
    package static let tolerant = Options(rawValue: 2)
    /// Gives way to another name of the same length.
    package static let weak = Options(rawValue: 16)
    static let commas = Options(rawValue: 4)
    /// Not found in text without diacritics: there the letters could be too many other words.
    static let marked = Options(rawValue: 8)
  }

  /// A phrase that ends at a node.
  struct Ending: Sendable {
    var payload: UInt16
    var options: Options
    var next: Int32
  }

  private struct Node: Sendable {
    /// The exact word that leads here.
    var toned: UInt16 = 0
    /// Another node that the same letters lead to.
    var sibling: UInt32 = 0
    var ending: Int32 = -1
  }

  /// A longer run of words is not looked at.
  static let longest = 32

  private var nodes = [Node()]
  private var endings: [Ending] = []
  private var edges = EdgeTable()
  /// The first child of the root by its letters.
  private var root: [UInt32] = []

  package init() {}

  /// Adds every phrase of a pattern of the lexicon.
  package mutating func insert(_ pattern: PhrasePattern, payload: UInt16, options: Options = []) {
    let options = pattern.hasCommas ? options.union(.commas) : options
    insert(pattern, state: 0, node: 0, depth: 0, Ending(payload: payload, options: options, next: -1))
  }

  private mutating func insert(_ pattern: PhrasePattern, state: Int, node: UInt32, depth: Int, _ ending: Ending) {
    if state == pattern.end, node != 0 { end(at: Int(node), ending) }
    for step in pattern.states[state] {
      guard let word = step.word else {
        insert(pattern, state: step.next, node: node, depth: depth, ending)
        continue
      }
      guard word.plain != 0, depth < Self.longest else { continue }
      insert(pattern, state: step.next, node: child(of: node, by: word), depth: depth + 1, ending)
    }
  }

  private mutating func end(at node: Int, _ ending: Ending) {
    var number = nodes[node].ending
    while number >= 0 {
      if endings[Int(number)].payload == ending.payload { return }
      number = endings[Int(number)].next
    }
    var ending = ending
    ending.next = nodes[node].ending
    nodes[node].ending = Int32(endings.count)
    endings.append(ending)
  }

  private mutating func child(of node: UInt32, by word: (plain: UInt16, toned: UInt16)) -> UInt32 {
    let key = UInt64(node) << 16 | UInt64(word.plain)
    let first = edges.node(key)
    var child = first
    while child != 0 {
      if nodes[Int(child)].toned == word.toned { return child }
      child = nodes[Int(child)].sibling
    }
    let next = UInt32(nodes.count)
    nodes.append(Node(toned: word.toned, sibling: first, ending: -1))
    edges.set(key, next)
    return next
  }

  /// The phrase of this one word is not looked for in text without diacritics ("trừ" is "trú" there).
  package mutating func requireMarks(of text: String, lexicon: inout Lexicon) {
    guard let word = lexicon.intern(text).first else { return }
    var number = nodes[Int(child(of: 0, by: word))].ending
    while number >= 0 {
      endings[Int(number)].options.insert(.marked)
      number = endings[Int(number)].next
    }
  }

  /// Makes the table that searching begins with. Call once, after the last `insert`.
  package mutating func freeze(lexicon: Lexicon) {
    root = (0...lexicon.plainCount).map { edges.node(UInt64($0)) }
    root[0] = 0
  }

  /// A phrase that ends at `end` (exclusive), and how many words and marks differ from it.
  struct Candidate {
    var payload: UInt16
    var options: Options
    var end: Int
    var words: Int
    /// Words written without diacritics that should have some.
    var bare: Int
    /// Words with another tone or another quality, and commas that do not belong.
    var slips: Int
    /// Words that have a diacritic.
    var marked: Int
    /// Commas and slashes among the words that do not belong.
    var commas: Int
  }

  /// Where a walk stands.
  private struct Walk {
    var index: Int
    var words = 0
    var bare = 0
    var slips = 0
    var commas = 0
    var marked = 0
    var isCapital = true
  }

  /// Walks from the word at `start` and hands over every phrase that ends along the way.
  @inline(__always)
  func walk(_ tokens: UnsafeBufferPointer<Token>, from start: Int, _ found: (Candidate) -> Void) {
    let first = root[Int(tokens[start].plain)]
    if first != 0 { visit(first, tokens, Walk(index: start), found) }
  }

  private func visit(_ first: UInt32, _ tokens: UnsafeBufferPointer<Token>, _ walk: Walk, _ found: (Candidate) -> Void) {
    let token = tokens[walk.index]
    var child = first
    while child != 0 {
      let node = nodes[Int(child)]
      var here = walk
      here.words += 1
      if token.word != node.toned {
        if token.traits.contains(.marked) { here.slips += 1 } else { here.bare += 1 }
      }
      if !token.traits.contains(.capitals) { here.isCapital = false }
      if token.traits.contains(.marked) { here.marked += 1 }
      report(node.ending, here, found)
      here.index += 1
      if var next = nextWord(tokens, &here) {
        // A word typed twice: "chứng minh minh nhân dân".
        if tokens[next].plain == token.plain, edge(child, token.plain) == nil, next + 1 < tokens.count,
          tokens[next + 1].plain != 0
        {
          next += 1
          here.slips += 1
        }
        if let grand = edge(child, tokens[next].plain) {
          here.index = next
          visit(grand, tokens, here, found)
        }
      }
      child = node.sibling
    }
  }

  private func report(_ first: Int32, _ walk: Walk, _ found: (Candidate) -> Void) {
    var number = first
    while number >= 0 {
      let ending = endings[Int(number)]
      number = ending.next
      if ending.options.contains(.capitals), !walk.isCapital { continue }
      if ending.options.contains(.marked), walk.bare > 0, walk.words == 1 { continue }
      let commas = ending.options.contains(.commas) ? 0 : walk.commas
      found(
        Candidate(
          payload: ending.payload, options: ending.options, end: walk.index + 1, words: walk.words, bare: walk.bare,
          slips: walk.slips + commas,
          marked: walk.marked, commas: commas)
      )
    }
  }

  /// The next word, over a hard wrap, a comma or a hyphen; nil where another mark or the end comes first.
  private func nextWord(_ tokens: UnsafeBufferPointer<Token>, _ walk: inout Walk) -> Int? {
    guard walk.words < Self.longest else { return nil }
    var index = walk.index
    while index < tokens.count, tokens[index].mark != .none {
      switch tokens[index].mark {
      case .newline, .dash: break
      case .comma, .slash: walk.commas += 1
      case .period where index > 0 && tokens[index - 1].traits.contains(.single): break
      default: return nil
      }
      if index > walk.index + 2 { return nil }
      index += 1
    }
    return index < tokens.count && tokens[index].plain != 0 ? index : nil
  }

  @inline(__always) private func edge(_ node: UInt32, _ plain: UInt16) -> UInt32? {
    let next = edges.node(UInt64(node) << 16 | UInt64(plain))
    return next == 0 ? nil : next
  }
}

/// A hash table from (node, letters) to the first node they lead to; 0 for none.
struct EdgeTable: Sendable {
  private var keys = [UInt64](repeating: 0, count: 4096)
  private var nodes = [UInt32](repeating: 0, count: 4096)
  private var count = 0

  @inline(__always) func node(_ key: UInt64) -> UInt32 {
    var slot = NumberTable.slot(key) & (keys.count - 1)
    while nodes[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return nodes[slot]
  }

  mutating func set(_ key: UInt64, _ node: UInt32) {
    var slot = NumberTable.slot(key) & (keys.count - 1)
    while nodes[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    if nodes[slot] == 0 { count += 1 }
    keys[slot] = key
    nodes[slot] = node
    if count * 2 > keys.count { grow() }
  }

  private mutating func grow() {
    let old = zip(keys, nodes).filter { $0.1 != 0 }
    keys = [UInt64](repeating: 0, count: keys.count * 2)
    nodes = [UInt32](repeating: 0, count: nodes.count * 2)
    count = 0
    for (key, node) in old { set(key, node) }
  }
}
