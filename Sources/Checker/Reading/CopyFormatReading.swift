import VietnameseText

/// In which form a paper is asked for, and whether only a certified copy will do.
struct CopyFormatReading {
  let unit: UnitMap
  let coordination: CoordinationMap

  private static let plain = CueSet(.original, .copy, .compare)

  func format(for index: Int) -> (format: CopyFormat, certified: Bool) {
    let single = format(in: region(around: [own(index)]), index)
    if let single, single.certified { return single }
    if collective(after: own(index).range.upperBound) != nil || certifiedAtEnd(ofListWith: index) {
      return (.certifiedCopy, true)
    }
    if let options = ofOptions(with: index), single == nil || options.certified && !hasOwn(index) { return options }
    if let single { return single }
    return shared(with: coordination.itemOfOccurrence[index]).flatMap { format(in: $0, index) } ?? (.unstated, false)
  }

  /// What is said of all options: before the first or after the last; between them it is said of one. Nil for a paper that is no option.
  private func ofOptions(with index: Int) -> (format: CopyFormat, certified: Bool)? {
    var members = coordination.members(with: index)
    guard members.count > 1, let first = members.first, let last = members.last else { return nil }
    // "sổ tạm trú hoặc hợp đồng thuê nhà có công chứng": it is the contract's.
    if last.occurrence == nil, unit.tokens[safe: last.range.upperBound]?.mark != .open { members.removeLast() }
    return format(in: region(around: members), index, outside: first.range.upperBound ..~ last.range.lowerBound)
  }

  /// The format that the words of a region give; nil when they give none.
  private func format(
    in region: Range<Int>, _ index: Int, outside inside: Range<Int> = 0..<0
  ) -> (format: CopyFormat, certified: Bool)? {
    let all = unit.matches(of: .certified, in: region).filter { !isDenied($0) && !inside.contains($0.lowerBound) }
    let certified = all.first
    let plain = unit.matches(of: Self.plain, in: region).filter { match in
      !isDenied(match) && !inside.contains(match.lowerBound) && !all.contains { $0.overlaps(match) }
    }
    guard let certified else {
      guard let first = plain.first else { return nil }
      return (unit.starting[first.lowerBound] & Cue.original.bit != 0 ? .original : .copy, false)
    }
    let hasChoice = plain.contains { isChoice(certified, $0) } || offersData(index)
    return hasChoice ? (.anyCopy, false) : (.certifiedCopy, true)
  }

  /// "bản sao A, B có chứng thực", "A và B công chứng": said of all where no other form stands between.
  private func certifiedAtEnd(ofListWith index: Int) -> Bool {
    let item = coordination.itemOfOccurrence[index]
    let list = coordination.list(around: item)
    guard list.upperBound - 1 > item, let end = coordination.items[safe: list.upperBound - 1]?.range.upperBound,
      let certified = unit.end(of: .certified, startingAt: end), !isDenied(end ..~ certified)
    else { return false }
    return (item + 1 ..~ list.upperBound).allSatisfy { next in
      let start = coordination.items[next].range.lowerBound
      return !contains(coordination.items[next - 1].range.upperBound ..~ start)
    }
  }

  /// A form right before the paper: "bản sao chứng thực sổ hộ khẩu hoặc bản chính giấy xác nhận".
  private func hasOwn(_ index: Int) -> Bool { form(before: own(index).range.lowerBound)?.link == .or }

  /// The form between a paper and what joins it to the one before, and how it is joined.
  private func form(before start: Int) -> (link: Coordination.Link, range: Range<Int>)? {
    let (link, connector) = coordination.connection(before: start)
    return contains(connector ..~ start) ? (link, connector ..~ start) : nil
  }

  private func own(_ index: Int) -> Coordination.Item { coordination.items[coordination.itemOfOccurrence[index]] }

  /// From the words before the first of some items to the words after the last.
  private func region(around items: [Coordination.Item]) -> Range<Int> {
    guard let first = items.first?.range.lowerBound, let last = items.last?.range.upperBound else { return 0..<0 }
    let clause = unit.range(ofClause: unit.clause[first])
    let low = max(clause.lowerBound, first - 30)
    let high = min(unit.range(ofSentence: unit.sentence[last - 1]).upperBound, last + 40)
    let start = max(low, coordination.end(ofItemBefore: first) ?? low, coordination.connection(before: first).connector)
    let next = coordination.start(ofItemAfter: bracketEnd(last)).map(startOfNext) ?? high
    return start ..~ min(high, clauseEnd(last), max(next, last))
  }

  /// "bản sao CCCD và bản sao có chứng thực sổ": the words that belong to the next paper begin behind "và", "hoặc" or the comma.
  private func startOfNext(_ next: Int) -> Int {
    let (link, connector) = coordination.connection(before: next)
    return link == .and || link == .or || link == .comma ? connector : next
  }

  /// Past the brackets that open right here: their items explain the paper.
  private func bracketEnd(_ end: Int) -> Int {
    unit.close(ofBracketAt: end) ?? end
  }

