import VietnameseText

/// Old papers accepted as proof of a past fact: "cấp qua các thời kỳ", "cấp trước ngày …".
struct HistoricalEvidence {
  let unit: UnitMap
  /// The paper books were valid to the end of this year (Luật Cư trú 2020, Điều 38).
  static let lastYear = 2022

  func verdict(for occurrence: NameOccurrence) -> Verdict? {
    let clause = unit.range(ofClause: unit.clause[occurrence.range.lowerBound])
    let near = max(clause.lowerBound, occurrence.range.lowerBound - 40)..<min(clause.upperBound, occurrence.range.upperBound + 60)
    let cue = unit.matches(of: .evidence, in: near).first ?? PastDate(unit: unit).before(endOf: Self.lastYear, in: near)
    return cue.map { Verdict(.evidence, .historical, [$0]) }
  }
}
