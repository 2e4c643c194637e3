import Diagnostics
import ProcedureModel

/// What is wrong with a policy that loads: contradictions, stale law, rules that say nothing. For the policy's keeper.
package struct PolicyAudit {
  private let policy: Policy
  private let day: Day
  private var findings: [Finding] = []

  private init(_ policy: Policy, asOf day: Day) {
    self.policy = policy
    self.day = day
  }

  /// The findings as of a day, sorted.
  package static func findings(in policy: Policy, asOf day: Day) -> [Finding] {
    var audit = PolicyAudit(policy, asOf: day)
    audit.checkNames()
    for rule in policy.rules {
      audit.checkBasis(of: rule)
      audit.checkCanFire(rule)
      audit.checkTexts(of: rule)
      audit.checkAnnex(of: rule)
    }
    audit.checkWaivers()
    for place in policy.missingEnglish { audit.report(AuditMessages.missingEnglish, at: place) }
    return audit.findings.sorted(by: Finding.precedes)
  }

  private mutating func report(
    _ message: Message, at place: PolicyPlace, severity: Severity = .warning, related: [Finding.RelatedPlace] = []
  ) {
    findings.append(
      Finding(
        rule: "policy", severity: severity, message: message, path: place.path, range: place.range, related: related))
  }

  // MARK: - Names

  /// One name may not mean two things.
  private mutating func checkNames() {
    var owners: [String: (owner: String, place: PolicyPlace)] = [:]
    var names: [(owner: String, name: Sourced<String>)] = []
    for paper in policy.papers { names += (paper.aliases + paper.abbreviations).map { (paper.id, $0) } }
    for body in policy.bodies { names += body.aliases.map { (body.id, $0) } }
    for (owner, name) in names {
      for phrase in PatternPhrases.expand(name.value) {
        let key = phrase
        if let first = owners[key], first.owner != owner {
          report(
            AuditMessages.sharedName(phrase, owner, first.owner), at: name.place, severity: .error,
            related: [.init(path: first.place.path, range: first.place.range, message: AuditMessages.otherName)])
        } else if owners[key] == nil {
          owners[key] = (owner, name.place)
        }
      }
    }
    for paper in policy.papers where paper.aliases.isEmpty && paper.abbreviations.isEmpty && paper.bareNames.isEmpty {
      report(AuditMessages.noName(paper.id), at: paper.place)
    }
  }

  // MARK: - Law

  private mutating func checkBasis(of rule: Rule) {
    if rule.basis.isEmpty, rule.kind.value != RuleKindDescription.fileProblem.name {
      report(AuditMessages.noBasis(rule.id), at: rule.place)
    }
    var isStanding = rule.basis.isEmpty
    for citation in rule.basis {
      guard let instrument = policy.instrument(citation.instrument) else { continue }
      let common = rule.period.intersection(instrument.period)
      if common.isImpossible {
        report(AuditMessages.outsideLife(instrument.number, rule.id), at: citation.place, severity: .error)
      } else if rule.isInForce(on: day), instrument.period.ended(by: day) {
        let replacement = instrument.replacedBy.compactMap { policy.instrument($0)?.number }.joined(separator: ", ")
        report(AuditMessages.ended(instrument.number, instrument.period.until, replacement), at: citation.place)
      }
      if !instrument.period.ended(by: day) { isStanding = true }
    }
    if !isStanding, rule.isInForce(on: day) { report(AuditMessages.nothingStands(rule.id), at: rule.place, severity: .error) }
  }

  // MARK: - Rules that cannot fire

  private mutating func checkCanFire(_ rule: Rule) {
    if let because = reasonItCannotFire(rule) {
      report(AuditMessages.cannotFire(rule.id, because), at: rule.place, severity: .error)
    }
  }

  private func reasonItCannotFire(_ rule: Rule) -> LocalizedText? {
    let parameters = rule.parameters
    if parameters.has("stances"), parameters.severities("stances").isEmpty, parameters.texts("stances").isEmpty {
      return AuditMessages.noStance
    }
    if rule.yieldsTo.contains(where: { $0.value == rule.id }) { return AuditMessages.yieldsToItself }
    switch rule.kind.value {
    case "expired-paper":
      let ends = parameters.texts("papers").compactMap { policy.paper($0)?.voidSince }
      if ends.isEmpty { return AuditMessages.nothingEnds }
      if let until = rule.until?.value, ends.allSatisfy({ until < $0 }) { return AuditMessages.endsTooEarly }
    case "abolished-body":
      let ends = parameters.texts("bodies").compactMap { policy.body($0)?.abolishedSince }
      if ends.isEmpty { return AuditMessages.nothingEnds }
      if let until = rule.until?.value, ends.allSatisfy({ until < $0 }) { return AuditMessages.endsTooEarly }
    case "instrument-not-in-force":
      let ids = parameters.texts("instruments")
      let cited = policy.instruments.filter { ids.isEmpty || ids.contains($0.id) }
      if cited.allSatisfy({ $0.period.until == nil && $0.endedParts.isEmpty }) { return AuditMessages.nothingEnds }
    case "obsolete-form":
      if parameters.texts("codes").isEmpty && parameters.texts("names").isEmpty { return AuditMessages.nothingToFind }
    case "data-replaced-paper":
      if parameters.texts("papers").isEmpty && !parameters.has("annex") { return AuditMessages.nothingToFind }
    case "time-limit":
      if !parameters.has("at_most") && parameters.texts("not").isEmpty { return AuditMessages.nothingToFind }
    default: break
    }
    return nil
  }

  // MARK: - Texts

  private mutating func checkTexts(of rule: Rule) {
    for text in [rule.message, rule.advice].compactMap({ $0 }) {
      let vi = Set(PolicyResolver.placeholders(in: LocalizedText(vi: text.value.vi, en: "")))
      let en = Set(PolicyResolver.placeholders(in: LocalizedText(vi: "", en: text.value.en)))
      if vi != en { report(AuditMessages.differentPlaceholders, at: text.place) }
    }
    let isExplained = rule.kind.value == RuleKindDescription.fileProblem.name
    if !isExplained, !rule.examples.contains(where: { $0.bad != nil && $0.good != nil }) {
      report(AuditMessages.noExample(rule.id), at: rule.place)
    }
    if let deadline = rule.deadline, let from = rule.from?.value, deadline.value < from {
      report(AuditMessages.deadlineBeforeStart, at: deadline.place)
    }
  }

  /// The annex is read by the rules that need it, not when the policy loads: its mistakes are told here.
  private mutating func checkAnnex(of rule: Rule) {
    guard let name = rule.parameters.text("annex"), let path = policy.annexes[name]?.path, let annex = policy.annex(of: rule)
    else { return }
    for problem in annex.problems {
      report(
        PolicyMessages.annex(problem.line, problem.what), at: PolicyPlace(path: path, range: problem.range), severity: .error)
    }
    let papers = policy.papers.map(\.id)
    let databases = policy.databases.map(\.id)
    for row in annex.rows {
      let place = PolicyPlace(path: path, range: row.range)
      for id in row.papers where !papers.contains(id) { reportUnknown(id, PolicyMessages.paper, among: papers, at: place) }
      for id in row.databases where !databases.contains(id) {
        reportUnknown(id, PolicyMessages.database, among: databases, at: place)
      }
    }
  }

  private mutating func reportUnknown(_ id: String, _ section: LocalizedText, among known: [String], at place: PolicyPlace) {
    report(
      PolicyMessages.unknownID(id, of: section, nearest: NearestName.of(id, among: known)), at: place, severity: .error)
  }

  private mutating func checkWaivers() {
    for waiver in policy.waivers where waiver.isExpired(on: day) {
      report(AuditMessages.waiverExpired(waiver.id.value, waiver.until), at: waiver.id.place)
    }
  }
}
