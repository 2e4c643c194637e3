/// What a kind of rule has to find in a procedure before it can find anything wrong. A rule without any of it is not asked:
/// most procedures concern a few of the hundred rules.
struct RuleTriggers: Sendable {
  /// Ids of papers, and of bodies.
  var papers: Set<String> = []
  var phrases: [PhraseList] = []
  /// Any legal document of the policy that a text cites.
  var citations = false
  /// The rule looks at every procedure: at what is missing from it.
  var always = false

  static let everything = RuleTriggers(always: true)
}

/// Which rules something that was found concerns. Made once a run from the triggers of all rules.
struct RuleCalls: Sendable {
  private let ofPaper: [String: [Int32]]
  private let ofPhrase: [[Int32]]
  private let ofCitation: [Int32]
  /// Numbers of the rules that look at every procedure.
  let always: [Int32]
  /// How many rules there are.
  let count: Int

  init(_ triggers: [RuleTriggers]) {
    var ofPaper: [String: [Int32]] = [:]
    var ofPhrase: [[Int32]] = []
    for (number, trigger) in triggers.enumerated() {
      for paper in trigger.papers { ofPaper[paper, default: []].append(Int32(number)) }
      for list in trigger.phrases where !list.isEmpty {
        while ofPhrase.count <= list.number { ofPhrase.append([]) }
        ofPhrase[list.number].append(Int32(number))
      }
    }
    self.ofPaper = ofPaper
    self.ofPhrase = ofPhrase
    ofCitation = triggers.indices.filter { triggers[$0].citations }.map(Int32.init)
    always = triggers.indices.filter { triggers[$0].always }.map(Int32.init)
    count = triggers.count
  }

  /// Appends the rules that some findings concern, each once.
  func collect(_ readings: [PaperReading], _ hits: [PhraseHit], _ citations: [UnitCitation], into callers: inout [Int32]) {
    let first = callers.count
    func add(_ rules: [Int32]) {
      for rule in rules where !callers[first...].contains(rule) { callers.append(rule) }
    }
    for reading in readings {
      if let rules = ofPaper[reading.paper] { add(rules) }
      if let body = reading.body, let rules = ofPaper[body] { add(rules) }
    }
    for hit in hits where hit.list.number < ofPhrase.count { add(ofPhrase[hit.list.number]) }
    if !citations.isEmpty { add(ofCitation) }
  }
}
