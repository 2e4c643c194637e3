import VietnameseText

/// "trước 15/10/1993", "trước ngày 01 tháng 7 năm 2025": a day that lies before a year's end.
struct PastDate {
  let unit: UnitMap
  /// "cấp trước ngày 01/7/2025" tells of an old paper, whatever the paper.
  private static let lastIssue = 2025

  /// "cấp trước …", "lập từ trước …": the date is of the paper.
  func isIssue(_ before: Int) -> Bool {
    let verb = unit.ending[before] | (before > 0 && unit.tokens[before - 1].mark == .none ? unit.ending[before - 1] : 0)
    return verb & Cue.issuedVerb.bit != 0
  }

  /// "lập năm 1977", "cấp ngày 02/3/1981": a day of issue so old that the paper was another one then.
  func issued(before limit: Int, in range: Range<Int>) -> Range<Int>? {
    for verb in unit.matches(of: .issuedVerb, in: range) {
      guard let opening = unit.end(of: .inYear, startingAt: verb.upperBound) else { continue }
      if let year = year(after: opening, in: range, upTo: limit - 1) { return verb.lowerBound ..~ year + 1 }
    }
    return nil
  }

  /// "giai đoạn 2012 - 2018", "năm 2016": years that are past.
  func period(upTo limit: Int, in range: Range<Int>) -> Range<Int>? {
    for opening in unit.matches(of: .inYear, in: range) {
      if let year = year(after: opening.upperBound, in: range, upTo: limit) { return opening.lowerBound ..~ year + 1 }
    }
    return nil
  }

  /// The first year of a date that begins here.
  private func year(after opening: Int, in range: Range<Int>, upTo limit: Int) -> Int? {
    let date = opening ..~ min(range.upperBound, opening + 6)
    guard let year = date.first(where: { unit.year($0) != nil }), unit.year(year).map({ $0 <= limit }) ?? false,
      (opening ..~ year).allSatisfy({ unit.tokens[$0].mark != .none || unit.tokens[$0].traits.contains(.number) })
    else { return nil }
    return year
  }

  /// The first "before" of a range whose date's year is at most `year`; a deadline for the applicant ("nộp trước ngày …") is none.
  func before(endOf year: Int, in range: Range<Int>) -> Range<Int>? {
    for before in unit.matches(of: .before, in: range) where unit.ending[before.lowerBound] & Cue.submit.bit == 0 {
      let limit = min(unit.count, before.upperBound + 8)
      for token in before.upperBound ..~ limit {
        let word = unit.tokens[token]
        if let found = unit.year(token) {
          let isIssued = isIssue(before.lowerBound)
          if found <= (isIssued ? Self.lastIssue : year) { return before.lowerBound ..~ token + 1 }
          break
        }
        if word.mark != .none, word.mark != .slash, word.mark != .dash, word.mark != .period { break }
      }
    }
    return nil
  }
}
