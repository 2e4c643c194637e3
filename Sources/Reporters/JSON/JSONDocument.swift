import Checker
import Diagnostics

/// The parts of the JSON report, version 1: the shape that `schemas/report.schema.json` describes. These are its own names
/// and nothing follows from a renamed Swift property.
enum JSONDocument {
  /// Raised when a reader of the old shape would break; new members do not raise it.
  static let version = "1"

  static func text(_ text: LocalizedText) -> JSON { ["vi": .text(text.vi), "en": .text(text.en)] }

  /// A sentence. A quotation of thousands of letters is shortened; `quote` holds the whole of it.
  static func text(_ message: Message) -> JSON {
    text(LocalizedText(vi: message.brief(in: .vi, quoting: 2_000), en: message.brief(in: .en, quoting: 2_000)))
  }

  /// The members that stand before the files.
  static func head(_ run: RunDescription) -> [JSON.Member] {
    let head: JSON = [
      "version": .text(version),
      "tool": ["name": "tthc-lint", "version": .text(run.toolVersion)],
      "policy": [
        "id": .text(run.policy.id), "version": .text(run.policy.version), "title": text(run.policy.title),
        "sha256": .text(run.policy.hash.hexadecimal),
      ],
      "as_of": .text(run.asOf.iso),
      "baseline_sha256": run.baseline.map { .text($0.hexadecimal) },
      "inputs": .texts(run.inputs),
      "rules": .array(run.rules.map(rule)),
      "agencies": .array(run.agencies.map(agency)),
    ]
    guard case .object(let members) = head else { return [] }
    return members
  }

  private static func rule(_ rule: RuleDescription) -> JSON {
    [
      "id": .text(rule.id), "severity": .text(rule.severity.rawValue), "title": text(rule.title), "why": text(rule.why),
      "advice": rule.advice.vi.isEmpty && rule.advice.en.isEmpty ? nil : text(rule.advice),
      "from": rule.from.map { .text($0.iso) }, "until": rule.until.map { .text($0.iso) },
      "basis": .array(rule.basis.map(citation)),
    ]
  }

  private static func citation(_ citation: LegalCitation) -> JSON {
    [
      "key": .text(citation.key), "number": .text(citation.number), "title": text(citation.title),
      "place": citation.place.vi.isEmpty ? nil : text(citation.place), "url": citation.url.map(JSON.text),
    ]
  }

  private static func agency(_ agency: AgencyDescription) -> JSON {
    [
      "id": .text(agency.id), "name": .text(agency.name), "level": agency.level.isEmpty ? nil : .text(agency.level),
      "parent": agency.parent.map(JSON.text), "responsible": agency.responsible.map(JSON.text),
    ]
  }

  /// One file with its procedures; findings stand apart so that JSON lines can give each its own line.
  static func file(_ report: FileReport) -> JSON {
    [
      "path": .text(report.path),
      "sha256": report.source.map { .text(Fingerprint(of: $0.bytes).hexadecimal) },
      "failure": report.failure.map(text),
      "procedures": .array(procedures(of: report)),
    ]
  }

  private static func procedures(of report: FileReport) -> [JSON] {
    guard !report.procedures.isEmpty else { return [] }
    let places = FilePlaces(report.source)
    return report.procedures.map { procedure in
      [
        "agency": .text(procedure.agency), "agency_name": .text(procedure.agencyName), "code": .text(procedure.code),
        "name": .text(procedure.name), "field": .text(procedure.field), "levels": .texts(procedure.levels),
        "channels": .texts(procedure.channels), "executing_agency": .text(procedure.executingAgency),
        "documents": .integer(procedure.documentCount), "place": place(procedure.range, in: places),
        "sha256": .text(procedure.contentHash.hexadecimal),
      ]
    }
  }

