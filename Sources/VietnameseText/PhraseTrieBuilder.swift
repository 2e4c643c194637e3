/// Makes the nodes of a trie from the states of its patterns.
///
/// A node is a set of states that the same word leads to. Two ways that lead to the same set share their node, so that alternatives in the
/// middle of a pattern do not multiply what follows them: a policy's patterns stand for a hundred thousand words, their nodes are a tenth.
struct PhraseTrieBuilder {
  private let graph: PhraseGraph.Pointers
  private let scratch: Scratch
  private(set) var nodes = [PhraseTrie.Node()]
  private(set) var endings: [PhraseTrie.Ending] = []
  private(set) var edges: [EdgeTable.Edge] = []
  /// The states of all nodes one after the other, in the order in which their patterns were added; where each node's begin.
  private var members: [Int32]
  private var memberStarts: [Int32] = [0]
  private var known: NodeSet
  /// How many words lead out of the node at hand: that many places of `scratch` are in use.
  private var stepCount = 0

  /// Room for the node at hand.
  private struct Scratch {
    /// The node that visited a state last: a state counts once a node.
    let visitors: UnsafeMutableBufferPointer<Int32>
    /// The states that words lead to.
    let targets: UnsafeMutableBufferPointer<Int32>
    /// Their order: 16 bits letters, 16 bits word, 32 bits place in `targets`.
    let order: UnsafeMutableBufferPointer<UInt64>
    /// The states of a child that may be known.
    let candidate: UnsafeMutableBufferPointer<Int32>
  }

  typealias Parts = (nodes: [PhraseTrie.Node], endings: [PhraseTrie.Ending], edges: [EdgeTable.Edge])

