import VietnameseText

/// Which joined items are options of one another.
extension Coordination {
  /// Groups what "hoặc" joins, and the items that a comma joins to it: "A, B hoặc C".
  mutating func groupChoices() {
    var leads = [Bool](repeating: false, count: items.count)
    for index in items.indices.reversed() {
      guard let previous = items[index].previous else { continue }
      switch items[index].link {
      case .or: leads[previous] = true
      case .comma where leads[index]: leads[previous] = goesOn(from: previous, to: index)
      default: break
      }
    }
    var groups = 0
    for index in items.indices {
      guard let previous = items[index].previous else { continue }
      guard
        items[index].link == .or || leads[index] && leads[previous] && serveOneNeed(previous, index)
          || items[previous].group >= 0 && isOtherName(previous, index)
      else { continue }
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

  /// Whether "hoặc" behind the second item makes an option of the first too.
  private func goesOn(from previous: Int, to index: Int) -> Bool {
    guard serveOneNeed(previous, index), !isRepeated(previous, index), answers(previous, index) || !isPair(index) else {
      return false
    }
    // "sổ hộ khẩu, giấy đăng ký kết hôn (hoặc giấy xác nhận tình trạng hôn nhân)"
    let isAside = items[safe: index + 1]?.isAside ?? false
    if differs(previous, index), isAside || goesOn(after: index) { return false }
    return !isOther(previous, index) || !isSynonym(index)
  }

  /// "sổ hộ khẩu của cha, sổ hộ khẩu của mẹ"; "thẻ căn cước công dân, thẻ căn cước" are two names of one paper.
  private func isRepeated(_ previous: Int, _ index: Int) -> Bool {
    guard items[previous].kind == items[index].kind else { return false }
    return unit.tokens[items[previous].range].map(\.plain) == unit.tokens[items[index].range].map(\.plain)
  }

  /// "chứng minh nhân dân hoặc thẻ căn cước công dân, thẻ căn cước": the last is the one before by its new name.
  private func isOtherName(_ previous: Int, _ index: Int) -> Bool {
    items[index].link == .comma && items[previous].kind == items[index].kind && !isRepeated(previous, index)
      && items[index].range.lowerBound - items[previous].range.upperBound == 1
  }

  /// "hợp đồng, thẻ căn cước công dân hoặc thẻ căn cước": "hoặc" joins two names of one paper, nothing to the contract.
  private func isSynonym(_ index: Int) -> Bool {
    items[safe: index + 1].map { $0.link == .or && $0.kind == items[index].kind } ?? false
  }

  private func serveOneNeed(_ previous: Int, _ index: Int) -> Bool { areComparable(previous, index) || isOfProofList(index) }

  /// "Giấy tờ chứng minh mối quan hệ: giấy khai sinh, sổ hộ khẩu, CMND hoặc văn bản xác nhận": all for the one need.
  private func isOfProofList(_ index: Int) -> Bool {
    var head = index
    while let previous = items[head].previous, index - head < Self.longestList { head = previous }
    let (link, colon) = connection(before: items[head].range.lowerBound)
    guard link == .lead, unit.tokens[safe: colon]?.mark == .colon else { return false }
    let sentence = unit.range(ofSentence: unit.sentence[colon])
    return unit.contains(.proofDocument, in: max(sentence.lowerBound, colon - 20) ..~ colon)
  }

  /// An unnamed document, or a paper whose first use is another: "CCCD, sổ hộ khẩu hoặc giấy xác nhận cư trú, tờ khai".
  private func differs(_ left: Int, _ right: Int) -> Bool {
    guard !isOther(left, right) else { return true }
    return papers[items[left].kind].proves.first != papers[items[right].kind].proves.first
  }

  private func isOther(_ left: Int, _ right: Int) -> Bool { items[left].occurrence == nil || items[right].occurrence == nil }

  /// Whether a paper proves what two others after it both prove: "giấy khai sinh, sổ hộ khẩu hoặc sổ tạm trú" has two needs.
  private func answers(_ previous: Int, _ index: Int) -> Bool {
    guard !isOther(previous, index) else { return false }
    guard let next = items[safe: index + 1], next.occurrence != nil else { return true }
    let need = papers[items[index].kind].proves.filter { papers[next.kind].proves.contains($0) }
    return need.isEmpty || need.contains { papers[items[previous].kind].proves.contains($0) }
  }

  /// "ảnh, sổ hộ khẩu hoặc sổ tạm trú": two papers for one need are options of each other, not of the photograph.
  private func isPair(_ index: Int) -> Bool {
    guard let next = items[safe: index + 1], next.link == .or, next.previous == index, let left = items[index].occurrence,
      let right = next.occurrence, left != right, items[index].kind != next.kind
    else { return false }
    return papers[items[index].kind].isAbolished && papers[next.kind].isAbolished && areComparable(index, index + 1)
  }

  /// "hợp đồng, sổ hộ khẩu hoặc sổ tạm trú, giấy xác nhận": where the list goes on, "hoặc" joins its two neighbours only.
  private func goesOn(after index: Int) -> Bool {
    guard items[safe: index + 1]?.link == .or else { return false }
    var last = index
    while last < index + Self.reach, let next = items[safe: last + 1], next.link == .or, next.previous == last { last += 1 }
    return items[safe: last + 1].map { $0.link == .comma && $0.previous == last } ?? false
  }

  /// "Sổ hộ khẩu, CMND hoặc hộ chiếu": the book proves residence, the others identity; it is no option of theirs.
  func areComparable(_ left: Int, _ right: Int) -> Bool {
    guard items[left].occurrence != nil, items[right].occurrence != nil else { return true }
    let needs = papers[items[left].kind].proves
    return needs.isEmpty || papers[items[right].kind].proves.isEmpty
      || needs.contains { papers[items[right].kind].proves.contains($0) }
  }

  func isChoice(_ members: [Item]) -> Bool {
    let kinds = Set(members.map(\.kind))
    guard kinds.count > 1 else { return false }
    // Two abolished papers for the same need leave no way out.
    guard members.allSatisfy({ $0.occurrence != nil && papers[$0.kind].isAbolished }) else { return true }
    let shared = members.dropFirst().reduce(Set(papers[members[0].kind].proves)) { $0.intersection(papers[$1.kind].proves) }
    return shared.isEmpty
  }
}
