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
    hasCommas = pattern.contains(",")
    var rest = pattern[...]
    end = sequence(&rest, from: 0, isGroup: false, &lexicon)
  }

  /// A text without the little language: brackets are read as spaces.
  package init(literal text: String, lexicon: inout Lexicon) {
    hasCommas = text.contains(",")
    end = words(text[...], from: 0, &lexicon)
  }

  private mutating func addState() -> Int {
    states.append([])
    return states.count - 1
  }

  private mutating func words(_ text: Substring, from state: Int, _ lexicon: inout Lexicon) -> Int {
    var state = state
    for word in lexicon.intern(String(text)) {
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
      let stop = rest.firstIndex { $0 == "(" || $0 == ")" || $0 == "|" } ?? rest.endIndex
      state = words(rest[..<stop], from: state, &lexicon)
      rest = rest[stop...]
      guard let mark = rest.first else { break }
      if isGroup, mark != "(" { return state }
      rest = rest.dropFirst()
      if mark == "(" { state = group(&rest, from: state, &lexicon) }
    }
    return state
  }

  private mutating func group(_ rest: inout Substring, from state: Int, _ lexicon: inout Lexicon) -> Int {
    let join = addState()
    while true {
      let last = sequence(&rest, from: state, isGroup: true, &lexicon)
      states[last].append(Step(word: nil, next: join))
      let mark = rest.first
      rest = rest.dropFirst()
      if mark != "|" { return join }
    }
  }
}
