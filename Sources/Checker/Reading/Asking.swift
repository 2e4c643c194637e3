import VietnameseText

/// Whether anybody is asked for the paper.
///
/// A row of the dossier is a list of what to bring: a name there is asked for. A sentence of the steps asks only with a verb ("nộp", "xuất
/// trình", "kèm"), with a format ("bản sao …"), or when it is nothing but the name. A bare name ("hộ khẩu") is asked for only where a paper
/// stands.
struct Asking {
  let unit: UnitMap
  let coordination: CoordinationMap
  let field: UnitField

  func verdict(for index: Int, _ occurrence: NameOccurrence) -> Verdict? {
    if let verb = confirms(index, occurrence) { return verb }
    if occurrence.isBare, !standsAsPaper(index, occurrence) { return Verdict(.mention, .address, []) }
    if let sent = sent(occurrence) ?? heading(occurrence) { return sent }
    if let verb = verb(for: index, occurrence) {
      if let agency = agency(before: verb) { return Verdict(.mention, .issued, [agency]) }
      return Verdict(.demand, .submitted, [verb])
    }
    let head = coordination.head(of: index).range
    if let besides = unit.start(of: .besides, endingAt: head.lowerBound), opensSentence(besides) {
      return Verdict(.demand, .submitted, [besides ..~ head.lowerBound])
    }
    if let means = means(before: coordination.startOfList(with: index)) { return Verdict(.demand, .submitted, [means]) }
    if let need = need(before: head.lowerBound) { return Verdict(.demand, .submitted, [need]) }
    if let format = format(before: head.lowerBound) ?? format(before: occurrence.range.lowerBound) {
      return Verdict(.demand, .listed, [format])
    }
    if field == .component { return Verdict(.demand, .listed, []) }
    if let shown = shown(after: coordination.end(ofChainWith: index)) { return Verdict(.demand, .submitted, [shown]) }
    guard opensSentence(head.lowerBound) || isNamedByOpening(head) || opensCase(index) else { return nil }
    if let verb = verbAfter(index) { return Verdict(.demand, .submitted, [verb]) }
    return isSubject(index) ? nil : Verdict(.demand, .listed, [], isUnsure: true)
  }

  /// "thu thẻ căn cước cũ": the agency takes it.
  func takenBack(_ occurrence: NameOccurrence) -> Verdict? {
    let name = occurrence.range.lowerBound
    // "thu hồi bản chính sổ tạm trú"
    let start = unit.start(of: .original, endingAt: name) ?? name
    // "không thu giấy tờ"
    guard unit.ending[start] & Cue.takeBack.bit != 0, unit.ending[start] & Cue.notRequired.bit == 0,
      let from = unit.start(of: .takeBack, endingAt: start)
    else { return nil }
    return Verdict(.mention, .issued, [from ..~ name])
  }

  /// "Sổ hộ khẩu cấp trước đây được thu lại": so it does.
  func isTakenBack(_ index: Int) -> Bool {
    let end = coordination.end(ofChainWith: index)
    let clause = unit.range(ofClause: unit.clause[end - 1])
    return unit.contains(.takeBack, in: end ..~ min(clause.upperBound, end + 8))
  }

  /// "Cơ quan gửi thông báo số định danh cho công dân": the agency gives it.
  private func sent(_ occurrence: NameOccurrence) -> Verdict? {
    let end = occurrence.range.upperBound
    guard field == .prose else { return nil }
    if let recipient = unit.end(of: .recipient, startingAt: end) { return Verdict(.mention, .issued, [end ..~ recipient]) }
    // "Thông báo số định danh cá nhân do Công an cấp xã in và trả cho cha mẹ"
    guard let by = unit.end(of: .issuedBy, startingAt: end), opensSentence(occurrence.range.lowerBound) else { return nil }
    let clause = unit.range(ofClause: unit.clause[end - 1])
    let recipient = unit.matches(of: .recipient, in: by ..~ min(clause.upperBound, by + 12)).first {
      unit.isUnbroken(by ..~ $0.lowerBound)
    }
    return recipient.map { Verdict(.mention, .issued, [end ..~ $0.upperBound]) }
  }

  /// "CĂN CƯỚC CÔNG DÂN: mang sổ hộ khẩu đến công an cấp xã": the name of a procedure, and what to bring for it.
  private func heading(_ occurrence: NameOccurrence) -> Verdict? {
    let end = occurrence.range.upperBound
    guard opensSentence(occurrence.range.lowerBound), unit.tokens[safe: end]?.mark == .colon,
      let verb = unit.end(of: .submit, startingAt: end + 1),
      coordination.start(ofItemAfter: verb).map({ $0 - verb <= 4 }) ?? false,
      coordination.start(ofPaperAfter: verb) == coordination.start(ofItemAfter: verb)
    else { return nil }
    return Verdict(.mention, .procedure, [end ..~ end + 1])
  }

