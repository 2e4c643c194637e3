import Diagnostics
import ProcedureModel

// Ids that one entry uses of another.

extension PolicyResolver {
  mutating func checkReferences(of policy: Policy) {
    let names = PolicyNames(policy)
    for instrument in policy.instruments {
      check(instrument.replacedBy, among: names.instruments, PolicyMessages.instrument, at: instrument.place)
    }
    for database in policy.databases { check(database.basis, names) }
    for paper in policy.papers {
      check(paper.proves, among: names.needs, PolicyMessages.need, at: paper.place)
      check(paper.database.map { [$0] } ?? [], among: names.databases, PolicyMessages.database, at: paper.place)
      check(paper.basis, names)
    }
    for need in policy.needs { check(need, names) }
    for body in policy.bodies { check(body.basis, names) }
    for rule in policy.rules { check(rule, of: policy, names) }
    for override in policy.overrides { check(override.rules, among: names.rules, PolicyMessages.rule, at: override.place) }
    for waiver in policy.waivers { check(waiver, of: policy, names) }
  }

  private mutating func check(_ need: Need, _ names: PolicyNames) {
    for way in need.ways {
      switch way.means {
      case .lookup(let database): check([database], among: names.databases, PolicyMessages.database, at: need.place)
      case .anyOf(let papers): check(papers, among: names.papers, PolicyMessages.paper, at: need.place)
      }
      check(way.basis, names)
    }
  }

  private mutating func check(_ rule: Rule, of policy: Policy, _ names: PolicyNames) {
    check(rule.basis, names)
    for other in rule.yieldsTo { check([other.value], among: names.rules, PolicyMessages.rule, at: other.place) }
    if let kind = RuleKindDescription.named(rule.kind.value) {
      checkParameters(kind.parameters, prefix: "", of: rule, names)
    }
    let instruments = rule.basis.compactMap { policy.instrument($0.instrument) }
    if rule.severity.value > .info, !instruments.isEmpty, instruments.allSatisfy({ $0.confidence == .memory }) {
      report(PolicyMessages.memoryOnly, at: rule.severity.place)
    }
  }

  private mutating func checkParameters(
    _ descriptions: [ParameterDescription], prefix: String, of rule: Rule, _ names: PolicyNames
  ) {
    for description in descriptions {
      let name = prefix + description.name
      let place = rule.parameters.place(of: name) ?? rule.place
      switch description.shape {
      case .papers: check(rule.parameters.texts(name), among: names.papers, PolicyMessages.paper, at: place)
      case .bodies: check(rule.parameters.texts(name), among: names.bodies, PolicyMessages.body, at: place)
      case .instruments:
        check(rule.parameters.texts(name), among: names.instruments, PolicyMessages.instrument, at: place)
      case .need:
        check(rule.parameters.text(name).map { [$0] } ?? [], among: names.needs, PolicyMessages.need, at: place)
      case .instrumentSeverities:
        let ids = rule.parameters.severities(name).map(\.name)
        check(ids, among: names.instruments, PolicyMessages.instrument, at: place)
      case .group(let inner): checkParameters(inner, prefix: name + ".", of: rule, names)
      default: break
      }
    }
  }

  private mutating func check(_ waiver: Waiver, of policy: Policy, _ names: PolicyNames) {
    check([waiver.rule.value], among: names.rules, PolicyMessages.rule, at: waiver.rule.place)
    if let rule = policy.rule(waiver.rule.value), !rule.waivable.value {
      report(
        PolicyMessages.notWaivable(rule.id), at: waiver.rule.place,
        related: [
          .init(path: rule.waivable.place.path, range: rule.waivable.place.range, message: PolicyMessages.saidHere)
        ])
    }
  }

  private mutating func check(_ citations: [Citation], _ names: PolicyNames) {
    for citation in citations {
      check([citation.instrument], among: names.instruments, PolicyMessages.instrument, at: citation.place)
    }
  }

  private mutating func check(_ ids: [String], among known: [String], _ section: LocalizedText, at place: PolicyPlace) {
    for id in ids where !known.contains(id) {
      report(PolicyMessages.unknownID(id, of: section, nearest: NearestName.of(id, among: known)), at: place)
    }
  }
}

/// The ids of each section, in the order of the policy.
private struct PolicyNames {
  let instruments, databases, papers, needs, bodies, rules: [String]

  init(_ policy: Policy) {
    instruments = policy.instruments.map(\.id)
    databases = policy.databases.map(\.id)
    papers = policy.papers.map(\.id)
    needs = policy.needs.map(\.id)
    bodies = policy.bodies.map(\.id)
    rules = policy.rules.map(\.id)
  }
}
