import VietnameseText

/// A paper's name in a unit.
struct NameOccurrence {
  var paper: Int
  /// Tokens.
  var range: Range<Int>
  /// The name is the paper only where a paper stands.
  var isBare: Bool
  var quality: PhraseMatch.Quality
}

/// Finds the papers' names, names with a gap included.
struct NameFinder {
  let vocabulary: CompiledVocabulary
  /// Words that may stand in the gap of a name.
  static let longestGap = 25

  /// The papers named, in order. Names with a gap that lie within another name are left out.
  func occurrences(in unit: UnitMap) -> [NameOccurrence] {
    var found: [NameOccurrence] = []
    var lastPart: [Int: PhraseMatch] = [:]
    for match in unit.names {
      let range = Int(match.start)..<Int(match.end)
      switch vocabulary.names[Int(match.payload)] {
      case .paper(let paper): found.append(NameOccurrence(paper: paper, range: range, isBare: false, quality: match.quality))
      case .bare(let paper): found.append(NameOccurrence(paper: paper, range: range, isBare: true, quality: match.quality))
      case .part(let part):
        for name in vocabulary.gapped where name.second == part {
          guard let first = lastPart[name.first], let whole = gap(first, match, unit) else { continue }
          found.append(NameOccurrence(paper: name.paper, range: whole, isBare: false, quality: match.quality))
          break
        }
        lastPart[part] = match
      case .lookAlike, .body, .bodyHead: break
      }
    }
    return found.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  private func gap(_ first: PhraseMatch, _ second: PhraseMatch, _ unit: UnitMap) -> Range<Int>? {
    let start = Int(first.start)
    let end = Int(second.end)
    guard second.start >= first.end, Int(second.start - first.end) <= Self.longestGap else { return nil }
    guard unit.clause[start] == unit.clause[Int(second.start)] else { return nil }
    return start..<end
  }
}
