import Diagnostics

/// A paper that may be asked for only where the data cannot be looked up.
struct FallbackOnlyPaperKind: RuleKind {
  static let name = "fallback-only-paper"
  private let papers: PaperRule
  private let need: LocalizedText
  private let unless: PhraseList

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    papers = PaperRule(
      rule, papers: rule.parameters.texts("papers"), sections: Section(rule.parameters.texts("in"), usual: .asking), &preparation)
    let id = rule.parameters.text("need") ?? ""
    unless = preparation.phrases.add(rule.parameters.texts("unless"), in: papers.sections)
    need = preparation.policy.need(id)?.name ?? LocalizedText(id)
  }

  var triggers: RuleTriggers { RuleTriggers(papers: papers.papers.ids) }

  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) {
    papers.check(procedure, &findings, excused: { unit, _ in unit.hasLookup || procedure.holds(unless, unit) }) { _ in
      [.init("need", need)]
    }
  }
}
