import VietnameseText

/// Negation and exception: what a "không yêu cầu", a "trừ", a "thay cho" reaches.
///
/// A negation reaches forward to the end of its clause or to the next positive one ("…, chỉ cần nộp …", "mà nộp …"); without an object of its own
/// it reaches back to its subject ("sổ hộ khẩu: không phải nộp"). "không cần công chứng" negates a format, not a paper.
struct NegationScope {
  let unit: UnitMap
  /// Where the papers' names begin.
  var papers: Set<Int> = []

  private static let negations: [(Cue, StanceReason)] = [
    (.notRequired, .negated), (.except, .excepted), (.insteadOf, .replaced),
  ]
  /// Words looked at around a paper.
  static let window = 120

  func verdict(for occurrence: NameOccurrence) -> Verdict? {
    let sentence = unit.range(ofSentence: unit.sentence[occurrence.range.lowerBound])
    let before = max(sentence.lowerBound, occurrence.range.lowerBound - Self.window) ..~ occurrence.range.lowerBound
    for (cue, reason) in Self.negations {
      for match in unit.matches(of: cue, in: before).reversed()
      where !isOfFormat(match) && !isReplacedBy(match) && !isUndone(match) {
        if reaches(from: match, to: occurrence.range.lowerBound) { return Verdict(.mention, reason, [match]) }
      }
    }
    // "không được từ chối hồ sơ vì người nộp quên mang sổ hộ khẩu"
    for match in unit.matches(of: .refuses, in: before)
    where isUndone(match) && reaches(from: match, to: occurrence.range.lowerBound, pastVerbs: true) {
      return Verdict(.mention, .negated, [match])
    }
    if let led = ofLead(occurrence) { return led }
    let after = occurrence.range.upperBound ..~ min(sentence.upperBound, occurrence.range.upperBound + Self.window)
    for match in unit.matches(of: .notRequired, in: after) where !isOfFormat(match) && !isUndone(match) {
      if reachesBack(from: match, to: occurrence.range.upperBound) { return Verdict(.mention, .negated, [match]) }
    }
    for match in unit.matches(of: .void, in: after)
    where !isReplaceable(match) && !isUndone(match) && reachesSubject(from: match, to: occurrence.range.upperBound) {
      return Verdict(.mention, .void, [match])
    }
    return nil
  }

  /// "Từ chối hồ sơ nếu người đến không mang theo sổ hộ khẩu": who is refused without the paper is asked for it.
  func isRefusal(_ verdict: Verdict) -> Range<Int>? {
    guard let negation = verdict.deciding.first, verdict.reason != .void else { return nil }
    let sentence = unit.range(ofSentence: unit.sentence[negation.lowerBound])
    let near =
      max(sentence.lowerBound, negation.lowerBound - Self.window) ..~ min(sentence.upperBound, negation.upperBound + Self.window)
    return unit.matches(of: .refuses, in: near).first { refusal in
      // "không được từ chối hồ sơ chỉ vì thiếu sổ hộ khẩu"
      if isUndone(refusal) { return false }
      // "không tiếp nhận hồ sơ thiếu sổ hộ khẩu"
      if refusal.overlaps(negation) {
        return unit.contains(.lacks, in: refusal.upperBound ..~ min(sentence.upperBound, refusal.upperBound + 3))
      }
      let between = refusal.gap(to: negation)
      // "Thiếu giấy xác nhận …, hồ sơ bị trả lại"
      return unit.contains(CueSet(.condition, .then), in: between.lowerBound ..~ between.upperBound + 1)
        || verdict.reason == .condition && refusal.lowerBound > negation.upperBound
    }
  }

  /// "chưa bãi bỏ", "không thể không nộp", "không thể thiếu": what is denied again holds.
  func isUndone(_ negation: Range<Int>) -> Bool {
    // "bãi bỏ việc nộp" holds "bỏ việc nộp".
    let start = min(negation.lowerBound, unit.start(of: .notRequired, endingAt: negation.upperBound) ?? negation.lowerBound)
    return (unit.ending[start] | unit.ending[negation.lowerBound]) & Cue.undone.bit != 0
  }

  /// An item of a list that a negation opens: "Không yêu cầu các giấy tờ sau: - A; - B".
  private func ofLead(_ occurrence: NameOccurrence) -> Verdict? {
    guard let lead = unit.lead(of: unit.sentence[occurrence.range.lowerBound]) else { return nil }
    let range = unit.range(ofSentence: lead)
    for match in unit.matches(of: .notRequired, in: max(range.lowerBound, range.upperBound - Self.window) ..~ range.upperBound)
    where !isOfFormat(match) && reaches(from: match, to: range.upperBound - 1) {
      return Verdict(.mention, .negated, [match])
    }
    return nil
  }

