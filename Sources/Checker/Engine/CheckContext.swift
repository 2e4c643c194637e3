import Diagnostics
import ProcedureModel
import VietnameseText

/// What findings need to know besides their rule: the overrides, and which rules yield. One object for all workers: a copy for each procedure would
/// count references that they share.
final class CheckContext: Sendable {
  let overrides: OverrideTable
  /// Rules that yield to others by id, and to which.
  let yields: [String: [String]]
  /// Those rules, and the ones that they yield to.
  private let neighbours: Set<String>
  /// Findings say in words what is wrong.
  let wordsFindings: Bool

  init(_ rules: [Rule], overrides: [Override], wordsFindings: Bool) {
    self.wordsFindings = wordsFindings
    self.overrides = OverrideTable(overrides)
    let yielding = rules.filter { !$0.yieldsTo.isEmpty }
    yields = Dictionary(yielding.map { ($0.id, $0.yieldsTo.map(\.value)) }, uniquingKeysWith: { first, _ in first })
    neighbours = Set(yields.keys).union(yields.values.joined())
  }

  /// Where in its procedure a finding of the rule stands bears on what becomes of it, or of another.
  func looksAtComponents(of rule: String) -> Bool { !overrides.isEmpty || neighbours.contains(rule) }
}

/// Whether a text holds one of some words, folded.
struct WordTest: Sendable {
  private let finder: PhraseFinder?

  /// No word: every text passes.
  init(_ words: [String]) {
    guard !words.isEmpty else {
      finder = nil
      return
    }
    var phrases = PhraseLists()
    _ = phrases.add(words, in: .name, lettersOnlyInCapitals: false)
    finder = phrases.frozen()
  }

  func passes(_ texts: [String]) -> Bool {
    guard let finder else { return true }
    return texts.contains { text in
      var text = text
      var hits: [PhraseHit] = []
      var scratch = PhraseFinder.Scratch()
      text.withUTF8 { finder.scan($0, &scratch) }
      finder.findPhrases(&scratch, into: &hits)
      return !hits.isEmpty
    }
  }
}

/// `applies_to` of a rule that has one. Asked only when the rule has found something.
struct ScopeTest: Sendable {
  private let scope: RuleScope
  private let fields: WordTest
  private let names: WordTest
  private let subjects: WordTest

  /// Nil where the rule applies to everything.
  init?(_ scope: RuleScope?) {
    guard let scope, !scope.isEverything else { return nil }
    self.scope = scope
    fields = WordTest(scope.fields)
    names = WordTest(scope.names)
    subjects = WordTest(scope.subjects)
  }

  func covers(_ located: LocatedProcedure, agency: String) -> Bool {
    let procedure = located.procedure
    let string = { (text: Text) -> String in text.string(in: located.tree) }
    return (scope.agencies.isEmpty || scope.agencies.contains(agency))
      && (scope.levels.isEmpty || procedure.level.contains { scope.levels.contains(string($0)) })
      && (scope.codes.isEmpty || procedure.code.map { scope.codes.contains(string($0)) } ?? false)
      && fields.passes([procedure.field].compactMap { $0 }.map(string))
      && names.passes([procedure.name].compactMap { $0 }.map(string))
      && subjects.passes(procedure.subjects.map(string))
  }
}

/// Severities and deadlines that the policy or the settings set for some listings. The last one that fits wins.
struct OverrideTable: Sendable {
  private struct Entry: Sendable {
    var override: Override
    var paths: [Glob]
    var components: [Glob]
    var fields: WordTest
  }

  private let entries: [Entry]

  init(_ overrides: [Override]) {
    entries = overrides.filter { $0.severity != nil || $0.deadline != nil }.map { override in
      Entry(
        override: override, paths: override.paths.map(Glob.init), components: override.components.map(Glob.init),
        fields: WordTest(override.fields))
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Gives the finding the severity and the deadline of the last override that fits and has one.
  func apply(to finding: inout Finding, levels: [String], field: String) {
    let fitting = entries.filter { fits($0, finding, levels: levels, field: field) }.map(\.override)
    if let severity = fitting.last(where: { $0.severity != nil })?.severity { finding.severity = severity }
    if let deadline = fitting.last(where: { $0.deadline != nil })?.deadline { finding.deadline = deadline }
  }

  private func fits(_ entry: Entry, _ finding: Finding, levels: [String], field: String) -> Bool {
    let override = entry.override
    return (override.rules.isEmpty || override.rules.contains(finding.rule))
      && (override.agencies.isEmpty || override.agencies.contains(finding.subject?.agency ?? ""))
      && (override.levels.isEmpty || override.levels.contains { levels.contains($0) })
      && (entry.paths.isEmpty || entry.paths.contains { $0.matches(path: finding.path) })
      && (entry.components.isEmpty || entry.components.contains { $0.matches(whole: finding.subject?.component ?? "") })
      && entry.fields.passes([field])
  }
}
