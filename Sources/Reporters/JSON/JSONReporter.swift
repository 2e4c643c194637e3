import Checker
import Diagnostics

/// One JSON document for programs: what was asked, every file with its procedures and findings, and the figures.
package struct JSONReporter: Reporter {
  private let run: RunDescription
  private let options: ReporterOptions
  private var isFirst = true

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) {
    self.run = run
    self.options = options
  }

  package mutating func begin() -> [UInt8] {
    var output = Array("{".utf8)
    for member in JSONDocument.head(run) {
      output += "\n  ".utf8 + JSON.text(member.name).bytes() + ": ".utf8 + member.value.bytes(indent: 2) + ",".utf8
    }
    return output + "\n  \"files\": [".utf8
  }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    let places = FilePlaces(report.source)
    let findings = report.findings.filter { $0.isOpen || options.includesSettled }.map { JSONDocument.finding($0, in: places) }
    guard case .object(let members) = JSONDocument.file(report) else { return [] }
    let file = JSON.object(members + [JSON.Member(name: "findings", value: .array(findings))])
    defer { isFirst = false }
    return (isFirst ? "\n    " : ",\n    ").utf8 + file.bytes(indent: 4)
  }

  package mutating func finish(_ summary: RunSummary) -> [UInt8] {
    (isFirst ? "],\n" : "\n  ],\n").utf8 + Array("  \"summary\": ".utf8) + JSONDocument.summary(summary).bytes(indent: 2)
      + Array("\n}\n".utf8)
  }
}

/// The same, a JSON object a line: `run`, then for each file `file` and its `finding`s, then `summary`.
package struct JSONLinesReporter: Reporter {
  private let run: RunDescription
  private let options: ReporterOptions

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) {
    self.run = run
    self.options = options
  }

  package mutating func begin() -> [UInt8] { line("run", .object(JSONDocument.head(run))) }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    let places = FilePlaces(report.source)
    let findings = report.findings.filter { $0.isOpen || options.includesSettled }
    return line("file", JSONDocument.file(report)) + findings.flatMap { line("finding", JSONDocument.finding($0, in: places)) }
  }

  package mutating func finish(_ summary: RunSummary) -> [UInt8] { line("summary", JSONDocument.summary(summary)) }

  private func line(_ type: String, _ value: JSON) -> [UInt8] {
    guard case .object(let members) = value else { return [] }
    return JSON.object([JSON.Member(name: "type", value: .text(type))] + members).bytes() + [0x0A]
  }
}
