import VietnameseText

/// Abolished bodies: named outright ("phòng giáo dục và đào tạo"), or an agency with a level that is gone ("Công an" + "quận, huyện, thị xã",
/// "UBND" + "xã, phường, thị trấn").
struct DistrictBodies {
  let unit: UnitMap
  let vocabulary: WorkerVocabulary
  let field: UnitField
  let spans: ClosedSpans

  /// A body named in the unit.
  struct Place {
    var body: Int
    var range: Range<Int>
    var quality: PhraseMatch.Quality
  }

  static let longestLevels = 40
  /// Words between a negation and the body it denies.
  static let reachOfNegation = 12
  /// The districts were abolished in this year (Luật 72/2025/QH15).
  static let lastYear = 2025

  func places() -> [Place] {
    var places: [Place] = []
    for match in unit.names {
      let range = Int(match.start)..<Int(match.end)
      switch vocabulary.compiled.names[Int(match.payload)] {
      case .body(let body) where !isLevel(range.lowerBound):
        places.append(Place(body: body, range: range, quality: match.quality))
      case .bodyHead(let body):
        if let level = districtLevel(after: range.upperBound) {
          places.append(Place(body: level.body ?? body, range: range.lowerBound..<level.end, quality: match.quality))
        }
      default: break
      }
    }
    return places + levelsAlone(besides: places)
  }

  private func isLevel(_ token: Int) -> Bool { unit.starting[token] & Cue.districtLevel.bit != 0 }

  /// The abolished level in the list of levels that follows an agency's name: where it ends, and the body that only goes with that level
  /// ("thị trấn"). Nil when there is none.
  private func districtLevel(after start: Int) -> (end: Int, body: Int?)? {
    var token = start
    var special: (end: Int, body: Int?)?
    let limit = min(unit.count, start + Self.longestLevels)
    while token < limit {
      if unit.starting[token] & Cue.notLevel.bit != 0 { break }
      if let end = unit.end(of: .districtLevel, startingAt: token) {
        guard let body = named(at: token) else { return (end, nil) }
        special = special ?? (end, body)
        token = end
      } else if let end = unit.end(of: .level, startingAt: token) {
        token = end
      } else if joinsLevels(token) {
        token += 1
      } else {
        break
      }
    }
    return special
  }

  /// The body whose name is a level that begins at a token.
  private func named(at token: Int) -> Int? {
    let index = unit.names.partitioningIndex { Int($0.start) >= token }
    guard let match = unit.names[safe: index], Int(match.start) == token,
      case .body(let body) = vocabulary.compiled.names[Int(match.payload)]
    else { return nil }
    return body
  }

  private func joinsLevels(_ token: Int) -> Bool {
    switch unit.tokens[token].mark {
    case .comma, .slash, .open, .close, .dash, .newline: true
    case .none: unit.starting[token] & (Cue.or.bit | Cue.and.bit) != 0
    default: false
    }
  }

  /// "xác minh của xã, phường, thị trấn"; in an agency line a level alone is the agency.
  private func levelsAlone(besides places: [Place]) -> [Place] {
    guard let body = vocabulary.compiled.bodies.lastIndex(where: { !$0.heads.isEmpty }) else { return [] }
    var found: [Place] = []
    var token = 0
    while token < unit.count {
      guard unit.starting[token] & (Cue.level.bit | Cue.districtLevel.bit) != 0 else {
        token += 1
        continue
      }
      if let level = districtLevel(after: token), !places.contains(where: { $0.range.overlaps(token..<level.end) }) {
        if field == .agency || unit.ending[token] & Cue.confirmedBy.bit != 0 || isTorn(token) {
          found.append(Place(body: level.body ?? body, range: token..<level.end, quality: .slipped))
        }
      }
      while token < unit.count, unit.starting[token] & (Cue.level.bit | Cue.districtLevel.bit) != 0 || joinsLevels(token) {
        token += 1
      }
    }
    return found
  }

  /// The name was torn by the end of a line: "dân cấp huyện" is the rest of "Ủy ban nhân dân cấp huyện".
  private func isTorn(_ token: Int) -> Bool {
    token > 0 && token <= 3 && unit.end(of: .torn, startingAt: 0) == token
  }

  func verdict(for place: Place) -> Verdict {
    if field == .agency { return Verdict(.acting, .acts) }
    let occurrence = NameOccurrence(paper: -1, range: place.range, isBare: false, quality: place.quality)
    if let closed = spans.verdict(for: occurrence) { return closed }
    if let negation = NegationScope(unit: unit).verdict(for: occurrence), negation.reason == .negated,
      let cue = negation.deciding.first, place.range.lowerBound - cue.upperBound <= Self.reachOfNegation
    {
      return negation
    }
    let start = place.range.lowerBound
    if let cue = left(start, .rank) { return Verdict(.mention, .rank, [cue]) }
    if let cue = left(start, .past) { return Verdict(.mention, .past, [cue]) }
    if let cue = left(start, .post) { return Verdict(.mention, .rank, [cue]) }
    if let by = left(start, .issuedBy), let verb = issue(after: place.range.upperBound) ?? year(after: place.range.upperBound) {
      return Verdict(.mention, .past, [by, verb])
    }
    if let cue = ended(place) { return Verdict(.mention, .past, [cue]) }
    return Verdict(.acting, .acts)
  }

  /// A cue that ends right before the body or its office ("Chủ tịch", "Trưởng").
  private func left(_ start: Int, _ cue: Cue) -> Range<Int>? {
    var index = start
    var steps = 0
    while index > 0, steps < 6 {
      steps += 1
      if let from = unit.start(of: cue, endingAt: index) { return from..<index }
      if let office = unit.start(of: .office, endingAt: index) { index = office } else { return nil }
    }
    return nil
  }

  /// "do … cấp": issued before.
  private func issue(after end: Int) -> Range<Int>? {
    unit.matches(of: .issuedVerb, in: end..<min(unit.count, end + 14)).first { verb in
      !(end..<verb.lowerBound).contains { [.semicolon, .period].contains(unit.tokens[$0].mark) }
    }
  }

  /// "… ký năm 1996".
  private func year(after end: Int) -> Range<Int>? {
    for token in end..<min(unit.count, end + 8) {
      if [.semicolon, .period].contains(unit.tokens[token].mark) { return nil }
      if let year = unit.year(token), year <= Self.lastYear { return token..<token + 1 }
    }
    return nil
  }

  /// "kết thúc hoạt động", "trước ngày 01/7/2025".
  private func ended(_ place: Place) -> Range<Int>? {
    let sentence = unit.range(ofSentence: unit.sentence[place.range.lowerBound])
    let near = max(sentence.lowerBound, place.range.lowerBound - 30)..<min(sentence.upperBound, place.range.upperBound + 40)
    return unit.matches(of: .ended, in: near).first ?? PastDate(unit: unit).before(endOf: Self.lastYear, in: near)
  }
}