  /// The clause's end, but a semicolon inside the paper's own brackets does not end it.
  private func clauseEnd(_ end: Int) -> Int {
    var clause = unit.range(ofClause: unit.clause[end - 1]).upperBound
    // "bản sao có chứng thực …; hoặc bản sao kèm bản chính" goes on.
    // "…; nếu mang bản chính thì bản sao không cần chứng thực" too.
    if clause < unit.count, unit.starting[clause] & (Cue.or.bit | Cue.condition.bit) != 0 {
      clause = unit.range(ofClause: unit.clause[clause]).upperBound
    }
    return max(clause, bracketEnd(end))
  }

  private func isChoice(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let between = left.gap(to: right)
    // "bản sao chứng thực nếu gửi bưu điện, bản chụp nếu nộp trực tiếp": each way of filing has its form.
    if unit.contains(CueSet(.condition, .then), in: between) { return true }
    guard coordination.start(ofItemAfter: between.lowerBound).map({ $0 >= between.upperBound }) ?? true else {
      // "bản sao CMND/CCCD (có công chứng)": the stroke joins papers.
      // "bản sao chứng thực thẻ hoặc bản chụp kèm bản chính": no other paper follows.
      let or = unit.matches(of: .or, in: between)
      return or.contains { $0.upperBound == between.upperBound }
        || !or.isEmpty && (unit.holds(.close, in: between) || unit.holds(.semicolon, in: between))
    }
    return unit.contains(.or, in: between) || unit.holds(.slash, in: between)
  }

  /// "A và B, cả hai đều phải có chứng thực": what is said of all papers before it.
  private func collective(after start: Int) -> Range<Int>? {
    guard start > 0, start <= unit.count else { return nil }
    let end = min(unit.range(ofSentence: unit.sentence[start - 1]).upperBound, start + 120)
    for all in unit.matches(of: .collective, in: start - 1 ..~ end) {
      let near = all.upperBound ..~ min(end, all.upperBound + 6)
      guard let certified = unit.matches(of: .certified, in: near).first, !isDenied(certified) else { continue }
      if (coordination.start(ofPaperAfter: all.upperBound) ?? end) >= certified.lowerBound { return certified }
    }
    return nil
  }

  // MARK: Formats of a list

  /// Where a list says its format once: before its first paper ("bản sao chứng thực A, B"), before the words that announce it ("bản sao chứng
  /// thực một trong các giấy tờ: A, B"), or in brackets after its last ("A, B (bản sao chứng thực)").
  private func shared(with item: Int) -> Range<Int>? {
    let list = coordination.list(around: item)
    let first = coordination.items[list.lowerBound].range
    let last = coordination.items[list.upperBound - 1].range
    let connection = coordination.connection(before: first.lowerBound)
    for left in (list.lowerBound ..~ item).reversed() {
      if let form = form(before: coordination.items[left].range.lowerBound) { return form.range }
    }
    if let colon = colon(before: connection), let announced = announced(before: colon) { return announced }
    guard list.upperBound - 1 > item else { return nil }
    let next = coordination.start(ofItemAfter: last.upperBound) ?? unit.count
    let near = last.upperBound ..~ min(next, last.upperBound + 12)
    guard let open = near.first(where: { unit.tokens[$0].mark == .open }), let close = unit.close(ofBracketAt: open) else {
      return nil
    }
    return open ..~ close
  }

  /// The colon that opens the list: right before its first item, or before the clauses it is cut into.
  private func colon(before connection: (link: Coordination.Link, connector: Int)) -> Int? {
    if connection.link == .lead { return connection.connector }
    guard connection.link == .next, connection.connector > 0 else { return nil }
    let start = unit.range(ofSentence: unit.sentence[connection.connector - 1]).lowerBound
    return (max(start, connection.connector - 200) ..~ connection.connector).last { unit.tokens[$0].mark == .colon }
  }

  private func contains(_ range: Range<Int>) -> Bool {
    unit.contains(Self.plain, in: range) || unit.contains(.certified, in: range)
  }

  private func announced(before colon: Int) -> Range<Int>? {
    let start = unit.range(ofSentence: unit.sentence[max(0, colon - 1)]).lowerBound
    let range = max(start, colon - 30) ..~ colon
    guard contains(range),
      unit.contains(CueSet(.oneOf, .genericDocument, .proofDocument), in: range)
        || unit.start(of: CueSet(.copy, .certified, .original), endingAt: colon) != nil
    else { return nil }
    return range
  }

  /// "không cần công chứng", "công chứng viên".
  private func isDenied(_ match: Range<Int>) -> Bool {
    unit.matches(of: CueSet(.notFormat, .certifier), in: max(0, match.lowerBound - 6) ..~ match.upperBound).contains {
      $0.overlaps(match)
    }
  }

  /// One of the options is data: a number, an account.
  private func offersData(_ index: Int) -> Bool {
    coordination.members(with: index).contains { unit.starting[$0.range.lowerBound] & Cue.dataDocument.bit != 0 }
  }
}
