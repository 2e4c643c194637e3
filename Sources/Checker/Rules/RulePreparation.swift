import Diagnostics
import VietnameseText

/// What rules register while they are made ready for a run.
struct RulePreparation {
  let policy: Policy
  /// The day the law is read as of.
  let day: Day
  var phrases: PhraseLists
  /// The reader takes half of the start, and the rules need only its words.
  private let reader: Meanwhile<RequirementReader>
  /// Parts of procedures in which papers and bodies are read.
  private(set) var readSections: Section = []
  /// Parts of procedures in which citations of legal documents are looked for.
  private(set) var citationSections: Section = []
  private(set) var problems: [Finding] = []

  init(policy: Policy, day: Day) {
    self.policy = policy
    self.day = day
    let words = CompiledVocabulary(ReadingVocabulary(policy, asOf: day))
    reader = Meanwhile { RequirementReader(words) }
    phrases = PhraseLists(words.tokenizer.lexicon)
  }

  /// The reader whose tokens hold the words of the phrases registered so far. To be asked for once.
  var extendedReader: RequirementReader {
    var reader = reader.value()
    reader.extend(phrases.lexicon)
    return reader
  }

  /// The rule needs the readings of these parts.
  mutating func reads(_ sections: Section) { readSections.formUnion(sections) }

  /// The rule needs the citations of these parts.
  mutating func cites(_ sections: Section) { citationSections.formUnion(sections) }

  /// Notes a parameter that the kind cannot use.
  mutating func report(_ message: Message, at place: PolicyPlace) {
    problems.append(Finding(rule: "policy", severity: .error, message: message, path: place.path, range: place.range))
  }
}
