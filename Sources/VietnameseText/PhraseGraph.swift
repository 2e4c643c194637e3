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

  private var states = Pile(State())
  private var steps = Pile(Step(plain: 0, toned: 0, target: 0, next: -1))
  private var phrases: [Phrase] = []
  /// The state that each pattern begins with.
  private(set) var starts: [Int32] = []

  /// Adds a pattern; a literal text has no little language.
  mutating func add(_ pattern: String, isLiteral: Bool, _ phrase: Phrase, lexicon: inout Lexicon) {
    var pattern = pattern
    pattern.withUTF8 { bytes in
      // A word and a bracket each make one state, a word one step, a bracket or a bar another.
      states.makeRoom(for: bytes.count + 2)
      steps.makeRoom(for: bytes.count + 2)
      starts.append(Int32(states.count))
      LetterTable.standard.entries.withUnsafeBufferPointer { entries in
        states.write { states, stateCount in
          steps.write { steps, stepCount in
            var reader = PatternReader(
              words: WordReader(bytes, entries, stopsAtBrackets: !isLiteral), states: states, stateCount: stateCount,
              steps: steps,
              stepCount: stepCount)
            let end = reader.read(&lexicon)
            states[Int(end)].phrase = Int32(phrases.count)
            phrases.append(phrase)
            if reader.hasComma { phrases[phrases.count - 1].options.insert(.commas) }
            (stateCount, stepCount) = (reader.stateCount, reader.stepCount)
          }
        }
      }
    }
  }

  /// What is read while nodes are made of the states.
  struct Pointers {
    let states: UnsafeBufferPointer<State>
    let steps: UnsafeBufferPointer<Step>
    let phrases: UnsafeBufferPointer<Phrase>
  }

  func withPointers<Result>(_ body: (Pointers) -> Result) -> Result {
    states.read { states in
      steps.read { steps in
        phrases.withUnsafeBufferPointer { phrases in body(Pointers(states: states, steps: steps, phrases: phrases)) }
      }
    }
  }
}

/// Elements that are made by the thousand: room for many is made at once, and filled through a pointer.
private struct Pile<Element: Sendable>: Sendable {
  private var elements: [Element] = []
  private(set) var count = 0
  private let blank: Element

  init(_ blank: Element) { self.blank = blank }

  /// So many more can be written.
  mutating func makeRoom(for more: Int) {
    let missing = count + more - elements.count
    if missing > 0 { elements.append(contentsOf: repeatElement(blank, count: max(missing, elements.count, 1024))) }
  }

  /// Hands over the room and how many elements there are; both may be changed.
  mutating func write(_ body: (UnsafeMutableBufferPointer<Element>, inout Int) -> Void) {
    elements.withUnsafeMutableBufferPointer { body($0, &count) }
  }

  func read<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
    elements.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }
}

/// Reads one pattern into states and steps behind those of the patterns before.
private struct PatternReader {
  var words: WordReader
  let states: UnsafeMutableBufferPointer<PhraseGraph.State>
  var stateCount: Int
  let steps: UnsafeMutableBufferPointer<PhraseGraph.Step>
  var stepCount: Int

  var hasComma: Bool { words.hasComma }

  /// The state that the pattern ends with.
  mutating func read(_ lexicon: inout Lexicon) -> Int32 { sequence(from: addState(), isGroup: false, &lexicon) }

  private mutating func addState() -> Int32 {
    states[stateCount] = PhraseGraph.State()
    stateCount += 1
    return Int32(truncatingIfNeeded: stateCount - 1)
  }

  private mutating func addStep(from state: Int32, to target: Int32, plain: UInt16 = 0, toned: UInt16 = 0) {
    let number = Int32(truncatingIfNeeded: stepCount)
    steps[stepCount] = PhraseGraph.Step(plain: plain, toned: toned, target: target, next: -1)
    stepCount += 1
    let last = states[Int(state)].lastStep
    if last < 0 { states[Int(state)].firstStep = number } else { steps[Int(last)].next = number }
    states[Int(state)].lastStep = number
  }

  /// Reads to the end, or to the `)` or `|` that ends an alternative; that character is left.
  private mutating func sequence(from state: Int32, isGroup: Bool, _ lexicon: inout Lexicon) -> Int32 {
    var state = state
    while true {
      while let word = words.next() {
        let numbers = lexicon.intern(word)
        let next = addState()
        // A word beyond the lexicon's size is never found: no step leads on.
        if numbers.plain != 0 { addStep(from: state, to: next, plain: numbers.plain, toned: numbers.toned) }
        state = next
      }
      guard let mark = words.bracket else { return state }
      if isGroup, mark != UInt8(ascii: "(") { return state }
      words.takeBracket()
      if mark == UInt8(ascii: "(") { state = group(from: state, &lexicon) }
    }
  }

  private mutating func group(from state: Int32, _ lexicon: inout Lexicon) -> Int32 {
    let join = addState()
    while true {
      let last = sequence(from: state, isGroup: true, &lexicon)
      if !redirect(to: join, from: last) { addStep(from: last, to: join) }
      let mark = words.bracket
      if mark != nil { words.takeBracket() }
      if mark != UInt8(ascii: "|") { return join }
    }
  }

  /// The word that ends an alternative leads to the end of the group itself: the state behind it, the newest of all, is dropped. False where
  /// the alternative ends otherwise.
  private mutating func redirect(to join: Int32, from last: Int32) -> Bool {
    guard Int(last) == stateCount - 1, stepCount > 0, steps[stepCount - 1].target == last, !steps[stepCount - 1].isEmpty else {
      return false
    }
    steps[stepCount - 1].target = join
    stateCount -= 1
    return true
  }
}
