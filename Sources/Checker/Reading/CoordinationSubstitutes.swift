import VietnameseText

/// Papers that stand in for one another without "hoặc": "A, nếu không có A thì nộp B", "A (có thể thay thế bằng B)".
extension Coordination {
  /// "Hộ chiếu, nếu không có (hộ chiếu) thì nộp thẻ căn cước": each is an option.
  mutating func markSubstitutes() {
    markReplaceable()
    markPermitted()
    markBracketed()
    for lack in unit.matches(of: .lacks, in: 0..<unit.count) {
      let sentence = unit.range(ofSentence: unit.sentence[lack.lowerBound])
      guard isConditional(lack, in: sentence) else { continue }
      var next = items.partitioningIndex { $0.range.lowerBound >= lack.upperBound }
      var last = items.partitioningIndex { $0.range.lowerBound >= lack.lowerBound } - 1
      var isLackingFirst = false
      // "Không có sổ tạm trú thì nộp giấy xác nhận": what is lacking comes first.
      if let named = items[safe: next], named.occurrence != nil, named.range.lowerBound == lack.upperBound,
        unit.starting[lack.lowerBound] & Cue.has.bit != 0, next + 1 < items.count, sharesNeed(next, next + 1),
        items[safe: last].map({ $0.range.lowerBound < sentence.lowerBound }) ?? true
      {
        last = next
        next += 1
        isLackingFirst = true
      }
      // "Hộ chiếu hoặc giấy tờ khác; người chưa có hộ chiếu thì": one of the options before is lacking.
      let named = items[safe: next].flatMap { $0.range.lowerBound - lack.upperBound <= 3 ? $0 : nil }
      if let named, let option = option(like: named, with: last) { last = option }
      guard let first = items[safe: last], first.range.lowerBound >= sentence.lowerBound,
        lack.lowerBound - first.range.upperBound <= 20
      else { continue }
      // "trường hợp giấy khai sinh bị mất thì nộp sổ hộ khẩu": what is lost was not asked for.
      let before = max(sentence.lowerBound, first.range.lowerBound - NegationScope.window) ..~ first.range.lowerBound
      guard isLackingFirst || !unit.contains(.condition, in: before) else { continue }
      let isRepeated = named.map { isSame($0, first) } ?? false
      let second = isRepeated ? next + 1 : next
      guard let other = items[safe: second], other.range.lowerBound < min(sentence.upperBound, lack.upperBound + 40),
        other.kind != first.kind,
        other.occurrence != nil || isData(other)
          || unit.contains(CueSet(.submit, .contrast, .void), in: lack.upperBound ..~ other.range.lowerBound),
        unit.contains(CueSet(.then, .submit), in: lack.upperBound ..~ other.range.lowerBound)
          || unit.contains(.or, in: first.range.upperBound ..~ lack.lowerBound), isChoice([first, other])
      else { continue }
      substitutes.formUnion([last, second])
    }
  }

  /// The option of the same kind in the choice that an item belongs to.
  private func option(like named: Item, with index: Int) -> Int? {
    guard let group = items[safe: index]?.group, group >= 0 else { return nil }
    return members[group].prefix(Self.longestList).last { items[$0].kind == named.kind }
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
      || unit.ending[lack.lowerBound] & Cue.holder.bit != 0
  }

  /// "sổ hộ khẩu, nếu không còn sổ thì": the name again, or the word for what it is, alone.
  private func isSame(_ item: Item, _ first: Item) -> Bool {
    item.kind == first.kind || item.occurrence == nil && item.range.count == 1
  }

  /// In the sentence of the cue, or in the one before where "giấy tờ này" points back.
  private func isBefore(_ cue: Range<Int>, _ first: Item) -> Bool {
    let (own, other) = (unit.sentence[cue.lowerBound], unit.sentence[first.range.lowerBound])
    return own == other || own == other + 1 && unit.contains(.anaphora, in: cue)
  }

