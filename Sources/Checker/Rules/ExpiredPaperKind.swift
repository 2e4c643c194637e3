/// A paper that has ended by itself: only papers whose last day lies before the day of the run.
struct ExpiredPaperKind: RuleKind {
  static let name = "expired-paper"
  private let papers: PaperRule

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    let ended = rule.parameters.texts("papers").filter { id in
      preparation.policy.paper(id)?.period.ended(by: preparation.day) ?? false
    }
    papers = PaperRule(rule, papers: ended, sections: Section(rule.parameters.texts("in"), usual: .asking), &preparation)
  }

  var triggers: RuleTriggers { RuleTriggers(papers: papers.papers.ids) }

  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) { papers.check(procedure, &findings) }
}
