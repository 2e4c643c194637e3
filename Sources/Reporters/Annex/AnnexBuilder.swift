import Checker
import Diagnostics
import Foundation

/// Gathers the reports on files into the content of the annexes. Keeps no file's bytes.
package struct AnnexBuilder: Sendable {
  private let run: RunDescription
  private let options: ReporterOptions
  private let citations: Citations
  private let declared: [String: AgencyDescription]
  private var agencies: [String: AnnexAgency] = [:]
  private var fileFindings: [AnnexFinding] = []

  /// A builder for one run.
  package init(run: RunDescription, options: ReporterOptions) {
    self.run = run
    self.options = options
    citations = Citations(run)
    declared = Dictionary(run.agencies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes in one file.
  package mutating func add(_ report: FileReport) {
    for procedure in report.procedures {
      open(procedure.agency, name: procedure.agencyName)
      agencies[procedure.agency]?.figures.procedures += 1
    }
    var faulty: [String: Set<Int>] = [:]
    let places = FilePlaces(report.source)
    for finding in report.findings where shows(finding) {
      let index = report.procedures.lastIndex(startingBefore: finding.range.lowerBound)
      let row = row(of: finding, in: places, procedure: index.map { report.procedures[$0] })
      guard let subject = finding.subject else {
        fileFindings.append(row)
        continue
      }
      open(subject.agency, name: subject.agencyName)
      agencies[subject.agency]?.take(row, status: finding.status)
      if let index, finding.severity == .error, counts(finding) { faulty[subject.agency, default: []].insert(index) }
    }
    for (agency, procedures) in faulty { agencies[agency]?.figures.faultyProcedures += procedures.count }
  }

  /// Everything, sorted.
  package func content(_ summary: RunSummary) -> AnnexContent {
    let sorted = agencies.values.map(sorted).sorted(by: AnnexAgency.precedes)
    let language = options.language
    return AnnexContent(
      run: run, language: language, agencies: sorted, rules: rules(of: sorted), missing: missing(),
      unreadable: summary.unreadable.map { .init(path: shown($0.path), reason: shown($0.reason.brief(in: language))) },
      fileFindings: fileFindings, notices: summary.notices.map { shown($0.brief(in: language)) }, files: summary.files,
      documents: summary.documents, waived: summary.waived, ignored: summary.ignored, known: summary.known)
  }

  /// What is already in the baseline is still demanded of citizens: officers read it as "tồn tại".
  private func shows(_ finding: Finding) -> Bool { counts(finding) || options.includesSettled }

  private func counts(_ finding: Finding) -> Bool { finding.isOpen || finding.status == .known }

  private mutating func open(_ id: String, name: String) {
    guard agencies[id] == nil else { return }
    agencies[id] = AnnexAgency(
      id: id, name: shown(Wording.agency(name, id: id, in: options.language)),
      responsible: shown(declared[id]?.responsible ?? ""), figures: figures())
  }

  private func figures() -> AnnexAgency.Figures {
    var figures = AnnexAgency.Figures()
    if run.baseline != nil { (figures.new, figures.persisting) = (0, 0) }
    return figures
  }

  private func sorted(_ agency: AnnexAgency) -> AnnexAgency {
    var agency = agency
    // Sorting keeps the order of equal rows: that of paths and places.
    agency.findings.sort(by: AnnexFinding.precedes)
    return agency
  }

  private func rules(of agencies: [AnnexAgency]) -> [AnnexContent.Rule] {
    var severities: [String: Severity] = [:]
    for finding in agencies.flatMap(\.findings) + fileFindings {
      severities[finding.rule] = max(severities[finding.rule] ?? .info, finding.severity)
    }
    let language = options.language
    return severities.map { id, severity in
      let rule = run.rule(id)
      return AnnexContent.Rule(
        id: id, title: shown(rule?.title[language] ?? AnnexWords(language).readerRule(id)), severity: severity,
        why: shown(rule?.why[language] ?? ""))
    }.sorted { ($1.severity, $0.id) < ($0.severity, $1.id) }
  }

  /// Declared agencies without a procedure.
  private func missing() -> [MissingAgency] {
    run.agencies.filter { agencies[$0.id] == nil }
      .map { MissingAgency(name: shown($0.name), responsible: shown($0.responsible ?? "")) }
      .sorted { VietnameseOrder.precedes($0.name, $1.name) }
  }

  private func row(of finding: Finding, in places: FilePlaces, procedure: ProcedureCoverage?) -> AnnexFinding {
    let language = options.language
    let subject = finding.subject
    let place = places.position(at: finding.range.lowerBound)
    let law = citations.lines(of: finding, in: language).map { AnnexFinding.Law(text: shown($0.text), url: $0.url) }
    return AnnexFinding(
      code: shown(subject?.code ?? "", limit: 60), name: shown(subject?.name ?? "", limit: 400),
      field: shown(subject?.field ?? "", limit: 120), executingAgency: shown(procedure?.executingAgency ?? "", limit: 240),
      severity: finding.severity, rule: finding.rule, quote: finding.quote.map { QuotePiece.pieces(of: $0) } ?? [],
      message: shown(message(of: finding)), law: law,
      advice: shown(finding.advice?.brief(in: language) ?? ""), deadline: finding.deadline,
      responsible: shown(declared[subject?.agency ?? ""]?.responsible ?? ""), state: shown(state(of: finding.status)),
      channels: (procedure?.channels ?? []).map { Wording.channel($0, in: language) }.joined(separator: "; "),
      place: "\(shown(finding.path)):\(place.line):\(place.column)",
      fingerprint: FindingIdentity.fingerprint(of: finding).hexadecimal)
  }

  /// The quotation stands in the next column: in the sentence a few of its words are enough.
  private func message(of finding: Finding) -> String {
    var message = finding.message
    for index in message.arguments.indices where message.arguments[index].name == "quote" {
      let quote = message.arguments[index].value[options.language]
      message.arguments[index].value = LocalizedText(opening(of: quote))
    }
    return message.brief(in: options.language)
  }

  /// The first words of a text, about 40 letters.
  private func opening(of text: String) -> String {
    let limit = 40
    guard text.utf8.count > limit, text.count > limit else { return text }
    let head = text.prefix(limit)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return "\(head[..<end]) …"
  }

  /// Without a baseline nobody knows whether a finding is new.
  private func state(of status: Finding.Status) -> String {
    switch status {
    case .open: run.baseline == nil ? "" : options.language == .vi ? "Mới" : "New"
    case .known: options.language == .vi ? "Tồn tại" : "Persisting"
    case .ignored, .waived: Wording.settled(status, in: options.language) ?? ""
    }
  }

  private func shown(_ text: String, limit: Int = 2_000) -> String {
    VisibleText.inert(VisibleText.shortened(text, to: limit).precomposedStringWithCanonicalMapping)
  }
}

extension AnnexAgency {
  /// Adds a row and counts it, unless it is waived or ignored.
  fileprivate mutating func take(_ row: AnnexFinding, status: Finding.Status) {
    findings.append(row)
    switch status {
    case .open: figures.new = figures.new.map { $0 + 1 }
    case .known: figures.persisting = figures.persisting.map { $0 + 1 }
    case .ignored, .waived: return
    }
    figures.findings[row.severity, default: 0] += 1
  }
}

extension Array where Element == ProcedureCoverage {
  /// The last procedure that begins at or before an offset; procedures stand in the order of the file.
  fileprivate func lastIndex(startingBefore offset: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}