  /// Two papers of the policy that prove the same.
  private func sharesNeed(_ left: Int, _ right: Int) -> Bool {
    guard items[left].occurrence != nil, items[right].occurrence != nil else { return false }
    return !Set(papers[items[left].kind].proves).isDisjoint(with: papers[items[right].kind].proves)
  }

  private func isData(_ item: Item) -> Bool { unit.starting[item.range.lowerBound] & Cue.dataDocument.bit != 0 }

  /// "Có thể nộp sổ hộ khẩu thay cho giấy khai sinh": an option beside the paper it may replace.
  private mutating func markPermitted() {
    for cue in unit.matches(of: .insteadOf, in: 0..<unit.count) {
      let next = items.partitioningIndex { $0.range.lowerBound >= cue.upperBound }
      markPermitted(behind: cue, next)
      guard let first = items[safe: next - 1], let second = items[safe: next], first.occurrence != nil,
        cue.lowerBound - first.range.upperBound <= 2, second.range.lowerBound - cue.upperBound <= 2, isChoice([first, second])
      else { continue }
      let clause = unit.range(ofClause: unit.clause[cue.lowerBound])
      guard unit.contains(.permits, in: max(clause.lowerBound, first.range.lowerBound - 8) ..~ first.range.lowerBound) else {
        continue
      }
      substitutes.insert(next - 1)
    }
  }

  /// "Thay vì giấy xác nhận, người đề nghị có thể nộp sổ hộ khẩu": both.
  private mutating func markPermitted(behind cue: Range<Int>, _ next: Int) {
    guard let first = items[safe: next], let second = items[safe: next + 1],
      unit.range(ofSentence: unit.sentence[cue.lowerBound]).lowerBound == cue.lowerBound,
      first.range.lowerBound - cue.upperBound <= 2, isChoice([first, second]),
      unit.contains(.permits, in: first.range.upperBound ..~ second.range.lowerBound),
      unit.clause[second.range.lowerBound] == unit.clause[cue.lowerBound]
    else { return }
    substitutes.formUnion([next, next + 1])
  }

  /// "chứng minh thư (thẻ căn cước)": two papers for one need, the second in brackets of its own.
  private mutating func markBracketed() {
    for index in items.indices.dropFirst() {
      let (first, second) = (items[index - 1], items[index])
      guard second.range.lowerBound == first.range.upperBound + 1, let close = unit.close(ofBracketAt: first.range.upperBound),
        close == second.range.upperBound, first.kind != second.kind, sharesNeed(index - 1, index),
        papers[first.kind].isAbolished || !papers[second.kind].isAbolished,
        unit.starting[first.range.lowerBound] & (Cue.proofDocument.bit | Cue.genericDocument.bit) == 0, isChoice([first, second])
      else { continue }
      substitutes.formUnion([index - 1, index])
    }
  }

  /// "Sổ hộ khẩu (có thể thay thế bằng giấy xác nhận thông tin về cư trú)": each is an option.
  private mutating func markReplaceable() {
    for cue in unit.matches(of: .replaceable, in: 0..<unit.count) where unit.ending[cue.lowerBound] & Cue.undone.bit == 0 {
      let next = items.partitioningIndex { $0.range.lowerBound >= cue.upperBound }
      var last = items.partitioningIndex { $0.range.lowerBound >= cue.lowerBound } - 1
      // "Thông báo số định danh; ai chưa được thông báo thì có thể thay bằng …"
      if last > 0, items[last].occurrence == nil, items[last].range.count <= 2, items[last - 1].occurrence != nil { last -= 1 }
      guard let first = items[safe: last], let second = items[safe: next],
        isBefore(cue, first),
        unit.clause[second.range.lowerBound] == unit.clause[cue.lowerBound], isChoice([first, second])
      else { continue }
      substitutes.formUnion([last, next])
    }
  }
}
