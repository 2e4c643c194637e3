import VietnameseText

/// Papers that stand in for one another without "hoặc": "A, nếu không có A thì nộp B", "A (có thể thay thế bằng B)".
extension Coordination {
  /// "Hộ chiếu, nếu không có (hộ chiếu) thì nộp thẻ căn cước": each is an option.
  mutating func markSubstitutes() {
    markReplaceable()
    for lack in unit.matches(of: .lacks, in: 0..<unit.count) {
      let sentence = unit.range(ofSentence: unit.sentence[lack.lowerBound])
      guard isConditional(lack, in: sentence) else { continue }
      let next = items.partitioningIndex { $0.range.lowerBound >= lack.upperBound }
      let last = items.partitioningIndex { $0.range.lowerBound >= lack.lowerBound } - 1
      guard let first = items[safe: last], first.range.lowerBound >= sentence.lowerBound,
        lack.lowerBound - first.range.upperBound <= 20
      else { continue }
      let isRepeated = items[safe: next].map { $0.kind == first.kind && $0.range.lowerBound - lack.upperBound <= 3 } ?? false
      let second = isRepeated ? next + 1 : next
      guard let other = items[safe: second], other.range.lowerBound < min(sentence.upperBound, lack.upperBound + 40),
        other.kind != first.kind,
        other.occurrence != nil
          || unit.contains(CueSet(.submit, .contrast, .void), in: lack.upperBound ..~ other.range.lowerBound),
        unit.contains(CueSet(.then, .submit), in: lack.upperBound ..~ other.range.lowerBound), isChoice([first, other])
      else { continue }
      substitutes.formUnion([last, second])
    }
  }

  /// "nếu không có", "thành viên chưa đổi thẻ thì".
  private func isConditional(_ lack: Range<Int>, in sentence: Range<Int>) -> Bool {
    let before = max(sentence.lowerBound, lack.lowerBound - 4) ..~ lack.lowerBound
    if let condition = unit.matches(of: .condition, in: before).last,
      unit.isUnbroken(condition.upperBound ..~ lack.lowerBound)
    {
      return true
    }
    return unit.contains(.then, in: lack.upperBound ..~ min(sentence.upperBound, lack.upperBound + 6))
  }

  /// "Sổ hộ khẩu (có thể thay thế bằng giấy xác nhận thông tin về cư trú)": each is an option.
  private mutating func markReplaceable() {
    for cue in unit.matches(of: .replaceable, in: 0..<unit.count) {
      let next = items.partitioningIndex { $0.range.lowerBound >= cue.upperBound }
      let last = items.partitioningIndex { $0.range.lowerBound >= cue.lowerBound } - 1
      guard let first = items[safe: last], let second = items[safe: next],
        unit.sentence[first.range.lowerBound] == unit.sentence[cue.lowerBound],
        unit.clause[second.range.lowerBound] == unit.clause[cue.lowerBound], isChoice([first, second])
      else { continue }
      substitutes.formUnion([last, next])
    }
  }
}
