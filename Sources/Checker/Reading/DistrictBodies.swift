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
  /// Words between what denies a body and the body: "nộp thay cho người mua tại …" replaces a person.
  private static func reach(of reason: StanceReason) -> Int? {
    switch reason {
    case .negated: 12
    case .replaced: 1
    default: nil
    }
  }

  /// The districts were abolished in this year (Luật 72/2025/QH15).
  static let lastYear = 2025

  func places() -> [Place] {
    var places: [Place] = []
    for match in unit.names {
      let range = Int(match.start) ..~ Int(match.end)
      switch vocabulary.compiled.names[Int(match.payload)] {
      case .body(let body) where !isLevel(range.lowerBound):
        places.append(Place(body: body, range: range, quality: match.quality))
      case .bodyHead(let body):
        if let level = districtLevel(after: range.upperBound) {
          places.append(Place(body: level.body ?? body, range: range.lowerBound ..~ level.end, quality: match.quality))
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
      if let level = districtLevel(after: token), !overlapsOne(of: places, token ..~ level.end) {
        if field == .agency && !isAddress(token) || unit.ending[token] & Cue.confirmedBy.bit != 0 || isTorn(token) {
          found.append(Place(body: level.body ?? body, range: token ..~ level.end, quality: .slipped))
        }
      }
      while token < unit.count, unit.starting[token] & (Cue.level.bit | Cue.districtLevel.bit) != 0 || joinsLevels(token) {
        token += 1
      }
    }
    return found
  }

  /// The places stand in order.
  private func overlapsOne(of places: [Place], _ range: Range<Int>) -> Bool {
    let first = places.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return places[safe: first].map { $0.range.lowerBound < range.upperBound } ?? false
  }

  /// "Công an xã Đức Hợp, huyện Kim Động": where the commune of an agency line lies.
  private func isAddress(_ token: Int) -> Bool {
    guard token > 2, unit.tokens[token - 1].mark == .comma else { return false }
    let clause = unit.range(ofClause: unit.clause[token])
    return unit.matches(of: .level, in: max(clause.lowerBound, token - 20) ..~ token - 1).contains { level in
      level.upperBound < token - 1 && unit.tokens[level.upperBound].traits.contains(.capitalised)
        && unit.starting[level.upperBound] & (Cue.level.bit | Cue.districtLevel.bit) == 0
    }
  }

  /// The name was torn by the end of a line: "dân cấp huyện" is the rest of "Ủy ban nhân dân cấp huyện".
  private func isTorn(_ token: Int) -> Bool {
    token > 0 && token <= 3 && unit.end(of: .torn, startingAt: 0) == token
  }

  func verdict(for place: Place) -> Verdict {
    let start = place.range.lowerBound
    let occurrence = NameOccurrence(paper: -1, range: place.range, isBare: false, quality: place.quality)
    if field == .agency {
      if let cue = left(start, .rank) { return Verdict(.mention, .rank, [cue]) }
      let past = left(start, .past) ?? ended(place)
      return past.map { Verdict(.mention, .past, [$0]) } ?? denial(of: occurrence) ?? formerly(place) ?? Verdict(.acting, .acts)
    }
    if let closed = spans.verdict(for: occurrence) { return closed }
    if let denial = denial(of: occurrence) ?? OldRule(unit: unit).verdict(for: occurrence) { return denial }
    if let cue = left(start, .rank) { return Verdict(.mention, .rank, [cue]) }
    if let cue = left(start, .formerly) { return Verdict(.mention, .past, [cue]) }
    if let cue = left(start, .past) { return Verdict(.mention, .past, [cue]) }
    if let cue = left(start, .post) { return Verdict(.mention, .rank, [cue]) }
    if let by = left(start, .issuedBy),
      let verb = issue(after: place.range.upperBound) ?? year(after: place.range.upperBound) ?? year(before: by.lowerBound)
    {
      return Verdict(.mention, .past, [by, verb])
    }
    if let issued = issuedInYear(place) { return issued }
    if field == .component, let by = left(start, .issuedBy), let decision = decision(before: by.lowerBound) {
      return Verdict(.mention, .past, [decision, by])
    }
    if let formerly = formerly(place) { return formerly }
    if let cue = ended(place) { return Verdict(.mention, .past, [cue]) }
    return Verdict(.acting, .acts)
  }

  private func denial(of occurrence: NameOccurrence) -> Verdict? {
    guard let negation = NegationScope(unit: unit).verdict(for: occurrence), let reach = Self.reach(of: negation.reason),
      let cue = negation.deciding.first, (0...reach).contains(occurrence.range.lowerBound - cue.upperBound)
    else { return nil }
    return negation
  }

  /// "Phòng Tư pháp huyện trước đây", "(Công an huyện đã kết thúc hoạt động)", "UBND cấp huyện (cũ)".
  private func formerly(_ place: Place) -> Verdict? {
    let end = end(of: place)
    let word = unit.tokens[safe: end]?.mark == .open ? end + 1 : end
    return unit.end(of: .formerly, startingAt: word).map { Verdict(.mention, .past, [end ..~ $0]) }
  }

  /// "(Phòng Tài chính huyện cấp năm 2016)".
  private func issuedInYear(_ place: Place) -> Verdict? {
    let end = end(of: place)
    guard let verb = issue(after: end), verb.lowerBound == end, let year = year(after: verb.upperBound) else { return nil }
    return Verdict(.mention, .past, [verb, year])
  }

  /// Behind the level, where the name stands for the body without it.
  private func end(of place: Place) -> Int { districtLevel(after: place.range.upperBound)?.end ?? place.range.upperBound }

  /// A cue that ends right before the body or its office ("Chủ tịch", "Trưởng").
  private func left(_ start: Int, _ cue: Cue) -> Range<Int>? {
    var index = start
    var steps = 0
    while index > 0, steps < 6 {
      steps += 1
      if let from = unit.start(of: cue, endingAt: index) { return from ..~ index }
      if let office = unit.start(of: .office, endingAt: index) { index = office } else { return nil }
    }
    return nil
  }

  /// "do … cấp": issued before.
  private func issue(after end: Int) -> Range<Int>? {
    unit.matches(of: .issuedVerb, in: end ..~ min(unit.count, end + 14)).first { verb in
      // "của Công an huyện … của người xin cấp giấy thông hành": the verb is another's.
      // "của Phòng Văn hóa và Thông tin cấp huyện": a level.
      (unit.end(of: CueSet(.districtLevel, .level), startingAt: verb.lowerBound) ?? 0) <= verb.upperBound
        && !(end ..~ verb.lowerBound).contains { [.semicolon, .period].contains(unit.tokens[$0].mark) }
        && !unit.contains(.holder, in: end ..~ verb.lowerBound)
    }
  }

  /// "… ký năm 1996".
  private func year(after end: Int) -> Range<Int>? {
    for token in end ..~ min(unit.count, end + 8) {
      if [.semicolon, .period].contains(unit.tokens[token].mark) { return nil }
      if let year = unit.year(token), year <= Self.lastYear { return token ..~ token + 1 }
    }
    return nil
  }

  /// "Quyết định thuận tình ly hôn của Tòa án …": a row that asks for what the body decided once.
  private func decision(before start: Int) -> Range<Int>? {
    let clause = unit.range(ofClause: unit.clause[start])
    let near = max(clause.lowerBound, start - 20) ..~ start
    guard let decision = unit.matches(of: .decision, in: near).last,
      !unit.contains(CueSet(.confirms, .confirmedBy, .submit), in: decision.upperBound ..~ start)
    else { return nil }
    return decision
  }

  /// "quyết định giao đất năm 1994 của …".
  private func year(before start: Int) -> Range<Int>? {
    for token in (max(0, start - 6) ..~ start).reversed() {
      if [.semicolon, .period].contains(unit.tokens[token].mark) { return nil }
      if let year = unit.year(token), year <= Self.lastYear { return token ..~ token + 1 }
    }
    return nil
  }

  /// "kết thúc hoạt động", "trước ngày 01/7/2025".
  private func ended(_ place: Place) -> Range<Int>? {
    let sentence = unit.range(ofSentence: unit.sentence[place.range.lowerBound])
    let near = max(sentence.lowerBound, place.range.lowerBound - 30) ..~ min(sentence.upperBound, place.range.upperBound + 40)
    let date = PastDate(unit: unit).before(endOf: Self.lastYear, in: near).flatMap { date in
      // "giấy tờ cấp trước năm 1990 …, lập danh sách báo cáo …": the date is another's.
      let between = date.gap(to: place.range)
      return unit.holds(.comma, in: between) ? nil : date
    }
    return unit.matches(of: .ended, in: near).first ?? date
  }
}
