import Diagnostics

/// Adds up the figures of a run, file after file in the order of the input.
struct SummaryBuilder {
  private var summary = RunSummary()
  private var agencies: [AgencyName: RunSummary.AgencyCounts] = [:]
  private var rules: [String: RunSummary.RuleCounts] = [:]

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
      agencies[coverage.agency, default: Self.counts(of: coverage.agency)].procedures += coverage.procedures
    }
    var faulty: Set<Int> = []
    for (finding, procedure) in zip(outcome.report.findings, outcome.procedureOf) {
      add(finding)
      guard finding.isOpen, finding.severity == .error, procedure >= 0, faulty.insert(Int(procedure)).inserted else { continue }
      addFaulty(agency(of: finding))
    }
    return faulty
  }

  /// A finding that belongs to no file's report.
  mutating func add(_ finding: Finding) {
    var counts = rules[finding.rule] ?? RunSummary.RuleCounts(rule: finding.rule)
    switch finding.status {
    case .open:
      counts.open += 1
      summary.findings[finding.severity, default: 0] += 1
      if finding.subject != nil {
        let agency = agency(of: finding)
        agencies[agency, default: Self.counts(of: agency)].findings[finding.severity, default: 0] += 1
      }
    case .ignored:
      counts.ignored += 1
      summary.ignored += 1
    case .waived:
      counts.waived += 1
      summary.waived += 1
    case .known:
      counts.known += 1
      summary.known += 1
    }
    rules[finding.rule] = counts
  }

  mutating func addFaulty(_ agency: AgencyName) { agencies[agency, default: Self.counts(of: agency)].faultyProcedures += 1 }

  mutating func addUnreadable(_ item: RunSummary.Unreadable) { summary.unreadable.append(item) }

  mutating func finish(notices: [Message]) -> RunSummary {
    summary.agencies = agencies.values.sorted { ($0.agency, $0.name) < ($1.agency, $1.name) }
    summary.rules = rules.values.sorted { $0.rule < $1.rule }
    summary.unreadable.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    summary.notices = notices
    return summary
  }

  private func agency(of finding: Finding) -> AgencyName {
    AgencyName(id: finding.subject?.agency ?? "", name: finding.subject?.agencyName ?? "")
  }

  private static func counts(of agency: AgencyName) -> RunSummary.AgencyCounts {
    RunSummary.AgencyCounts(agency: agency.id, name: agency.name)
  }
}
