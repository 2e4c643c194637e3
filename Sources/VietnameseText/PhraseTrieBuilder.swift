/// Makes the nodes of a trie from the states of its patterns.
///
/// A node is a set of states that the same words lead to. Two ways that lead to the same set share their node, so that alternatives in the
/// middle of a pattern do not multiply what follows them: a policy's patterns stand for a hundred thousand words, their nodes are a tenth.
struct PhraseTrieBuilder {
  private let graph: PhraseGraph
  private(set) var nodes = [PhraseTrie.Node()]
  private(set) var endings: [PhraseTrie.Ending] = []
  private(set) var edges: [EdgeTable.Edge] = []
  /// The states of all nodes one after the other, in the order in which their patterns were added; where each node's begin.
  private var members: [Int32] = []
  private var memberStarts: [Int32] = [0]
  private var known: NodeSet
  /// The node that visited a state last: a state counts once a node.
  private var visitors: [Int32]
  /// The word steps out of the node at hand, and their order by words.
  private var steps: [PhraseGraph.Step] = []
  private var order: [UInt64] = []

  init(_ graph: PhraseGraph) {
    self.graph = graph
    known = NodeSet(capacity: graph.states.count)
    visitors = [Int32](repeating: -1, count: graph.states.count)
    nodes.reserveCapacity(graph.states.count)
    edges.reserveCapacity(graph.states.count)
    members = graph.starts
    memberStarts.append(Int32(members.count))
    var node = 0
    while node < nodes.count {
      expand(node)
      node += 1
    }
  }

  /// Gives the node its endings and its edges; children that are new are expanded later.
  private mutating func expand(_ node: Int) {
    if let step = onlyStep(of: node) {
      members.append(step.target)
      let hash = Self.hash(0, step.target)
      let child = child(of: node, from: members.count - 1, hash, toned: step.toned, sibling: 0)
      edges.append(EdgeTable.Edge(key: UInt64(node) << 16 | UInt64(step.plain), node: child))
      return
    }
    steps.removeAll(keepingCapacity: true)
    for member in memberStarts[node]..<memberStarts[node + 1] { visit(members[Int(member)], node) }
    order.removeAll(keepingCapacity: true)
    for (index, step) in steps.enumerated() {
      order.append(UInt64(step.plain) << 48 | UInt64(step.toned) << 32 | UInt64(index))
    }
    if order.count > 1 { order.sort() }
    var start = 0
    while start < order.count {
      let plain = order[start] >> 48
      var end = start + 1
      while end < order.count, order[end] >> 48 == plain { end += 1 }
      edges.append(EdgeTable.Edge(key: UInt64(node) << 16 | plain, node: children(of: node, start..<end)))
      start = end
    }
  }

  /// The one word that follows in the one pattern of the node: most nodes lie on such a way.
  private func onlyStep(of node: Int) -> PhraseGraph.Step? {
    guard memberStarts[node + 1] - memberStarts[node] == 1 else { return nil }
    let state = graph.states[Int(members[Int(memberStarts[node])])]
    guard state.phrase < 0, state.firstStep >= 0 else { return nil }
    let step = graph.steps[Int(state.firstStep)]
    return step.next < 0 && !step.isEmpty ? step : nil
  }

  /// Notes the steps out of a state and out of those that it leads to without a word, and the patterns that end there.
  private mutating func visit(_ state: Int32, _ node: Int) {
    if visitors[Int(state)] == Int32(node) { return }
    visitors[Int(state)] = Int32(node)
    let phrase = graph.states[Int(state)].phrase
    if phrase >= 0, node != 0 { addEnding(graph.phrases[Int(phrase)], to: node) }
    var number = graph.states[Int(state)].firstStep
    while number >= 0 {
      let step = graph.steps[Int(number)]
      if step.isEmpty { visit(step.target, node) } else { steps.append(step) }
      number = step.next
    }
  }

