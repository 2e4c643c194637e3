import Diagnostics
import ProcedureModel

/// Phrases that a rule looks for and phrases that excuse them in the same unit. The longest phrase wins: words inside a
/// longer phrase of the rule count for nothing.
struct PhraseRule: Sendable {
  let sections: Section
  let phrases: PhraseList
  private let unless: PhraseList

  init(_ rule: Rule, _ parameter: String, in sections: Section, _ preparation: inout RulePreparation) {
    self.sections = sections
    phrases = preparation.phrases.add(rule.parameters.texts(parameter), in: sections)
    unless = preparation.phrases.add(rule.parameters.texts("unless"), in: sections)
  }

  /// Visits each unit that holds a phrase and no excuse, with the places of the phrases.
  func forEach(in procedure: ProcedureReading, _ visit: (UnitReading, [PhraseHit]) -> Void) {
    for unit in procedure.units where !unit.hits.isEmpty && !unit.section.isDisjoint(with: sections) {
      let hits = procedure.hits(of: unit)
      guard hits.contains(where: { $0.isOf(phrases) }) else { continue }
      let relevant = hits.filter { $0.isOf(phrases) || $0.isOf(unless) }
      let longest = relevant.filter { hit in !relevant.contains { $0.isLonger(than: hit) } }
      if longest.contains(where: { $0.isOf(unless) }) { continue }
      let found = longest.filter { $0.isOf(phrases) }
      if !found.isEmpty { visit(unit, found) }
    }
  }
}

extension PhraseHit {
  /// It covers the other and more.
  func isLonger(than other: PhraseHit) -> Bool {
    start <= other.start && end >= other.end && end - start > other.end - other.start
  }

  var byteRange: ByteRange { ByteRange(Int(start), Int(end)) }

  /// The words as the file has them.
  func text(in unit: UnitReading, _ tree: YAMLTree) -> String {
    let bytes = unit.text.bytes(in: tree)
    return String(decoding: bytes[(bytes.startIndex + Int(start))..<(bytes.startIndex + Int(end))], as: UTF8.self)
  }
}
