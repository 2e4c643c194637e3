import VietnameseText

/// How the papers of a unit are joined: which are options of one another, and which item heads each list.
///
/// "A, B hoặc C" and "A/B" and "một trong các giấy tờ sau: A; B" offer a choice; "A, B" and "A và B" ask for both. "hoặc" between copy
/// formats ("bản chính hoặc bản sao") or between owners ("của cha hoặc mẹ") joins no papers, because no paper follows it.
struct Coordination {
  /// A paper's name or another document's.
  struct Item {
    var range: Range<Int>
    /// Equal for names of the same paper; every other document counts as a kind of its own.
    var kind: Int
    /// Index in the unit's occurrences; nil for another document.
    var occurrence: Int?
    /// The item before it in the same list, and how they are joined.
    var previous: Int?
    var link: Link = .none
    /// A choice: number of the group; -1 outside any.
    var group = -1
    /// The list "một trong …" that holds it; -1 outside any.
    var list = -1
  }

  enum Link {
    case none
    case or
    case comma
    case and
    /// A new clause: semicolon, bullet, line.
    case next
    /// What comes before announces a list.
    case lead
  }

  private(set) var items: [Item] = []
  private(set) var itemOfOccurrence: [Int] = []
  /// The items of each group, and whether they are a choice.
  private var members: [[Int]] = []
  private var choices: [Bool] = []
  private var lists: [Bool] = []
  /// Items that stand in for one another: "A, nếu không có A thì nộp B".
  private var substitutes: Set<Int> = []
  private let unit: UnitMap
  private let papers: [ReadingVocabulary.Paper]

  /// Words between a connector and the paper it joins: formats, numbers, "nộp".
  static let transparent = CueSet(.original, .copy, .certified, .compare, .quantity, .submit, .contrast)
  static let documents = CueSet(.document, .dataDocument, .genericDocument, .proofDocument)
  /// A list of options goes on for so many words and items at most: longer ones are no text of people.
  private static let longestScope = 600
  private static let longestList = 64
  /// Items looked at backward for the left operand of "hoặc".
  private static let reach = 12

  init(_ unit: UnitMap, _ occurrences: [NameOccurrence], _ papers: [ReadingVocabulary.Paper]) {
    self.unit = unit
    self.papers = papers
    collect(occurrences)
    linkItems()
    groupChoices()
    markOneOf()
    markSubstitutes()
  }

  // MARK: Items

  private mutating func collect(_ occurrences: [NameOccurrence]) {
    itemOfOccurrence = [Int](repeating: 0, count: occurrences.count)
    var next = 0
    var end = 0
    for token in 0..<unit.count {
      while next < occurrences.count, occurrences[next].range.lowerBound <= token {
        let occurrence = occurrences[next]
        itemOfOccurrence[next] = items.count
        items.append(Item(range: occurrence.range, kind: occurrence.paper, occurrence: next))
        end = max(end, occurrence.range.upperBound)
        next += 1
      }
      guard token >= end, unit.starting[token] & Cue.copy.bit == 0,
        let stop = unit.matches(of: Self.documents, in: token..<token + 1).first?.upperBound
      else { continue }
      if next < occurrences.count, stop > occurrences[next].range.lowerBound { continue }
      items.append(Item(range: token..<stop, kind: 1000 + items.count, occurrence: nil))
      end = stop
    }
  }

  // MARK: Links

  private mutating func linkItems() {
    for index in items.indices {
      let (link, connector) = connection(before: items[index].range.lowerBound)
      items[index].link = link
      guard link == .or || link == .comma else { continue }
      items[index].previous = leftOperand(of: index, link, connector)
      if items[index].previous == nil { items[index].link = .none }
    }
  }

