import Diagnostics

/// Words that should not be used.
struct WordingKind: RuleKind {
  static let name = "wording"
  private let search: PhraseRule
  private let near: PhraseList
  private let wantsNear: Bool

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    let sections = Section(rule.parameters.texts("in"), usual: .asking)
    search = PhraseRule(rule, "terms", in: sections, &preparation)
    near = preparation.phrases.add(rule.parameters.texts("near"), in: sections)
    wantsNear = rule.parameters.has("near")
  }

  var triggers: RuleTriggers { RuleTriggers(phrases: [search.phrases]) }

  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) {
    search.forEach(in: procedure) { unit, hits in
      let wrong = wantsNear ? hits.filter { procedure.holds(near, unit, sentence: $0.sentence) } : hits
      guard !wrong.isEmpty else { return }
      let term = wrong[0].text(in: unit, procedure.tree)
      findings.report(unit, wrong.map(\.byteRange), [.init("term", term)])
    }
  }
}
