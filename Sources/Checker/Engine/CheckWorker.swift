import Diagnostics
import ProcedureModel

/// Checks file after file with the same buffers. One a thread.
struct CheckWorker {
  private let checker: Checker
  private let agencies: AgencyDirectory
  private let reader = ProcedureReader()
  private var file = ProcedureFile()
  private var scanner: UnitScanner
  private var waiverUse: WaiverTable.Use
  private let cache: ResultCache?
  /// The agency of the folder that the last file was in: files come folder by folder.
  private var lastFolder: (path: String, agency: AgencyName)?

  init(_ checker: Checker, agencies: AgencyDirectory, cache: ResultCache? = nil) {
    self.checker = checker
    self.agencies = agencies
    self.cache = cache
    scanner = UnitScanner(checker.plan)
    waiverUse = checker.waivers.unused
  }

  /// What became of the policy's waivers in the files of this worker.
  var use: WaiverTable.Use { waiverUse }

  /// What `check` says, from the cache where the file is known.
  mutating func recall(_ source: SourceFile, file number: Int32) -> FileOutcome {
    guard let cache else { return check(source, file: number) }
    let nearest = nearestAgency(source.path)
    let key = cache.key(source, nearest: nearest)
    if let known = cache.outcome(key, source, file: number, agencies) {
      waiverUse.join(known.waiverUse)
      return known.outcome
    }
    var others = checker.waivers.unused
    swap(&others, &waiverUse)
    let outcome = check(source, file: number)
    let named = Set(file.procedures.compactMap { $0.agency?.string(in: file.tree) }).subtracting([nearest.id])
    cache.add(
      key,
      CachedOutcome(
        outcome: outcome, waiverUse: waiverUse,
        agencyNames: named.sorted().map { AgencyName(id: $0, name: agencies.agency(id: $0)?.name ?? "") }))
    waiverUse.join(others)
    return outcome
  }

  private mutating func nearestAgency(_ path: String) -> AgencyName {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
    if let lastFolder, lastFolder.path == folder { return lastFolder.agency }
    let agency = agencies.agency(ofFile: path).map { AgencyName(id: $0.id, name: $0.name) } ?? AgencyName()
    lastFolder = (String(folder), agency)
    return agency
  }

  /// Findings of one file, sorted, with ignores and waivers applied.
  mutating func check(_ source: SourceFile, file number: Int32) -> FileOutcome {
    reader.read(source, into: &file)
    let nearest = nearestAgency(source.path)
    var outcome = FileOutcome(report: FileReport(path: source.path, source: source))
    var found = FileFindings()
    var isFull = false
    for index in file.procedures.indices where !isFull {
      let agency = agency(of: file.procedures[index], nearest: nearest)
      if let wanted = checker.options.agencies, !wanted.contains(agency.id) { continue }
      isFull = check(at: index, agency: agency, into: &outcome, &found, file: number)
    }
    if isFull { found.cut(to: checker.options.findingsPerFile) }
    for problem in file.problems {
      let (finding, procedure) = located(problem, nearest: nearest)
      found.add([finding], procedure: procedure)
    }
    let ignores = checker.options.honoursIgnores ? IgnoreTable(file.tree) : nil
    if !found.findings.isEmpty || ignores?.isEmpty == false { settle(&found, ignores, into: &outcome) }
    return outcome
  }

  private func agency(of procedure: Procedure, nearest: AgencyName) -> AgencyName {
    guard let id = procedure.agency?.string(in: file.tree), id != nearest.id else { return nearest }
    return AgencyName(id: id, name: agencies.agency(id: id)?.name ?? "")
  }