  /// "không cần công chứng": the negation is of the format.
  /// "không lấy được thông tin" is a look-up that fails, "không sử dụng được" a state of the paper.
  func isOfFormat(_ negation: Range<Int>) -> Bool {
    unit.end(of: .notFormat, startingAt: negation.lowerBound).map { !isOfPaper($0) } ?? false
      || (unit.end(of: .lookupFails, startingAt: negation.lowerBound) ?? 0) > negation.upperBound
      || (unit.end(of: .paperState, startingAt: negation.lowerBound) ?? 0) > negation.upperBound
  }

  /// "không yêu cầu bản sao sổ hộ khẩu": who asks for no copy asks for no paper.
  private func isOfPaper(_ end: Int) -> Bool {
    unit.ending[end] & (Cue.original.bit | Cue.copy.bit) != 0 && unit.ending[end] & Cue.certified.bit == 0 && unit.isNamed(end)
  }

  /// "thay thế bằng giấy xác nhận": not in its place, but it in another's.
  private func isReplacedBy(_ match: Range<Int>) -> Bool {
    let near = max(0, match.lowerBound - 4) ..~ match.upperBound
    return unit.matches(of: CueSet(.void, .replaceable), in: near).contains {
      $0.overlaps(match) && $0.upperBound > match.upperBound
    }
  }

  /// "có thể thay thế bằng": nothing is void.
  private func isReplaceable(_ match: Range<Int>) -> Bool {
    unit.matches(of: .replaceable, in: max(0, match.lowerBound - 4) ..~ match.upperBound).contains { $0.overlaps(match) }
  }

  /// Whether a negation before a word still holds at it.
  func reaches(from negation: Range<Int>, to start: Int, pastVerbs: Bool = false) -> Bool {
    guard unit.clause[negation.lowerBound] == unit.clause[start] || opensList(negation, start) else { return false }
    guard isOutsideOrWith(negation.lowerBound, start) else { return false }
    // "nộp thay cho cha, mẹ: bản sao thẻ căn cước" replaces no paper.
    if unit.starting[negation.lowerBound] & Cue.insteadOf.bit != 0,
      unit.holds(.colon, in: negation.upperBound ..~ start)
    {
      return false
    }
    let between = negation.upperBound ..~ start
    return pastVerbs
      ? !unit.contains(.contrast, in: between) : !between.contains { endsScope(at: $0, after: negation.upperBound) }
  }

  /// "không phải nộp các giấy tờ sau: A; B".
  private func opensList(_ negation: Range<Int>, _ start: Int) -> Bool {
    unit.holds(.colon, in: negation.upperBound ..~ min(start, negation.upperBound + 16))
  }

  /// A negation inside brackets does not reach out of them.
  private func isOutsideOrWith(_ negation: Int, _ start: Int) -> Bool {
    let bracket = Int(unit.bracket[negation])
    guard bracket >= 0, start > Int(unit.partner[bracket]) else { return true }
    // "(Không phải nộp) Sổ tạm trú"
    let sentence = unit.range(ofSentence: unit.sentence[bracket])
    return bracket == sentence.lowerBound && Int(unit.partner[bracket]) + 1 == start
  }

  private func endsScope(at token: Int, after start: Int) -> Bool {
    if unit.starting[token] & (Cue.contrast.bit | Cue.condition.bit) != 0 { return true }
    guard unit.starting[token] & Cue.submit.bit != 0, token > start else { return false }
    // "trừ hộ chiếu, người đi theo phải nộp chứng minh thư": the exception ends where somebody acts.
    // "thay cho sổ hộ khẩu trước đây, người vay nộp": so does what is replaced.
    if unit.ending[start] & (Cue.except.bit | Cue.insteadOf.bit) != 0, unit.holds(.comma, in: start ..~ token) {
      return true
    }
    // "thay vì sổ, người nộp cung cấp giấy xác nhận": somebody else's clause begins.
    // "không yêu cầu tổ chức, cá nhân xuất trình": the comma joins two subjects.
    if let actor = unit.start(of: .actor, endingAt: token), actor > start, unit.tokens[actor - 1].mark == .comma,
      unit.ending[actor - 1] & Cue.actor.bit == 0
    {
      return true
    }
    // "không yêu cầu nộp, xuất trình sổ": the comma joins two verbs. "không nộp sổ, xuất trình thẻ": it begins a positive clause.
    let joined = unit.tokens[token - 1].mark == .comma || unit.ending[token] & Cue.and.bit != 0
    guard joined else { return false }
    let edge = unit.tokens[token - 1].mark == .comma ? token - 1 : unit.start(of: .and, endingAt: token) ?? token
    return unit.ending[edge] & Cue.submit.bit == 0 && edge > start
  }

