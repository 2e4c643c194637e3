import VietnameseText

/// Lists that offer a choice by their heading: "một trong các giấy tờ sau", "giấy tờ chứng minh nơi cư trú như".
extension Coordination {
  mutating func markOneOf() {
    // "thiếu một trong hai thứ này" asks for both.
    for cue in unit.matches(of: .oneOf, in: 0..<unit.count) where unit.ending[cue.lowerBound] & Cue.lacks.bit == 0 {
      mark(isOneOf: scope(after: cue))
    }
    for cue in unit.matches(of: .suchAs, in: 0..<unit.count)
    where follows(cue.lowerBound, CueSet(.genericDocument, .proofDocument)) {
      mark(isOneOf: scope(after: cue))
    }
    for cue in unit.matches(of: .consistsOf, in: 0..<unit.count) where follows(cue.lowerBound, CueSet(.proofDocument)) {
      let scope = scope(after: cue)
      // "Giấy tờ về nhân thân gồm CMND và sổ hộ khẩu": both.
      if !isPair(in: scope) { mark(isOneOf: scope) }
    }
    for cue in unit.matches(of: .proofDocument, in: 0..<unit.count) {
      if let list = bracketedList(after: cue) { mark(isOneOf: list) }
    }
  }

  private mutating func mark(isOneOf range: Range<Int>) {
    let low = items.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let high = items.partitioningIndex { $0.range.lowerBound >= min(range.upperBound, range.lowerBound + Self.longestScope) }
    guard low < high else { return }
    for index in low ..~ high { items[index].list = lists.count }
    // A list of one is a row whose fellows are other units.
    lists.append(high - low == 1 || isChoice(Array(items[low ..~ high])))
  }

  /// Two items that "và" joins.
  private func isPair(in range: Range<Int>) -> Bool {
    let low = items.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let high = items.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return high - low == 2 && items[low + 1].link == .and
  }

  /// To the end of the sentence; over the following items where a colon opens a list.
  private func scope(after cue: Range<Int>) -> Range<Int> {
    if isBackward(cue) {
      let start = unit.range(ofSentence: unit.sentence[cue.lowerBound]).lowerBound
      let last = end(ofItemBefore: cue.lowerBound) ?? 0
      return max(last > start ? start : 0, cue.lowerBound - Self.longestScope) ..~ cue.lowerBound
    }
    // "một trong ba loại (A; B; C)"
    if let close = unit.close(ofBracketAt: cue.upperBound), unit.tokens[safe: close + 1]?.mark != .colon {
      return cue.upperBound ..~ close
    }
    let first = unit.range(ofSentence: unit.sentence[cue.lowerBound])
    let colon = (cue.upperBound ..~ min(first.upperBound, cue.upperBound + 24)).first { unit.tokens[$0].mark == .colon }
    let endsLine = cue.upperBound + 2 >= first.upperBound && unit.tokens[safe: cue.upperBound]?.mark != Token.Mark.none
    guard colon != nil || endsLine else {
      return cue.upperBound ..~ unit.range(ofClause: unit.clause[cue.lowerBound]).upperBound
    }
    var end = first.upperBound
    if endsLine, end < unit.count { end = unit.range(ofSentence: unit.sentence[end]).upperBound }
    while end < unit.count, unit.startsItem(end) { end = unit.range(ofSentence: unit.sentence[end]).upperBound }
    return cue.upperBound ..~ end
  }

  /// "(chỉ nộp 01 trong 03 loại trên)".
  private func isBackward(_ cue: Range<Int>) -> Bool {
    guard let next = unit.tokens[safe: cue.upperBound] else { return false }
    if next.mark == .close { return unit.tokens[safe: cue.upperBound + 1]?.mark != .colon }
    return unit.starting[cue.upperBound] & Cue.backReference.bit != 0
  }

  private func follows(_ token: Int, _ set: CueSet) -> Bool {
    let start = max(unit.range(ofClause: unit.clause[token]).lowerBound, token - 25)
    return unit.contains(set, in: start ..~ token)
  }

  /// "giấy tờ chứng minh nơi cư trú (sổ hộ khẩu, sổ tạm trú)".
  private func bracketedList(after cue: Range<Int>) -> Range<Int>? {
    let end = min(unit.range(ofClause: unit.clause[cue.lowerBound]).upperBound, cue.upperBound + 16)
    guard let open = (cue.upperBound ..~ end).first(where: { unit.tokens[$0].mark == .open }),
      let close = unit.close(ofBracketAt: open)
    else { return nil }
    let first = items.partitioningIndex { $0.range.lowerBound > open }
    guard let second = items[safe: first + 1], second.range.upperBound <= close else { return nil }
    return items[first].range.lowerBound <= open + 4 ? open ..~ close : nil
  }
}
