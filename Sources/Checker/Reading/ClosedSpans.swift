import VietnameseText

/// Spans whose words belong to somebody else: titles of legal documents, quoted terms of an amendment.
///
/// "Nghị định số 104/2022/NĐ-CP … về việc nộp, xuất trình sổ hộ khẩu" asks nobody for anything.
struct ClosedSpans {
  private(set) var titles: [Range<Int>] = []
  private(set) var quotes: [Range<Int>] = []

  init(_ unit: UnitMap, _ vocabulary: WorkerVocabulary) {
    // "Người yêu cầu nộp, xuất trình sổ hộ khẩu": a sentence of the same words.
    titles = unit.matches(of: .lawTitle, in: 0..<unit.count).filter { unit.ending[$0.lowerBound] & Cue.actor.bit == 0 }
    for kind in unit.matches(of: .lawKind, in: 0..<unit.count) {
      if let title = Self.title(after: kind, unit, vocabulary) { titles.append(title) }
    }
    if unit.contains(.amends, in: 0..<unit.count) { quotes = Self.quotedTerms(unit) }
  }

  func verdict(for occurrence: NameOccurrence) -> Verdict? {
    if let title = titles.first(where: { $0.contains(occurrence.range.lowerBound) }) {
      return Verdict(.mention, .lawTitle, [title.lowerBound ..~ occurrence.range.lowerBound])
    }
    if let quote = quotes.first(where: { $0.contains(occurrence.range.lowerBound) }) {
      return Verdict(.mention, .quoted, [quote.lowerBound ..~ occurrence.range.lowerBound])
    }
    return nil
  }

  /// After kind, number, date and issuer: the title, if one is given, to the end of the clause or to the next person who acts.
  private static func title(after kind: Range<Int>, _ unit: UnitMap, _ vocabulary: WorkerVocabulary) -> Range<Int>? {
    let clause = unit.range(ofClause: unit.clause[kind.lowerBound])
    let limit = min(clause.upperBound, kind.upperBound + 40)
    guard let number = (kind.upperBound ..~ limit).first(where: { isNumber($0, unit) }), number <= kind.upperBound + 3 else {
      return nil
    }
    guard let opening = unit.matches(of: .titleOpening, in: number ..~ limit).first else { return nil }
    // "Luật Hộ tịch 2014 quy định Ủy ban nhân dân …": what the law says, not its name.
    guard !opensWithBody(opening.upperBound, unit, vocabulary) else { return nil }
    // Between number and title stand only the date and the issuer.
    guard !(number ..~ opening.lowerBound).contains(where: { stops(at: $0, unit) }) else { return nil }
    // A title known by heart ends where it ends.
    if let known = unit.matches(of: .lawTitle, in: number ..~ clause.upperBound).first {
      return kind.lowerBound ..~ known.upperBound
    }
    let end = (opening.upperBound ..~ clause.upperBound).first { endsTitle(at: $0, unit) } ?? clause.upperBound
    return kind.lowerBound ..~ end
  }

  private static func opensWithBody(_ token: Int, _ unit: UnitMap, _ vocabulary: WorkerVocabulary) -> Bool {
    unit.name(at: token).map { name in
      switch vocabulary.compiled.names[Int(name.payload)] {
      case .body, .bodyHead: true
      default: false
      }
    } ?? false
  }

  private static func isNumber(_ token: Int, _ unit: UnitMap) -> Bool { unit.tokens[token].traits.contains(.number) }

  private static func stops(at token: Int, _ unit: UnitMap) -> Bool {
    CueSet(.submit, .then, .condition, .notRequired).meets(unit.starting[token]) || unit.tokens[token].mark == .comma
  }

  private static func endsTitle(at token: Int, _ unit: UnitMap) -> Bool {
    switch unit.tokens[token].mark {
    case .close where unit.partner[token] >= 0, .open, .quote: return true
    case .comma: return token + 1 < unit.count && CueSet(.actor, .condition, .then, .notRequired).meets(unit.starting[token + 1])
    default: return CueSet(.then, .condition).meets(unit.starting[token])
    }
  }

  /// Between quotation marks, in a text that amends another.
  private static func quotedTerms(_ unit: UnitMap) -> [Range<Int>] {
    var quotes: [Range<Int>] = []
    var open: Int?
    for token in 0..<unit.count where unit.tokens[token].mark == .quote {
      if let start = open {
        quotes.append(start ..~ token)
        open = nil
      } else {
        open = token
      }
    }
    return quotes
  }
}
