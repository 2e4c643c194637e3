import Checker
import Diagnostics

/// A comment for a merge request: the total, a table per agency and the findings, within the length a comment may have.
package struct MarkdownReporter: Reporter {
  /// GitHub refuses comments above 65,536 characters; the rest is left for what a script adds around it.
  private static let limit = 60_000
  /// The most findings kept: each takes more than a hundred bytes, so that more would never fit.
  private static let mostFindings = 600

  private let run: RunDescription
  private let options: ReporterOptions
  private let text: FindingText
  private var sections: [Severity: [String]] = [:]

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) {
    self.run = run
    self.options = options
    text = FindingText(run, options)
  }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    let places = FilePlaces(report.source)
    for finding in report.findings where finding.isOpen && sections[finding.severity, default: []].count < Self.mostFindings {
      sections[finding.severity, default: []].append(item(for: finding, in: places))
    }
    return []
  }

  package mutating func finish(_ summary: RunSummary) -> [UInt8] {
    let language = options.language
    var output = "## tthc-lint\n\n**\(Wording.total(summary, in: language))**\n\n"
    output += agencies(of: summary)
    output += unreadable(of: summary)
    var hidden = Severity.allCases.map(summary.count).reduce(0, +)
    let foot = "\n" + notices(of: summary) + "<sub>\(MarkdownText.escaped(Wording.basis(run, in: language)))</sub>\n"
    // Room for the closing of the section and the sentence on what is left out.
    let room = Self.limit - foot.utf8.count - 300
    for severity in Severity.allCases.sorted(by: >) {
      guard let items = sections[severity], !items.isEmpty else { continue }
      let head = "<details\(severity == .error ? " open" : "")><summary>\(severity.title[language])</summary>\n\n"
      guard output.utf8.count + head.utf8.count + items[0].utf8.count < room else { break }
      output += head
      for item in items {
        guard output.utf8.count + item.utf8.count < room else { break }
        output += item
        hidden -= 1
      }
      output += "\n</details>\n\n"
    }
    if hidden > 0 { output += omitted(hidden) }
    return Array((output + foot).utf8)
  }

  private func item(for finding: Finding, in places: FilePlaces) -> String {
    let place = places.position(at: finding.range.lowerBound)
    let rule = "<code>\(MarkdownText.escaped(finding.rule))</code>"
    let law = run.rule(finding.rule)?.basis.first?.url
    var lines = [
      "- <code>\(MarkdownText.escaped("\(finding.path):\(place.line):\(place.column)"))</code> \(MarkdownText.link(rule, to: law))",
      "  \(MarkdownText.escaped(text.message(of: finding)))",
    ]
    if let subject = finding.subject {
      let name = VisibleText.shortened(subject.name, to: 160)
      lines.append("  *\(MarkdownText.escaped("\(subject.code) \(name)"))*, \(MarkdownText.escaped(subject.agencyName))")
    }
    for sentence in [text.law(of: finding), text.advice(of: finding)].compactMap(\.self) {
      lines.append("  \(MarkdownText.escaped(sentence))")
    }
    return lines.joined(separator: "  \n") + "\n"
  }

  private func agencies(of summary: RunSummary) -> String {
    let faulty = summary.agencies.filter { !$0.findings.isEmpty }
    guard summary.agencies.count > 1, !faulty.isEmpty else { return "" }
    let words = TextWords(options.language)
    let severities = Severity.allCases.sorted(by: >)
    let head = [words.agency, words.procedures, words.faulty] + severities.map(words.count(of:))
    var lines = ["| \(head.joined(separator: " | ")) |", "|---|" + String(repeating: "--:|", count: head.count - 1)]
    // A comment is no place for a table of a whole province.
    for agency in faulty.prefix(50) {
      let name = MarkdownText.escaped(Wording.agency(agency.name, id: agency.agency, in: options.language))
      let counts = [agency.procedures, agency.faultyProcedures] + severities.map { agency.findings[$0] }
      lines.append("| \(([name] + counts.map { LocalizedNumber.text($0, in: options.language) }).joined(separator: " | ")) |")
    }
    if faulty.count > 50 { lines.append("| … | " + String(repeating: " |", count: head.count - 1)) }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func unreadable(of summary: RunSummary) -> String {
    guard !summary.unreadable.isEmpty else { return "" }
    let items = summary.unreadable.prefix(50).map { item in
      "- <code>\(MarkdownText.escaped(item.path))</code>: \(MarkdownText.escaped(item.reason.brief(in: options.language)))\n"
    }
    let head = Wording.unreadable(summary.unreadable.count, in: options.language)
    return "**\(head):**\n\n\(items.joined())\(summary.unreadable.count > 50 ? "- …\n" : "")\n"
  }

  private func notices(of summary: RunSummary) -> String {
    summary.notices.prefix(20).map { MarkdownText.escaped($0.brief(in: options.language)) + "\n\n" }.joined()
  }

  private func omitted(_ count: Int) -> String {
    let number = LocalizedNumber.text(count, in: options.language)
    return options.language == .vi
      ? "*Còn \(number) phát hiện không ghi ở đây vì giới hạn độ dài; xem báo cáo đầy đủ.*\n"
      : "*\(number) more findings are left out for length; see the full report.*\n"
  }
}
