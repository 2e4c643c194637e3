import VietnameseText

/// "Theo quy định cũ phải có sổ hộ khẩu; nay chỉ cần khai số định danh": what an old rule asked for nobody is asked for now.
struct OldRule {
  let unit: UnitMap
  /// Words that may open a sentence before the words that name the old rule.
  private static let opening = 4

  func verdict(for occurrence: NameOccurrence) -> Verdict? {
    let number = unit.sentence[occurrence.range.lowerBound]
    let sentence = unit.range(ofSentence: number)
    let start = sentence.lowerBound ..~ min(occurrence.range.lowerBound, sentence.lowerBound + Self.opening)
    guard let old = unit.matches(of: .oldRule, in: start).first, let now = now(after: occurrence.range.upperBound, sentence)
    else {
      return nil
    }
    return Verdict(.mention, .void, [old, now])
  }

  /// "; nay", ", hiện nay", and the word that opens the next sentence.
  private func now(after end: Int, _ sentence: Range<Int>) -> Range<Int>? {
    let near = end ..~ min(unit.count, sentence.upperBound + Self.opening, end + NegationScope.window)
    return unit.matches(of: .now, in: near).first { now in
      now.lowerBound > 0 && unit.tokens[now.lowerBound - 1].mark != .none || unit.ending[now.lowerBound] & Cue.contrast.bit != 0
    }
  }
}