  /// Judges one procedure; true when the file has more findings than are kept.
  private mutating func check(
    at index: Int, agency: AgencyName, into outcome: inout FileOutcome, _ found: inout FileFindings, file number: Int32
  ) -> Bool {
    let located = LocatedProcedure(file.procedures[index], in: file.tree)
    cover(located, agency: agency, into: &outcome)
    if !checker.listingRules.isEmpty {
      outcome.facts.append(ListingFact(located, agency: agency, file: number, index: Int32(index)))
    }
    if !checker.waivers.isEmpty {
      checker.waivers.meet(code: located.procedure.code?.string(in: file.tree) ?? "", agency: agency.id, &waiverUse)
    }
    guard let first = checker.rules.first else { return false }
    let reading = scanner.read(located)
    var sink = FindingSink(
      reading, agency: agency, rule: first, context: checker.context, limit: checker.options.findingsPerFile + 1)
    // By number: most rules are not called, and to look at one counts a reference that all workers share.
    for number in reading.isCalled.indices where reading.isCalled[number] {
      checker.rules[number].check(reading, &sink)
    }
    sink.settleYields()
    found.add(sink.findings, procedure: Int32(index))
    return sink.isFull || found.findings.count > checker.options.findingsPerFile
  }

  private func cover(_ located: LocatedProcedure, agency: AgencyName, into outcome: inout FileOutcome) {
    let documents = located.procedure.documentCount
    if let place = outcome.coverage.firstIndex(where: { $0.agency == agency }) {
      outcome.coverage[place].procedures += 1
      outcome.coverage[place].documents += documents
    } else {
      outcome.coverage.append(.init(agency: agency, procedures: 1, documents: documents))
    }
    if checker.options.describesProcedures {
      outcome.report.procedures.append(ProcedureCoverage(located.procedure, agency: agency, documents: documents, in: file.tree))
    }
  }

  /// A problem of the reader of files, with the procedure it lies in.
  private func located(_ problem: Finding, nearest: AgencyName) -> (finding: Finding, procedure: Int32) {
    let place = problem.range.lowerBound
    guard let index = file.procedures.firstIndex(where: { $0.range.lowerBound <= place && place < $0.range.upperBound }) else {
      return (problem, -1)
    }
    let procedure = file.procedures[index]
    let agency = agency(of: procedure, nearest: nearest)
    var finding = problem
    finding.subject = Finding.Subject(
      agency: agency.id, agencyName: agency.name, code: procedure.code?.string(in: file.tree) ?? "",
      name: procedure.name?.string(in: file.tree) ?? "", field: procedure.field?.string(in: file.tree) ?? "", component: "")
    return (finding, Int32(index))
  }

  /// Ignores, waivers, the severity asked for, the order.
  private mutating func settle(_ found: inout FileFindings, _ ignores: IgnoreTable?, into outcome: inout FileOutcome) {
    if var ignores, !ignores.isEmpty {
      for index in found.findings.indices where !checker.ignoreProblems.unwaivable.contains(found.findings[index].rule) {
        if let status = ignores.status(for: found.findings[index], on: checker.options.asOf) {
          found.findings[index].status = status
        }
      }
      found.add(checker.ignoreProblems.findings(of: ignores, bytes: file.source.bytes), procedure: -1)
      if checker.ignoreProblems.hasDeferred(ignores) { outcome.ignores = ignores }
    }
    if !checker.waivers.isEmpty {
      for index in found.findings.indices where found.findings[index].isOpen {
        if let status = checker.waivers.status(for: found.findings[index], &waiverUse) {
          found.findings[index].status = status
        }
      }
    }
    found.removeAll(below: checker.options.minimumSeverity)
    // Findings without words are counted, in whatever order.
    if checker.context.wordsFindings { found.sort() }
    outcome.report.findings = found.findings
    outcome.procedureOf = found.procedureOf
  }
}

extension ProcedureCoverage {
  init(_ procedure: Procedure, agency: AgencyName, documents: Int, in tree: YAMLTree) {
    let string = { (text: Text?) -> String in text?.string(in: tree) ?? "" }
    self.init(
      agency: agency.id, agencyName: agency.name, code: string(procedure.code), name: string(procedure.name),
      field: string(procedure.field), levels: procedure.level.map { string($0) }, channels: procedure.channels.map { string($0) },
      executingAgency: procedure.executingAgency.map { string($0) }.joined(separator: "; "), path: tree.source.path,
      range: procedure.range, documentCount: documents,
      contentHash: ListingHash.of(procedure, in: tree))
  }
}