  /// "đề nghị Công an xã xác nhận thông tin cư trú": a verb with an agency for its subject, no paper.
  private func confirms(_ index: Int, _ occurrence: NameOccurrence) -> Verdict? {
    let start = occurrence.range.lowerBound
    guard unit.starting[start] & Cue.confirms.bit != 0, start > 0, !coordination.isDocumentOfIssuer(index), !isHad(start)
    else { return nil }
    let isVerb =
      unit.ending[start] & (Cue.level.bit | Cue.districtLevel.bit | Cue.actor.bit | Cue.requests.bit) != 0
      || unit.names.contains { Int($0.end) == start }
    return isVerb ? Verdict(.mention, .procedure, [start ..~ start + 1]) : nil
  }

  /// "Đơn có công an phường xác nhận tạm trú": a row asks for what the document must bear.
  private func isHad(_ start: Int) -> Bool {
    guard field == .component, let end = coordination.end(ofItemBefore: start) else { return false }
    let clause = unit.range(ofClause: unit.clause[start])
    guard end > clause.lowerBound, let has = unit.matches(of: .has, in: max(end, start - 10) ..~ start).last else { return false }
    return unit.isUnbroken(has.upperBound ..~ start)
      && !unit.contains(.condition, in: end ..~ start) && !unit.contains(CueSet(.submit, .requests), in: has.upperBound ..~ start)
  }

  // MARK: Verbs and formats

  /// The nearest verb of submitting before the paper's list, in its clause, or in its sentence where the clause begins with the list.
  private func verb(for index: Int, _ occurrence: NameOccurrence) -> Range<Int>? {
    let start = coordination.head(of: index).range.lowerBound
    let clause = unit.range(ofClause: unit.clause[start])
    if let verb = unit.matches(of: .submit, in: max(clause.lowerBound, start - 80) ..~ occurrence.range.lowerBound).last {
      return whole(verb)
    }
    guard coordination.connection(before: start).link != .none else { return nil }
    let sentence = unit.range(ofSentence: unit.sentence[start])
    return unit.matches(of: .submit, in: max(sentence.lowerBound, start - 80) ..~ start).last.map(whole)
  }

  /// "xin giấy xác nhận tại Công an phường rồi nộp bổ sung".
  private func shown(after end: Int) -> Range<Int>? {
    let clause = unit.range(ofClause: unit.clause[end - 1])
    return unit.matches(of: .toShow, in: end ..~ min(clause.upperBound, end + 8)).first {
      // "lưu trong tàng thư để đối chiếu": a purpose stands right after what it is said of.
      $0.lowerBound == end || unit.isUnbroken(end ..~ $0.lowerBound) && unit.starting[$0.lowerBound] & Cue.requests.bit == 0
    }
  }

  /// "chứng minh điều kiện về cư trú bằng sổ hộ khẩu".
  private func means(before start: Int) -> Range<Int>? {
    guard let by = unit.start(of: .byMeans, endingAt: start) else { return nil }
    let clause = unit.range(ofClause: unit.clause[start])
    return unit.matches(of: .purpose, in: max(clause.lowerBound, by - 16) ..~ by).last.map { $0.lowerBound ..~ start }
  }

  /// "cần CCCD", "cần giấy tờ chứng minh quan hệ: giấy khai sinh, sổ hộ khẩu": what is needed stands right after.
  private func need(before start: Int) -> Range<Int>? {
    let sentence = unit.range(ofSentence: unit.sentence[start])
    return unit.matches(of: .needs, in: max(sentence.lowerBound, start - 40) ..~ start).last { need in
      guard let next = coordination.start(ofItemAfter: need.upperBound) else { return false }
      return coordination.connection(before: next).connector <= need.upperBound && next - need.upperBound <= 4
        && (next == start || unit.holds(.colon, in: next ..~ start))
    }
  }

  /// "Công an cấp xã gửi thông báo số định danh": the agency's verb, where the agency opens the clause.
  private func agency(before verb: Range<Int>) -> Range<Int>? {
    // "Cơ quan tiếp nhận yêu cầu nộp": it does not act, it asks.
    guard field == .prose, !unit.contains(.requests, in: verb), let start = unit.start(of: .agency, endingAt: verb.lowerBound)
    else { return nil }
    var first = start
    while !opensClause(first) {
      // "Cơ quan tiếp nhận đề nghị Công an xã cung cấp": one agency asks another.
      guard let request = unit.start(of: .requests, endingAt: first), let other = unit.start(of: .agency, endingAt: request)
      else {
        return nil
      }
      first = other
    }
    return start ..~ verb.lowerBound
  }

