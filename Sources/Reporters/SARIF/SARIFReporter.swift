import Checker
import Diagnostics

/// SARIF 2.1.0: the OASIS standard that code-scanning services read. One run an agency, so that each agency's findings are
/// followed on their own.
package struct SARIFReporter: Reporter {
  /// The runs that code scanning takes from one file.
  private static let mostRuns = 20
  /// The results it takes from one run; of these it shows the 5,000 gravest.
  var mostResults = 25_000

  /// A result and whose it is; `severity` is nil for a pass.
  private struct Result {
    var agency: String
    var severity: Severity?
    var value: JSON
  }

  /// A file and the agencies it has procedures or findings of.
  private struct Artifact {
    var agencies: Set<String>
    var value: JSON
  }

  /// A procedure in which nothing was found so far. Findings that needed all files come last.
  private struct Pass {
    var path: String
    var range: ByteRange
    var result: Result
  }

  private let run: RunDescription
  private let options: ReporterOptions
  private let policyRules: SARIFRules
  private var writer: SARIFResults
  private var results: [Result] = []
  private var artifacts: [Artifact] = []
  private var artifactIndices: [String: Int] = [:]
  private var passes: [Pass] = []
  private var faultyPlaces: [String: [Int]] = [:]
  private var ruleIDs: Set<String> = []
  private var agencies: Set<String> = []

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) {
    self.run = run
    self.options = options
    policyRules = SARIFRules(run, language: options.language, others: [])
    writer = SARIFResults(run: run, options: options)
  }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    let findings = report.findings(for: options)
    let present = Set(findings.map { $0.subject?.agency ?? "" }).union(report.procedures.map(\.agency))
    guard !present.isEmpty else { return [] }
    agencies.formUnion(present)
    if let source = report.source { addArtifact(source, of: present) }
    guard !findings.isEmpty || options.includesPasses else { return [] }
    let places = FilePlaces(report.source)
    let lineHashes = findings.isEmpty ? nil : report.source.map(PrimaryLocationLineHash.init)
    for finding in findings {
      let value = writer.result(for: finding, in: places, lineHashes: lineHashes, rules: policyRules)
      results.append(Result(agency: finding.subject?.agency ?? "", severity: finding.severity, value: value))
      ruleIDs.insert(finding.rule)
    }
    if options.includesPasses { addPasses(of: report, in: places) }
    return []
  }

  private mutating func addArtifact(_ source: SourceFile, of agencies: Set<String>) {
    if let index = artifactIndices[source.path] {
      artifacts[index].agencies.formUnion(agencies)
    } else {
      artifactIndices[source.path] = artifacts.count
      artifacts.append(Artifact(agencies: agencies, value: SARIFResults.artifact(source)))
    }
  }

  private mutating func addPasses(of report: FileReport, in places: FilePlaces) {
    faultyPlaces[report.path, default: []] += report.findings.map(\.range.lowerBound)
    for procedure in report.procedures {
      let result = Result(agency: procedure.agency, severity: nil, value: writer.pass(for: procedure, in: places))
      passes.append(Pass(path: report.path, range: procedure.range, result: result))
    }
  }

  package mutating func finish(_ summary: RunSummary) -> [UInt8] {
    let clean = passes.filter { pass in !faultyPlaces[pass.path, default: []].contains(where: pass.range.bounds.contains) }
    if !clean.isEmpty { ruleIDs.insert(SARIFRules.reviewed) }
    results += clean.map(\.result)
    let rules = SARIFRules(run, language: options.language, others: ruleIDs)
    let isSplit = !agencies.isEmpty && agencies.count <= Self.mostRuns
    let groups: [String?] = isSplit ? agencies.sorted() : [nil]
    let runs = groups.enumerated().map { index, agency in
      sarifRun(of: agency, rules: rules, summary: summary, isFirst: index == 0)
    }
    let document: JSON = [
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0", "runs": .array(runs),
    ]
    return document.bytes(indent: 0) + [0x0A]
  }

  /// The run of one agency, or of all when `agency` is nil. What concerns no agency stands in the first.
  private func sarifRun(of agency: String?, rules: SARIFRules, summary: RunSummary, isFirst: Bool) -> JSON {
    let all = results.filter { agency == nil || $0.agency == agency }
    let kept = SARIFReporter.gravest(all.map { ($0.severity, $0.value) }, limit: mostResults)
    let files = artifacts.filter { artifact in agency.map(artifact.agencies.contains) ?? true }
    let notifications = SARIFNotifications(options)
    var notes = isFirst ? notifications.all(of: summary) : []
    if kept.count < all.count { notes.append(notifications.truncated(all.count, to: kept.count)) }
    if agency == nil, agencies.count > Self.mostRuns {
      notes.append(notifications.notSplit(agencies.count, limit: Self.mostRuns))
    }
    return object(
      agency: agency, results: kept, artifacts: files.map(\.value), notifications: notes, rules: rules,
      isSuccessful: summary.unreadable.isEmpty)
  }

  private func object(
    agency: String?, results: [JSON], artifacts: [JSON], notifications: [JSON], rules: SARIFRules, isSuccessful: Bool
  ) -> JSON {
    // A trailing slash: a category without a run's own id.
    let category = agency.map { $0.isEmpty ? "tthc-lint/" : "tthc-lint/\($0)/" } ?? "tthc-lint/"
    return [
      "tool": ["driver": rules.driver], "language": .text(SARIFRules.tag(options.language)), "columnKind": "unicodeCodePoints",
      "newlineSequences": ["\r\n", "\n", "\r"], "defaultEncoding": "UTF-8",
      "automationDetails": ["id": .text(category)],
      "baselineGuid": run.baseline.map { .text(SARIFReporter.guid(Fingerprint(ofParts: [$0.hexadecimal, category]))) },
      "originalUriBaseIds": [
        SARIFResults.base: [
          "description": [
            "text": .text(options.language == .vi ? "Thư mục chạy lệnh." : "The folder in which the command was run.")
          ]
        ]
      ],
      "invocations": [
        ["executionSuccessful": .bool(isSuccessful), "toolExecutionNotifications": .array(notifications)]
      ],
      "artifacts": .array(artifacts), "results": .array(results), "taxonomies": [rules.taxonomy],
      "translations": [rules.translation],
    ]
  }

  /// The gravest results when there are too many, in the order they came.
  static func gravest(_ results: [(severity: Severity?, value: JSON)], limit: Int) -> [JSON] {
    guard results.count > limit else { return results.map(\.value) }
    let rank = { (severity: Severity?) in
      severity.map { Severity.allCases.count - (Severity.allCases.firstIndex(of: $0) ?? 0) } ?? 9
    }
    let order = results.indices.sorted { (rank(results[$0].severity), $0) < (rank(results[$1].severity), $1) }
    return order.prefix(limit).sorted().map { results[$0].value }
  }

  /// A GUID made of a fingerprint, marked as version 5 of RFC 9562 (made of a name), the nearest that the schema takes.
  static func guid(_ fingerprint: Fingerprint) -> String {
    let digits = Array(fingerprint.hexadecimal.prefix(32))
    let part = { (range: Range<Int>) in String(digits[range]) }
    return "\(part(0..<8))-\(part(8..<12))-5\(part(13..<16))-a\(part(17..<20))-\(part(20..<32))"
  }
}