  /// The connector that stands before a paper, seen through formats and numbers, and the token where it begins.
  func connection(before start: Int) -> (link: Link, connector: Int) {
    var index = start
    var steps = 0
    while index > 0, steps < 24 {
      steps += 1
      if let left = unit.start(of: .or, endingAt: index) {
        guard joinsFormats(left) else { return (.or, left) }
        index = left
        continue
      }
      if unit.start(of: CueSet(.oneOf, .suchAs, .consistsOf), endingAt: index) != nil { return (.lead, index) }
      if let left = unit.start(of: Self.transparent, endingAt: index) {
        index = left
        continue
      }
      if let left = unit.start(of: .and, endingAt: index) { return (.and, left) }
      let token = unit.tokens[index - 1]
      switch token.mark {
      case .slash: return (.or, index - 1)
      case .comma:
        if unit.start(of: .or, endingAt: index - 1) == nil { return (.comma, index - 1) }
        index -= 1
      case .colon: return (.lead, index - 1)
      case .semicolon, .newline, .period: return (.next, index - 1)
      case .dash, .bullet:
        if unit.isBullet(index - 1) { return (.next, index - 1) }
        index -= 1
      case .open, .quote: index -= 1
      case .close:
        // A label such as `a)` or `(1)`; any other closing bracket ends what came before.
        guard index >= 2, isLabel(unit.tokens[index - 2]),
          unit.partner[index - 1] < 0 || Int(unit.partner[index - 1]) == index - 3
        else { return (.none, index) }
        index -= 2
      case .none where token.traits.contains(.number): index -= 1
      default: return (.none, index)
      }
    }
    return (index == 0 ? .next : .none, index)
  }

  private func isLabel(_ token: Token) -> Bool { token.traits.contains(.single) || token.traits.contains(.number) }

  /// "bản chính hoặc bản sao sổ hộ khẩu": the words before "hoặc" are a format that belongs to no earlier paper.
  private func joinsFormats(_ connector: Int) -> Bool {
    guard var index = unit.start(of: CueSet(.original, .copy, .certified, .compare), endingAt: connector) else { return false }
    while let left = unit.start(of: CueSet(.original, .copy, .certified, .compare, .quantity), endingAt: index) { index = left }
    guard index > 0 else { return true }
    return end(ofItemBefore: index) != index && unit.tokens[index - 1].mark != .close
  }

  /// The nearest item before on the same level of brackets; a new clause may only begin right before the connector ("; hoặc").
  private func leftOperand(of index: Int, _ link: Link, _ connector: Int) -> Int? {
    let level = level(at: connector)
    var candidate = index - 1
    while candidate >= 0, candidate >= index - Self.reach {
      let item = items[candidate]
      let last = item.range.upperBound - 1
      guard unit.sentence[last] == unit.sentence[max(0, connector - 1)] else { return nil }
      if unit.bracket[item.range.lowerBound] == level, item.range.upperBound <= connector {
        var edge = connector - 1
        while edge > last, [.semicolon, .comma, .newline].contains(unit.tokens[edge].mark) { edge -= 1 }
        return unit.clause[last] == unit.clause[max(last, edge)] ? candidate : nil
      }
      candidate -= 1
    }
    return nil
  }

  /// The bracket a connector works in: "(hoặc hộ chiếu)" works outside its own bracket.
  private func level(at connector: Int) -> Int32 {
    guard connector < unit.count else { return -1 }
    let bracket = unit.bracket[connector]
    if bracket >= 0, Int(bracket) == connector - 1 { return unit.bracket[Int(bracket)] }
    return bracket
  }

  // MARK: Choices

  private mutating func groupChoices() {
    var leads = [Bool](repeating: false, count: items.count)
    for index in items.indices.reversed() {
      guard let previous = items[index].previous else { continue }
      if items[index].link == .or { leads[previous] = true }
      if items[index].link == .comma, leads[index], areComparable(previous, index), items[previous].kind != items[index].kind,
        !(isOther(previous, index) && goesOn(after: index))
      {
        leads[previous] = true
      }
    }
    var groups = 0
    for index in items.indices {
      guard let previous = items[index].previous else { continue }
      guard items[index].link == .or || (leads[index] && leads[previous] && areComparable(previous, index)) else { continue }
      if items[previous].group < 0 {
        items[previous].group = groups
        groups += 1
      }
      items[index].group = items[previous].group
    }
    members = Array(repeating: [], count: groups)
    for index in items.indices where items[index].group >= 0 { members[items[index].group].append(index) }
    choices = members.map { indices in isChoice(indices.map { items[$0] }) }
  }

  private func isOther(_ left: Int, _ right: Int) -> Bool { items[left].occurrence == nil || items[right].occurrence == nil }

  /// "hợp đồng, sổ hộ khẩu hoặc sổ tạm trú, giấy xác nhận": where the list goes on, "hoặc" joins its two neighbours only.
  private func goesOn(after index: Int) -> Bool {
    var last = index
    while last < index + Self.reach, let next = items[safe: last + 1], next.link == .or, next.previous == last { last += 1 }
    return items[safe: last + 1].map { $0.link == .comma && $0.previous == last } ?? false
  }