  /// The parts of the trie: its nodes, the phrases that end at them, the edges between them.
  static func parts(of graph: PhraseGraph) -> Parts {
    graph.withPointers { pointers in
      // A node has no more words than the graph has steps: each state counts once.
      let most = pointers.steps.count + 1
      var visitors = [Int32](repeating: -1, count: pointers.states.count)
      return visitors.withUnsafeMutableBufferPointer { visitors in
        // Hardly a node has many words: most of this room is never touched, so that it costs nothing.
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: most) { targets in
          withUnsafeTemporaryAllocation(of: UInt64.self, capacity: most) { order in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: most) { candidate in
              let scratch = Scratch(visitors: visitors, targets: targets, order: order, candidate: candidate)
              var builder = PhraseTrieBuilder(pointers, scratch, starts: graph.starts)
              return builder.build()
            }
          }
        }
      }
    }
  }

  private init(_ graph: PhraseGraph.Pointers, _ scratch: Scratch, starts: [Int32]) {
    self.graph = graph
    self.scratch = scratch
    let count = graph.states.count
    known = NodeSet(capacity: count)
    members = starts
    nodes.reserveCapacity(count)
    edges.reserveCapacity(graph.steps.count)
    endings.reserveCapacity(starts.count)
    members.reserveCapacity(count + starts.count)
    memberStarts.reserveCapacity(count)
    memberStarts.append(Int32(members.count))
  }

  private mutating func build() -> Parts {
    var node = 0
    while node < nodes.count {
      expand(node)
      node += 1
    }
    return (nodes, endings, edges)
  }

  /// Gives the node its endings and its edges; children that are new are expanded later.
  private mutating func expand(_ node: Int) {
    if let step = onlyStep(of: node) {
      scratch.candidate[0] = step.target
      addEdge(from: node, step.plain, to: child(of: node, 1, toned: step.toned, sibling: 0))
      return
    }
    stepCount = 0
    for member in memberStarts[node]..<memberStarts[node + 1] { visit(members[Int(member)], node) }
    sortOrder()
    let order = scratch.order
    var start = 0
    while start < stepCount {
      let plain = order[start] >> 48
      var end = start + 1
      while end < stepCount, order[end] >> 48 == plain { end += 1 }
      addEdge(from: node, UInt16(truncatingIfNeeded: plain), to: children(of: node, start..<end))
      start = end
    }
  }

  /// The one word that follows in the one pattern of the node: most nodes lie on such a way.
  @inline(__always)
  private func onlyStep(of node: Int) -> PhraseGraph.Step? {
    let first = memberStarts[node]
    guard memberStarts[node + 1] - first == 1 else { return nil }
    let state = graph.states[Int(members[Int(first)])]
    guard state.phrase < 0, state.firstStep >= 0 else { return nil }
    let step = graph.steps[Int(state.firstStep)]
    return step.next < 0 && !step.isEmpty ? step : nil
  }

  /// Notes the words out of a state and out of those that it leads to without a word, and the patterns that end there.
  private mutating func visit(_ state: Int32, _ node: Int) {
    if scratch.visitors[Int(state)] == Int32(truncatingIfNeeded: node) { return }
    scratch.visitors[Int(state)] = Int32(truncatingIfNeeded: node)
    let place = graph.states[Int(state)]
    if place.phrase >= 0, node != 0 { addEnding(graph.phrases[Int(place.phrase)], to: node) }
    var number = place.firstStep
    while number >= 0 {
      let step = graph.steps[Int(number)]
      if step.isEmpty {
        visit(step.target, node)
      } else {
        scratch.order[stepCount] =
          UInt64(step.plain) << 48 | UInt64(step.toned) << 32 | UInt64(truncatingIfNeeded: stepCount)
        scratch.targets[stepCount] = step.target
        stepCount &+= 1
      }
      number = step.next
    }
  }

  /// By letters, then by words, then as the patterns have them. The root has thousands of words, most nodes have a few.
  private func sortOrder() {
    var order = UnsafeMutableBufferPointer(rebasing: scratch.order[..<stepCount])
    if stepCount > 40 { return order.sort() }
    var next = 1
    while next < stepCount {
      let value = order[next]
      var place = next
      while place > 0, order[place - 1] > value {
        order[place] = order[place - 1]
        place -= 1
      }
      order[place] = value
      next += 1
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

  @inline(__always)
  private mutating func addEdge(from node: Int, _ plain: UInt16, to child: UInt32) {
    if child != 0 { edges.append(EdgeTable.Edge(from: UInt32(truncatingIfNeeded: node), plain, to: child)) }
  }

  /// The first of the children that words of the same letters lead to; those of other tones are its siblings, the oldest last.
  private mutating func children(of node: Int, _ run: Range<Int>) -> UInt32 {
    let order = scratch.order
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
    var count = 0
    for position in word {
      let target = scratch.targets[Int(UInt32(truncatingIfNeeded: scratch.order[position]))]
      // Two alternatives can end with the same word.
      if count > 0, scratch.candidate[count - 1] == target { continue }
      scratch.candidate[count] = target
      count += 1
    }
    let toned = UInt16(truncatingIfNeeded: scratch.order[word.lowerBound] >> 32)
    return child(of: parent, count, toned: toned, sibling: sibling)
  }

  /// The node of the candidate's states; 0 when there are too many. Children of the root are never shared: words at the beginning of a phrase
  /// can be told to need their marks.
  private mutating func child(of parent: Int, _ count: Int, toned: UInt16, sibling: UInt32) -> UInt32 {
    let hash = hash(count, toned, sibling)
    if parent != 0, let node = known.first(hash, where: { isCandidate($0, count, toned, sibling) }) { return node }
    guard nodes.count <= EdgeTable.lastNode else { return 0 }
    let node = UInt32(truncatingIfNeeded: nodes.count)
    nodes.append(PhraseTrie.Node(toned: toned, sibling: sibling, ending: -1))
    for index in 0..<count { members.append(scratch.candidate[index]) }
    memberStarts.append(Int32(truncatingIfNeeded: members.count))
    if parent != 0 { known.add(node, hash) }
    return node
  }

  @inline(__always)
  private func hash(_ count: Int, _ toned: UInt16, _ sibling: UInt32) -> UInt32 {
    var hash = UInt64(sibling) << 16 | UInt64(toned)
    for index in 0..<count {
      hash = (hash ^ hash >> 29 ^ UInt64(UInt32(bitPattern: scratch.candidate[index])) << 32) &* 0x9E37_79B9_7F4A_7C15
    }
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  /// The node has the word, the sibling and the states of the candidate.
  @inline(__always)
  private func isCandidate(_ node: UInt32, _ count: Int, _ toned: UInt16, _ sibling: UInt32) -> Bool {
    let own = Int(memberStarts[Int(node)])
    guard nodes[Int(node)].toned == toned, nodes[Int(node)].sibling == sibling,
      Int(memberStarts[Int(node) + 1]) - own == count
    else { return false }
    var index = 0
    while index < count, members[own + index] == scratch.candidate[index] { index += 1 }
    return index == count
  }
}

/// Nodes by the hash of their states, open addressing, at most half full.
private struct NodeSet {
  /// The hash above, the node below; 0 for none.
  private var slots: [UInt64]
  private var count = 0

  init(capacity: Int) {
    var size = 64
    while size < capacity { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// The node of the hash that fits; nil when there is none.
  @inline(__always)
  func first(_ hash: UInt32, where fits: (UInt32) -> Bool) -> UInt32? {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let node = UInt32(truncatingIfNeeded: slots[slot])
      if slots[slot] >> 32 == UInt64(hash), fits(node) { return node }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Adds a node that is not there yet.
  mutating func add(_ node: UInt32, _ hash: UInt32) {
    count += 1
    if count * 2 > slots.count { grow() }
    place(UInt64(hash) << 32 | UInt64(node))
  }

  private mutating func place(_ entry: UInt64) {
    let mask = slots.count - 1
    var slot = Int(entry >> 32) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 { place(entry) }
  }
}
