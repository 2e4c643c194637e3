import Diagnostics

/// A body that no longer exists acts in the procedure.
struct AbolishedBodyKind: RuleKind {
  static let name = "abolished-body"
  private let bodies: [String: Body]
  private let severities: StanceSeverities
  private let sections: Section

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    let ended = rule.parameters.texts("bodies").compactMap(preparation.policy.body)
      .filter { $0.period.ended(by: preparation.day) }
    bodies = Dictionary(ended.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    severities = StanceSeverities(rule, usual: .acting)
    sections = Section(rule.parameters.texts("in"), usual: Section.asking.union(.agencies))
    preparation.reads(sections)
  }

  var triggers: RuleTriggers { RuleTriggers(papers: Set(bodies.keys)) }

  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) {
    for unit in procedure.units where !unit.section.isDisjoint(with: sections) {
      for reading in procedure.readings(of: unit) {
        guard let id = reading.body, let body = bodies[id], let severity = severities[reading.stance] else { continue }
        findings.report(
          unit, reading.decidingPlaces, severity: severity, reading: reading, since: body.abolishedSince,
          [
            .init("body", body.name), .init("stance", StanceNames.name(of: reading.stance)),
            .init("successor", body.successor ?? LocalizedText(vi: "tra quy định phân định thẩm quyền", en: "see the law")),
          ])
      }
    }
  }
}
