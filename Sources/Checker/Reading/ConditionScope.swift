import VietnameseText

/// Conditions: a paper asked only where data cannot be looked up, a paper that is the condition itself.
struct ConditionScope {
  let unit: UnitMap
  let negation: NegationScope
  static let window = 320

  // MARK: Asked only where the look-up fails

  func lookupFails(for occurrence: NameOccurrence) -> Verdict? {
    let start = occurrence.range.lowerBound
    let sentence = unit.range(ofSentence: unit.sentence[start])
    let near = max(sentence.lowerBound, start - Self.window) ..~ min(sentence.upperBound, start + Self.window)
    for match in failures(in: near) where governs(match, occurrence.range) {
      return Verdict(.fallback, .lookupFails, [match])
    }
    return ofLead(occurrence) ?? inherited(occurrence) ?? following(occurrence)
  }

  /// "CT07. Chỉ áp dụng đối với người chưa cài VNeID.": the next sentence says when.
  private func following(_ occurrence: NameOccurrence) -> Verdict? {
    let next = unit.range(ofSentence: unit.sentence[occurrence.range.lowerBound] + 1)
    guard let only = next.first, unit.starting[only] & Cue.onlyThen.bit != 0 else { return nil }
    return failures(in: only ..~ min(next.upperBound, only + Self.window)).first.map {
      Verdict(.fallback, .lookupFails, [only ..~ $0.upperBound])
    }
  }

  /// The condition opens the sentence.
  func lookupFails(before occurrence: NameOccurrence) -> Verdict? {
    lookupFails(for: occurrence).flatMap { verdict in
      verdict.deciding.contains { $0.upperBound <= occurrence.range.lowerBound } ? verdict : nil
    }
  }

  /// Look-ups that fail: a phrase of the list, or a word for data with a word for failure close behind ("hệ thống … bị lỗi"), in a condition.
  private func failures(in range: Range<Int>) -> [Range<Int>] {
    var found = unit.matches(of: .lookupFails, in: range)
    guard !range.isEmpty,
      unit.contains(CueSet(.condition, .then), in: range) || unit.bracket[max(range.lowerBound, range.upperBound - 1)] >= 0
        || unit.contains(.onlyThen, in: range)
    else { return found }
    for failure in unit.matches(of: .dataFailure, in: range) {
      let from = max(range.lowerBound, failure.lowerBound - 12)
      guard let noun = unit.matches(of: .dataNoun, in: from ..~ failure.lowerBound).last,
        unit.isUnbroken(noun.upperBound ..~ failure.lowerBound),
        // "thông tin giữa các giấy tờ không khớp" is no data.
        // "giấy xác nhận thông tin … nếu không có": the failure is another's.
        !unit.contains(CueSet(.document, .genericDocument, .condition), in: noun.upperBound ..~ failure.lowerBound),
        // "thông tin … chưa khớp giữa giấy khai sinh và …" neither.
        !(unit.contains(.document, in: failure.upperBound + 1 ..~ failure.upperBound + 2)
          && unit.contains(.and, in: failure.upperBound + 2 ..~ failure.upperBound + 9))
      else { continue }
      found.append(noun.lowerBound ..~ failure.upperBound)
    }
    return found
  }

  /// An item of a list whose opening sentence sets the condition: "Trường hợp không khai thác được, nộp: - A; - B".
  private func ofLead(_ occurrence: NameOccurrence) -> Verdict? {
    guard let lead = unit.lead(of: unit.sentence[occurrence.range.lowerBound]) else { return nil }
    let range = unit.range(ofSentence: lead)
    guard let match = failures(in: max(range.lowerBound, range.upperBound - 200) ..~ range.upperBound).last else { return nil }
    return Verdict(.fallback, .lookupFails, [match])
  }

