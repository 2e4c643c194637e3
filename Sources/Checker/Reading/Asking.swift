import VietnameseText

/// Whether anybody is asked for the paper.
///
/// A row of the dossier is a list of what to bring: a name there is asked for. A sentence of the steps asks only with a verb ("nộp", "xuất
/// trình", "kèm"), with a format ("bản sao …"), or when it is nothing but the name. A bare name ("hộ khẩu") is asked for only where a paper
/// stands.
struct Asking {
  let unit: UnitMap
  let coordination: Coordination
  let field: UnitField

  func verdict(for index: Int, _ occurrence: NameOccurrence) -> Verdict? {
    if let verb = takenBack(occurrence) ?? confirms(occurrence) { return verb }
    if occurrence.isBare, !standsAsPaper(index, occurrence) { return Verdict(.mention, .address, []) }
    if let sent = sent(occurrence) { return sent }
    if let verb = verb(for: index, occurrence) { return Verdict(.demand, .submitted, [verb]) }
    let head = coordination.head(of: index).range
    if let format = format(before: head.lowerBound) ?? format(before: occurrence.range.lowerBound) {
      return Verdict(.demand, .listed, [format])
    }
    if field == .component { return Verdict(.demand, .listed, []) }
    guard opensSentence(head.lowerBound) || isNamedByOpening(head) else { return nil }
    if let verb = verbAfter(index) { return Verdict(.demand, .submitted, [verb]) }
    return isSubject(index) ? nil : Verdict(.demand, .listed, [], isUnsure: true)
  }

  /// "thu thẻ căn cước cũ": the agency takes it.
  private func takenBack(_ occurrence: NameOccurrence) -> Verdict? {
    let start = occurrence.range.lowerBound
    guard unit.ending[start] & Cue.takeBack.bit != 0, let from = unit.start(of: .takeBack, endingAt: start) else { return nil }
    return Verdict(.mention, .issued, [from..<start])
  }

  /// "Cơ quan gửi thông báo số định danh cho công dân": the agency gives it.
  private func sent(_ occurrence: NameOccurrence) -> Verdict? {
    let end = occurrence.range.upperBound
    guard field == .prose, let recipient = unit.end(of: .recipient, startingAt: end) else { return nil }
    return Verdict(.mention, .issued, [end..<recipient])
  }

  /// "đề nghị Công an xã xác nhận thông tin cư trú": a verb with an agency for its subject, no paper.
  private func confirms(_ occurrence: NameOccurrence) -> Verdict? {
    let start = occurrence.range.lowerBound
    guard unit.starting[start] & Cue.confirms.bit != 0, start > 0, !isDocumentOfIssuer(start), !isHad(start)
    else { return nil }
    let isVerb =
      unit.ending[start] & (Cue.level.bit | Cue.districtLevel.bit | Cue.actor.bit | Cue.requests.bit) != 0
      || unit.names.contains { Int($0.end) == start }
    return isVerb ? Verdict(.mention, .procedure, [start..<start + 1]) : nil
  }

  /// "văn bản của công an xã xác nhận nơi thường trú": the words before name a document and who makes it.
  private func isDocumentOfIssuer(_ start: Int) -> Bool {
    guard let end = coordination.end(ofItemBefore: start), start - end <= 12,
      unit.starting[safe: end].map({ $0 & Cue.issuedBy.bit != 0 }) ?? false
    else { return false }
    return unit.clause[end] == unit.clause[start] && !(end..<start).contains { unit.tokens[$0].mark == .comma }
      && !unit.contains(CueSet(.submit, .requests), in: end..<start)
  }

  /// "Đơn có công an phường xác nhận tạm trú": a row asks for what the document must bear.
  private func isHad(_ start: Int) -> Bool {
    guard field == .component, let end = coordination.end(ofItemBefore: start) else { return false }
    let clause = unit.range(ofClause: unit.clause[start])
    guard end > clause.lowerBound, let has = unit.matches(of: .has, in: max(end, start - 10)..<start).last else { return false }
    return !(has.upperBound..<start).contains { unit.tokens[$0].mark != .none }
      && !unit.contains(.condition, in: end..<start) && !unit.contains(CueSet(.submit, .requests), in: has.upperBound..<start)
  }