  static func finding(_ finding: Finding, in places: FilePlaces) -> JSON {
    [
      "rule": .text(finding.rule), "severity": .text(finding.severity.rawValue), "status": status(finding.status),
      "message": text(finding.message), "advice": finding.advice.map(text), "path": .text(finding.path),
      "place": place(finding.range, in: places),
      "subject": finding.subject.map(subject), "quote": finding.quote.map(quote), "reading": finding.reading.map(reading),
      "basis": .texts(finding.basis), "since": finding.since.map { .text($0.iso) },
      "deadline": finding.deadline.map { .text($0.iso) },
      "fix": finding.fix.map { fix($0, in: places) },
      "related": finding.related.isEmpty ? nil : .array(finding.related.map { related($0, of: finding, in: places) }),
      "fingerprint": .text(FindingIdentity.fingerprint(of: finding).hexadecimal),
    ]
  }

  private static func place(_ range: ByteRange, in places: FilePlaces) -> JSON {
    let region = places.region(range)
    return ["start": position(region.start), "end": position(region.end), "bytes": bytes(range)]
  }

  private static func position(_ position: LineTable.Position) -> JSON {
    ["line": .integer(position.line), "column": .integer(position.column)]
  }

  private static func bytes(_ range: ByteRange) -> JSON { [.integer(range.lowerBound), .integer(range.upperBound)] }

  private static func status(_ status: Finding.Status) -> JSON {
    switch status {
    case .open: ["kind": "open"]
    case .known: ["kind": "known"]
    case .ignored(let reason, let until): ["kind": "ignored", "reason": .text(reason), "until": until.map { .text($0.iso) }]
    case .waived(let id, let reason, let until):
      ["kind": "waived", "id": .text(id), "reason": .text(reason), "until": until.map { .text($0.iso) }]
    }
  }

  private static func subject(_ subject: Finding.Subject) -> JSON {
    [
      "agency": .text(subject.agency), "agency_name": .text(subject.agencyName), "code": .text(subject.code),
      "name": .text(subject.name), "field": .text(subject.field), "component": .text(subject.component),
    ]
  }

  private static func quote(_ quote: Finding.Quote) -> JSON {
    ["text": .text(quote.text), "highlights": .array(quote.highlights.map(bytes))]
  }

  private static func reading(_ reading: Finding.Reading) -> JSON {
    [
      "paper": .text(reading.paper), "stance": .text(reading.stance), "deciding": .texts(reading.deciding),
      "confidence": .text(reading.confidence),
    ]
  }

  private static func fix(_ fix: Fix, in places: FilePlaces) -> JSON {
    [
      "title": text(fix.title), "safety": .text(fix.safety.rawValue),
      "edits": .array(fix.edits.map { ["place": place($0.range, in: places), "replacement": .text($0.replacement)] }),
    ]
  }

  private static func related(_ place: Finding.RelatedPlace, of finding: Finding, in places: FilePlaces) -> JSON {
    [
      "path": .text(place.path), "start": places.position(of: place, from: finding.path).map(position),
      "bytes": bytes(place.range), "message": text(place.message),
    ]
  }

  static func summary(_ summary: RunSummary) -> JSON {
    [
      "files": .integer(summary.files), "procedures": .integer(summary.procedures), "documents": .integer(summary.documents),
      "findings": counts(summary.findings), "ignored": .integer(summary.ignored), "waived": .integer(summary.waived),
      "known": .integer(summary.known),
      "agencies": .array(
        summary.agencies.map { agency in
          [
            "id": .text(agency.agency), "name": .text(agency.name), "procedures": .integer(agency.procedures),
            "faulty_procedures": .integer(agency.faultyProcedures), "findings": counts(agency.findings),
          ]
        }),
      "rules": .array(
        summary.rules.map { rule in
          [
            "id": .text(rule.rule), "open": .integer(rule.open), "ignored": .integer(rule.ignored),
            "waived": .integer(rule.waived), "known": .integer(rule.known),
          ]
        }),
      "unreadable": .array(summary.unreadable.map { ["path": .text($0.path), "reason": text($0.reason)] }),
      "notices": .array(summary.notices.map(text)),
    ]
  }

  private static func counts(_ findings: SeverityCounts) -> JSON {
    [
      "error": .integer(findings[.error]), "warning": .integer(findings[.warning]),
      "info": .integer(findings[.info]),
    ]
  }
}