  /// Whether a condition bears on a paper of the same sentence.
  private func governs(_ condition: Range<Int>, _ paper: Range<Int>) -> Bool {
    let bracket = unit.bracket[condition.lowerBound]
    if bracket >= 0 {
      let close = Int(unit.partner[Int(bracket)])
      // In brackets it bears on what stands before them, and on what stands inside.
      if paper.lowerBound > close { return false }
      if paper.lowerBound < Int(bracket) { return !separated(paper.upperBound, Int(bracket), unit.bracket[Int(bracket)]) }
    }
    if condition.upperBound <= paper.lowerBound {
      let colon = unit.holds(.colon, in: condition.upperBound ..~ paper.lowerBound)
      return colon || !separated(condition.upperBound, paper.lowerBound, unit.bracket[condition.lowerBound])
    }
    return !separated(paper.upperBound, condition.lowerBound, unit.bracket[condition.lowerBound]) || isOnly(condition)
  }

  /// "sổ hộ khẩu, CT07; chỉ áp dụng khi không tra cứu được": a clause that says when the ones before it are asked for.
  private func isOnly(_ condition: Range<Int>) -> Bool {
    let clause = unit.range(ofClause: unit.clause[condition.lowerBound])
    let opening = clause.lowerBound ..~ min(condition.lowerBound, clause.lowerBound + 4)
    if unit.contains(.onlyThen, in: opening) { return !opening.contains(where: negation.papers.contains) }
    // "…; công dân sử dụng một trong các giấy tờ này khi không khai thác được dữ liệu"
    let whole = max(clause.lowerBound, condition.lowerBound - 24) ..~ condition.lowerBound
    return unit.matches(of: .anaphora, in: whole).contains { $0.count > 1 } && !whole.contains(where: negation.papers.contains)
  }

  /// A semicolon or bullet on the level of the condition lies between.
  private func separated(_ from: Int, _ to: Int, _ level: Int32) -> Bool {
    guard from < to else { return false }
    return (from ..~ to).contains {
      (unit.tokens[$0].mark == .semicolon || unit.isBullet($0)) && unit.bracket[$0] == level
    }
  }

  /// "… thì yêu cầu một trong các giấy tờ chứng minh. Các giấy tờ này gồm: A, B": the second sentence goes on with the first.
  private func inherited(_ occurrence: NameOccurrence) -> Verdict? {
    let number = unit.sentence[occurrence.range.lowerBound]
    guard number > 0 else { return nil }
    let own = unit.range(ofSentence: number)
    let opening = own.lowerBound ..~ min(own.upperBound, own.lowerBound + 8)
    let isNamed = opening.contains { unit.isNamed($0) }
    guard isNamed || unit.contains(CueSet(.anaphora, .proofDocument, .genericDocument), in: opening) else { return nil }
    guard unit.contains(CueSet(.consistsOf, .anaphora), in: own.lowerBound ..~ min(own.upperBound, own.lowerBound + 60)) else {
      return nil
    }
    let before = unit.range(ofSentence: number - 1)
    guard let match = failures(in: max(before.lowerBound, before.upperBound - 200) ..~ before.upperBound).last else { return nil }
    return Verdict(.fallback, .lookupFails, [match])
  }

  // MARK: The officer looks it up

  /// "Thẻ căn cước: cơ quan giải quyết tự khai thác": nobody brings it.
  /// "Công dân nộp sổ tạm trú, cán bộ tra cứu hồ sơ": who says that it is submitted means it; only brackets take that back.
  func isLookedUp(_ occurrence: NameOccurrence, isSubmitted: Bool) -> Verdict? {
    let sentence = unit.range(ofSentence: unit.sentence[occurrence.range.lowerBound])
    let after = occurrence.range.upperBound ..~ min(sentence.upperBound, occurrence.range.upperBound + 12)
    // Without diacritics "cán bộ trả kết quả" reads as "cán bộ tra".
    guard let cue = unit.matches(of: .officerLooksUp, in: after).first, !unit.isUnmarked || cue.count > 3 else { return nil }
    guard !unit.holds(.semicolon, in: occurrence.range.upperBound ..~ cue.lowerBound) else { return nil }
    // "sổ hộ khẩu (cán bộ xem xong trả lại ngay)": who gets it back brought it.
    guard !unit.contains(.takeBack, in: cue.upperBound ..~ min(sentence.upperBound, cue.upperBound + 3)) else { return nil }
    // "thẻ căn cước hoặc khai số định danh để cơ quan tự tra cứu": what is looked up is the number.
    guard !unit.contains(CueSet(.submit, .dataDocument), in: occurrence.range.upperBound ..~ cue.lowerBound) else { return nil }
    guard !isSubmitted || unit.bracket[cue.lowerBound] >= 0 else { return nil }
    return Verdict(.mention, .data, [cue])
  }

