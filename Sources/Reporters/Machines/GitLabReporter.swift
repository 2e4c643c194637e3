import Checker
import Diagnostics

/// GitLab's Code Quality report: an array that a merge request's widget reads.
package struct GitLabReporter: Reporter {
  private let text: FindingText
  private let options: ReporterOptions
  private var isFirst = true
  private var fingerprints = FingerprintCounter()

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) {
    text = FindingText(run, options)
    self.options = options
  }

  package mutating func begin() -> [UInt8] { Array("[".utf8) }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    let places = FilePlaces(report.source)
    var items = report.findings.filter(\.isOpen).map { item(for: $0, in: places) }
    if let failure = report.failure { items.append(item(for: failure, of: report.path)) }
    defer { isFirst = isFirst && items.isEmpty }
    return items.enumerated().flatMap { index, item in
      (isFirst && index == 0 ? "\n  " : ",\n  ").utf8 + item.bytes(indent: 2)
    }
  }

  package mutating func finish(_ summary: RunSummary) -> [UInt8] { Array((isFirst ? "]\n" : "\n]\n").utf8) }

  private mutating func item(for finding: Finding, in places: FilePlaces) -> JSON {
    // The widget shows the description only, so the rule's id stands in it.
    let description = ([finding.rule + ":"] + text.sentences(of: finding)).joined(separator: " ")
    let fingerprint = fingerprints.unique(FindingIdentity.fingerprint(of: finding))
    return item(
      description, check: finding.rule, severity: severity(finding.severity), fingerprint: fingerprint, path: finding.path,
      line: places.position(at: finding.range.lowerBound).line)
  }

  private func item(for failure: Message, of path: String) -> JSON {
    item(
      Wording.unreadable(path, failure, in: options.language), check: "unreadable", severity: "blocker",
      fingerprint: Fingerprint(ofParts: ["unreadable", path]), path: path, line: 1)
  }

  private func item(
    _ description: String, check: String, severity: String, fingerprint: Fingerprint, path: String, line: Int
  ) -> JSON {
    [
      "description": .text(description), "check_name": .text(check), "fingerprint": .text(fingerprint.hexadecimal),
      "severity": .text(severity), "location": ["path": .text(path), "lines": ["begin": .integer(line)]],
    ]
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
