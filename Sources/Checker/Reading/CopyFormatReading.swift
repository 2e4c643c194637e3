import VietnameseText

/// In which form a paper is asked for, and whether only a certified copy will do.
struct CopyFormatReading {
  let unit: UnitMap
  let coordination: Coordination

  private static let plain = CueSet(.original, .copy, .compare)

  func format(for index: Int) -> (format: CopyFormat, certified: Bool) {
    let region = region(of: index)
    let certified =
      unit.matches(of: .certified, in: region).first { !isDenied($0) } ?? collective(after: own(index).range.upperBound)
    let plain = unit.matches(of: Self.plain, in: region).filter { match in
      !isDenied(match) && !(certified.map { $0.overlaps(match) } ?? false)
    }
    guard let certified else {
      guard let first = plain.first else { return (.unstated, false) }
      return (unit.starting[first.lowerBound] & Cue.original.bit != 0 ? .original : .copy, false)
    }
    let hasChoice = plain.contains { isChoice(certified, $0) } || offersData(index)
    return hasChoice ? (.anyCopy, false) : (.certifiedCopy, true)
  }

  private func own(_ index: Int) -> Coordination.Item { coordination.items[coordination.itemOfOccurrence[index]] }

  /// From the words before the list that the paper is an option of to the words after it: the list shares its format.
  private func region(of index: Int) -> Range<Int> {
    let members = coordination.members(with: index)
    let own = own(index)
    let first = (members.first ?? own).range.lowerBound
    let last = (members.last ?? own).range.upperBound
    let clause = unit.range(ofClause: unit.clause[first])
    let low = max(clause.lowerBound, first - 30)
    let high = min(unit.range(ofSentence: unit.sentence[last - 1]).upperBound, last + 40)
    let start = max(low, coordination.end(ofItemBefore: first) ?? low, coordination.connection(before: first).connector)
    let next = coordination.start(ofItemAfter: last) ?? high
    return start..<max(start, min(high, clauseEnd(last), max(next, last)))
  }

  /// The clause's end, but a semicolon inside the paper's own brackets does not end it.
  private func clauseEnd(_ end: Int) -> Int {
    var clause = unit.range(ofClause: unit.clause[end - 1]).upperBound
    // "bản sao có chứng thực …; hoặc bản sao kèm bản chính" goes on.
    if clause < unit.count, unit.starting[clause] & Cue.or.bit != 0 {
      clause = unit.range(ofClause: unit.clause[clause]).upperBound
    }
    guard end < unit.count, unit.tokens[end].mark == .open, unit.partner[end] >= 0 else { return clause }
    return max(clause, Int(unit.partner[end]))
  }

  private func isChoice(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let between = min(left.upperBound, right.upperBound)..<max(left.lowerBound, right.lowerBound)
    // "bản sao chứng thực nếu gửi bưu điện, bản chụp nếu nộp trực tiếp": each way of filing has its form.
    if unit.contains(.condition, in: between) { return true }
    return unit.contains(.or, in: between) || between.contains { unit.tokens[$0].mark == .slash }
  }

  /// "A và B, cả hai đều phải có chứng thực": what is said of all papers before it.
  private func collective(after start: Int) -> Range<Int>? {
    guard start > 0, start <= unit.count else { return nil }
    let end = min(unit.range(ofSentence: unit.sentence[start - 1]).upperBound, start + 120)
    for all in unit.matches(of: .collective, in: start - 1..<end) {
      let near = all.upperBound..<min(end, all.upperBound + 6)
      guard let certified = unit.matches(of: .certified, in: near).first, !isDenied(certified) else { continue }
      if (coordination.start(ofPaperAfter: all.upperBound) ?? end) >= certified.lowerBound { return certified }
    }
    return nil
  }

  /// "không cần công chứng", "công chứng viên".
  private func isDenied(_ match: Range<Int>) -> Bool {
    unit.matches(of: CueSet(.notFormat, .certifier), in: max(0, match.lowerBound - 6)..<match.upperBound).contains {
      $0.overlaps(match)
    }
  }

  /// One of the options is data: a number, an account.
  private func offersData(_ index: Int) -> Bool {
    coordination.members(with: index).contains { unit.starting[$0.range.lowerBound] & Cue.dataDocument.bit != 0 }
  }
}