  // MARK: The paper is the condition

  /// "người đang sống lang thang có sổ hộ khẩu thì phải nộp bản sao": who has it shows it, for nothing else is named to be shown.
  func isShownThen(_ list: Range<Int>) -> Verdict? {
    // "tôi không còn sổ hộ khẩu thì nộp gì?"
    guard unit.start(of: .has, endingAt: list.lowerBound) != nil, unit.start(of: .lacks, endingAt: list.lowerBound) == nil else {
      return nil
    }
    let end = list.upperBound
    let clause = unit.range(ofClause: unit.clause[end - 1])
    guard let verb = unit.matches(of: .submit, in: end ..~ min(clause.upperBound, end + 12)).first,
      (end ..~ verb.lowerBound).allSatisfy({ unit.tokens[$0].mark == .none || unit.tokens[$0].mark == .comma }),
      unit.contains(.then, in: end ..~ verb.upperBound) || isConditional(list.lowerBound, in: clause),
      !unit.contains(.notRequired, in: end ..~ verb.upperBound), isWithoutObject(verb.upperBound, in: clause)
    else { return nil }
    return Verdict(.demand, .submitted, [verb])
  }

  private func isConditional(_ start: Int, in clause: Range<Int>) -> Bool {
    unit.contains(.condition, in: max(clause.lowerBound, start - 24) ..~ start)
  }

  /// Nothing else is handed in: no object, a copy, or a word that names no document of its own ("nộp bản sao", "nộp kèm đơn").
  private func isWithoutObject(_ verb: Int, in clause: Range<Int>) -> Bool {
    let end =
      (verb ..~ min(clause.upperBound, verb + 10)).first {
        unit.tokens[$0].mark != .none || unit.starting[$0] & Cue.condition.bit != 0
      } ?? clause.upperBound
    let object = verb ..~ end
    // "yêu cầu nộp một trong: …"
    guard unit.tokens[safe: end]?.mark != .colon, !object.contains(where: negation.papers.contains),
      !unit.contains(CueSet(.genericDocument, .dataDocument), in: object)
    else {
      return false
    }
    guard let other = unit.matches(of: .document, in: object).first else { return true }
    return unit.contains(CueSet(.copy, .original), in: verb ..~ other.lowerBound + 1) || other.count == object.count
      || unit.ending[verb] & Cue.and.bit != 0
  }

  /// "không phải nộp bản sao thẻ; hệ thống trục trặc thì nộp": what is released is asked for again where the look-up fails.
  /// "không bắt buộc nộp CT07 đối với hộ nghèo; những người còn lại nộp bản giấy": of everybody else it is asked.
  func askedAgain(after negated: Verdict) -> Verdict? {
    guard negated.reason == .negated, let negation = negated.deciding.last else { return nil }
    if let asked = askedWhereLookupFails(after: negation.upperBound) { return asked }
    let rest = rest(after: negation.upperBound)
    // "không được đòi giấy tờ về cư trú, trừ trường hợp cơ sở dữ liệu không có thông tin"
    for exception in unit.matches(of: .except, in: rest) {
      let clause = unit.range(ofClause: unit.clause[exception.lowerBound])
      if let failure = failures(in: exception.lowerBound ..~ min(clause.upperBound, rest.upperBound)).first {
        return Verdict(.fallback, .lookupFails, [exception, failure])
      }
    }
    return unit.matches(of: CueSet(.others, .then), in: rest).first { other in
      // "…; người từ tỉnh khác đến thì nộp"
      (unit.starting[other.lowerBound] & Cue.others.bit != 0 || opensWithHolder(other.lowerBound))
        && isAskedAgain(other, after: negation.upperBound)
    }.map { Verdict(.demand, .submitted, [$0]) }
  }

