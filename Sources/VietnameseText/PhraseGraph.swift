/// The patterns of a trie as their author wrote them: states and the steps between them, in flat arrays, for thousands of patterns are
/// read at every start.
///
/// A pattern is in a little language: `không (thể |)khai thác (được|)` stands for four phrases. A group in brackets gives alternatives, an
/// empty one makes it optional. Everything else is plain words. A bracket without its partner is read as a space.
struct PhraseGraph: Sendable {
  /// A step from one state to another: by a word, or by nothing.
  struct Step: Sendable {
    var plain: UInt16
    var toned: UInt16
    var target: Int32
    /// The next step out of the same state; -1 after the last.
    var next: Int32

    /// No word has the number 0.
    var isEmpty: Bool { plain == 0 }
  }

  /// What a match of a pattern is.
  struct Phrase: Sendable {
    var payload: UInt16
    var options: PhraseTrie.Options
  }

  struct State: Sendable {
    var firstStep: Int32 = -1
    var lastStep: Int32 = -1
    /// The pattern that is complete here; -1 for none.
    var phrase: Int32 = -1
  }

  private(set) var states: [State] = []
  private(set) var steps: [Step] = []
  private(set) var phrases: [Phrase] = []
  /// The state that each pattern begins with.
  private(set) var starts: [Int32] = []

  /// Adds a pattern; a literal text has no little language.
  mutating func add(_ pattern: String, isLiteral: Bool, _ phrase: Phrase, lexicon: inout Lexicon) {
    var pattern = pattern
    pattern.withUTF8 { bytes in
      var phrase = phrase
      if bytes.contains(UInt8(ascii: ",")) { phrase.options.insert(.commas) }
      var reader = WordReader(bytes, stopsAtBrackets: !isLiteral)
      let start = addState()
      starts.append(start)
      let end = sequence(&reader, from: start, isGroup: false, &lexicon)
      states[Int(end)].phrase = Int32(phrases.count)
      phrases.append(phrase)
    }
  }

  private mutating func addState() -> Int32 {
    states.append(State())
    return Int32(states.count - 1)
  }

  private mutating func addStep(from state: Int32, to target: Int32, plain: UInt16 = 0, toned: UInt16 = 0) {
    let number = Int32(steps.count)
    steps.append(Step(plain: plain, toned: toned, target: target, next: -1))
    let last = states[Int(state)].lastStep
    if last < 0 { states[Int(state)].firstStep = number } else { steps[Int(last)].next = number }
    states[Int(state)].lastStep = number
  }

  /// Reads to the end, or to the `)` or `|` that ends an alternative; that character is left.
  private mutating func sequence(_ reader: inout WordReader, from state: Int32, isGroup: Bool, _ lexicon: inout Lexicon) -> Int32
  {
    var state = state
    while true {
      while let word = reader.next() {
        let numbers = lexicon.intern(word)
        let next = addState()
        // A word beyond the lexicon's size is never found: no step leads on.
        if numbers.plain != 0 { addStep(from: state, to: next, plain: numbers.plain, toned: numbers.toned) }
        state = next
      }
      guard let mark = reader.bracket else { return state }
      if isGroup, mark != UInt8(ascii: "(") { return state }
      reader.takeBracket()
      if mark == UInt8(ascii: "(") { state = group(&reader, from: state, &lexicon) }
    }
  }

  private mutating func group(_ reader: inout WordReader, from state: Int32, _ lexicon: inout Lexicon) -> Int32 {
    let join = addState()
    while true {
      let last = sequence(&reader, from: state, isGroup: true, &lexicon)
      addStep(from: last, to: join)
      let mark = reader.bracket
      if mark != nil { reader.takeBracket() }
      if mark != UInt8(ascii: "|") { return join }
    }
  }
}
