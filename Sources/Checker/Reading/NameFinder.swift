import VietnameseText

/// Finds the papers' names, names with a gap included.
struct NameFinder {
  let vocabulary: WorkerVocabulary
  /// Words that may stand in the gap of a name.
  static let longestGap = 25

  /// How far a name with gaps has been found.
  private struct Progress {
    var start = 0
    var end = 0
    /// Parts found so far.
    var count = 0
  }

  /// The papers named, in order.
  func occurrences(in unit: UnitMap) -> [NameOccurrence] {
    var found: [NameOccurrence] = []
    var progress = [Progress](repeating: Progress(), count: vocabulary.compiled.gapped.count)
    for match in unit.names {
      let range = Int(match.start) ..~ Int(match.end)
      switch vocabulary.compiled.names[Int(match.payload)] {
      case .paper(let paper): found.append(NameOccurrence(paper: paper, range: range, isBare: false, quality: match.quality))
      case .bare(let paper): found.append(NameOccurrence(paper: paper, range: range, isBare: true, quality: match.quality))
      case .part(let part):
        if let whole = extend(&progress, by: part, range, unit) {
          found.append(NameOccurrence(paper: whole.paper, range: whole.range, isBare: false, quality: match.quality))
        }
      case .lookAlike, .body, .bodyHead, .level: break
      }
    }
    found.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    return withElliptic(withoutRestated(found, unit), unit)
  }

  /// "sổ hộ khẩu/tạm trú": a second name that leaves its first word to the one before.
  private func withElliptic(_ found: [NameOccurrence], _ unit: UnitMap) -> [NameOccurrence] {
    var all: [NameOccurrence] = []
    for (index, name) in found.enumerated() {
      all.append(name)
      let limit = found[safe: index + 1]?.range.lowerBound ?? unit.count
      if !name.isBare, let second = elliptic(after: name, before: limit, unit) { all.append(second) }
    }
    return all
  }

  /// A name of its own, not a part of one with gaps.
  private func isWhole(_ match: PhraseMatch?) -> Bool {
    guard let match else { return false }
    if case .part = vocabulary.compiled.names[Int(match.payload)] { return false }
    return true
  }

  private func elliptic(after name: NameOccurrence, before limit: Int, _ unit: UnitMap) -> NameOccurrence? {
    let end = name.range.upperBound
    guard end < limit, name.range.count > 1 else { return nil }
    let start =
      unit.tokens[end].mark == .slash ? end + 1 : unit.end(of: .or, startingAt: end) ?? unit.end(of: .and, startingAt: end)
    guard let start, start < limit, unit.tokens[start].mark == .none, !isWhole(unit.name(at: start)) else { return nil }
    for head in (1 ..~ name.range.count).reversed() {
      let words = unit.tokens[name.range.prefix(head)] + unit.tokens[start ..~ min(limit, start + 6)]
      var matches: [PhraseMatch] = []
      words.withUnsafeBufferPointer { vocabulary.compiled.nameTrie.names(in: $0, tolerance: .marked, into: &matches) }
      guard let match = matches.first, match.start == 0, Int(match.end) > head, match.quality == .exact,
        case .paper(let paper) = vocabulary.compiled.names[Int(match.payload)]
      else { continue }
      guard paper != name.paper else { return nil }
      return NameOccurrence(paper: paper, range: start ..~ start + Int(match.end) - head, isBare: false, quality: .slipped)
    }
    return nil
  }

  /// "giấy xác nhận thông tin về cư trú (mẫu CT07)", "STT (sổ tạm trú)": the brackets say the name again.
  private func withoutRestated(_ found: [NameOccurrence], _ unit: UnitMap) -> [NameOccurrence] {
    var kept: [NameOccurrence] = []
    for name in found {
      if let last = kept.last, last.paper == name.paper, isRestated(last.range.upperBound, name.range, unit) {
        kept[kept.count - 1].isBare = last.isBare && name.isBare
      } else {
        kept.append(name)
      }
    }
    return kept
  }

  private func isRestated(_ end: Int, _ name: Range<Int>, _ unit: UnitMap) -> Bool {
    // "giấy xác nhận cư trú CT07"
    if end == name.lowerBound { return true }
    guard end < name.lowerBound, unit.tokens[end].mark == .open else { return false }
    var index = end + 1
    while index < name.lowerBound {
      if let next = unit.end(of: .restates, startingAt: index) {
        index = next
      } else if unit.tokens[index].mark == .quote || unit.tokens[index].mark == .colon {
        index += 1
      } else {
        return false
      }
    }
    return index == name.lowerBound
  }

  /// Goes on with every name that waits for this part, begins those that it opens; the first name that is complete, if one is.
  private func extend(_ progress: inout [Progress], by part: Int, _ range: Range<Int>, _ unit: UnitMap) -> (
    range: Range<Int>, paper: Int
  )? {
    var whole: (range: Range<Int>, paper: Int)?
    for (number, name) in vocabulary.compiled.gapped.enumerated() {
      let state = progress[number]
      if state.count > 0, name.parts[state.count] == part, follows(state, range.lowerBound, unit) {
        progress[number] = Progress(start: state.start, end: range.upperBound, count: state.count + 1)
        if progress[number].count == name.parts.count {
          whole = whole ?? (state.start ..~ range.upperBound, name.paper)
          progress[number] = Progress()
        }
      } else if name.parts[0] == part {
        progress[number] = Progress(start: range.lowerBound, end: range.upperBound, count: 1)
      }
    }
    return whole
  }

  private func follows(_ state: Progress, _ start: Int, _ unit: UnitMap) -> Bool {
    start >= state.end && start - state.end <= Self.longestGap && unit.clause[state.start] == unit.clause[start]
  }
}