  /// "Sổ hộ khẩu, CMND hoặc hộ chiếu": the book proves residence, the others identity; it is no option of theirs.
  private func areComparable(_ left: Int, _ right: Int) -> Bool {
    guard items[left].occurrence != nil, items[right].occurrence != nil else { return true }
    let needs = papers[items[left].kind].proves
    return needs.isEmpty || papers[items[right].kind].proves.isEmpty
      || needs.contains { papers[items[right].kind].proves.contains($0) }
  }

  private func isChoice(_ members: [Item]) -> Bool {
    let kinds = Set(members.map(\.kind))
    guard kinds.count > 1 else { return false }
    // Two abolished papers for the same need leave no way out.
    guard members.allSatisfy({ $0.occurrence != nil && papers[$0.kind].isAbolished }) else { return true }
    let shared = members.dropFirst().reduce(Set(papers[members[0].kind].proves)) { $0.intersection(papers[$1.kind].proves) }
    return shared.isEmpty
  }

  // MARK: Substitutes

  /// "Hộ chiếu, nếu không có (hộ chiếu) thì nộp thẻ căn cước": each is an option.
  private mutating func markSubstitutes() {
    for lack in unit.matches(of: .lacks, in: 0..<unit.count) {
      let sentence = unit.range(ofSentence: unit.sentence[lack.lowerBound])
      guard
        let condition = unit.matches(of: .condition, in: max(sentence.lowerBound, lack.lowerBound - 4)..<lack.lowerBound).last,
        !(condition.upperBound..<lack.lowerBound).contains(where: { unit.tokens[$0].mark != .none })
      else { continue }
      let next = items.partitioningIndex { $0.range.lowerBound >= lack.upperBound }
      guard let first = items[safe: next - 1], first.range.lowerBound >= sentence.lowerBound,
        lack.lowerBound - first.range.upperBound <= 20
      else { continue }
      let isRepeated = items[safe: next].map { $0.kind == first.kind && $0.range.lowerBound - lack.upperBound <= 3 } ?? false
      let second = isRepeated ? next + 1 : next
      guard let other = items[safe: second], other.range.lowerBound < min(sentence.upperBound, lack.upperBound + 40),
        other.kind != first.kind,
        unit.contains(CueSet(.then, .submit), in: lack.upperBound..<other.range.lowerBound), isChoice([first, other])
      else { continue }
      substitutes.formUnion([next - 1, second])
    }
  }

  // MARK: One of

  private mutating func markOneOf() {
    for cue in unit.matches(of: .oneOf, in: 0..<unit.count) { mark(isOneOf: scope(after: cue)) }
    for cue in unit.matches(of: .suchAs, in: 0..<unit.count)
    where follows(cue.lowerBound, CueSet(.genericDocument, .proofDocument)) {
      mark(isOneOf: scope(after: cue))
    }
    for cue in unit.matches(of: .consistsOf, in: 0..<unit.count) where follows(cue.lowerBound, CueSet(.proofDocument)) {
      mark(isOneOf: scope(after: cue))
    }
    for cue in unit.matches(of: .proofDocument, in: 0..<unit.count) {
      if let list = bracketedList(after: cue) { mark(isOneOf: list) }
    }
  }

  private mutating func mark(isOneOf range: Range<Int>) {
    let low = items.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let high = items.partitioningIndex { $0.range.lowerBound >= min(range.upperBound, range.lowerBound + Self.longestScope) }
    guard low < high else { return }
    for index in low..<high { items[index].list = lists.count }
    // A list of one is a row whose fellows are other units.
    lists.append(high - low == 1 || isChoice(Array(items[low..<high])))
  }

  /// To the end of the sentence; over the following items where a colon opens a list.
  private func scope(after cue: Range<Int>) -> Range<Int> {
    if isBackward(cue) {
      let start = unit.range(ofSentence: unit.sentence[cue.lowerBound]).lowerBound
      let last = end(ofItemBefore: cue.lowerBound) ?? 0
      return max(last > start ? start : 0, cue.lowerBound - Self.longestScope)..<cue.lowerBound
    }
    let first = unit.range(ofSentence: unit.sentence[cue.lowerBound])
    let colon = (cue.upperBound..<min(first.upperBound, cue.upperBound + 24)).first { unit.tokens[$0].mark == .colon }
    let endsLine = cue.upperBound + 2 >= first.upperBound && unit.tokens[safe: cue.upperBound]?.mark != Token.Mark.none
    guard colon != nil || endsLine else {
      return cue.upperBound..<unit.range(ofClause: unit.clause[cue.lowerBound]).upperBound
    }
    var end = first.upperBound
    if endsLine, end < unit.count { end = unit.range(ofSentence: unit.sentence[end]).upperBound }
    while end < unit.count, unit.startsItem(end) { end = unit.range(ofSentence: unit.sentence[end]).upperBound }
    return cue.upperBound..<end
  }

