import Diagnostics

extension Submission {
  /// The part of the file that the manifest covers.
  package var body: JSONValue {
    .compact([
      "agency": .object(["id": .string(agency), "name": .string(agencyName)]),
      "period": .string(period.text),
      "revision": .integer(revision),
      "created": .string(created.iso),
      "as_of": .string(asOf.iso),
      "origin": .string(origin.rawValue),
      "tool": .object(["name": "tthc-lint", "version": .string(stamp.toolVersion)]),
      "policy": .object([
        "id": .string(stamp.policyID), "version": .string(stamp.policyVersion), "sha256": .string(stamp.policyHash),
      ]),
      "responsible_officer": officer.map { .string($0) },
      // Rows, not objects: a submission has hundreds, and a country has millions.
      "procedures": .array(
        procedures.map {
          .array([.string($0.code), .string($0.name), .string($0.field), .string($0.contentHash), .integer($0.documents)])
        }),
      "unreadable": .array(unreadable.map { .object(["path": .string($0.path), "reason": .string($0.reason)]) }),
      "rules": .array(
        rules.map { .object(["id": .string($0.id), "title": .string($0.title), "basis": .strings($0.basis)]) }),
      "findings": .array(findings.map(\.json)),
      "difficulties": .strings(difficulties),
      "proposals": .strings(proposals),
      "totals": totals.json,
    ])
  }

  /// The whole file, ending in a line feed. A signature is over the manifest and stays outside the body.
  package func file(signature: SubmissionSignature? = nil) -> [UInt8] {
    let body = body
    let root = JSONValue.compact([
      "format": .string(Submission.format),
      "version": .integer(Submission.version),
      "body": body,
      "manifest": .object(["algorithm": "SHA-256", "sha256": .string(Fingerprint(of: CanonicalJSON.bytes(body)).hexadecimal)]),
      "signature": signature?.json,
    ])
    return CanonicalJSON.bytes(root) + [UInt8(ascii: "\n")]
  }

  /// SHA-256 over the canonical body: what the manifest says and a signature signs.
  package var manifest: Fingerprint { Fingerprint(of: CanonicalJSON.bytes(body)) }
}

extension Submission.Totals {
  fileprivate var json: JSONValue {
    .object([
      "files": .integer(files), "procedures": .integer(procedures), "documents": .integer(documents),
      "errors": .integer(errors), "warnings": .integer(warnings), "infos": .integer(infos),
      "waived": .integer(waived), "ignored": .integer(ignored), "known": .integer(known),
    ])
  }
}

extension SubmittedFinding {
  fileprivate var json: JSONValue {
    .compact([
      "fingerprint": .string(fingerprint.hexadecimal),
      "rule": .string(rule),
      "severity": .string(severity.rawValue),
      "code": .string(code),
      "component": .string(component),
      "quote": .string(quote),
      "message": .string(message),
      "advice": advice.isEmpty ? nil : .string(advice),
      "basis": .strings(basis),
      "since": since.map { .string($0.iso) },
      "paper": paper.isEmpty ? nil : .string(paper),
      "status": .string(status.rawValue),
      "reason": reason.isEmpty ? nil : .string(reason),
      "until": until.map { .string($0.iso) },
      "path": .string(path),
      "line": .integer(line),
    ])
  }
}
