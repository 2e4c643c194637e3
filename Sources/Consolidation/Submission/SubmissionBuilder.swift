import Checker
import Diagnostics
import Reporters

/// Collects a run's file reports into a submission. Paths are told relative to the inputs, so that a file names nobody's
/// folders.
package struct SubmissionBuilder {
  /// What the command line adds to a run.
  package struct Details: Sendable {
    package var agency: String
    package var agencyName: String
    package var period: Period
    package var created: Moment
    package var officer: String?
    package var difficulties: [String]
    package var proposals: [String]

    package init(
      agency: String, agencyName: String, period: Period, created: Moment, officer: String? = nil, difficulties: [String] = [],
      proposals: [String] = []
    ) {
      self.agency = agency
      self.agencyName = agencyName
      self.period = period
      self.created = created
      self.officer = officer
      self.difficulties = difficulties
      self.proposals = proposals
    }
  }

  private let run: RunDescription
  private var submission: Submission
  /// How often a fingerprint was met: the same words twice in a procedure are two findings.
  private var occurrences: [Fingerprint: Int] = [:]
  private var ruleIDs: Set<String> = []

  package init(run: RunDescription, details: Details) {
    self.run = run
    submission = Submission(
      agency: details.agency, agencyName: details.agencyName, period: details.period, revision: 1, created: details.created,
      asOf: run.asOf,
      stamp: Submission.Stamp(
        toolVersion: run.toolVersion, policyID: run.policy.id, policyVersion: run.policy.version,
        policyHash: run.policy.hash.hexadecimal))
    submission.officer = details.officer
    submission.difficulties = details.difficulties
    submission.proposals = details.proposals
  }

  /// Takes one file's report. A file may come again with findings that needed all files.
  package mutating func add(_ report: FileReport) {
    if let failure = report.failure {
      submission.unreadable.append(.init(path: relative(report.path), reason: failure.text(in: .vi)))
    }
    for procedure in report.procedures {
      submission.procedures.append(
        CoveredProcedure(
          code: procedure.code, name: procedure.name, field: procedure.field, contentHash: procedure.contentHash.hexadecimal,
          documents: procedure.documentCount))
      submission.totals.documents += procedure.documentCount
    }
    let lines = report.findings.isEmpty ? nil : report.source.map { LineTable($0) }
    for finding in report.findings { add(finding, line: lines?.position(at: finding.range.lowerBound).line ?? 1) }
  }

  private mutating func add(_ finding: Finding, line: Int) {
    let own = FindingIdentity.fingerprint(of: finding)
    let occurrence = occurrences[own, default: 0] + 1
    occurrences[own] = occurrence
    let fingerprint = occurrence == 1 ? own : Fingerprint(ofParts: [own.hexadecimal, String(occurrence)])
    var submitted = SubmittedFinding(
      fingerprint: fingerprint, rule: finding.rule, severity: finding.severity, code: finding.subject?.code ?? "")
    submitted.component = finding.subject?.component ?? ""
    submitted.quote = finding.quote?.text ?? ""
    submitted.message = finding.message.text(in: .vi)
    submitted.advice = finding.advice?.text(in: .vi) ?? ""
    submitted.basis = finding.basis
    submitted.since = finding.since
    submitted.paper = finding.reading?.paper ?? ""
    submitted.path = relative(finding.path)
    submitted.line = line
    switch finding.status {
    case .open: count(finding.severity)
    case .known:
      submitted.status = .known
      submission.totals.known += 1
    case .ignored(let reason, let until):
      submitted.status = .ignored
      submitted.reason = reason
      submitted.until = until
      submission.totals.ignored += 1
    case .waived(let id, let reason, let until):
      submitted.status = .waived
      submitted.reason = reason.isEmpty ? id : "\(id): \(reason)"
      submitted.until = until
      submission.totals.waived += 1
    }
    ruleIDs.insert(finding.rule)
    submission.findings.append(submitted)
  }

  private mutating func count(_ severity: Severity) {
    switch severity {
    case .error: submission.totals.errors += 1
    case .warning: submission.totals.warnings += 1
    case .info: submission.totals.infos += 1
    }
  }

  /// The submission, sorted; whatever the order of the files, the same bytes.
  package func finish(_ summary: RunSummary) -> Submission {
    var finished = submission
    finished.totals.files = summary.files
    finished.procedures.sort { ($0.code, $0.contentHash, $0.name) < ($1.code, $1.contentHash, $1.name) }
    finished.findings.sort(by: SubmittedFinding.precedes)
    finished.unreadable.sort { ($0.path, $0.reason) < ($1.path, $1.reason) }
    finished.rules = ruleIDs.sorted().map { id in
      let rule = run.rule(id)
      return SubmittedRule(id: id, title: rule?.title.vi ?? id, basis: rule?.basis.map { $0.text(in: .vi) } ?? [])
    }
    finished.totals.procedures = finished.procedures.count
    return finished
  }

  private func relative(_ path: String) -> String {
    for input in run.inputs {
      let folder = input.hasSuffix("/") ? input : input + "/"
      if path.hasPrefix(folder) { return String(path.dropFirst(folder.count)) }
    }
    return path.split(separator: "/").last.map(String.init) ?? path
  }
}
