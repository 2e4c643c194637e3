import Diagnostics

/// Where a paper is demanded, something else must be accepted as well.
struct AcceptedProofsKind: RuleKind {
  static let name = "accepted-proofs"

  private enum Scope: String { case unit, dossier, procedure }

  private let papers: PaperRule
  private let stances: StanceSet
  private let acceptedPapers: PaperSet
  private let acceptedWords: PhraseList
  private let unless: PhraseList
  private let scope: Scope
  private let once: Bool

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    papers = PaperRule(rule, papers: rule.parameters.texts("papers"), sections: .asking, &preparation)
    stances = StanceSet(rule.parameters.texts("stances"))
    acceptedPapers = PaperSet(rule.parameters.texts("accept.papers"))
    acceptedWords = preparation.phrases.add(rule.parameters.texts("accept.phrases"), in: .asking)
    unless = preparation.phrases.add(rule.parameters.texts("unless"), in: .asking)
    scope = rule.parameters.text("scope").flatMap(Scope.init) ?? .unit
    once = rule.parameters.flag("once")
  }

  var triggers: RuleTriggers { RuleTriggers(papers: papers.papers.ids) }

  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) {
    for unit in procedure.units where unit.hasReadings(in: .asking) {
      for place in unit.readings where papers.asks(procedure.readings[place], stances) {
        let reading = procedure.readings[place]
        if procedure.holds(unless, unit) || isSettled(unit, procedure) { continue }
        findings.report(unit, [reading.range], reading: reading, [.init("paper", papers.name(of: reading.paper))])
        if once { return }
      }
    }
  }

  private func isSettled(_ unit: UnitReading, _ procedure: ProcedureReading) -> Bool {
    procedure.units.contains { other in
      isInScope(other, of: unit)
        && (procedure.holds(acceptedWords, other)
          || procedure.readings(of: other).contains { acceptedPapers.contains($0.paper) })
    }
  }

  private func isInScope(_ other: UnitReading, of unit: UnitReading) -> Bool {
    switch scope {
    case .unit: other.path == unit.path
    case .dossier: unit.dossier >= 0 ? other.dossier == unit.dossier : other.path == unit.path
    case .procedure: true
    }
  }
}
