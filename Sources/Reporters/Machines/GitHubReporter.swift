import Checker
import Diagnostics

/// Workflow commands of GitHub Actions: annotations on the changed files.
///
/// A step shows ten annotations of a kind. The gravest findings are written first, and a last line says how many
/// are not shown.
package struct GitHubReporter: Reporter {
  /// The annotations of each kind that GitHub keeps from one step.
  private static let limit = 10

  private let run: RunDescription
  private let options: ReporterOptions
  private let text: FindingText
  private var commands: [Severity: [String]] = [:]
  private var counts: [Severity: Int] = [:]

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) {
    self.run = run
    self.options = options
    text = FindingText(run, options)
  }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    if let failure = report.failure {
      append(
        "::error file=\(property(report.path))::\(data(Wording.unreadable(report.path, failure, in: options.language)))", .error)
    }
    let places = FilePlaces(report.source)
    for finding in report.findings where finding.isOpen {
      let isKept = counts[finding.severity, default: 0] < GitHubReporter.limit
      append(isKept ? command(for: finding, in: places) : "", finding.severity)
    }
    return []
  }

  package mutating func finish(_ summary: RunSummary) -> [UInt8] {
    var lines = Severity.allCases.sorted(by: >).flatMap { commands[$0, default: []] }
    let hidden = counts.values.reduce(0, +) - lines.count
    if hidden > 0 {
      let number = LocalizedNumber.text(hidden, in: options.language)
      lines.append(
        options.language == .vi
          ? "GitHub chỉ hiện \(GitHubReporter.limit) chú thích mỗi loại: còn \(number) phát hiện không hiện ở đây."
          : "GitHub shows \(GitHubReporter.limit) annotations of a kind: \(number) more are not shown here.")
    }
    lines.append(Wording.total(summary, in: options.language))
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private mutating func append(_ command: String, _ severity: Severity) {
    counts[severity, default: 0] += 1
    if counts[severity, default: 0] <= GitHubReporter.limit { commands[severity, default: []].append(command) }
  }

  private func command(for finding: Finding, in places: FilePlaces) -> String {
    let region = places.region(finding.range)
    var properties = [("file", finding.path), ("line", String(region.start.line)), ("endLine", String(region.end.line))]
    // Columns count on one line only.
    if region.start.line == region.end.line {
      properties += [("col", String(region.start.column)), ("endColumn", String(region.end.column))]
    }
    properties.append(("title", run.rule(finding.rule)?.title[options.language] ?? finding.rule))
    let list = properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
    let message = text.sentences(of: finding).joined(separator: "\n") + "\n[\(VisibleText.inert(finding.rule))]"
    return "::\(kind(finding.severity)) \(list)::\(data(message))"
  }

  private func kind(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  /// Escapes what the runner would read as its own: percent and line breaks.
  private func data(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// In a property also the separators of properties.
  private func property(_ text: String) -> String {
    var result = ""
    for scalar in data(VisibleText.inert(text)).unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
