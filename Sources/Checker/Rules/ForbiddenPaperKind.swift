/// A paper may not be asked for.
struct ForbiddenPaperKind: RuleKind {
  static let name = "forbidden-paper"
  private let papers: PaperRule

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    papers = PaperRule(
      rule, papers: rule.parameters.texts("papers"), sections: Section(rule.parameters.texts("in"), usual: .asking), &preparation)
  }

  var triggers: RuleTriggers { RuleTriggers(papers: papers.papers.ids) }

  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) { papers.check(procedure, &findings) }
}
