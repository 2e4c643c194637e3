import Diagnostics

/// What one policy file says, before it is laid over the files below it.
struct PolicyLayer {
  var source: SourceFile
  var id: Sourced<String>?
  var version: Sourced<String>?
  var title: Sourced<LocalizedText>?
  /// Paths relative to the file.
  var extends: [Sourced<String>] = []
  var instruments: [Instrument] = []
  var databases: [Database] = []
  var papers: [Paper] = []
  var needs: [Need] = []
  var bodies: [Body] = []
  var wordLists: [WordList] = []
  var rules: [RuleDraft] = []
  var overrides: [Override] = []
  var waivers: [Waiver] = []
  /// Texts for people that have no English.
  var missingEnglish: [PolicyPlace] = []

  var path: String { source.path }

  /// A list of section `reading`.
  struct WordList {
    var name: Sourced<String>
    var words: [String]
  }
}

/// A rule as one layer writes it: a whole rule, or the keys it changes in a rule of a layer below.
struct RuleDraft {
  var id: Sourced<String>
  var kind: Sourced<String>?
  var severity: Sourced<Severity>?
  var from: Sourced<Day>?
  var until: Sourced<Day>?
  var basis: [Citation]?
  var parameters: RuleParameters?
  /// Where `with` is written.
  var parametersPlace: PolicyPlace?
  var scope: Sourced<RuleScope>?
  var waivable: Sourced<Bool>?
  var yieldsTo: [Sourced<String>]?
  var deadline: Sourced<Day>?
  var title: Sourced<LocalizedText>?
  var message: Sourced<LocalizedText>?
  var advice: Sourced<LocalizedText>?
  var why: Sourced<LocalizedText>?
  var fix: RuleFix?
  var examples: [RuleExample] = []
}
