/// The little language in which word lists are written: `không (thể |)khai thác (được|)` stands for four phrases.
///
/// A group in brackets gives alternatives, an empty one makes it optional. Everything else is plain words. A bracket without its partner is
/// read as a space.
package struct PhrasePattern: Sendable {
  /// A step from one state to another: by a word, or by nothing.
  struct Step: Sendable {
    var word: (plain: UInt16, toned: UInt16)?
    var next: Int
  }

  /// The steps out of each state; the phrase begins at state 0 and is complete at `end`.
  private(set) var states: [[Step]] = [[]]
  private(set) var end = 0
  /// Commas between its words are part of it.
  let hasCommas: Bool

  package init(_ pattern: String, lexicon: inout Lexicon) {
    hasCommas = pattern.utf8.contains(UInt8(ascii: ","))
    var rest = pattern[...]
    end = sequence(&rest, from: 0, isGroup: false, &lexicon)
  }

  /// A text without the little language: brackets are read as spaces.
  package init(literal text: String, lexicon: inout Lexicon) {
    hasCommas = text.utf8.contains(UInt8(ascii: ","))
    end = words(text[...], from: 0, &lexicon)
  }

  private mutating func addState() -> Int {
    states.append([])
    return states.count - 1
  }

  private mutating func words(_ text: Substring, from state: Int, _ lexicon: inout Lexicon) -> Int {
    var state = state
    for word in lexicon.intern(text) {
      let next = addState()
      states[state].append(Step(word: word, next: next))
      state = next
    }
    return state
  }

  /// Reads to the end, or to the `)` or `|` that ends an alternative; that character is left.
  private mutating func sequence(_ rest: inout Substring, from state: Int, isGroup: Bool, _ lexicon: inout Lexicon) -> Int {
    var state = state
    while !rest.isEmpty {
      let stop = rest.utf8.firstIndex(where: Self.isBracket) ?? rest.endIndex
      state = words(rest[..<stop], from: state, &lexicon)
      rest = rest[stop...]
      guard let mark = rest.utf8.first else { break }
      if isGroup, mark != UInt8(ascii: "(") { return state }
      Self.dropMark(&rest)
      if mark == UInt8(ascii: "(") { state = group(&rest, from: state, &lexicon) }
    }
    return state
  }

  private mutating func group(_ rest: inout Substring, from state: Int, _ lexicon: inout Lexicon) -> Int {
    let join = addState()
    while true {
      let last = sequence(&rest, from: state, isGroup: true, &lexicon)
      states[last].append(Step(word: nil, next: join))
      let mark = rest.utf8.first
      Self.dropMark(&rest)
      if mark != UInt8(ascii: "|") { return join }
    }
  }

  // Marks are bytes: characters would be costly to tell apart, and thousands of patterns are read at every start.

  private static func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "|")
  }

  private static func dropMark(_ rest: inout Substring) {
    if !rest.isEmpty { rest = rest[rest.utf8.index(after: rest.startIndex)...] }
  }
}
