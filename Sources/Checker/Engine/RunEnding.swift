import Diagnostics
import ProcedureModel
import VietnameseText

/// What a run keeps until its end: figures, facts of listings, comments that name rules over several files, waivers.
struct RunEnding {
  var summary = SummaryBuilder()
  var waiverUse: WaiverTable.Use
  private let checker: Checker
  private let agencies: AgencyDirectory
  private let jobs: Jobs
  private var facts: [ListingFact] = []
  private var ignores: [Int32: IgnoreTable] = [:]

  init(checker: Checker, agencies: AgencyDirectory, jobs: Jobs) {
    self.checker = checker
    self.agencies = agencies
    self.jobs = jobs
    waiverUse = checker.waivers.unused
    // Most files hold one procedure. What grows is copied, and held twice meanwhile.
    if !checker.listingRules.isEmpty { facts.reserveCapacity(jobs.count) }
  }

  mutating func take(_ outcome: FileOutcome, file: Int) {
    let faulty = summary.add(outcome)
    for var fact in outcome.facts {
      fact.isFaulty = faulty.contains(Int(fact.procedure))
      facts.append(fact)
    }
    if let table = outcome.ignores { ignores[Int32(file)] = table }
  }

  /// Findings that needed all files: one report a file, in order; then the policy's own.
  mutating func finish(_ baseline: inout BaselineComparison?, _ sink: (FileReport) throws -> Void) throws {
    var found: [Int32: [Finding]] = [:]
    compareListings(into: &found)
    for (file, table) in ignores {
      found[file, default: []] += checker.ignoreProblems.deferredFindings(of: table, bytes: jobs.source(Int(file))?.bytes ?? [])
    }
    for file in found.keys.sorted() {
      var findings = (found[file] ?? []).filter { $0.severity >= checker.options.minimumSeverity }.sorted(by: Finding.precedes)
      if findings.isEmpty { continue }
      baseline?.settle(&findings)
      for finding in findings { summary.add(finding) }
      try sink(FileReport(path: jobs.path(Int(file)), source: jobs.source(Int(file)), findings: findings))
    }
    try reportWaivers(sink)
  }

  private mutating func reportWaivers(_ sink: (FileReport) throws -> Void) throws {
    let problems = checker.waivers.problems(waiverUse).filter { $0.severity >= checker.options.minimumSeverity }
    for layer in checker.policy.layers {
      let own = problems.filter { $0.path == layer.path }.sorted(by: Finding.precedes)
      if own.isEmpty { continue }
      for finding in own { summary.add(finding) }
      try sink(FileReport(path: layer.path, source: layer.source, findings: own))
    }
  }

  // MARK: Listings

  private mutating func compareListings(into found: inout [Int32: [Finding]]) {
    guard !checker.listingRules.isEmpty else { return }
    var listings = ListingFacts(facts)
    // They are kept once.
    facts = []
    var contents = ListingContents(jobs: jobs, agencies: agencies)
    listings.unifyDocuments { contents.content($0)?.documentWords }
    let facts = listings.facts
    var faulty: Set<Int> = []
    for prepared in checker.listingRules {
      for pair in prepared.kind.pairs(in: listings) {
        guard let listing = contents.content(facts[pair.listing]), let other = contents.content(facts[pair.other]),
          let difference = prepared.kind.difference(pair, listing, other)
        else { continue }
        var finding = self.finding(prepared.rule, listing, other, difference)
        settle(&finding, file: facts[pair.listing].file)
        if finding.isOpen, finding.severity == .error, !facts[pair.listing].isFaulty, faulty.insert(pair.listing).inserted {
          summary.addFaulty(facts[pair.listing].agency)
        }
        found[facts[pair.listing].file, default: []].append(finding)
      }
    }
  }

  private mutating func settle(_ finding: inout Finding, file: Int32) {
    finding.deadline = checker.policy.rule(finding.rule)?.deadline?.value
    checker.context.overrides.apply(to: &finding, levels: [], field: finding.subject?.field ?? "")
    if checker.options.honoursIgnores, !checker.ignoreProblems.unwaivable.contains(finding.rule),
      let status = ignores[file]?.status(for: finding, on: checker.options.asOf)
    {
      finding.status = status
    }
    if finding.isOpen, let status = checker.waivers.status(for: finding, &waiverUse) { finding.status = status }
  }

  private func finding(
    _ rule: Rule, _ listing: ListingContent, _ other: ListingContent, _ difference: LocalizedText
  ) -> Finding {
    let place = "\(other.path):\(other.position.line)"
    let who = other.subject.agencyName.isEmpty ? place : "\(other.subject.agencyName) (\(place))"
    let agency = listing.subject.agencyName.isEmpty ? listing.subject.agency : listing.subject.agencyName
    let arguments: [Message.Argument] = [
      .init("other", who), .init("difference", difference), .init("code", listing.subject.code),
      .init("procedure", listing.subject.name), .init("quote", listing.subject.code),
      .init("agency", agency.isEmpty ? LocalizedText(vi: "cơ quan này", en: "this agency") : LocalizedText(agency)),
      .init("since", rule.from.map { LocalizedText(vi: $0.value.slashed, en: $0.value.iso) } ?? LocalizedText("")),
    ]
    var subject = listing.subject
    subject.component = "code"
    return Finding(
      rule: rule.id, severity: rule.severity.value, message: Message(rule.message.value, arguments),
      advice: rule.advice.map { Message($0.value, arguments) }, path: listing.path, range: listing.place,
      related: [
        .init(
          path: other.path, range: other.place, message: LocalizedText(vi: "bản niêm yết kia", en: "the other listing"),
          position: other.position)
      ],
      subject: subject, basis: rule.basis.map(\.key), since: rule.from?.value)
  }
}

/// Reads listings again that seem to differ; keeps the last few, because one listing is compared with many.
private struct ListingContents {
  private let jobs: Jobs
  private let agencies: AgencyDirectory
  private var lexicon = Lexicon()
  private var kept: [(file: Int32, procedure: Int32, content: ListingContent)] = []
  private static let limit = 16

  init(jobs: Jobs, agencies: AgencyDirectory) {
    self.jobs = jobs
    self.agencies = agencies
  }

  mutating func content(_ fact: ListingFact) -> ListingContent? {
    if let place = kept.firstIndex(where: { $0.file == fact.file && $0.procedure == fact.procedure }) {
      let entry = kept.remove(at: place)
      kept.append(entry)
      return entry.content
    }
    guard let source = jobs.source(Int(fact.file)) else { return nil }
    let file = ProcedureReader().read(source)
    guard file.procedures.indices.contains(Int(fact.procedure)) else { return nil }
    let content = ListingContent(file.procedures[Int(fact.procedure)], agency: fact.agency, in: file.tree, lexicon: &lexicon)
    if kept.count >= Self.limit { kept.removeFirst() }
    kept.append((fact.file, fact.procedure, content))
    return content
  }
}
