import Checker
import Diagnostics

/// Checkstyle's XML, which many review tools read. It has no end positions.
package struct CheckstyleReporter: Reporter {
  private let text: FindingText
  private let options: ReporterOptions

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) {
    text = FindingText(run, options)
    self.options = options
  }

  package mutating func begin() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n".utf8)
  }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    let places = FilePlaces(report.source)
    var lines = report.findings.filter(\.isOpen).map { finding in
      error(
        at: places.position(at: finding.range.lowerBound), severity: finding.severity,
        message: text.sentences(of: finding).joined(separator: " "), rule: finding.rule)
    }
    if let failure = report.failure {
      lines.append(
        error(
          at: LineTable.Position(line: 1, column: 1), severity: .error,
          message: Wording.unreadable(report.path, failure, in: options.language), rule: "unreadable"))
    }
    guard !lines.isEmpty else { return [] }
    return Array("  <file\(XMLText.attributes([("name", report.path)]))>\n\(lines.joined())  </file>\n".utf8)
  }

  package mutating func finish(_ summary: RunSummary) -> [UInt8] { Array("</checkstyle>\n".utf8) }

  private func error(at place: LineTable.Position, severity: Severity, message: String, rule: String) -> String {
    let attributes = [
      ("line", String(place.line)), ("column", String(place.column)), ("severity", severity.rawValue), ("message", message),
      ("source", "tthc-lint.\(rule)"),
    ]
    return "    <error\(XMLText.attributes(attributes))/>\n"
  }
}
