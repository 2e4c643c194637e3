import VietnameseText

/// "trước 15/10/1993", "trước ngày 01 tháng 7 năm 2025": a day that lies before a year's end.
struct PastDate {
  let unit: UnitMap
  /// "cấp trước ngày 01/7/2025" tells of an old paper, whatever the paper.
  private static let lastIssue = 2025

  /// The first "before" of a range whose date's year is at most `year`; a deadline for the applicant ("nộp trước ngày …") is none.
  func before(endOf year: Int, in range: Range<Int>) -> Range<Int>? {
    for before in unit.matches(of: .before, in: range) where unit.ending[before.lowerBound] & Cue.submit.bit == 0 {
      let limit = min(unit.count, before.upperBound + 8)
      for token in before.upperBound ..~ limit {
        let word = unit.tokens[token]
        if let found = unit.year(token) {
          let isIssued = unit.ending[before.lowerBound] & Cue.issuedVerb.bit != 0
          if found <= (isIssued ? Self.lastIssue : year) { return before.lowerBound ..~ token + 1 }
          break
        }
        if word.mark != .none, word.mark != .slash, word.mark != .dash, word.mark != .period { break }
      }
    }
    return nil
  }
}
