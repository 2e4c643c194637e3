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

  /// The patterns, until `freeze` makes nodes of them.
  private var graph = PhraseGraph()
  private var nodes = [Node()]
  private var endings: [Ending] = []
  private var edges = EdgeTable([])
  /// The first child of the root by its letters.
  private var root: [UInt32] = []
  /// Words that `requireMarks` named.
  private var markedWords: [(plain: UInt16, toned: UInt16)] = []
  /// Some phrase is found in damaged words too.
  private(set) var isTolerant = false

  package init() {}

  /// Adds every phrase of a pattern such as `không (thể |)khai thác (được|)`: a group gives alternatives, an empty one makes it optional.
  package mutating func insert(_ pattern: String, payload: UInt16, options: Options = [], lexicon: inout Lexicon) {
    if options.contains(.tolerant) { isTolerant = true }
    graph.add(pattern, isLiteral: false, PhraseGraph.Phrase(payload: payload, options: options), lexicon: &lexicon)
  }

  /// Adds a text as it is written: its brackets are marks like others.
  package mutating func insert(literal text: String, payload: UInt16, lexicon: inout Lexicon) {
    graph.add(text, isLiteral: true, PhraseGraph.Phrase(payload: payload, options: []), lexicon: &lexicon)
  }

  /// The phrase of this one word is not looked for in text without diacritics ("trừ" is "trú" there).
  package mutating func requireMarks(of text: String, lexicon: inout Lexicon) {
    if let word = lexicon.intern(text).first { markedWords.append(word) }
  }

  /// Makes the trie ready to be searched: after the last `insert`, and again when the lexicon has grown.
  package mutating func freeze(lexicon: Lexicon) {
    if !graph.starts.isEmpty { build() }
    root = (0...lexicon.plainCount).map { edges.node(UInt64($0)) }
    root[0] = 0
  }

  private mutating func build() {
    let parts = PhraseTrieBuilder.parts(of: graph)
    graph = PhraseGraph()
    nodes = parts.nodes
    endings = parts.endings
    edges = EdgeTable(parts.edges)
    for word in markedWords { requireMarks(of: word) }
  }

  private mutating func requireMarks(of word: (plain: UInt16, toned: UInt16)) {
    var child = edges.node(UInt64(word.plain))
    while child != 0, nodes[Int(child)].toned != word.toned { child = nodes[Int(child)].sibling }
    if child == 0 { return }
    var number = nodes[Int(child)].ending
    while number >= 0 {
      endings[Int(number)].options.insert(.marked)
      number = endings[Int(number)].next
    }
  }

  /// Hands over the pointers that searching a text needs.
  func withWalker<Result>(
    over tokens: UnsafeBufferPointer<Token>, _ tolerance: Tolerance, _ body: (PhraseWalker) -> Result
  ) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      endings.withUnsafeBufferPointer { endings in
        edges.edges.withUnsafeBufferPointer { table in
          edges.filter.withUnsafeBufferPointer { filter in
            root.withUnsafeBufferPointer { root in
              body(
                PhraseWalker(
                  tokens: tokens, nodes: nodes, endings: endings, edges: table, filter: filter, root: root,
                  forgivesBare: isTolerant || tolerance == .unmarked, forgivesSlips: isTolerant))
            }
          }
        }
      }
    }
  }
}

/// A hash table from (node, letters) to the first node they lead to; 0 for none. At most half full.
struct EdgeTable: Sendable {
  /// 24 bits node, 16 bits letters, 24 bits the node they lead to: a look-up touches one cache line, and the table stays small.
  struct Edge: Sendable {
    private let bits: UInt64

    init(from node: UInt32, _ plain: UInt16, to child: UInt32) {
      bits = EdgeTable.key(node, plain) << 24 | UInt64(child)
    }

    fileprivate init() { bits = 0 }

    @inline(__always) var key: UInt64 { bits >> 24 }
    @inline(__always) var node: UInt32 { UInt32(truncatingIfNeeded: bits) & 0xFF_FFFF }
  }

  static let lastNode = 0xFF_FFFF

  let edges: [Edge]
  /// A bit for each slot-to-be of a smaller hash: most look-ups find nothing, and this small table says so without a look at the large one.
  let filter: [UInt64]

  /// A table of edges of different keys.
  init(_ list: [Edge]) {
    var size = 16
    while size < list.count * 2 { size *= 2 }
    let mask = size - 1
    var filter = [UInt64](repeating: 0, count: max(1, size / 16))
    let bitMask = filter.count * 64 - 1
    edges = [Edge](unsafeUninitializedCapacity: size) { table, count in
      table.initialize(repeating: Edge())
      count = size
      for edge in list {
        var slot = NumberTable.slot(edge.key) & mask
        while table[slot].node != 0 { slot = (slot + 1) & mask }
        table[slot] = edge
        let bit = Self.filterBit(edge.key) & bitMask
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
    self.filter = filter
  }

  @inline(__always) static func key(_ node: UInt32, _ plain: UInt16) -> UInt64 { UInt64(node) << 16 | UInt64(plain) }

  /// Other bits of the hash than those of the slot.
  @inline(__always) static func filterBit(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  func node(_ key: UInt64) -> UInt32 {
    let mask = edges.count - 1
    var slot = NumberTable.slot(key) & mask
    while edges[slot].node != 0, edges[slot].key != key { slot = (slot + 1) & mask }
    return edges[slot].node
  }
}
