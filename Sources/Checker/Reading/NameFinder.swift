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
      let range = Int(match.start)..<Int(match.end)
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
    return found.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
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
          whole = whole ?? (state.start..<range.upperBound, name.paper)
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