  /// "(chỉ nộp 01 trong 03 loại trên)".
  private func isBackward(_ cue: Range<Int>) -> Bool {
    guard let next = unit.tokens[safe: cue.upperBound] else { return false }
    if next.mark == .close { return unit.tokens[safe: cue.upperBound + 1]?.mark != .colon }
    return unit.starting[cue.upperBound] & Cue.backReference.bit != 0
  }

  private func follows(_ token: Int, _ set: CueSet) -> Bool {
    let start = max(unit.range(ofClause: unit.clause[token]).lowerBound, token - 25)
    return unit.contains(set, in: start..<token)
  }

  /// "giấy tờ chứng minh nơi cư trú (sổ hộ khẩu, sổ tạm trú)".
  private func bracketedList(after cue: Range<Int>) -> Range<Int>? {
    let end = min(unit.range(ofClause: unit.clause[cue.lowerBound]).upperBound, cue.upperBound + 10)
    guard let open = (cue.upperBound..<max(end, cue.upperBound)).first(where: { unit.tokens[$0].mark == .open }) else {
      return nil
    }
    let close = Int(unit.partner[open])
    let first = items.partitioningIndex { $0.range.lowerBound > open }
    guard close > open, let second = items[safe: first + 1], second.range.upperBound <= close else { return nil }
    return items[first].range.lowerBound <= open + 4 ? open..<close : nil
  }
}

// MARK: - Answers

extension Coordination {
  /// Whether the paper is one of several options.
  func isOption(_ occurrence: Int) -> Bool {
    let item = items[itemOfOccurrence[occurrence]]
    if substitutes.contains(itemOfOccurrence[occurrence]) { return true }
    if item.list >= 0 { return lists[item.list] }
    return item.group >= 0 && choices[item.group]
  }

  /// The first item of the list that holds the occurrence.
  func head(of occurrence: Int) -> Item {
    var index = itemOfOccurrence[occurrence]
    var steps = 0
    while let previous = items[index].previous, steps < 64 {
      index = previous
      steps += 1
    }
    return items[index]
  }

  /// Whether another paper or document is joined to the occurrence after it.
  func precedesAnother(_ occurrence: Int) -> Bool {
    let index = itemOfOccurrence[occurrence]
    return items[safe: index + 1].map {
      $0.previous == index || ($0.link == .and && unit.clause[$0.range.lowerBound] == unit.clause[items[index].range.lowerBound])
    } ?? false
  }

  /// Whether a paper for a common need is joined to the occurrence.
  func isJoinedToComparable(_ occurrence: Int) -> Bool {
    let index = itemOfOccurrence[occurrence]
    let neighbours = [items[index].previous, items[safe: index + 1]?.previous == index ? index + 1 : nil].compactMap { $0 }
    return neighbours.contains { items[$0].occurrence != nil && areComparable($0, index) }
  }

  func end(ofItemBefore token: Int) -> Int? {
    let index = items.partitioningIndex { $0.range.lowerBound >= token }
    return index > 0 ? items[index - 1].range.upperBound : nil
  }

  func item(atOrAfter token: Int) -> Item? {
    items[safe: items.partitioningIndex { $0.range.lowerBound >= token }]
  }

  func start(ofPaperAfter token: Int) -> Int? {
    let index = items.partitioningIndex { $0.range.lowerBound >= token }
    return items[index...].prefix(Self.reach).first { $0.occurrence != nil }?.range.lowerBound
  }

  func start(ofItemAfter token: Int) -> Int? {
    let index = items.partitioningIndex { $0.range.lowerBound >= token }
    return items[safe: index]?.range.lowerBound
  }

  /// The items joined with the occurrence by choice, itself included.
  func members(with occurrence: Int) -> [Item] {
    let own = items[itemOfOccurrence[occurrence]]
    guard own.group >= 0 else { return [own] }
    return members[own.group].prefix(Self.longestList).map { items[$0] }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }

  /// The first index whose element satisfies a condition that holds from some index on.
  func partitioningIndex(_ condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
