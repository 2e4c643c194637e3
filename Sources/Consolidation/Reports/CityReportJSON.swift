import Diagnostics

/// The report as JSON, for other programs: `schemas/consolidated-report.schema.json` describes it.
package enum CityReportJSON {
  package static let version = 1

  /// The whole report, ending in a line feed.
  package static func file(_ report: CityReport) -> [UInt8] {
    CanonicalJSON.bytes(value(report)) + [UInt8(ascii: "\n")]
  }

  static func value(_ report: CityReport) -> JSONValue {
    .object([
      "format": "tthc-consolidated-report",
      "version": .integer(version),
      "title": .string(report.title),
      "period": .string(report.period.text),
      "as_of": .string(report.asOf.iso),
      "totals": value(report.totals),
      "agencies": .array(report.agencies.map(value)),
      "rules": .array(
        report.rules.values.sorted { $0.id < $1.id }.map {
          .object(["id": .string($0.id), "title": .string($0.title), "basis": .strings($0.basis)])
        }),
      "trend": .array(
        report.trend.map {
          .object(["period": .string($0.period.text), "open": .integer($0.open), "reported": .integer($0.reported)])
        }),
      "differing_listings": .array(
        report.differing.map {
          .object(["code": .string($0.code), "name": .string($0.name), "variants": .array($0.variants.map { .strings($0) })])
        }),
      "policies": .array(
        report.policies.map {
          .object(["policy": .string($0.policy), "sha256": .string($0.hash), "agencies": .integer($0.agencies)])
        }),
    ])
  }

  static func value(_ agency: AgencyReport) -> JSONValue {
    .compact([
      "id": .string(agency.id),
      "name": .string(agency.name),
      "parent": agency.parent.map { .string($0) },
      "responsible": agency.responsible.map { .string($0) },
      "standing": .string(agency.standing.rawValue),
      "duties": .array(agency.duties.map(value)),
      "reminders": .integer(agency.reminders),
      "submission": agency.submission.map(value),
      "conflicting": .strings(agency.conflicting),
      "procedures": .integer(agency.procedures),
      "faulty_procedures": .integer(agency.faultyProcedures),
      "counts": value(agency.counts),
      "findings": .array(agency.findings.map(value)),
      "difficulties": .strings(agency.difficulties),
      "proposals": .strings(agency.proposals),
      "unreadable": .strings(agency.unreadable),
    ])
  }

  private static func value(_ counts: FindingCounts) -> JSONValue {
    .object([
      "new": .integer(counts.new), "persisting": .integer(counts.persisting), "fixed": .integer(counts.fixed),
      "unknown": .integer(counts.unknown), "waived": .integer(counts.waived), "overdue": .integer(counts.overdue),
      "open": .integer(counts.open),
    ])
  }

  private static func value(_ duty: AgencyReport.Duty) -> JSONValue {
    .compact([
      "obligation": .string(duty.deadline.obligation), "phrase": .string(duty.deadline.phrase),
      "last_day": .string(duty.deadline.day.iso), "met": duty.met.map { .string($0.iso) },
      "overdue_days": .integer(duty.overdueDays),
    ])
  }

  private static func value(_ submission: ReceivedSubmission) -> JSONValue {
    .compact([
      "revision": .integer(submission.revision), "received": .string(submission.received.iso),
      "received_by": .string(submission.receivedBy), "file_name": .string(submission.fileName),
      "manifest": .string(submission.manifest.hexadecimal), "as_of": .string(submission.asOf.iso),
      "tool": .string(submission.toolVersion), "policy": .string(submission.policy),
      "officer": submission.officer.map { .string($0) }, "signed_by": submission.signedBy.map { .string($0) },
    ])
  }

  static func value(_ reported: ReportedFinding) -> JSONValue {
    let finding = reported.finding
    return .compact([
      "fingerprint": .string(finding.fingerprint.hexadecimal),
      "state": .string(reported.state.rawValue),
      "recurred": reported.recurred ? true : nil,
      "rule": .string(finding.rule),
      "severity": .string(finding.severity.rawValue),
      "code": .string(finding.code),
      "procedure": .string(reported.procedureName),
      "field": .string(reported.field),
      "component": .string(finding.component),
      "quote": .string(finding.quote),
      "message": .string(finding.message),
      "advice": finding.advice.isEmpty ? nil : .string(finding.advice),
      "paper": finding.paper.isEmpty ? nil : .string(finding.paper),
      "reason": finding.reason.isEmpty ? nil : .string(finding.reason),
      "since": .string(reported.since.text),
      "first_seen": .string(reported.firstSeen.iso),
      "age_days": .integer(reported.ageDays),
      "due": reported.due.map { .string($0.iso) },
      "overdue_days": .integer(reported.overdueDays),
      "maybe_same": reported.maybeSame.isEmpty ? nil : .strings(reported.maybeSame.map(\.hexadecimal)),
      "path": .string(finding.path),
      "line": .integer(finding.line),
    ])
  }
}
