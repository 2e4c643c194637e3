import Diagnostics
import ProcedureModel

/// What one unit of text says: the readings, phrases and citations found in it. Units in which nothing was found are left
/// out, so that a clean procedure costs no more than being read.
struct UnitReading: Sendable {
  var text: Text
  var path: ComponentPath
  var section: Section
  /// The document row: its case and its place in it; -1 outside documents.
  var dossier: Int32 = -1
  var document: Int32 = -1
  /// The alternative of `any_of`; -1 for the row itself.
  var option: Int32 = -1
  /// The row says where the agency looks the paper up.
  var hasLookup = false
  /// The row wants a number of copies.
  var wantsCopies = false
  var readings: Range<Int> = 0..<0
  var hits: Range<Int> = 0..<0
  var citations: Range<Int> = 0..<0

  /// It is read in one of these parts, and names something.
  func hasReadings(in sections: Section) -> Bool { !readings.isEmpty && !section.isDisjoint(with: sections) }
}

/// One procedure with all its readings: made once, seen by every rule.
final class ProcedureReading {
  let located: LocatedProcedure
  /// In the order of the procedure.
  let units: [UnitReading]
  let readings: [PaperReading]
  let hits: [PhraseHit]
  let citations: [UnitCitation]
  /// Per rule of the run: something was found that it looks for; the others have nothing to say.
  let isCalled: [Bool]

  init(
    _ located: LocatedProcedure, units: [UnitReading], readings: [PaperReading], hits: [PhraseHit],
    citations: [UnitCitation], isCalled: [Bool]
  ) {
    self.located = located
    self.units = units
    self.readings = readings
    self.hits = hits
    self.citations = citations
    self.isCalled = isCalled
  }

  var procedure: Procedure { located.procedure }
  var tree: YAMLTree { located.tree }

  func readings(of unit: UnitReading) -> ArraySlice<PaperReading> { readings[unit.readings] }
  func hits(of unit: UnitReading) -> ArraySlice<PhraseHit> { hits[unit.hits] }
  func citations(of unit: UnitReading) -> ArraySlice<UnitCitation> { citations[unit.citations] }

  /// A phrase of the list stands in the unit.
  func holds(_ list: PhraseList, _ unit: UnitReading) -> Bool {
    !list.isEmpty && hits[unit.hits].contains { $0.isOf(list) }
  }

  /// A phrase of the list stands in the same sentence.
  func holds(_ list: PhraseList, _ unit: UnitReading, sentence: UInt16) -> Bool {
    !list.isEmpty && hits[unit.hits].contains { $0.isOf(list) && $0.sentence == sentence }
  }
}
