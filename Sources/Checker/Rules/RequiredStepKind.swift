import Diagnostics
import ProcedureModel

/// A step that must be there when the procedure asks for something.
struct RequiredStepKind: RuleKind {
  static let name = "required-step"
  private let papers: PaperRule
  private let stances: StanceSet
  private let triggerPhrases: PhraseList
  private let step: PhraseList
  private let stepNear: PhraseList
  private let wantsNear: Bool

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    papers = PaperRule(rule, papers: rule.parameters.texts("when.papers"), sections: .asking, &preparation)
    stances = StanceSet(rule.parameters.texts("when.stances"))
    triggerPhrases = preparation.phrases.add(rule.parameters.texts("when.phrases"), in: [.documents, .conditions])
    step = preparation.phrases.add(rule.parameters.texts("step"), in: [.steps, .methods, .documents])
    stepNear = preparation.phrases.add(rule.parameters.texts("step_near"), in: [.steps, .methods, .documents])
    wantsNear = rule.parameters.has("step_near")
  }

  var triggers: RuleTriggers { RuleTriggers(papers: papers.papers.ids, phrases: [triggerPhrases]) }

  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) {
    guard let place = procedure.units.indices.first(where: { isTrigger(procedure.units[$0], procedure) }), !isSettled(procedure)
    else { return }
    let trigger = procedure.units[place]
    let reading = procedure.readings(of: trigger).first { asks($0) }
    let words = procedure.hits(of: trigger).filter { $0.isOf(triggerPhrases) }.map(\.byteRange)
    let paper = reading.map { papers.name(of: $0.paper) } ?? LocalizedText(vi: "giấy tờ này", en: "paper")
    findings.report(trigger, reading.map { [$0.range] } ?? words, reading: reading, [.init("paper", paper)])
  }

  private func asks(_ reading: PaperReading) -> Bool { papers.asks(reading, stances) }

  private func isTrigger(_ unit: UnitReading, _ procedure: ProcedureReading) -> Bool {
    if !unit.section.isDisjoint(with: .asking), procedure.readings(of: unit).contains(where: { asks($0) }) { return true }
    return !unit.section.isDisjoint(with: [.documents, .conditions]) && procedure.holds(triggerPhrases, unit)
  }

  private func isSettled(_ procedure: ProcedureReading) -> Bool {
    let looksUp = procedure.procedure.dossiers.contains { dossier in
      dossier.documents.contains { document in document.lookup != nil || document.anyOf.contains { $0.lookup != nil } }
    }
    if looksUp { return true }
    return procedure.units.indices.contains { place in
      guard !procedure.units[place].section.isDisjoint(with: [.steps, .methods, .documents]) else { return false }
      return procedure.hits[procedure.units[place].hits].contains { hit in
        hit.isOf(step) && (!wantsNear || procedure.holds(stepNear, procedure.units[place], sentence: hit.sentence))
      }
    }
  }
}
