import VietnameseText

/// The joined papers of a unit under the eyes of the other parts of the reading.
///
/// One object, made when all are joined, for the reasons of `UnitMap`.
final class CoordinationMap {
  typealias Item = Coordination.Item

  private let joined: Coordination

  init(_ joined: Coordination) { self.joined = joined }

  var items: [Item] { joined.items }
  var itemOfOccurrence: [Int] { joined.itemOfOccurrence }
  var papers: [ReadingVocabulary.Paper] { joined.papers }
  private var unit: UnitMap { joined.unit }

  /// The connector that stands before a paper, seen through formats and numbers, and the token where it begins.
  func connection(before start: Int) -> (link: Coordination.Link, connector: Int) { joined.connection(before: start) }

  func end(ofItemBefore token: Int) -> Int? { joined.end(ofItemBefore: token) }
}

extension CoordinationMap {
  /// Whether the paper is one of several options.
  func isOption(_ occurrence: Int) -> Bool {
    let item = items[itemOfOccurrence[occurrence]]
    if joined.substitutes.contains(itemOfOccurrence[occurrence]) { return true }
    if item.list >= 0 { return joined.lists[item.list] }
    return item.group >= 0 && joined.choices[item.group]
  }

  /// Whether another paper of the same text can stand in for it.
  func isSubstitute(_ occurrence: Int) -> Bool { joined.substitutes.contains(itemOfOccurrence[occurrence]) }

  /// "văn bản của công an xã xác nhận nơi thường trú": the words before name a document and who makes it.
  func isDocumentOfIssuer(_ occurrence: Int) -> Bool {
    let item = items[itemOfOccurrence[occurrence]]
    return unit.starting[item.range.lowerBound] & Cue.confirms.bit == 0
  }

  /// Whether "và" joins it to a paper or document before it in the clause.
  func followsByAnd(_ occurrence: Int) -> Bool {
    let index = itemOfOccurrence[occurrence]
    guard items[index].link == .and, let last = items[safe: index - 1] else { return false }
    return unit.clause[last.range.lowerBound] == unit.clause[items[index].range.lowerBound]
      && items[index].range.lowerBound - last.range.upperBound <= 6
  }

  /// "HK + CMT": joined by "và" to a paper of the policy.
  func isAddedToPaper(_ occurrence: Int) -> Bool {
    let index = itemOfOccurrence[occurrence]
    let next = items[safe: index + 1]
    return followsByAnd(occurrence) && items[index - 1].occurrence != nil
      || next.map { $0.link == .and && $0.occurrence != nil && $0.range.lowerBound - items[index].range.upperBound <= 2 } ?? false
  }

  /// Where the last paper joined after the occurrence ends; with a limit, the last of so many words at most.
  func end(ofChainWith occurrence: Int, ofWords limit: Int = .max) -> Int {
    var index = itemOfOccurrence[occurrence]
    let end = index + Coordination.longestList
    while index < end, let next = items[safe: index + 1], next.previous == index, next.range.count <= limit { index += 1 }
    return items[index].range.upperBound
  }

  /// Whether "hoặc" or a stroke joins what begins at a word to a paper of the policy.
  func followsPaper(_ start: Int) -> Bool {
    item(atOrAfter: start)?.previous.map { items[$0].occurrence != nil } ?? false
  }

  /// Where the list begins that commas, "và" and "hoặc" join around the occurrence.
  func startOfList(with occurrence: Int) -> Int {
    items[list(around: itemOfOccurrence[occurrence]).lowerBound].range.lowerBound
  }

  /// Whether words such as "gồm" announce the list that holds an item, and stand behind a token.
  func isAnnounced(_ start: Int, after token: Int) -> Bool {
    let item = items.partitioningIndex { $0.range.lowerBound >= start }
    guard items.indices.contains(item) else { return false }
    let (link, lead) = connection(before: items[list(around: item).lowerBound].range.lowerBound)
    return link == .lead && lead >= token
  }

  /// Whether other documents stand in its list.
  func hasFellows(_ occurrence: Int) -> Bool { list(around: itemOfOccurrence[occurrence]).count > 1 }

  /// From the first word of that list to its last.
  func span(ofListWith occurrence: Int) -> Range<Int> {
    let list = list(around: itemOfOccurrence[occurrence])
    return items[list.lowerBound].range.lowerBound ..~ items[list.upperBound - 1].range.upperBound
  }

  /// The items that commas, "và" and "hoặc" join around one, itself included.
  func list(around item: Int) -> Range<Int> {
    var low = item
    while low > 0, isJoined(low), item - low < Coordination.longestList { low -= 1 }
    var high = item + 1
    while high < items.count, isJoined(high), high - item < Coordination.longestList { high += 1 }
    return low ..~ high
  }

  /// Whether an item goes on with the list of the one before it.
  private func isJoined(_ index: Int) -> Bool {
    if items[index].previous != nil { return true }
    let left = items[index - 1].range
    return items[index].link == .and && unit.clause[left.lowerBound] == unit.clause[items[index].range.lowerBound]
      && items[index].range.lowerBound - left.upperBound <= 12
  }

  /// Whether a comma stands between the occurrence and the head of its list.
  func isListed(_ occurrence: Int) -> Bool {
    var index = itemOfOccurrence[occurrence]
    for _ in 0..<Coordination.longestList {
      guard let previous = items[index].previous else { return false }
      if items[index].link == .comma { return true }
      index = previous
    }
    return false
  }

  /// Whether a paper or document that no list joins to its neighbours lies in a range of tokens.
  func hasStranger(in range: Range<Int>) -> Bool {
    var index = items.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    while let item = items[safe: index], item.range.upperBound <= range.upperBound {
      let isGeneric =
        unit.starting[item.range.lowerBound] & (Cue.genericDocument.bit | Cue.proofDocument.bit) == Cue.genericDocument.bit
      if !isGeneric, index == 0 || !isJoined(index), index + 1 == items.count || !isJoined(index + 1) { return true }
      index += 1
    }
    return false
  }

  /// Whether a word stands behind a name and no other paper or document between them.
  func isNearest(_ name: Range<Int>, before word: Range<Int>) -> Bool {
    guard name.upperBound <= word.lowerBound else { return false }
    return items[safe: items.partitioningIndex { $0.range.lowerBound >= name.upperBound }].map {
      $0.range.lowerBound >= word.lowerBound
    } ?? true
  }

  /// The first item of the list that holds the occurrence.
  func head(of occurrence: Int) -> Item {
    var index = itemOfOccurrence[occurrence]
    var steps = 0
    while let previous = items[index].previous, steps < Coordination.longestList {
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
    return neighbours.contains { items[$0].occurrence != nil && joined.areComparable($0, index) }
  }

  func item(atOrAfter token: Int) -> Item? {
    items[safe: items.partitioningIndex { $0.range.lowerBound >= token }]
  }

  func start(ofPaperAfter token: Int) -> Int? {
    let index = items.partitioningIndex { $0.range.lowerBound >= token }
    return items[index...].prefix(Coordination.reach).first { $0.occurrence != nil }?.range.lowerBound
  }

  func start(ofItemAfter token: Int) -> Int? {
    let index = items.partitioningIndex { $0.range.lowerBound >= token }
    return items[safe: index]?.range.lowerBound
  }

  /// The items joined with the occurrence by choice, itself included.
  func members(with occurrence: Int) -> [Item] {
    let own = items[itemOfOccurrence[occurrence]]
    guard own.group >= 0 else { return [own] }
    return joined.members[own.group].prefix(Coordination.longestList).map { items[$0] }
  }
}