  private mutating func addEnding(_ phrase: PhraseGraph.Phrase, to node: Int) {
    var number = nodes[node].ending
    while number >= 0 {
      if endings[Int(number)].payload == phrase.payload { return }
      number = endings[Int(number)].next
    }
    endings.append(PhraseTrie.Ending(payload: phrase.payload, options: phrase.options, next: nodes[node].ending))
    nodes[node].ending = Int32(endings.count - 1)
  }

  /// The first of the children that words of the same letters lead to; those of other tones are its siblings, the oldest last.
  private mutating func children(of node: Int, _ run: Range<Int>) -> UInt32 {
    if order[run.lowerBound] >> 32 == order[run.upperBound - 1] >> 32 { return child(of: node, run, sibling: 0) }
    // Each word by the index of its first step, and where it stands in the run.
    var words: [UInt64] = []
    for position in run where position == run.lowerBound || order[position] >> 32 != order[position - 1] >> 32 {
      words.append(order[position] << 32 | UInt64(position))
    }
    words.sort()
    return words.reduce(0) { sibling, word in
      let start = Int(UInt32(truncatingIfNeeded: word))
      var end = start + 1
      while end < run.upperBound, order[end] >> 32 == order[start] >> 32 { end += 1 }
      return child(of: node, start..<end, sibling: sibling)
    }
  }

  /// The node of the states that a word leads to.
  private mutating func child(of parent: Int, _ word: Range<Int>, sibling: UInt32) -> UInt32 {
    let start = members.count
    var hash = UInt64(sibling)
    for position in word {
      let target = steps[Int(UInt32(truncatingIfNeeded: order[position]))].target
      members.append(target)
      hash = Self.hash(hash, target)
    }
    let toned = UInt16(truncatingIfNeeded: order[word.lowerBound] >> 32)
    return child(of: parent, from: start, hash, toned: toned, sibling: sibling)
  }

  @inline(__always) private static func hash(_ hash: UInt64, _ state: Int32) -> UInt64 {
    (hash ^ UInt64(state)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The node of the states that end `members`. Children of the root are never shared: words at the beginning of a phrase can be told to need
  /// their marks.
  private mutating func child(of parent: Int, from start: Int, _ hash: UInt64, toned: UInt16, sibling: UInt32) -> UInt32 {
    let hash = UInt32(truncatingIfNeeded: hash >> 32)
    if parent != 0, let node = known.first(hash, where: { isSame($0, start, sibling) }) {
      members.removeLast(members.count - start)
      return node
    }
    let node = UInt32(nodes.count)
    nodes.append(PhraseTrie.Node(toned: toned, sibling: sibling, ending: -1))
    memberStarts.append(Int32(members.count))
    known.add(node, hash, isFound: parent != 0)
    return node
  }

  /// The states from `start` on are those of the node.
  private func isSame(_ node: UInt32, _ start: Int, _ sibling: UInt32) -> Bool {
    let own = Int(memberStarts[Int(node)])..<Int(memberStarts[Int(node) + 1])
    guard nodes[Int(node)].sibling == sibling, own.count == members.count - start else { return false }
    return own.allSatisfy { members[$0] == members[start + $0 - own.lowerBound] }
  }
}

/// Nodes by the hash of their states, open addressing, at most half full.
private struct NodeSet {
  private var slots: [UInt32]
  /// By the node; the root has none.
  private var hashes: [UInt32] = [0]

  init(capacity: Int) {
    var size = 64
    while size < capacity { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// The node of the hash that fits; nil when there is none.
  func first(_ hash: UInt32, where fits: (UInt32) -> Bool) -> UInt32? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if hashes[Int(slots[slot])] == hash, fits(slots[slot]) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Nodes are added in the order of their numbers, each once.
  mutating func add(_ node: UInt32, _ hash: UInt32, isFound: Bool) {
    hashes.append(hash)
    if !isFound { return }
    if hashes.count * 2 > slots.count { grow() }
    place(node)
  }

  private mutating func place(_ node: UInt32) {
    var slot = Int(hashes[Int(node)]) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = node
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for node in old where node != 0 { place(node) }
  }
}
