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

  struct Node: Sendable {
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
  /// Some phrase is found in damaged words too.
  private(set) var isTolerant = false

  package init() {}

  /// Adds every phrase of a pattern of the lexicon.
  package mutating func insert(_ pattern: PhrasePattern, payload: UInt16, options: Options = []) {
    let options = pattern.hasCommas ? options.union(.commas) : options
    if options.contains(.tolerant) { isTolerant = true }
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

  /// Hands over the pointers that searching a text needs.
  func withWalker<Result>(
    over tokens: UnsafeBufferPointer<Token>, _ tolerance: Tolerance, _ body: (PhraseWalker) -> Result
  ) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      endings.withUnsafeBufferPointer { endings in
        edges.edges.withUnsafeBufferPointer { edges in
          root.withUnsafeBufferPointer { root in
            body(
              PhraseWalker(
                tokens: tokens, nodes: nodes, endings: endings, edges: edges, root: root,
                forgivesBare: isTolerant || tolerance == .unmarked, forgivesSlips: isTolerant))
          }
        }
      }
    }
  }
}

/// A hash table from (node, letters) to the first node they lead to; 0 for none.
struct EdgeTable: Sendable {
  /// Key and node side by side: a look-up touches one cache line.
  struct Edge: Sendable {
    var key: UInt64
    var node: UInt32
  }

  private(set) var edges = [Edge](repeating: Edge(key: 0, node: 0), count: 1024)
  private var count = 0

  @inline(__always) func node(_ key: UInt64) -> UInt32 { edges[slot(of: key)].node }

  /// Where the key is, or would be.
  @inline(__always) private func slot(of key: UInt64) -> Int {
    let mask = edges.count - 1
    var slot = NumberTable.slot(key) & mask
    while edges[slot].node != 0, edges[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  mutating func set(_ key: UInt64, _ node: UInt32) {
    let slot = slot(of: key)
    if edges[slot].node == 0 { count += 1 }
    edges[slot] = Edge(key: key, node: node)
    if count * 2 > edges.count { grow() }
  }

  /// By four: the tables of a policy grow to tens of thousands of edges at every start.
  private mutating func grow() {
    let old = edges
    edges = [Edge](repeating: Edge(key: 0, node: 0), count: old.count * 4)
    for edge in old where edge.node != 0 { edges[slot(of: edge.key)] = edge }
  }
}