  // MARK: Verbs and formats

  /// The nearest verb of submitting before the paper's list, in its clause, or in its sentence where the clause begins with the list.
  private func verb(for index: Int, _ occurrence: NameOccurrence) -> Range<Int>? {
    let start = coordination.head(of: index).range.lowerBound
    let clause = unit.range(ofClause: unit.clause[start])
    if let verb = unit.matches(of: .submit, in: max(clause.lowerBound, start - 80)..<occurrence.range.lowerBound).last {
      return whole(verb)
    }
    guard coordination.connection(before: start).link != .none else { return nil }
    let sentence = unit.range(ofSentence: unit.sentence[start])
    return unit.matches(of: .submit, in: max(sentence.lowerBound, start - 80)..<start).last.map(whole)
  }

  /// "xuất trình", not the "trình" within it.
  private func whole(_ verb: Range<Int>) -> Range<Int> {
    (unit.start(of: .submit, endingAt: verb.upperBound) ?? verb.lowerBound)..<verb.upperBound
  }

  /// A copy format right before the name.
  private func format(before start: Int) -> Range<Int>? {
    var index = start
    var steps = 0
    while index > 0, steps < 4 {
      steps += 1
      if let left = unit.start(of: CueSet(.original, .copy, .certified), endingAt: index) { return left..<index }
      if let left = unit.start(of: .quantity, endingAt: index) { index = left } else { return nil }
    }
    return nil
  }

  /// "Giấy tờ chứng minh nhân thân là A hoặc B": the clause opens with a document that the list explains.
  private func isNamedByOpening(_ head: Range<Int>) -> Bool {
    let clause = unit.range(ofClause: unit.clause[head.lowerBound])
    guard let first = coordination.item(atOrAfter: clause.lowerBound), first.range.lowerBound < head.lowerBound,
      head.lowerBound - first.range.upperBound <= 24, opensSentence(first.range.lowerBound)
    else { return false }
    let between = first.range.upperBound..<head.lowerBound
    return unit.contains(CueSet(.copula, .consistsOf, .suchAs), in: between)
      && !unit.contains(CueSet(.predicate, .condition), in: between)
  }

  /// Nothing but bullets, labels and numbers stands before.
  private func opensSentence(_ start: Int) -> Bool { coordination.connection(before: start).link == .next }

  /// "Thẻ căn cước phải nộp …": the verb follows.
  private func verbAfter(_ index: Int) -> Range<Int>? {
    guard let end = coordination.members(with: index).last?.range.upperBound, let verb = unit.end(of: .submit, startingAt: end)
    else { return nil }
    return end..<verb
  }

  /// The paper is the subject of a sentence: "thẻ căn cước được trả …", "sổ tạm trú còn lưu tại trụ sở được huỷ".
  private func isSubject(_ index: Int) -> Bool {
    guard let end = coordination.members(with: index).last?.range.upperBound else { return false }
    let clause = unit.range(ofClause: unit.clause[end - 1])
    return (end..<min(clause.upperBound, end + 12)).contains { token in
      unit.starting[token] & (Cue.predicate.bit | Cue.copula.bit) != 0 && unit.bracket[token] == unit.bracket[end - 1]
    }
  }

  // MARK: Bare names

  private func standsAsPaper(_ index: Int, _ occurrence: NameOccurrence) -> Bool {
    let start = occurrence.range.lowerBound
    if unit.ending[start] & (Cue.submit.bit | Cue.proofDocument.bit) != 0 { return true }
    if format(before: start) != nil || followedByFormat(occurrence.range.upperBound) { return true }
    let item = coordination.items[coordination.itemOfOccurrence[index]]
    if isAbbreviation(occurrence) { return coordination.isJoinedToComparable(index) }
    if item.previous != nil || coordination.precedesAnother(index) { return !isAddress(occurrence.range.upperBound) }
    return field == .component && item.link == .next && !isAddress(occurrence.range.upperBound)
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
    end < unit.count && (unit.starting[end] & Cue.addressTail.bit != 0 || unit.tokens[end].mark == .colon)
  }
}
