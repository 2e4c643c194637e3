import Diagnostics
import ProcedureModel

/// Reads the text units of procedures: papers and bodies, phrases, citations, once a unit for all rules. One a worker.
struct UnitScanner {
  private let plan: ReadingPlan
  private var session: RequirementReader.Session
  private var scratch = PhraseFinder.Scratch()
  private var units: [UnitReading] = []
  private var readings: [PaperReading] = []
  private var hits: [PhraseHit] = []
  private var citations: [UnitCitation] = []
  private var lead: Text?

  init(_ plan: ReadingPlan) {
    self.plan = plan
    session = plan.reader.session()
  }

  /// Everything the rules need to know of a procedure.
  mutating func read(_ procedure: Procedure, in tree: YAMLTree) -> ProcedureReading {
    units.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
    citations.removeAll(keepingCapacity: true)
    lead = nil
    procedure.forEachTextUnit { unit in read(unit, of: procedure, in: tree) }
    procedure.forEachFurtherText(in: plan.phraseSections.union(plan.citationSections)) { text, path, section in
      read(text, path, section, nil, of: procedure, in: tree)
    }
    AlternativeStances.settle(&readings, units, procedure, abolished: plan.abolished)
    return ProcedureReading(procedure, in: tree, units: units, readings: readings, hits: hits, citations: citations)
  }

  private mutating func read(_ unit: TextUnit, of procedure: Procedure, in tree: YAMLTree) {
    let section = unit.section
    if unit.kind == .component { noteLead(unit, in: tree) }
    read(unit.text, unit.path, section, unit, of: procedure, in: tree)
  }

  private mutating func read(
    _ text: Text, _ path: ComponentPath, _ section: Section, _ unit: TextUnit?, of procedure: Procedure, in tree: YAMLTree
  ) {
    var result = UnitReading(text: text, path: path, section: section)
    let first = (readings.count, hits.count, citations.count)
    let namesSomething = text.withUTF8(in: tree) { session.scan($0) }
    if !section.isDisjoint(with: plan.phraseSections) {
      plan.finder.findPhrases(in: session.tokens, &scratch.matches, into: &hits)
    }
    if !section.isDisjoint(with: plan.citationSections) {
      plan.finder.findCitations(in: session.tokens, into: &citations)
    }
    if namesSomething, let unit, !section.isDisjoint(with: plan.readSections) { readPapers(unit, of: procedure, in: tree) }
    result.readings = first.0..<readings.count
    result.hits = first.1..<hits.count
    result.citations = first.2..<citations.count
    if result.readings.isEmpty, result.hits.isEmpty, result.citations.isEmpty { return }
    result.locate(in: procedure)
    units.append(result)
  }

  /// Most units name no paper; those that do and have something around them are read again with it.
  private mutating func readPapers(_ unit: TextUnit, of procedure: Procedure, in tree: YAMLTree) {
    let context = context(of: unit, of: procedure, in: tree)
    if context.isEmpty {
      readings.append(contentsOf: session.judge(unit.kind.field, count: unit.text.bytes(in: tree).count))
    } else {
      readings.append(
        contentsOf: unit.text.withUTF8(in: tree) { session.read($0, field: unit.kind.field, context: context) })
    }
  }

  private func context(of unit: TextUnit, of procedure: Procedure, in tree: YAMLTree) -> ReadingContext {
    guard unit.kind == .component else { return .none }
    var note: Text?
    switch unit.path {
    case .document(let dossier, let document, "name"): note = procedure.dossiers[dossier].documents[document].note
    case .alternative(let dossier, let document, let choice, "name"):
      note = procedure.dossiers[dossier].documents[document].anyOf[choice].note
    default: break
    }
    let string = { (text: Text?) -> [String] in text.map { [$0.string(in: tree)] } ?? [] }
    return ReadingContext(
      headings: string(unit.heading), before: lead == unit.text ? [] : string(lead), after: string(note))
  }

  /// A row that ends with a colon leads into the bulleted or numbered rows that follow it.
  private mutating func noteLead(_ unit: TextUnit, in tree: YAMLTree) {
    guard case .document(_, _, "name") = unit.path else { return }
    let bytes = unit.text.bytes(in: tree)
    if bytes.last == UInt8(ascii: ":") {
      lead = unit.text
    } else if let first = bytes.first, !UnitScanner.bullets.contains(first), !UnitScanner.isLabelled(bytes) {
      lead = nil
    }
  }

  /// "a)", "1.", "12)".
  private static func isLabelled(_ bytes: some Collection<UInt8>) -> Bool {
    let head = Array(bytes.prefix(3))
    guard let mark = head.firstIndex(where: { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ".") }), mark > 0 else {
      return false
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(head[0] | 0x20) && mark == 1
    return isLetter || head[..<mark].allSatisfy { digits.contains($0) }
  }

  private static let bullets: [UInt8] = Array("-+*".utf8)
}

/// What of a procedure has to be read for the rules of a run, and with what.
struct ReadingPlan: Sendable {
  let reader: RequirementReader
  let finder: PhraseFinder
  let readSections: Section
  let phraseSections: Section
  let citationSections: Section
  /// Papers whose last day lies before the day of the run.
  let abolished: Set<String>
}

extension UnitReading {
  /// Finds the document row the unit belongs to.
  fileprivate mutating func locate(in procedure: Procedure) {
    let row: Document
    switch path {
    case .document(let case_, let document, _):
      row = procedure.dossiers[case_].documents[document]
      (dossier, self.document) = (Int32(case_), Int32(document))
    case .alternative(let case_, let document, let choice, _):
      let parent = procedure.dossiers[case_].documents[document]
      row = parent.anyOf[choice]
      (dossier, self.document, option) = (Int32(case_), Int32(document), Int32(choice))
      hasLookup = parent.lookup.map { !$0.isEmpty } ?? false
    case .member("dossiers", let case_, _):
      dossier = Int32(case_)
      return
    default: return
    }
    hasLookup = hasLookup || row.lookup.map { !$0.isEmpty } ?? false
    wantsCopies = (row.copies?.value ?? 0) > 0 && (row.originals?.value ?? 0) == 0
  }
}
