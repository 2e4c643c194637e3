import Checker
import Diagnostics

/// Findings as reviewdog's diagnostic format has them: columns are UTF-8 bytes from 1, ends exclusive.
struct RDFormat {
  static let source: JSON = ["name": "tthc-lint"]

  private let run: RunDescription
  private let options: ReporterOptions
  private let text: FindingText

  init(run: RunDescription, options: ReporterOptions) {
    self.run = run
    self.options = options
    text = FindingText(run, options)
  }

  /// The open findings of a file, and the file itself when it could not be read. `source` is set where no document
  /// around the diagnostics names the tool.
  func diagnostics(of report: FileReport, source: JSON? = nil) -> [JSON] {
    let places = FilePlaces(report.source)
    var items = report.findings.filter(\.isOpen).map { diagnostic(for: $0, in: places, source: source) }
    if let failure = report.failure {
      items.append([
        "message": .text(Wording.unreadable(report.path, failure, in: options.language)),
        "location": ["path": .text(report.path)], "severity": "ERROR", "source": source, "code": ["value": "unreadable"],
      ])
    }
    return items
  }

  private func diagnostic(for finding: Finding, in places: FilePlaces, source: JSON?) -> JSON {
    [
      "message": .text(text.sentences(of: finding).joined(separator: " ")),
      "location": ["path": .text(finding.path), "range": range(finding.range, in: places)],
      "severity": .text(finding.severity.rawValue.uppercased()), "source": source,
      "code": ["value": .text(finding.rule), "url": run.rule(finding.rule)?.basis.first?.url.map(JSON.text)],
      "suggestions": finding.fix.map { fix in
        .array(fix.edits.map { ["range": range($0.range, in: places), "text": .text($0.replacement)] })
      },
      "related_locations": finding.related.isEmpty ? nil : .array(finding.related.map { related($0, of: finding, in: places) }),
    ]
  }

  private func range(_ range: ByteRange, in places: FilePlaces) -> JSON {
    let region = places.region(range, in: .utf8)
    return ["start": position(region.start), "end": position(region.end)]
  }

  private func position(_ position: LineTable.Position) -> JSON {
    ["line": .integer(position.line), "column": .integer(position.column)]
  }

  private func related(_ place: Finding.RelatedPlace, of finding: Finding, in places: FilePlaces) -> JSON {
    // A place in another file is known by scalars, not bytes: its line is right, its column would not be.
    let range: JSON? =
      place.path == finding.path
      ? self.range(place.range, in: places) : place.position.map { ["start": ["line": .integer($0.line)]] }
    return [
      "message": .text(VisibleText.inert(place.message[options.language])),
      "location": ["path": .text(place.path), "range": range],
    ]
  }
}

/// reviewdog's `rdjson`: one document.
package struct RDJSONReporter: Reporter {
  private let format: RDFormat
  private var isFirst = true

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) { format = RDFormat(run: run, options: options) }

  package mutating func begin() -> [UInt8] {
    Array("{\n  \"source\": ".utf8) + RDFormat.source.bytes(indent: 2) + Array(",\n  \"diagnostics\": [".utf8)
  }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    var output: [UInt8] = []
    for diagnostic in format.diagnostics(of: report) {
      output += (isFirst ? "\n    " : ",\n    ").utf8
      output += diagnostic.bytes(indent: 4)
      isFirst = false
    }
    return output
  }

  package mutating func finish(_ summary: RunSummary) -> [UInt8] { Array((isFirst ? "]\n}\n" : "\n  ]\n}\n").utf8) }
}

/// reviewdog's `rdjsonl`: a diagnostic a line.
package struct RDJSONLinesReporter: Reporter {
  private let format: RDFormat

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) { format = RDFormat(run: run, options: options) }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    format.diagnostics(of: report, source: RDFormat.source).flatMap { $0.bytes() + [0x0A] }
  }

  package mutating func finish(_ summary: RunSummary) -> [UInt8] { [] }
}
