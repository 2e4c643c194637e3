import Diagnostics

/// Several proofs of one need demanded together, in one text or over the rows of one case.
struct AnyOneOfKind: RuleKind {
  static let name = "any-one-of"
  private let papers: PaperRule
  private let stances: StanceSet
  private let limit: Int
  private let need: LocalizedText

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    papers = PaperRule(rule, papers: rule.parameters.texts("papers"), sections: .asking, &preparation)
    stances = StanceSet(rule.parameters.texts("stances"))
    limit = rule.parameters.integer("at_most") ?? 1
    let id = rule.parameters.text("need") ?? ""
    need = preparation.policy.need(id)?.name ?? LocalizedText(id)
  }

  /// A paper that is asked for, and where.
  private struct Demand {
    var unit: UnitReading
    var reading: PaperReading
  }

  var triggers: RuleTriggers { RuleTriggers(papers: papers.papers.ids) }

  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) {
    var ofCases: [(dossier: Int32, demands: [Demand])] = []
    for unit in procedure.units where unit.hasReadings(in: .asking) {
      let demands = distinct(
        unit.readings.filter { papers.asks(procedure.readings[$0], stances) }
          .map { Demand(unit: unit, reading: procedure.readings[$0]) })
      if demands.count > limit {
        report(demands, &findings)
      } else if unit.document >= 0, !demands.isEmpty {
        if ofCases.last?.dossier != unit.dossier { ofCases.append((unit.dossier, [])) }
        ofCases[ofCases.count - 1].demands += demands
      }
    }
    for group in ofCases {
      let demands = distinct(group.demands)
      if demands.count > limit { report(demands, &findings) }
    }
  }

  /// The first place of each paper.
  private func distinct(_ demands: [Demand]) -> [Demand] {
    var seen: [String] = []
    return demands.filter { demand in
      if seen.contains(demand.reading.paper) { return false }
      seen.append(demand.reading.paper)
      return true
    }
  }

  /// Shown at the first paper beyond the limit; the others are related places.
  private func report(_ demands: [Demand], _ findings: inout FindingSink) {
    let shown = demands[limit]
    let names = demands.map { papers.name(of: $0.reading.paper) }
    let list = LocalizedText(vi: names.map(\.vi).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
    let sameUnit = demands.filter { $0.unit.path == shown.unit.path }
    let others = demands.filter { $0.unit.path != shown.unit.path }.map { demand in
      findings.related(
        demand.unit, demand.reading.range, vi: papers.name(of: demand.reading.paper).vi,
        en: papers.name(of: demand.reading.paper).en)
    }
    findings.report(
      shown.unit, sameUnit.map(\.reading.range), reading: shown.reading, related: others,
      [.init("papers", list), .init("count", String(demands.count)), .init("need", need)])
  }
}
