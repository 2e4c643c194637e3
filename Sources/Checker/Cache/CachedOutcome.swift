import Diagnostics
import ProcedureModel

/// What a file contributes to a run, as an entry of the cache holds it: all of `FileOutcome` but the bytes of the file, what
/// it did to waivers, and the names of agencies that it was made with.
struct CachedOutcome {
  var outcome: FileOutcome
  var waiverUse: WaiverTable.Use
  /// Agencies that procedures name themselves, with the names that were known for them.
  var agencyNames: [AgencyName]

  /// Whether the agencies are still called so: their names stand in findings.
  func isGood(_ agencies: AgencyDirectory) -> Bool {
    agencyNames.allSatisfy { (agencies.agency(id: $0.id)?.name ?? "") == $0.name }
  }
}

extension CacheWriter {
  mutating func cached(_ cached: CachedOutcome, _ sentences: CachedSentences) {
    let outcome = cached.outcome
    list(cached.agencyNames) { $0.agency($1) }
    list(outcome.report.findings) { $0.finding($1, sentences) }
    list(outcome.procedureOf) { $0.number(Int($1)) }
    list(outcome.report.procedures) { $0.procedure($1) }
    list(outcome.coverage) {
      $0.agency($1.agency)
      $0.number($1.procedures)
      $0.number($1.documents)
    }
    list(outcome.facts) { $0.fact($1) }
    list(cached.waiverUse.used) { $0.flag($1) }
    list(cached.waiverUse.met) { $0.flag($1) }
  }

  private mutating func agency(_ agency: AgencyName) {
    text(agency.id)
    text(agency.name)
  }

  private mutating func procedure(_ procedure: ProcedureCoverage) {
    for part in [procedure.agency, procedure.agencyName, procedure.code, procedure.name, procedure.field] { text(part) }
    list(procedure.levels) { $0.text($1) }
    list(procedure.channels) { $0.text($1) }
    text(procedure.executingAgency)
    range(procedure.range)
    number(procedure.documentCount)
    text(procedure.contentHash.hexadecimal)
  }

  private mutating func fact(_ fact: ListingFact) {
    text(fact.code)
    agency(fact.agency)
    number(Int(fact.channels))
    number(Int(fact.procedure))
    word(fact.documentsHash)
    word(fact.contentHash)
  }
}

extension CacheReader {
  /// The entry for a file with this number in the run.
  mutating func cached(_ source: SourceFile, file: Int32, _ sentences: CachedSentences) throws(Damaged) -> CachedOutcome {
    let path = source.path
    var outcome = FileOutcome(report: FileReport(path: path, source: source))
    let names = try list { reader throws(Damaged) in try reader.agency() }
    outcome.report.findings = try list { reader throws(Damaged) in try reader.finding(path: path, sentences) }
    outcome.procedureOf = try list { reader throws(Damaged) in Int32(truncatingIfNeeded: try reader.number()) }
    outcome.report.procedures = try list { reader throws(Damaged) in try reader.procedure(path: path) }
    outcome.coverage = try list { reader throws(Damaged) in
      FileOutcome.Coverage(
        agency: try reader.agency(), procedures: try reader.number(), documents: try reader.number())
    }
    outcome.facts = try list { reader throws(Damaged) in try reader.fact(file: file) }
    let used = try list { reader throws(Damaged) in try reader.flag() }
    let met = try list { reader throws(Damaged) in try reader.flag() }
    guard isAtEnd, outcome.procedureOf.count == outcome.report.findings.count else { throw Damaged() }
    return CachedOutcome(outcome: outcome, waiverUse: WaiverTable.Use(used: used, met: met), agencyNames: names)
  }

  private mutating func agency() throws(Damaged) -> AgencyName { AgencyName(id: try text(), name: try text()) }

  private mutating func procedure(path: String) throws(Damaged) -> ProcedureCoverage {
    let parts = (try text(), try text(), try text(), try text(), try text())
    let levels = try list { reader throws(Damaged) in try reader.text() }
    let channels = try list { reader throws(Damaged) in try reader.text() }
    let executing = try text()
    let range = try range()
    let documents = try number()
    guard let hash = Fingerprint(hexadecimal: try text()) else { throw Damaged() }
    return ProcedureCoverage(
      agency: parts.0, agencyName: parts.1, code: parts.2, name: parts.3, field: parts.4, levels: levels, channels: channels,
      executingAgency: executing, path: path, range: range, documentCount: documents, contentHash: hash)
  }

  private mutating func fact(file: Int32) throws(Damaged) -> ListingFact {
    ListingFact(
      code: try text(), agency: try agency(), channels: UInt8(truncatingIfNeeded: try number()), file: file,
      procedure: Int32(truncatingIfNeeded: try number()), documentsHash: try word(), contentHash: try word())
  }
}
