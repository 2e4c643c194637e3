import Diagnostics

/// Adds up the figures of a run, file after file in the order of the input.
struct SummaryBuilder {
  private var summary = RunSummary()
  private var agencies: [RunSummary.AgencyCounts] = []
  /// Where the agencies of an id, or of a name where there is none, stand in `agencies`: one, but for files that give an id different names.
  /// Hashed by a text, for a type of our own would have to be found hashable at every start.
  private var agencyNumbers: [String: [Int]] = [:]
  /// The agency that was asked for last: files come agency by agency.
  private var lastAgency: (name: AgencyName, number: Int)?
  private var rules: [RunSummary.RuleCounts] = []
  private var ruleNumbers: [String: Int] = [:]

  /// A file that was checked. Returns the procedures of the file that have an open error.
  mutating func add(_ outcome: FileOutcome) -> Set<Int> {
    if let failure = outcome.report.failure {
      addUnreadable(.init(path: outcome.report.path, reason: failure))
      return []
    }
    summary.files += 1
    for coverage in outcome.coverage {
      summary.procedures += coverage.procedures
      summary.documents += coverage.documents
      agencies[number(of: coverage.agency)].procedures += coverage.procedures
    }
    var faulty: Set<Int> = []
    for (index, procedure) in outcome.procedureOf.enumerated() where outcome.report.findings.indices.contains(index) {
      // Looked at where it lies: a copy of a finding counts two dozen references.
      let agency = AgencyName(of: outcome.report.findings[index].subject)
      let severity = outcome.report.findings[index].severity
      let status = outcome.report.findings[index].status
      count(outcome.report.findings[index].rule, severity, status, agency)
      if status == .open, severity == .error, procedure >= 0, faulty.insert(Int(procedure)).inserted {
        addFaulty(agency ?? AgencyName())
      }
    }
    return faulty
  }

  /// A finding that belongs to no file's report.
  mutating func add(_ finding: Finding) {
    count(finding.rule, finding.severity, finding.status, AgencyName(of: finding.subject))
  }

  private mutating func count(_ rule: String, _ severity: Severity, _ status: Finding.Status, _ agency: AgencyName?) {
    let rule = number(ofRule: rule)
    switch status {
    case .open:
      rules[rule].open += 1
      summary.findings[severity] += 1
      if let agency { agencies[number(of: agency)].findings[severity] += 1 }
    case .ignored:
      rules[rule].ignored += 1
      summary.ignored += 1
    case .waived:
      rules[rule].waived += 1
      summary.waived += 1
    case .known:
      rules[rule].known += 1
      summary.known += 1
    }
  }

  mutating func addFaulty(_ agency: AgencyName) { agencies[number(of: agency)].faultyProcedures += 1 }

  mutating func addUnreadable(_ item: RunSummary.Unreadable) { summary.unreadable.append(item) }

  mutating func finish(notices: [Message]) -> RunSummary {
    summary.agencies = agencies.sorted { ($0.agency, $0.name) < ($1.agency, $1.name) }
    summary.rules = rules.sorted { $0.rule < $1.rule }
    summary.unreadable.sort { $0.path.precedes($1.path) }
    summary.notices = notices
    return summary
  }

  private mutating func number(of agency: AgencyName) -> Int {
    if let lastAgency, lastAgency.name == agency { return lastAgency.number }
    let key = agency.id.isEmpty ? agency.name : agency.id
    let known = agencyNumbers[key]?.first { agencies[$0].agency == agency.id && agencies[$0].name == agency.name }
    let number = known ?? agencies.count
    if known == nil {
      agencies.append(RunSummary.AgencyCounts(agency: agency.id, name: agency.name))
      agencyNumbers[key, default: []].append(number)
    }
    lastAgency = (agency, number)
    return number
  }

  private mutating func number(ofRule rule: String) -> Int {
    if let number = ruleNumbers[rule] { return number }
    rules.append(RunSummary.RuleCounts(rule: rule))
    ruleNumbers[rule] = rules.count - 1
    return rules.count - 1
  }
}

extension AgencyName {
  /// The agency of a finding's procedure; nil for a finding about a whole file.
  fileprivate init?(of subject: Finding.Subject?) {
    guard let subject else { return nil }
    self.init(id: subject.agency, name: subject.agencyName)
  }
}