  private func opensClause(_ start: Int) -> Bool {
    let link = coordination.connection(before: start).link
    return link == .next || link == .lead || unit.ending[start] & (Cue.then.bit | Cue.predicate.bit) != 0
  }

  /// "xuất trình", not the "trình" within it.
  private func whole(_ verb: Range<Int>) -> Range<Int> {
    (unit.start(of: .submit, endingAt: verb.upperBound) ?? verb.lowerBound) ..~ verb.upperBound
  }

  /// A copy format right before the name.
  private func format(before start: Int) -> Range<Int>? {
    var index = start
    var steps = 0
    while index > 0, steps < 4 {
      steps += 1
      if let left = unit.start(of: CueSet(.original, .copy, .certified), endingAt: index) { return left ..~ index }
      if let left = unit.start(of: .quantity, endingAt: index) { index = left } else { return nil }
    }
    return nil
  }

  /// "Giấy tờ chứng minh nhân thân là A hoặc B": the clause opens with a document that the list explains.
  private func isNamedByOpening(_ head: Range<Int>) -> Bool {
    let clause = unit.range(ofClause: unit.clause[head.lowerBound])
    guard let first = coordination.item(atOrAfter: clause.lowerBound), first.range.lowerBound < head.lowerBound,
      // "CT07 là giấy xác nhận thông tin về cư trú" asks for nothing.
      first.kind != coordination.item(atOrAfter: head.lowerBound)?.kind,
      head.lowerBound - first.range.upperBound <= 24, opensSentence(first.range.lowerBound)
    else { return false }
    let between = first.range.upperBound ..~ head.lowerBound
    return unit.contains(CueSet(.copula, .consistsOf, .suchAs), in: between)
      && !unit.contains(CueSet(.predicate, .condition), in: between)
  }

  /// Nothing but bullets, labels and numbers stands before.
  private func opensSentence(_ start: Int) -> Bool { coordination.connection(before: start).link == .next }

  /// "Đối với người già yếu: giấy ủy quyền và thẻ căn cước": the list of a case.
  private func opensCase(_ index: Int) -> Bool {
    let start = coordination.startOfList(with: index)
    let (link, colon) = coordination.connection(before: start)
    guard link == .lead, unit.tokens[safe: colon]?.mark == .colon else { return false }
    let sentence = unit.range(ofSentence: unit.sentence[colon])
    // "(ii) trường hợp …:"
    let opening = max(sentence.lowerBound, unit.range(ofClause: unit.clause[colon]).lowerBound)
    // "- Đăng ký cư trú tập thể: giấy giới thiệu, sổ hộ khẩu"
    let isHeading = unit.isBullet(opening) && colon - opening <= 10 && coordination.hasFellows(index)
    // "Giấy tờ dùng để xác định số hộ: sổ tạm trú hoặc …"
    return isHeading || unit.contains(CueSet(.condition, .holder), in: opening ..~ opening + 4)
      || unit.contains(CueSet(.genericDocument, .proofDocument), in: opening ..~ opening + 2)
  }

