/// Walks the phrases of a trie along the words of a text: pointers only, nothing is counted or checked for uniqueness on the
/// way, for every word of every text passes here. Made by `PhraseTrie.withWalker`, good inside it.
struct PhraseWalker {
  let tokens: UnsafeBufferPointer<Token>
  let nodes: UnsafeBufferPointer<PhraseTrie.Node>
  let endings: UnsafeBufferPointer<PhraseTrie.Ending>
  let edges: UnsafeBufferPointer<EdgeTable.Edge>
  let filter: UnsafeBufferPointer<UInt64>
  let root: UnsafeBufferPointer<UInt32>
  /// First words without their diacritics, or with a wrong tone, can still begin a phrase.
  let forgivesBare: Bool
  let forgivesSlips: Bool

  /// A phrase that ends at `end` (exclusive), and how many words and marks differ from it.
  struct Candidate {
    var payload: UInt16
    var options: PhraseTrie.Options
    var end: Int
    var words: Int
    /// Words written without diacritics that should have some.
    var bare: Int
    /// Words with another tone or another quality, and commas that do not belong.
    var slips: Int
    /// Words that have a diacritic.
    var marked: Int
    /// Words of no list at all whose letters fit: typing slips.
    var misspelt: Int
    /// Commas and slashes among the words that do not belong.
    var commas: Int
    /// The last word differs.
    var endsOff: Bool
  }

  /// Where a walk stands.
  private struct Walk {
    var index: Int
    var words = 0
    var bare = 0
    var slips = 0
    var misspelt = 0
    var commas = 0
    var marked = 0
    var isCapital = true
    var endsOff = false
  }

  /// Walks from the word at `start` and hands over every phrase that ends along the way.
  @inline(__always)
  func walk(from start: Int, _ found: (Candidate) -> Void) {
    let first = root[Int(tokens[start].plain)]
    if first != 0 { visit(first, Walk(index: start), found) }
  }

  private func visit(_ first: UInt32, _ walk: Walk, _ found: (Candidate) -> Void) {
    let token = tokens[walk.index]
    let isMarked = token.traits.contains(.marked)
    var child = first
    while child != 0 {
      let node = nodes[Int(child)]
      let isOther = token.word != node.toned
      // One word of a long phrase may be wrong, but for the first: too many begin with the letters of another.
      if isOther, walk.words == 0, isMarked ? !forgivesSlips && token.word != 0 : !forgivesBare {
        child = node.sibling
        continue
      }
      var here = walk
      here.words += 1
      here.endsOff = isOther
      if isOther {
        if isMarked { here.slips += 1 } else { here.bare += 1 }
        if isMarked, token.word == 0 { here.misspelt += 1 }
      }
      if !token.traits.contains(.capitals) { here.isCapital = false }
      if isMarked { here.marked += 1 }
      report(node.ending, here, found)
      here.index += 1
      if var next = nextWord(&here) {
        // A word typed twice: "chứng minh minh nhân dân"; not "công chứng chứng minh nhân dân".
        if forgivesSlips, here.words > 1, tokens[next].plain == token.plain, tokens[next].word == token.word,
          edge(child, token.plain) == nil,
          next + 1 < tokens.count,
          tokens[next + 1].plain != 0
        {
          next += 1
          here.slips += 1
        }
        if let grand = edge(child, tokens[next].plain) {
          here.index = next
          visit(grand, here, found)
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
          marked: walk.marked, misspelt: walk.misspelt, commas: commas, endsOff: walk.endsOff)
      )
    }
  }

  /// The next word, over a hard wrap, a comma or a hyphen; nil where another mark or the end comes first.
  private func nextWord(_ walk: inout Walk) -> Int? {
    guard walk.words < PhraseTrie.longest else { return nil }
    var index = walk.index
    while index < tokens.count, tokens[index].mark != .none {
      switch tokens[index].mark {
      case .newline, .dash: break
      case .comma, .slash: walk.commas += 1
      case .period where index > 0 && tokens[index - 1].traits.contains(.single): break
      // "TN&MT"
      case .other where tokens[index].traits.contains(.glued): break
      default: return nil
      }
      if index > walk.index + 2 { return nil }
      index += 1
    }
    return index < tokens.count && tokens[index].plain != 0 ? index : nil
  }

  @inline(__always) private func edge(_ node: UInt32, _ plain: UInt16) -> UInt32? {
    let key = EdgeTable.key(node, plain)
    let bit = EdgeTable.filterBit(key) & (filter.count * 64 - 1)
    if filter[bit >> 6] & (1 << UInt64(bit & 63)) == 0 { return nil }
    let mask = edges.count - 1
    var slot = NumberTable.slot(key) & mask
    while edges[slot].node != 0, edges[slot].key != key { slot = (slot + 1) & mask }
    let next = edges[slot].node
    return next == 0 ? nil : next
  }
}