  private func opensWithHolder(_ token: Int) -> Bool {
    let start = unit.range(ofClause: unit.clause[token]).lowerBound
    return unit.contains(.holder, in: start ..~ min(token, start + 3))
  }

  /// A look-up that fails further on, and what was named before is handed in.
  func askedWhereLookupFails(after token: Int) -> Verdict? {
    failures(in: rest(after: token)).first { isAskedAgain($0, after: token) }.map { Verdict(.fallback, .lookupFails, [$0]) }
  }

  /// The rest of the sentence, and the next one.
  private func rest(after token: Int) -> Range<Int> {
    let own = unit.sentence[max(0, token - 1)]
    let end = unit.range(ofSentence: min(own + 1, unit.sentence[unit.count - 1])).upperBound
    return token ..~ min(end, token + Self.window)
  }

  /// A clause of its own in which something is to be handed in and nothing is named.
  private func isAskedAgain(_ cue: Range<Int>, after token: Int) -> Bool {
    let clause = unit.range(ofClause: unit.clause[cue.lowerBound])
    guard clause.lowerBound >= token || unit.contains(.condition, in: max(token, cue.lowerBound - 4) ..~ cue.lowerBound),
      let verb = unit.matches(of: .submit, in: cue.upperBound ..~ min(clause.upperBound, cue.upperBound + 8)).first,
      unit.ending[verb.lowerBound] & (Cue.notRequired.bit | Cue.undone.bit) == 0
    else { return false }
    return isWithoutObject(verb.upperBound, in: clause)
  }

  /// "trường hợp sổ hộ khẩu bị thất lạc", "nếu không có chứng minh nhân dân", "người chưa được cấp thẻ căn cước".
  func isCondition(_ paper: Range<Int>) -> Verdict? {
    guard let condition = condition(before: paper.lowerBound) else { return nil }
    if let owned = owned(paper.lowerBound, under: condition) { return owned }
    let clause = unit.range(ofClause: unit.clause[paper.lowerBound])
    let after = paper.upperBound ..~ min(clause.upperBound, paper.upperBound + 10)
    guard let state = unit.matches(of: .paperState, in: after).first, unit.isUnbroken(paper.upperBound ..~ state.lowerBound)
    else { return nil }
    return Verdict(.mention, .condition, [condition, state])
  }

  /// "người đang giữ sổ hộ khẩu, sổ tạm trú": so is what follows in its list.
  func isCondition(_ paper: Range<Int>, inList list: Range<Int>) -> Verdict? {
    let before = list.lowerBound ..~ paper.lowerBound
    guard unit.isNamed(list.lowerBound), unit.bracket[list.lowerBound] == unit.bracket[paper.lowerBound],
      !unit.contains(.submit, in: before)
    else { return nil }
    return condition(before: list.lowerBound).flatMap { owned(list.lowerBound, under: $0) }
  }

  /// The condition that a word stands under: nothing but its subject and state lie between.
  private func condition(before start: Int) -> Range<Int>? {
    let clause = unit.range(ofClause: unit.clause[start])
    let from = max(clause.lowerBound, start - 24)
    guard let condition = unit.matches(of: CueSet(.condition, .holder), in: from ..~ start).last,
      unit.bracket[condition.lowerBound] == unit.bracket[start]
    else { return nil }
    let between = condition.upperBound ..~ start
    let isOpen =
      !unit.contains(CueSet(.then, .submit), in: between) && !unit.holds(.comma, in: between) && !unit.holds(.colon, in: between)
    return isOpen ? condition : nil
  }

  private func owned(_ start: Int, under condition: Range<Int>) -> Verdict? {
    unit.start(of: CueSet(.paperState, .has), endingAt: start).map { Verdict(.mention, .condition, [condition, $0 ..~ start]) }
  }
}