  /// Back to the subject: only where the negation has no object of its own.
  private func reachesBack(from negation: Range<Int>, to end: Int) -> Bool {
    guard !hasObject(negation) else { return false }
    // "không nhất thiết phải nộp cả hai": one of them will do.
    if unit.starting[negation.upperBound] & Cue.collective.bit != 0 { return false }
    // "phô tô công chứng không cần": the form is the subject.
    if unit.ending[negation.lowerBound] & Cue.certified.bit != 0 { return false }
    // "(không phải nộp nếu đã trên 14 tuổi)": others do.
    if CueSet(.condition, .holder).meets(unit.starting[negation.upperBound]) { return false }
    let bracket = unit.bracket[negation.lowerBound]
    if bracket >= 0, Int(bracket) >= end {
      // In brackets after the paper: "sổ hộ khẩu (không phải nộp)".
      // "(chỉ áp dụng với thí sinh …; thí sinh khác không phải nộp)"
      if unit.holds(.semicolon, in: Int(bracket) ..~ negation.lowerBound) { return false }
      // "căn cước công dân (CMND không nhận)": the subject stands inside.
      // "(bản sao công chứng không cần, chỉ photo)": so does the form.
      let inside = Int(bracket) ..~ negation.lowerBound
      if inside.contains(where: papers.contains) || unit.contains(CueSet(.copy, .certified), in: inside) {
        return false
      }
      return !(end ..~ Int(bracket)).contains {
        unit.tokens[$0].mark == .semicolon || Coordination.documents.meets(unit.starting[$0])
      }
    }
    return unit.clause[end - 1] == unit.clause[negation.lowerBound]
      && !unit.contains(CueSet(.contrast, .submit, .because), in: end ..~ negation.lowerBound)
  }

  /// Whether a paper or document follows the negation in its clause.
  func hasObject(_ negation: Range<Int>) -> Bool {
    let clause = unit.range(ofClause: unit.clause[negation.lowerBound])
    for token in negation.upperBound ..~ min(clause.upperBound, negation.upperBound + 16) {
      let mark = unit.tokens[token].mark
      if mark == .comma || mark == .close || mark == .period || unit.starting[token] & (Cue.contrast.bit | Cue.condition.bit) != 0
      {
        return false
      }
      if Coordination.documents.meets(unit.starting[token]) || unit.isNamed(token) { return true }
    }
    return false
  }

  /// The documents that begin shortly before a predicate: the list that the paper is in goes on to them.
  private func documents(between end: Int, _ predicate: Int) -> CueMask {
    (max(end, predicate - 9) ..~ predicate).reduce(0) { $0 | unit.starting[$1] }
  }

  /// "sổ hộ khẩu … hết giá trị sử dụng": the paper is the subject.
  private func reachesSubject(from predicate: Range<Int>, to end: Int) -> Bool {
    // "giấy xác nhận (thay cho sổ hộ khẩu đã hết giá trị)": the brackets have a subject of their own.
    let bracket = Int(unit.bracket[predicate.lowerBound])
    if bracket >= end, predicate.lowerBound - bracket > 3 { return false }
    return unit.clause[end - 1] == unit.clause[predicate.lowerBound]
      && (predicate.lowerBound - end <= 3 || Coordination.documents.meets(documents(between: end, predicate.lowerBound)))
      && !(end ..~ predicate.lowerBound).contains {
        // "giấy tờ chứng minh nơi cư trú, không phải là sổ hộ khẩu đã bị thu hồi"
        unit.starting[$0] & (Cue.contrast.bit | Cue.submit.bit | Cue.condition.bit | Cue.insteadOf.bit | Cue.undone.bit) != 0
      }
  }
}

extension UnitMap {
  /// Whether a name begins at a token.
  func isNamed(_ token: Int) -> Bool { name(at: token) != nil }

  /// Whether a name that began before goes on at a token.
  func isInName(_ token: Int) -> Bool {
    let index = names.partitioningIndex { Int($0.start) >= token }
    return index > 0 && Int(names[index - 1].end) > token
  }

  /// The name that begins at a token.
  func name(at token: Int) -> PhraseMatch? {
    let index = names.partitioningIndex { Int($0.start) >= token }
    return names[safe: index].flatMap { Int($0.start) == token ? $0 : nil }
  }
}
