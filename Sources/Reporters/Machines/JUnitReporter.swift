import Checker
import Diagnostics

/// JUnit's XML: a suite an agency, a case a procedure, so that a procedure without a finding counts as passed.
package struct JUnitReporter: Reporter {
  private let run: RunDescription
  private let options: ReporterOptions
  private let text: FindingText
  private var suites: [String: JUnitSuite] = [:]

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) {
    self.run = run
    self.options = options
    text = FindingText(run, options)
  }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    let places = FilePlaces(report.source)
    var remaining = report.findings(for: options)
    for procedure in report.procedures {
      let bounds = procedure.range
      let isInside = { (finding: Finding) in
        bounds.lowerBound <= finding.range.lowerBound && finding.range.lowerBound < max(bounds.upperBound, bounds.lowerBound + 1)
      }
      let own = remaining.filter(isInside)
      remaining.removeAll(where: isInside)
      let line = places.position(at: bounds.lowerBound).line
      // Equal names would hide each other: the place makes them different.
      let name = "\(procedure.code) \(procedure.name) (\(procedure.path):\(line))"
      append(testCase(name, own, in: places), to: procedure.agency, named: procedure.agencyName)
    }
    if !remaining.isEmpty { append(testCase(report.path, remaining, in: places), to: "", named: "") }
    if let failure = report.failure {
      let reason = Wording.unreadable(report.path, failure, in: options.language)
      append(JUnitCase(name: report.path, outcome: .error(kind: "unreadable", text: reason)), to: "", named: "")
    }
    return []
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

  private func testCase(_ name: String, _ findings: [Finding], in places: FilePlaces) -> JUnitCase {
    let errors = findings.filter { $0.isOpen && $0.severity == .error }
    let others = findings.filter { $0.isOpen && $0.severity != .error }
    var outcome = JUnitCase.Outcome.passed
    if let first = errors.first {
      outcome = .failure(kind: first.rule, text: errors.map { line(of: $0, in: places) }.joined(separator: "\n"))
    } else if others.isEmpty, !findings.isEmpty {
      outcome = .skipped(text: findings.map { line(of: $0, in: places) }.joined(separator: "\n"))
    }
    return JUnitCase(name: name, outcome: outcome, notes: others.map { line(of: $0, in: places) })
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
  enum Outcome {
    case passed
    case failure(kind: String, text: String)
    case error(kind: String, text: String)
    case skipped(text: String)
  }

  let name: String
  let outcome: Outcome
  /// Findings that do not fail the case.
  var notes: [String] = []

  var isFailure: Bool { if case .failure = outcome { true } else { false } }
  var isError: Bool { if case .error = outcome { true } else { false } }
  var isSkipped: Bool { if case .skipped = outcome { true } else { false } }

  func xml(className: String) -> String {
    let open = "    <testcase\(XMLText.attributes([("name", name), ("classname", className), ("time", "0")]))"
    switch outcome {
    case .passed: return open + "/>\n"
    case .failure(let kind, let text): return open + ">\n" + element("failure", kind, text) + "    </testcase>\n"
    case .error(let kind, let text): return open + ">\n" + element("error", kind, text) + "    </testcase>\n"
    case .skipped(let text): return open + ">\n      <skipped>\(XMLText.content(text))</skipped>\n    </testcase>\n"
    }
  }

  private func element(_ name: String, _ kind: String, _ text: String) -> String {
    // GitLab shows the content and not the message; other readers show the message.
    let message = text.split(separator: "\n").first.map(String.init) ?? ""
    return "      <\(name)\(XMLText.attributes([("type", kind), ("message", message)]))>\(XMLText.content(text))</\(name)>\n"
  }
}
