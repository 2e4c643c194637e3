import Diagnostics
import ProcedureModel
import VietnameseText

/// Reads the text units of procedures: papers and bodies, phrases, citations, once a unit for all rules. One a worker.
struct UnitScanner {
  private let plan: ReadingPlan
  private var session: RequirementReader.Session
  private var matches: [PhraseMatch] = []
  private var memory = UnitMemory()
  /// A text with what stands around it, for the memory.
  private var key: [UInt8] = []
  /// What is found in a text that is new.
  private var found = UnitMemory.Found()
  private var units: [UnitReading] = []
  private var readings: [PaperReading] = []
  private var hits: [PhraseHit] = []
  private var citations: [UnitCitation] = []
  /// Per rule: the procedure holds something that it looks for.
  private var isCalled: [Bool] = []
  private var lead: Text?

  init(_ plan: ReadingPlan) {
    self.plan = plan
    session = plan.reader.session(phrases: plan.finder.trie)
  }

  /// Everything the rules need to know of a procedure.
  mutating func read(_ located: LocatedProcedure) -> ProcedureReading {
    units.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
    citations.removeAll(keepingCapacity: true)
    isCalled.removeAll(keepingCapacity: true)
    isCalled.append(contentsOf: repeatElement(false, count: plan.calls.count))
    for rule in plan.calls.always { isCalled[Int(rule)] = true }
    lead = nil
    located.procedure.forEachTextUnit { unit in read(unit, of: located) }
    located.procedure.forEachFurtherText(in: plan.phraseSections.union(plan.citationSections)) { text, path, section in
      read(text, path, section, nil, of: located)
    }
    AlternativeStances.settle(&readings, units, located.procedure, abolished: plan.abolished)
    return ProcedureReading(
      located, units: units, readings: readings, hits: hits, citations: citations, isCalled: isCalled)
  }

  private mutating func read(_ unit: TextUnit, of located: LocatedProcedure) {
    if unit.kind == .component { noteLead(unit, in: located.tree) }
    read(unit.text, unit.path, unit.section, unit, of: located)
  }

  private mutating func read(
    _ text: Text, _ path: ComponentPath, _ section: Section, _ unit: TextUnit?, of located: LocatedProcedure
  ) {
    var wanted: Wanted = []
    if !section.isDisjoint(with: plan.phraseSections) { wanted.insert(.phrases) }
    if !section.isDisjoint(with: plan.citationSections) { wanted.insert(.citations) }
    memory.makeRoom()
    let first = (readings.count, hits.count, citations.count)
    let (found, isScanned) = text.withUTF8(in: located.tree) { find(wanted, in: $0) }
    take(found)
    if found.isNaming, let unit, !section.isDisjoint(with: plan.readSections) {
      take(readPapers(unit, isScanned: isScanned, of: located))
    }
    if first == (readings.count, hits.count, citations.count) { return }
    var result = UnitReading(text: text, path: path, section: section)
    result.readings = first.0..<readings.count
    result.hits = first.1..<hits.count
    result.citations = first.2..<citations.count
    result.locate(in: located.procedure)
    units.append(result)
  }

  /// Adds what was found in a unit to the procedure.
  private mutating func take(_ found: UnitMemory.Entry) {
    if found.isEmpty { return }
    // By number: each slice would count a reference.
    for place in found.readings { readings.append(memory.readings[place]) }
    for place in found.hits { hits.append(memory.hits[place]) }
    for place in found.citations { citations.append(memory.citations[place]) }
    for place in found.callers { isCalled[Int(memory.callers[place])] = true }
  }

  /// What is looked for in a text, as the memory tells texts apart.
  private struct Wanted: OptionSet {
    let rawValue: UInt8
    static let phrases = Wanted(rawValue: 1)
    static let citations = Wanted(rawValue: 2)

    /// Readings, in one of three kinds of unit.
    static func readings(_ field: UnitField) -> Wanted {
      switch field {
      case .component: Wanted(rawValue: 4)
      case .prose: Wanted(rawValue: 8)
      case .agency: Wanted(rawValue: 16)
      }
    }
  }

