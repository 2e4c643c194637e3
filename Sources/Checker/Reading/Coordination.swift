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
    /// "(hoặc …)": joined to the item before it alone.
    var isAside = false
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

  var items: [Item] = []
  private(set) var itemOfOccurrence: [Int] = []
  /// The items of each group, and whether they are a choice.
  var members: [[Int]] = []
  var choices: [Bool] = []
  var lists: [Bool] = []
  /// Items that stand in for one another: "A, nếu không có A thì nộp B".
  var substitutes: Set<Int> = []
  let unit: UnitMap
  let papers: [ReadingVocabulary.Paper]

  /// Words between a connector and the paper it joins: formats, numbers, "nộp".
  static let transparent = CueSet(.original, .copy, .certified, .compare, .quantity, .submit, .contrast)
  private static let announcing = CueSet(.oneOf, .suchAs, .consistsOf)
  private static let formats = CueSet(.original, .copy, .certified, .compare, .or, .and)
  static let documents = CueSet(.document, .dataDocument, .genericDocument, .proofDocument)
  /// A list of options goes on for so many words and items at most: longer ones are no text of people.
  static let longestScope = 600
  static let longestList = 64
  /// Items looked at backward for the left operand of "hoặc".
  static let reach = 12

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
    var next = 0
    var end = 0
    for token in 0..<unit.count {
      while next < occurrences.count, occurrences[next].range.lowerBound <= token {
        let occurrence = occurrences[next]
        let start = documentOfIssuer(before: occurrence.range.lowerBound)
        if start != nil { items.removeLast() }
        itemOfOccurrence.append(items.count)
        items.append(
          Item(
            range: (start ?? occurrence.range.lowerBound) ..~ occurrence.range.upperBound, kind: occurrence.paper,
            occurrence: next))
        end = max(end, occurrence.range.upperBound)
        next += 1
      }
      // "bản giấy": no document of its own.
      if let copy = unit.end(of: .copy, startingAt: token) { end = max(end, copy) }
      // "của người đứng đơn": nor has a person.
      if let actor = unit.end(of: .actor, startingAt: token), !Self.documents.meets(unit.starting[token]) {
        end = max(end, actor)
      }
      guard token >= end, unit.starting[token] & Cue.copy.bit == 0,
        let stop = unit.end(of: Self.documents, startingAt: token) ?? data(at: token)
      else { continue }
      // "thông tin căn cước điện tử": the name is an item of its own.
      let cut = next < occurrences.count ? min(stop, occurrences[next].range.lowerBound) : stop
      // "chứng minh bằng sổ hộ khẩu"
      guard !isMeans(token, before: occurrences[safe: next]) else { continue }
      // "thay bằng giấy xác nhận": the "bằng" of it is no diploma.
      guard unit.ending[stop] & Cue.contrast.bit == 0 || unit.start(of: .contrast, endingAt: stop).map({ $0 >= token }) ?? true
      else { continue }
      // "không có thì xuất trình thẻ, …": the word for a paper named before is no other document.
      guard !isAlone(token, cut) || items.last?.occurrence == nil else { continue }
      guard cut > token, cut == stop || unit.starting[token] & Cue.dataDocument.bit != 0 else { continue }
      // "thông tin cư trú trên VNeID"
      if let last = items.last, isDataOf(token, last) {
        items[items.count - 1].range = last.range.lowerBound ..~ cut
        end = cut
        continue
      }
      items.append(Item(range: token ..~ cut, kind: 1000 + items.count, occurrence: nil))
      end = cut
    }
  }

  /// "văn bản của Công an xã xác nhận nơi thường trú": one document, although its name begins at "xác nhận".
  private func documentOfIssuer(before start: Int) -> Int? {
    guard start < unit.count, unit.starting[start] & Cue.confirms.bit != 0, let document = items.last, document.occurrence == nil,
      document.range.upperBound < start, start - document.range.upperBound <= 12,
      unit.starting[document.range.upperBound] & Cue.issuedBy.bit != 0,
      unit.clause[document.range.upperBound] == unit.clause[start], !unit.holds(.comma, in: document.range.upperBound ..~ start),
      !unit.contains(CueSet(.submit, .requests), in: document.range.upperBound ..~ start)
    else { return nil }
    return document.range.lowerBound
  }

  /// Data, and where it is.
  private func isDataOf(_ token: Int, _ last: Item) -> Bool {
    last.occurrence == nil && token == last.range.upperBound + 1 && unit.ending[token] & Cue.recordHead.bit != 0
      && unit.starting[token] & unit.starting[last.range.lowerBound] & Cue.dataDocument.bit != 0
  }

  /// The "bằng" right before a paper is no diploma.
  private func isMeans(_ token: Int, before next: NameOccurrence?) -> Bool {
    guard let next, let end = unit.end(of: .byMeans, startingAt: token) else { return false }
    return end == next.range.lowerBound
  }

  /// "thẻ," and "sổ." and "giấy này" say nothing of their own.
  private func isAlone(_ token: Int, _ end: Int) -> Bool {
    guard end == token + 1, unit.ending[token] & (Cue.submit.bit | Cue.copy.bit | Cue.original.bit) != 0 else { return false }
    return end >= unit.count || unit.tokens[end].mark == .comma || unit.tokens[end].mark == .period
      || unit.tokens[end].mark == .semicolon
  }

  /// "hoặc thông tin hiển thị trên ứng dụng": what follows "hoặc" as data is an option.
  private func data(at token: Int) -> Int? {
    unit.ending[token] & Cue.or.bit != 0 ? unit.end(of: .dataNoun, startingAt: token) : nil
  }

  // MARK: Links

  private mutating func linkItems() {
    for index in items.indices {
      let (link, connector) = joint(before: index)
      items[index].link = link
      if link == .or, offersData(before: connector) { substitutes.insert(index) }
      items[index].isAside = link == .or && connector > 0 && unit.tokens[connector - 1].mark == .open
      guard link == .or || link == .comma else { continue }
      items[index].previous = leftOperand(of: index, link, connector)
      if items[index].previous == nil { items[index].link = .none }
    }
  }

  /// How an item is joined to what stands before it. A function of its own: where the items change, `??` would copy all of them.
  private func joint(before index: Int) -> (link: Link, connector: Int) {
    optionOfData(index) ?? connection(before: items[index].range.lowerBound)
  }

  /// "…, hoặc cho nhà trường biết số định danh": an option of data, behind a verb of its own.
  private func optionOfData(_ index: Int) -> (link: Link, connector: Int)? {
    let start = items[index].range.lowerBound
    guard items[index].occurrence == nil, unit.starting[start] & Cue.dataDocument.bit != 0 else { return nil }
    let from = max(unit.range(ofClause: unit.clause[start]).lowerBound, start - 7)
    guard let or = unit.matches(of: .or, in: from ..~ start).last, or.lowerBound > 0,
      unit.tokens[or.lowerBound - 1].mark == .comma,
      unit.isUnbroken(or.upperBound ..~ start)
    else { return nil }
    return (.or, or.lowerBound)
  }

  func end(ofItemBefore token: Int) -> Int? {
    let index = items.partitioningIndex { $0.range.lowerBound >= token }
    return index > 0 ? items[index - 1].range.upperBound : nil
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
      if unit.start(of: Self.announcing, endingAt: index) != nil { return (.lead, index) }
      if let left = unit.start(of: Self.transparent, endingAt: index) {
        // "hợp đồng có công chứng kèm sổ tạm trú": the form is the contract's.
        guard !isSaidOfBefore(left) else { return (.none, index) }
        index = left
        continue
      }
      if let left = unit.start(of: .and, endingAt: index) { return (.and, left) }
      // "hoặc quý khách gửi ảnh chụp sổ"
      if let left = unit.start(of: .actor, endingAt: index), unit.ending[left] & Cue.or.bit != 0 {
        index = left
        continue
      }
      let token = unit.tokens[index - 1]
      switch token.mark {
      case .slash: return isLabelStroke(index - 1) ? (.next, index - 2) : (.or, index - 1)
      case .comma:
        if unit.start(of: .or, endingAt: index - 1) == nil { return (.comma, index - 1) }
        index -= 1
      case .colon: return (.lead, index - 1)
      case .semicolon, .newline, .period: return (.next, index - 1)
      case .dash, .bullet:
        if unit.isBullet(index - 1) { return (.next, index - 1) }
        // "HK + CMT", "giấy ủy quyền + căn cước"; "CMND-hộ khẩu-khai sinh"
        if token.mark == .bullet { return (.and, index - 1) }
        if end(ofItemBefore: index - 1) == index - 1 { return (.comma, index - 1) }
        index -= 1
      case .open, .quote: index -= 1
      // "chứng minh nhân dân (hoặc) hộ chiếu"
      case .close where unit.start(of: .or, endingAt: index - 1).map { Int(unit.partner[index - 1]) == $0 - 1 } ?? false:
        return (.or, Int(unit.partner[index - 1]))
      case .close where isFormat(inBracket: index - 1): index = Int(unit.partner[index - 1])
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

  /// "1/ Đơn 2/ Khai sinh", "1/đơn,2/SHK": the stroke behind a number that stands apart, or between a mark and a word, opens an item.
  private func isLabelStroke(_ stroke: Int) -> Bool {
    guard stroke > 0, stroke + 1 < unit.count, unit.tokens[stroke - 1].traits.contains(.number) else { return false }
    if stroke > 1, unit.tokens[stroke - 2].mark != .none, !unit.tokens[stroke + 1].traits.contains(.number) { return true }
    return !unit.tokens[stroke + 1].traits.contains(.glued) && unit.tokens[stroke].traits.contains(.glued)
      && !(unit.tokens[stroke - 1].traits.contains(.glued) && stroke > 1)
  }

  /// "cho phép cơ quan tra cứu dữ liệu, hoặc tự nộp bản sao": what stands before "hoặc" is no paper but data.
  private func offersData(before connector: Int) -> Bool {
    let clause = unit.range(ofClause: unit.clause[connector])
    guard connector > clause.lowerBound, unit.tokens[connector - 1].mark == .comma else { return false }
    let before = max(clause.lowerBound, connector - 24) ..~ connector
    return unit.contains(CueSet(.officerLooksUp, .dataDocument, .lookupSucceeds), in: before)
      || unit.matches(of: .dataNoun, in: before).contains { $0.count > 1 }
  }

  /// "Bản sao (công chứng hoặc chứng thực) thẻ căn cước": nothing but a format stands in the brackets.
  private func isFormat(inBracket close: Int) -> Bool {
    guard unit.partner[close] >= 0, close - Int(unit.partner[close]) <= 12 else { return false }
    var token = Int(unit.partner[close]) + 1
    while token < close {
      guard let end = unit.end(of: Self.formats, startingAt: token), end <= close else {
        return false
      }
      token = end
    }
    return true
  }

  private func isLabel(_ token: Token) -> Bool { token.traits.contains(.single) || token.traits.contains(.number) }

  /// "bản chính hoặc bản sao sổ hộ khẩu": the words before "hoặc" are a format that belongs to no earlier paper.
  private func joinsFormats(_ connector: Int) -> Bool {
    // "Bản sao (kèm bản chính để đối chiếu) hoặc bản sao chứng thực"
    var connector = connector
    while connector > 0, unit.tokens[connector - 1].mark == .close, isFormat(inBracket: connector - 1) {
      connector = Int(unit.partner[connector - 1])
    }
    guard var index = unit.start(of: CueSet(.original, .copy, .certified, .compare), endingAt: connector),
      !isSaidOfBefore(index)
    else { return false }
    while let left = unit.start(of: CueSet(.original, .copy, .certified, .compare, .quantity), endingAt: index) { index = left }
    guard index > 0 else { return true }
    return end(ofItemBefore: index) != index && unit.tokens[index - 1].mark != .close
  }

  /// "… có công chứng": a form that follows its paper.
  private func isSaidOfBefore(_ format: Int) -> Bool {
    unit.starting[format] & Cue.has.bit != 0 && unit.starting[format] & Cue.certified.bit != 0 && format > 0
      && unit.tokens[format - 1].mark == .none && end(ofItemBefore: format) != nil
      && unit.ending[format] & (Cue.or.bit | Cue.and.bit) == 0
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
}
