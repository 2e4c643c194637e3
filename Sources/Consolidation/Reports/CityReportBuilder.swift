import Diagnostics
import Reporters

/// Makes a period's report from the index and the registry, one agency after the other.
package struct CityReportBuilder {
  private let index: CityIndex
  /// Without one nobody is known to owe anything.
  private let registry: AgencyRegistry
  private let period: Period
  private let asOf: Day
  private let deadlines: [String: [Deadline]]
  private let reminders: [String: Int]
  private let links: [Fingerprint: Fingerprint]
  private let procedures: [Int: IndexedProcedure]
  private let procedureByCode: [String: IndexedProcedure]
  private let rules: [String: SubmittedRule]

  package init(index: CityIndex, registry: AgencyRegistry?, period: Period, asOf: Day) throws(StoreProblem) {
    self.index = index
    self.registry = registry ?? AgencyRegistry(title: "", agencies: [])
    self.period = period
    self.asOf = asOf
    deadlines = self.registry.deadlines(for: period)
    reminders = try index.reminders(for: period)
    links = try index.links()
    procedures = try index.procedures()
    procedureByCode = Dictionary(procedures.values.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    rules = try index.rules()
  }

  /// The whole city. Without findings it tells who reported and who did not, in a tenth of the time.
  package func city(withFindings: Bool = true) throws(StoreProblem) -> CityReport {
    var ids = Set(try index.agencies())
    let days = period.firstDay...period.lastDay
    for agency in registry.agencies where agency.exists(during: days) { ids.insert(agency.id) }
    var agencies: [AgencyReport] = []
    for id in ids.sorted() {
      let report = try agency(id, withFindings: withFindings)
      // An agency that neither owed nor sent anything, now or before, tells nothing.
      if report.standing == .notObliged, report.findings.isEmpty { continue }
      agencies.append(report)
    }
    agencies.sort { $0.name == $1.name ? $0.id < $1.id : VietnameseOrder.precedes($0.name, $1.name) }
    return CityReport(
      title: registry.title, period: period, asOf: asOf, agencies: agencies, rules: rules,
      trend: try index.trend(upTo: period, count: 12), differing: withFindings ? differing(agencies) : [],
      policies: policies(agencies))
  }

  /// One agency.
  package func agency(_ id: String, withFindings: Bool = true) throws(StoreProblem) -> AgencyReport {
    let registered = registry.agency(id)
    let own = try index.submissions(of: id)
    let inPeriod = own.filter { $0.period == period }
    let current = inPeriod.first { $0.state == .current }
    let lineage = registry.lineage(of: id)
    var history = own
    for predecessor in lineage { history += try index.submissions(of: predecessor) }
    let duties = AgencyReport.duties(deadlines[id] ?? [], arrivals: inPeriod.map(\.received.day), asOf: asOf)
    let findings = withFindings ? try findings(of: id, history: history, hasPredecessors: !lineage.isEmpty) : []
    let open = findings.filter { $0.state.isOpen && $0.finding.severity == .error }
    return AgencyReport(
      id: id, name: registered?.name ?? own.last?.agencyName ?? id, parent: registered?.parent,
      responsible: registered?.responsible ?? current?.officer, responsibleTitle: registered?.responsibleTitle,
      standing: AgencyReport.standing(duties: duties, submissions: inPeriod), duties: duties, reminders: reminders[id] ?? 0,
      submission: current, conflicting: inPeriod.filter { $0.state == .conflict }.map(\.fileName),
      procedures: current?.coverage.procedureCount ?? 0, faultyProcedures: Set(open.map(\.finding.code)).count,
      findings: findings, counts: findings.reduce(into: FindingCounts()) { $0.add($1) },
      difficulties: try current.map { current throws(StoreProblem) in try index.notes(of: current.id, kind: "difficulty") } ?? [],
      proposals: try current.map { current throws(StoreProblem) in try index.notes(of: current.id, kind: "proposal") } ?? [],
      unreadable: try current.map { current throws(StoreProblem) in try index.notes(of: current.id, kind: "unreadable") } ?? [])
  }

  private func findings(
    of id: String, history: [ReceivedSubmission], hasPredecessors: Bool
  ) throws(StoreProblem) -> [ReportedFinding] {
    let records = try index.records(of: history, wantsContent: hasPredecessors)
    let lives = FindingTracker.lives(of: id, records: records, at: period, links: links)
    let asOfDays = Dictionary(history.map { ($0.id, $0.asOf) }, uniquingKeysWith: { first, _ in first })
    var findings: [ReportedFinding] = []
    for life in lives {
      guard let finding = try index.finding(life.fingerprint, in: life.lastSubmission) else { continue }
      findings.append(reported(finding, life, firstSeen: asOfDays[life.firstSubmission] ?? period.firstDay))
    }
    findings.sort { SubmittedFinding.precedes($0.finding, $1.finding) }
    CityReportBuilder.markMaybeSame(&findings)
    return findings
  }

  private func reported(_ finding: SubmittedFinding, _ life: FindingLife, firstSeen: Day) -> ReportedFinding {
    let procedure = procedureByCode[finding.code]
    let rule = rules[finding.rule]
    let due = registry.remedyDay(rule: finding.rule, severity: finding.severity, firstSeen: firstSeen)
    let counts = life.state.isOpen || life.state == .unknown
    return ReportedFinding(
      finding: finding, procedureName: procedure?.name ?? "", field: procedure?.field ?? "",
      ruleTitle: rule?.title ?? finding.rule,
      basis: rule?.basis ?? [], state: life.state, recurred: life.recurred, since: life.since, firstSeen: firstSeen,
      ageDays: max(0, asOf.daysSinceEpoch - firstSeen.daysSinceEpoch), due: due,
      overdueDays: counts ? due.map { max(0, asOf.daysSinceEpoch - $0.daysSinceEpoch) } ?? 0 : 0, maybeSame: [])
  }

  /// New findings beside those of the same procedure and rule that went away in the same period.
  private static func markMaybeSame(_ findings: inout [ReportedFinding]) {
    let gone = findings.filter { $0.state == .fixed || $0.state == .unknown }
    if gone.isEmpty { return }
    for place in findings.indices where findings[place].state == .new {
      let new = findings[place].finding
      findings[place].maybeSame = gone.filter { old in
        old.finding.code == new.code && old.finding.rule == new.rule
          && Similarity.permille(old.finding.quote, new.quote) >= Similarity.threshold
      }.map(\.finding.fingerprint)
    }
  }

  private func policies(_ agencies: [AgencyReport]) -> [PolicyUse] {
    var uses: [String: PolicyUse] = [:]
    for submission in agencies.compactMap(\.submission) {
      uses[submission.policyHash, default: PolicyUse(policy: submission.policy, hash: submission.policyHash, agencies: 0)]
        .agencies += 1
    }
    return uses.values.sorted { ($1.agencies, $0.hash) < ($0.agencies, $1.hash) }
  }

  /// Procedures that the period's submissions have with different contents.
  private func differing(_ agencies: [AgencyReport]) -> [DifferingListing] {
    var variants: [Int: [UInt64: [Int]]] = [:]
    for (place, agency) in agencies.enumerated() {
      guard let coverage = agency.submission?.coverage else { continue }
      for row in 0..<coverage.count {
        let (procedure, content) = coverage[row]
        variants[procedure, default: [:]][content, default: []].append(place)
      }
    }
    return variants.filter { $0.value.count > 1 }.map { number, contents in
      DifferingListing(
        code: procedures[number]?.code ?? "", name: procedures[number]?.name ?? "",
        variants: contents.sorted { ($1.value.count, $0.value[0], $0.key) < ($0.value.count, $1.value[0], $1.key) }
          .map { $0.value.map { agencies[$0].name } })
    }.sorted { ($1.variants.count, $0.code) < ($0.variants.count, $1.code) }
  }
}

extension AgencyReport {
  /// Which deadlines were met. Each sending meets one deadline; a later deadline wants a sending after the one before it, so
  /// that two deadlines in a month need two.
  static func duties(_ deadlines: [Deadline], arrivals: [Day], asOf: Day) -> [Duty] {
    var open = arrivals.sorted()
    var previous: Day?
    return deadlines.sorted { $0.day < $1.day }.map { deadline in
      let place = open.firstIndex { arrival in previous.map { arrival > $0 } ?? true }
      let met = place.map { open.remove(at: $0) }
      previous = deadline.day
      let until = met ?? asOf
      return Duty(deadline: deadline, met: met, overdueDays: max(0, until.daysSinceEpoch - deadline.day.daysSinceEpoch))
    }
  }

  static func standing(duties: [Duty], submissions: [ReceivedSubmission]) -> Standing {
    if submissions.contains(where: { $0.state == .conflict }) { return .conflict }
    if duties.contains(where: { $0.met == nil && $0.overdueDays > 0 }) { return .missing }
    if submissions.isEmpty { return duties.isEmpty ? .notObliged : .pending }
    return duties.contains { $0.met != nil && $0.overdueDays > 0 } ? .late : .reported
  }
}