  /// What the text itself holds. `isScanned` where it was new, so that the session holds its words.
  private mutating func find(
    _ wanted: Wanted, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (found: UnitMemory.Entry, isScanned: Bool) {
    if let known = memory.recall(bytes, for: wanted.rawValue) { return (known, false) }
    found.clear()
    found.isNaming = session.scan(bytes)
    if wanted.contains(.phrases) {
      matches.removeAll(keepingCapacity: true)
      session.findPhrases(into: &matches)
      PhraseFinder.take(matches, in: session.tokens, into: &found.hits)
    }
    if wanted.contains(.citations) { plan.finder.findCitations(in: session.tokens, into: &found.citations) }
    return (memory.keep(found, calls: plan.calls), true)
  }

  /// What a unit does with the papers and bodies it names. Most units name none; those that do and have something around them are
  /// read with it.
  private mutating func readPapers(
    _ unit: TextUnit, isScanned: Bool, of located: LocatedProcedure
  ) -> UnitMemory.Entry {
    let tree = located.tree
    let context = context(of: unit, of: located.procedure)
    let field = unit.kind.field
    context.write(around: unit.text, in: tree, to: &key)
    let known = key.withUnsafeBufferPointer { memory.recall($0, for: Wanted.readings(field).rawValue) }
    if let known { return known }
    let readings =
      context.isEmpty && isScanned
      ? session.judge(field, count: unit.text.bytes(in: tree).count)
      : unit.text.withUTF8(in: tree) { session.read($0, field: field, context: context.words(in: tree)) }
    return memory.keep(UnitMemory.Found(readings: readings), calls: plan.calls)
  }

  private func context(of unit: TextUnit, of procedure: Procedure) -> UnitContext {
    guard unit.kind == .component else { return UnitContext() }
    var note: Text?
    switch unit.path {
    case .document(let dossier, let document, .name): note = procedure.dossiers[dossier].documents[document].note
    case .alternative(let dossier, let document, let choice, .name):
      note = procedure.dossiers[dossier].documents[document].anyOf[choice].note
    default: break
    }
    return UnitContext(heading: unit.heading, lead: lead == unit.text ? nil : lead, note: note)
  }

  /// A row that ends with a colon leads into the bulleted or numbered rows that follow it.
  private mutating func noteLead(_ unit: TextUnit, in tree: YAMLTree) {
    guard case .document(_, _, .name) = unit.path else { return }
    let bytes = unit.text.bytes(in: tree)
    if bytes.last == UInt8(ascii: ":") {
      lead = unit.text
    } else if let first = bytes.first, !UnitScanner.bullets.contains(first), !UnitScanner.isLabelled(bytes) {
      lead = nil
    }
  }

  /// "a)", "1.", "12)".
  private static func isLabelled(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = bytes.prefix(3)
    guard let mark = head.firstIndex(where: { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ".") }), mark > head.startIndex else {
      return false
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let isLetter = mark == head.startIndex + 1 && letters.contains(head[head.startIndex] | 0x20)
    return isLetter || head[..<mark].allSatisfy(digits.contains)
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
  /// Which rules what was found concerns.
  let calls: RuleCalls
}

extension UnitReading {
  /// Finds the document row the unit belongs to.
  fileprivate mutating func locate(in procedure: Procedure) {
    switch path {
    case .document(let case_, let document, _):
      (dossier, self.document) = (Int32(case_), Int32(document))
      note(procedure.dossiers[case_].documents, document)
    case .alternative(let case_, let document, let choice, _):
      (dossier, self.document, option) = (Int32(case_), Int32(document), Int32(choice))
      note(procedure.dossiers[case_].documents, document)
      note(procedure.dossiers[case_].documents[document].anyOf, choice)
    case .member(.dossiers, let case_, _):
      dossier = Int32(case_)
    default: break
    }
  }

  private mutating func note(_ rows: [Document], _ row: Int) {
    if let lookup = rows[row].lookup, !lookup.isEmpty { hasLookup = true }
    wantsCopies = (rows[row].copies?.value ?? 0) > 0 && (rows[row].originals?.value ?? 0) == 0
  }
}
