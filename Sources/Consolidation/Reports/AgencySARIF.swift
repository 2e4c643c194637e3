import Diagnostics

/// One agency's findings as SARIF 2.1.0, for the viewers and gates that developers' tools have. `baselineState` tells new from
/// persisting from fixed.
package enum AgencySARIF {
  /// The log, ending in a line feed. `toolVersion` is this tool's.
  package static func file(_ agency: AgencyReport, in report: CityReport, toolVersion: String) -> [UInt8] {
    let ids = Set(agency.findings.map(\.finding.rule)).sorted()
    let rules = ids.map { id in
      JSONValue.object([
        "id": .string(id), "shortDescription": .object(["text": .string(report.rules[id]?.title ?? id)]),
        "help": .object(["text": .string(report.rules[id]?.basis.joined(separator: "\n") ?? id)]),
      ])
    }
    let run = JSONValue.object([
      "tool": .object([
        "driver": .object([
          "name": "tthc-lint", "version": .string(toolVersion), "rules": .array(rules),
        ])
      ]),
      "automationDetails": .object(["id": .string("tthc-lint/\(agency.id)/\(report.period.text)")]),
      "columnKind": "unicodeCodePoints",
      "results": .array(agency.findings.compactMap { result($0, ids) }),
    ])
    let log = JSONValue.object([
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": .array([run]),
    ])
    return CanonicalJSON.bytes(log) + [UInt8(ascii: "\n")]
  }

  private static func result(_ reported: ReportedFinding, _ rules: [String]) -> JSONValue? {
    let finding = reported.finding
    let advice = finding.advice.isEmpty ? "" : " " + finding.advice
    let region = JSONValue.object(["startLine": .integer(finding.line)])
    let place = JSONValue.object([
      "artifactLocation": .object(["uri": .string(uri(finding.path))]), "region": region,
    ])
    return .compact([
      "ruleId": .string(finding.rule),
      "ruleIndex": rules.firstIndex(of: finding.rule).map { .integer($0) },
      "level": .string(level(finding.severity)),
      "message": .object(["text": .string(finding.message + advice)]),
      "locations": .array([.object(["physicalLocation": place])]),
      "partialFingerprints": .object(["tthc/v1": .string(finding.fingerprint.hexadecimal)]),
      "baselineState": baseline(reported.state),
      "suppressions": reported.state == .waived
        ? .array([.object(["kind": "external", "justification": .string(finding.reason)])]) : nil,
    ])
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// SARIF has no word for “not looked at”: such a finding is left without a state.
  private static func baseline(_ state: FindingState) -> JSONValue? {
    switch state {
    case .new: "new"
    case .persisting, .waived: "unchanged"
    case .fixed: "absent"
    case .unknown: nil
    }
  }

  /// A path as RFC 3986 wants it.
  private static func uri(_ path: String) -> String {
    path.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      if byte < 0x80, character.isLetter || character.isNumber || "-._~/".contains(character) { return String(character) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
