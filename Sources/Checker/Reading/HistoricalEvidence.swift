import VietnameseText

/// Old papers accepted as proof of a past fact: "cấp qua các thời kỳ", "cấp trước ngày …".
struct HistoricalEvidence {
  let unit: UnitMap

  func verdict(for occurrence: NameOccurrence) -> Verdict? {
    let clause = unit.range(ofClause: unit.clause[occurrence.range.lowerBound])
    let near = max(clause.lowerBound, occurrence.range.lowerBound - 40)..<min(clause.upperBound, occurrence.range.upperBound + 60)
    guard let cue = unit.matches(of: .evidence, in: near).first else { return nil }
    return Verdict(.evidence, .historical, [cue])
  }
}