  /// "Thẻ căn cước phải nộp …", "Thẻ căn cước đã được cấp (bị hỏng), nộp lại …": the verb follows.
  private func verbAfter(_ index: Int) -> Range<Int>? {
    guard var end = coordination.members(with: index).last?.range.upperBound else { return nil }
    for _ in 0..<4 {
      if let verb = unit.end(of: .submit, startingAt: end) { return end ..~ verb }
      if let state = unit.end(of: .paperState, startingAt: end) {
        end = state
      } else if let close = unit.close(ofBracketAt: end) {
        end = close + 1
      } else if unit.tokens[safe: end]?.mark == .comma {
        end += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// "Cán bộ kiểm tra sổ hộ khẩu do người dân xuất trình": whoever acts, the citizen brings it.
  func presented(_ index: Int) -> Verdict? {
    let chain = coordination.end(ofChainWith: index)
    let end = unit.close(ofBracketAt: chain).map { $0 + 1 } ?? chain
    let clause = unit.range(ofClause: unit.clause[end - 1])
    for by in unit.matches(of: .issuedBy, in: end ..~ min(clause.upperBound, end + 10)) {
      guard unit.isUnbroken(end ..~ by.lowerBound),
        let actor = unit.end(of: .actor, startingAt: by.upperBound),
        let verb = unit.matches(of: .submit, in: actor ..~ min(clause.upperBound, actor + 8)).first,
        unit.isUnbroken(actor ..~ verb.lowerBound), !unit.contains(.notRequired, in: actor ..~ verb.upperBound)
      else { continue }
      return Verdict(.demand, .submitted, [by.lowerBound ..~ verb.upperBound])
    }
    return nil
  }

  /// The paper is the subject of a sentence: "thẻ căn cước được trả …", "sổ tạm trú còn lưu tại trụ sở được huỷ".
  private func isSubject(_ index: Int) -> Bool {
    let own = coordination.items[coordination.itemOfOccurrence[index]].range.upperBound
    // "Thẻ căn cước bị thu hồi trong trường hợp … hoặc thẻ cấp sai": the predicate may stand before what "hoặc" joins.
    if unit.starting[own] & Cue.predicate.bit != 0 { return true }
    guard let end = coordination.members(with: index).last?.range.upperBound else { return false }
    let clause = unit.range(ofClause: unit.clause[end - 1])
    return (end ..~ min(clause.upperBound, end + 12)).contains { token in
      unit.starting[token] & (Cue.predicate.bit | Cue.copula.bit) != 0 && unit.bracket[token] == unit.bracket[end - 1]
    }
  }

  // MARK: Bare names

  /// "do Công an huyện cấp" follows.
  private func isIssued(_ end: Int) -> Bool {
    guard let by = unit.end(of: .issuedBy, startingAt: end) else { return false }
    let clause = unit.range(ofClause: unit.clause[end - 1])
    return unit.matches(of: .issuedVerb, in: by ..~ min(clause.upperBound, by + 8)).contains {
      unit.isUnbroken(by ..~ $0.lowerBound)
    }
  }

  private func standsAsPaper(_ index: Int, _ occurrence: NameOccurrence) -> Bool {
    let start = occurrence.range.lowerBound
    // "nộp một bộ hồ sơ, trong đó có hộ khẩu của chủ hộ"
    if unit.ending[start] & Cue.has.bit != 0, unit.start(of: .consistsOf, endingAt: start) != nil { return true }
    if unit.ending[start] & Cue.proofDocument.bit != 0 || unit.ending[start] & Cue.submit.bit != 0 && !isStatus(start) {
      return true
    }
    if format(before: start) != nil || followedByFormat(occurrence.range.upperBound) { return true }
    let item = coordination.items[coordination.itemOfOccurrence[index]]
    // "Một trong các giấy tờ: hộ khẩu thường trú; sổ tạm trú"
    if item.list >= 0, item.link == .lead || item.link == .next { return true }
    // "Hộ khẩu gia đình do công an cấp"
    if item.link == .next, isIssued(occurrence.range.upperBound) { return true }
    // "sổ tạm trú hoặc hộ khẩu tại thành phố"
    if field == .component, item.link == .or, let previous = item.previous.map({ coordination.items[$0] }),
      previous.occurrence != nil,
      unit.starting[previous.range.lowerBound] & Cue.document.bit != 0
    {
      return true
    }
    if isAbbreviation(occurrence) {
      // "STT 3"
      if unit.tokens[safe: occurrence.range.upperBound]?.traits.contains(.number) ?? false { return false }
      // "STT của người lao động": a number has no owner.
      if field == .component, unit.starting[occurrence.range.upperBound] & Cue.issuedBy.bit != 0 {
        return true
      }
      return coordination.isJoinedToComparable(index) || coordination.isAddedToPaper(index)
    }
    if item.previous != nil || coordination.followsByAnd(index) || coordination.precedesAnother(index) {
      let end = coordination.end(ofChainWith: index, ofWords: 2)
      return unit.tokens[safe: end]?.mark == .colon || !isAddress(end)
    }
    return field == .component && item.link == .next && !isAddress(occurrence.range.upperBound)
  }

  /// "phải có hộ khẩu tại thành phố": whoever has it fulfils a condition.
  private func isStatus(_ start: Int) -> Bool {
    unit.ending[start] & Cue.has.bit != 0 && format(before: start) == nil
  }

  /// "STT" alone heads a column of numbers.
  private func isAbbreviation(_ occurrence: NameOccurrence) -> Bool {
    occurrence.range.count == 1 && !unit.tokens[occurrence.range.lowerBound].traits.contains(.marked)
      && unit.tokens[occurrence.range.lowerBound].traits.contains(.capitals)
  }

  private func followedByFormat(_ end: Int) -> Bool {
    guard let next = unit.tokens[safe: end] else { return false }
    let index = next.mark == .open || next.mark == .colon ? end + 1 : end
    return index < unit.count && CueSet(.original, .copy, .certified).meets(unit.starting[index])
  }

  /// "hộ khẩu thường trú tại …", "Hộ khẩu thường trú: …": a place follows, or the space for it.
  private func isAddress(_ end: Int) -> Bool {
    var end = end
    // "Hộ khẩu thường trú (hoặc tạm trú) tại:"
    while let close = unit.close(ofBracketAt: end) { end = close + 1 }
    guard end < unit.count else { return false }
    // "Hộ khẩu: nộp bản photo" is no field to fill in.
    if unit.tokens[end].mark == .colon { return unit.starting[end + 1] & Cue.submit.bit == 0 }
    return unit.starting[end] & Cue.addressTail.bit != 0
  }
}
