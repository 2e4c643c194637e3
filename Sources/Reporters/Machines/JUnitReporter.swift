import Checker
import Diagnostics

/// JUnit's XML: a suite an agency, a case a procedure, so that a procedure without a finding counts as passed.
package struct JUnitReporter: Reporter {
  private let run: RunDescription
  private let options: ReporterOptions
  private let text: FindingText
  private var suites: [String: JUnitSuite] = [:]
  /// Where each file's cases are: the bytes a case answers for, its suite, and its number there, from 1.
  private var cases: [String: [(range: ByteRange, agency: String, count: Int)]] = [:]

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) {
    self.run = run
    self.options = options
    text = FindingText(run, options)
  }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    let places = FilePlaces(report.source)
    for procedure in report.procedures {
      let line = places.position(at: procedure.range.lowerBound).line
      // Equal names would hide each other: the place makes them different.
      let name = "\(procedure.code) \(procedure.name) (\(procedure.path):\(line))"
      append(JUnitCase(name: name), to: procedure.agency, named: procedure.agencyName)
      cases[report.path, default: []].append((procedure.range, procedure.agency, suites[procedure.agency]?.cases.endIndex ?? 1))
    }
    for finding in report.findings(for: options) { attach(finding, in: places) }
    if let failure = report.failure {
      let reason = Wording.unreadable(report.path, failure, in: options.language)
      append(JUnitCase(name: report.path, unreadable: reason), to: "", named: "")
    }
    return []
  }

  /// Puts a finding into the case of its procedure, or of its file. Findings that needed all files come last, in reports
  /// of their own, so that cases stay open until the end.
  private mutating func attach(_ finding: Finding, in places: FilePlaces) {
    let known = cases[finding.path, default: []].first { range, _, _ in
      range.lowerBound <= finding.range.lowerBound && finding.range.lowerBound < max(range.upperBound, range.lowerBound + 1)
    }
    let line = line(of: finding, in: places)
    if let known {
      suites[known.agency]?.cases[known.count - 1].add(finding, line: line)
      return
    }
    append(JUnitCase(name: finding.path), to: "", named: "")
    let count = suites[""]?.cases.endIndex ?? 1
    suites[""]?.cases[count - 1].add(finding, line: line)
    // Everything of a file that holds no procedure is one case.
    cases[finding.path, default: []].append((ByteRange(0, .max), "", count))
  }

  package mutating func finish(_ summary: RunSummary) -> [UInt8] {
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    for (index, id) in suites.keys.sorted().enumerated() {
      guard let suite = suites[id] else { continue }
      output += suite.xml(index: index, agency: id, run: run)
    }
    return Array((output + "</testsuites>\n").utf8)
  }

  private mutating func append(_ testCase: JUnitCase, to agency: String, named name: String) {
    let title = Wording.agency(name, id: agency, in: options.language)
    suites[agency, default: JUnitSuite(name: title)].cases.append(testCase)
  }

  private func line(of finding: Finding, in places: FilePlaces) -> String {
    let place = places.position(at: finding.range.lowerBound)
    let head =
      "\(VisibleText.inert(finding.path)):\(place.line):\(place.column): \(finding.severity.title[options.language]): \(finding.rule)"
    return "\(head): \(text.sentences(of: finding).joined(separator: " "))"
  }
}

/// One agency.
struct JUnitSuite {
  let name: String
  var cases: [JUnitCase] = []

  func xml(index: Int, agency: String, run: RunDescription) -> String {
    let counts = [
      ("tests", cases.count), ("failures", cases.filter(\.isFailure).count), ("errors", cases.filter(\.isError).count),
      ("skipped", cases.filter(\.isSkipped).count), ("time", 0),
    ]
    // The schema wants a time and a host. The day of the run is known; a host would make equal runs differ.
    let attributes =
      [
        ("name", name), ("package", agency.isEmpty ? "tthc-lint" : "tthc-lint.\(agency)"), ("id", String(index)),
        ("timestamp", "\(run.asOf.iso)T00:00:00"), ("hostname", "localhost"),
      ] + counts.map { ($0, String($1)) }
    let policy = "\(run.policy.id) \(run.policy.version)"
    let notes = cases.flatMap(\.notes).map { XMLText.content($0) }.joined(separator: "\n")
    let elements = cases.map { $0.xml(className: name) }.joined()
    return """
        <testsuite\(XMLText.attributes(attributes))>
          <properties>
            <property\(XMLText.attributes([("name", "policy"), ("value", policy)]))/>
            <property\(XMLText.attributes([("name", "policy-sha256"), ("value", run.policy.hash.hexadecimal)]))/>
            <property\(XMLText.attributes([("name", "as-of"), ("value", run.asOf.iso)]))/>
          </properties>
      \(elements)    <system-out>\(notes)</system-out>
          <system-err></system-err>
        </testsuite>

      """
  }
}

/// One procedure, or one file that holds none.
struct JUnitCase {
  let name: String
  /// Why the file could not be read; nil when it could.
  var unreadable: String?
  /// Lines of findings that fail the case, that do not, and that do not count, and the first failing rule.
  private var failures: [String] = []
  private(set) var notes: [String] = []
  private var settled: [String] = []
  private var rule = ""

  init(name: String, unreadable: String? = nil) {
    self.name = name
    self.unreadable = unreadable
  }

  var isFailure: Bool { !failures.isEmpty }
  var isError: Bool { unreadable != nil }
  var isSkipped: Bool { failures.isEmpty && notes.isEmpty && !settled.isEmpty }

  mutating func add(_ finding: Finding, line: String) {
    if !finding.isOpen {
      settled.append(line)
    } else if finding.severity == .error {
      if failures.isEmpty { rule = finding.rule }
      failures.append(line)
    } else {
      notes.append(line)
    }
  }

  func xml(className: String) -> String {
    let open = "    <testcase\(XMLText.attributes([("name", name), ("classname", className), ("time", "0")]))"
    var element = ""
    if let unreadable {
      element = outcome("error", kind: "unreadable", lines: [unreadable])
    } else if isFailure {
      element = outcome("failure", kind: rule, lines: failures)
    } else if isSkipped {
      element = "<skipped>\(XMLText.content(settled.joined(separator: "\n")))</skipped>"
    }
    return element.isEmpty ? open + "/>\n" : "\(open)>\n      \(element)\n    </testcase>\n"
  }

  /// GitLab shows the content and not the message; other readers show the message.
  private func outcome(_ name: String, kind: String, lines: [String]) -> String {
    let attributes = XMLText.attributes([("type", kind), ("message", lines.first ?? "")])
    return "<\(name)\(attributes)>\(XMLText.content(lines.joined(separator: "\n")))</\(name)>"
  }
}
