import Checker
import Diagnostics

/// What a person reads in a terminal: one block a finding, then a table per agency and the total.
package struct TextReporter: Reporter {
  private let run: RunDescription
  private let options: ReporterOptions
  private let citations: Citations
  private let paint: Paint
  private let words: TextWords

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) {
    self.run = run
    self.options = options
    citations = Citations(run)
    paint = Paint(color: options.color)
    words = TextWords(options.language)
  }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    guard !options.quiet else { return [] }
    let findings = report.findings.filter { $0.isOpen || options.includesSettled }
    guard !findings.isEmpty else { return [] }
    let places = FilePlaces(report.source)
    return Array(findings.map { lines(of: $0, in: places).joined(separator: "\n") + "\n\n" }.joined().utf8)
  }

  package mutating func finish(_ summary: RunSummary) -> [UInt8] {
    Array((TextSummary(run: run, options: options).lines(of: summary).joined(separator: "\n") + "\n").utf8)
  }

  private func lines(of finding: Finding, in places: FilePlaces) -> [String] {
    let language = options.language
    let message = VisibleText.inert(finding.message.brief(in: language))
    var lines = heading(of: finding, in: places)
    lines += CellWidth.wrapped(message, to: options.width - 2).map { "  \($0)" }
    lines += frame(of: finding, in: places)
    if let subject = finding.subject { lines += row(words.procedure, describe(subject)) }
    if let settled = Wording.settled(finding.status, in: language) { lines += row(words.status, settled) }
    for (index, law) in citations.lines(of: finding, in: language).enumerated() {
      lines += row(index == 0 ? words.law : "", law.text, link: law.url)
    }
    if let since = finding.since { lines += row(words.since, Wording.day(since, in: language)) }
    if let deadline = finding.deadline { lines += row(words.deadline, Wording.day(deadline, in: language)) }
    if let advice = finding.advice { lines += row(words.advice, advice.brief(in: language)) }
    if options.explainsReading, let reading = finding.reading { lines += row(words.reading, describe(reading)) }
    for place in finding.related { lines += row(words.related, describe(place, in: places, from: finding.path)) }
    return lines
  }

  /// `path:line:column: Lỗi: rule`, the line that editors and problem matchers read. On a terminal too narrow for it
  /// (colours tell) the rule goes to a line of its own rather than being broken in its middle.
  private func heading(of finding: Finding, in places: FilePlaces) -> [String] {
    let place = places.position(at: finding.range.lowerBound)
    let path = "\(VisibleText.inert(finding.path)):\(place.line):\(place.column):"
    let severity = finding.severity.title[options.language]
    let id = VisibleText.inert(finding.rule)
    let rule = paint.link(paint(id, .rule), to: run.rule(finding.rule)?.basis.first?.url)
    let verdict = "\(paint(severity, Paint.role(of: finding))): \(rule)"
    let fits = CellWidth.of("\(path) \(severity): \(id)") <= options.width
    return fits || !options.color ? ["\(paint(path, .path)) \(verdict)"] : [paint(path, .path), "  \(verdict)"]
  }

  private func frame(of finding: Finding, in places: FilePlaces) -> [String] {
    guard places.source != nil else { return [] }
    let digits = String(places.lines(of: finding.range).last?.number ?? 0).count
    // Two spaces, the number, " │ ".
    let gutter = 2 + digits + 3
    let frame = CodeFrame(of: finding.range, in: places, width: max(20, options.width - gutter))
    let empty = paint("  " + String(repeating: " ", count: digits) + " │", .gutter)
    var lines: [String] = []
    for row in frame.rows {
      let number = CellWidth.rightAligned(String(row.number), to: digits)
      lines.append(row.text.isEmpty ? paint("  \(number) │", .gutter) : paint("  \(number) │", .gutter) + " " + row.text)
      if !row.marks.isEmpty {
        let spaces = row.marks.prefix { $0 == " " }
        lines.append("\(empty) \(spaces)\(paint(String(row.marks.dropFirst(spaces.count)), Paint.role(of: finding)))")
      }
    }
    if frame.hiddenLines > 0 { lines.append("\(empty) " + paint(words.moreLines(frame.hiddenLines), .gutter)) }
    return lines
  }

  /// A labelled text with its further lines under its first.
  private func row(_ label: String, _ text: String, link: String? = nil) -> [String] {
    let indent = words.labelWidth + 3
    return CellWidth.wrapped(VisibleText.inert(text), to: options.width - indent).enumerated().map { index, line in
      let head =
        index == 0
        ? paint(CellWidth.padded(label, to: words.labelWidth), .label) : String(repeating: " ", count: words.labelWidth)
      return "  \(head) \(paint.link(line, to: link))"
    }
  }

  private func describe(_ subject: Finding.Subject) -> String {
    let name = VisibleText.shortened(subject.name, to: 240)
    let agency = subject.agencyName.isEmpty ? subject.agency : subject.agencyName
    return [subject.code, name, agency.isEmpty ? "" : "– \(agency)"].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func describe(_ reading: Finding.Reading) -> String {
    let language = options.language
    let deciding = reading.deciding.map { "“\($0)”" }.joined(separator: ", ")
    return [
      "\(reading.paper) – \(Wording.stance(reading.stance, in: language))",
      deciding.isEmpty ? "" : "\(words.deciding) \(deciding)",
      "\(words.confidence) \(Wording.confidence(reading.confidence, in: language))",
    ].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func describe(_ place: Finding.RelatedPlace, in places: FilePlaces, from path: String) -> String {
    let position = places.position(of: place, from: path).map { ":\($0.line):\($0.column)" } ?? ""
    return "\(place.path)\(position): \(place.message[options.language])"
  }
}
