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
    if let verb = takenBack(occurrence) { return verb }
    if occurrence.isBare, !standsAsPaper(index, occurrence) { return Verdict(.mention, .address, []) }
    if let verb = verb(for: index, occurrence) { return Verdict(.demand, .submitted, [verb]) }
    let head = coordination.head(of: index).range
    if let format = format(before: head.lowerBound) ?? format(before: occurrence.range.lowerBound) {
      return Verdict(.demand, .listed, [format])
    }
    if field == .component { return Verdict(.demand, .listed, []) }
    if opensSentence(head.lowerBound), !isSubject(index) { return Verdict(.demand, .listed, [], isUnsure: true) }
    return nil
  }

  /// "thu thẻ căn cước cũ": the agency takes it.
  private func takenBack(_ occurrence: NameOccurrence) -> Verdict? {
    let start = occurrence.range.lowerBound
    guard unit.ending[start] & Cue.takeBack.bit != 0, let from = unit.start(of: .takeBack, endingAt: start) else { return nil }
    return Verdict(.mention, .issued, [from..<start])
  }

  // MARK: Verbs and formats

  /// The nearest verb of submitting before the paper's list, in its clause, or in its sentence where the clause begins with the list.
  private func verb(for index: Int, _ occurrence: NameOccurrence) -> Range<Int>? {
    let start = coordination.head(of: index).range.lowerBound
    let clause = unit.range(ofClause: unit.clause[start])
    if let verb = unit.matches(of: .submit, in: max(clause.lowerBound, start - 80)..<occurrence.range.lowerBound).last {
      return verb
    }
    guard coordination.connection(before: start).link != .none else { return nil }
    let sentence = unit.range(ofSentence: unit.sentence[start])
    return unit.matches(of: .submit, in: max(sentence.lowerBound, start - 80)..<start).last
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

  /// Nothing but bullets, labels and numbers stands before.
  private func opensSentence(_ start: Int) -> Bool { coordination.connection(before: start).link == .next }

  /// The paper is the subject of a sentence: "thẻ căn cước được trả …".
  private func isSubject(_ index: Int) -> Bool {
    guard let last = coordination.members(with: index).last else { return false }
    return last.range.upperBound < unit.count && unit.starting[last.range.upperBound] & Cue.predicate.bit != 0
  }

  // MARK: Bare names

  private func standsAsPaper(_ index: Int, _ occurrence: NameOccurrence) -> Bool {
    let start = occurrence.range.lowerBound
    if unit.ending[start] & (Cue.submit.bit | Cue.proofDocument.bit) != 0 { return true }
    if format(before: start) != nil || followedByFormat(occurrence.range.upperBound) { return true }
    let item = coordination.items[coordination.itemOfOccurrence[index]]
    if item.previous != nil || coordination.precedesAnother(index) { return !isAddress(occurrence.range.upperBound) }
    return field == .component && item.link == .next && !isAddress(occurrence.range.upperBound)
  }

  private func followedByFormat(_ end: Int) -> Bool {
    guard let next = unit.tokens[safe: end] else { return false }
    let index = next.mark == .open || next.mark == .colon ? end + 1 : end
    return index < unit.count && CueSet(.original, .copy, .certified).meets(unit.starting[index])
  }

  /// "hộ khẩu thường trú tại …": a place follows.
  private func isAddress(_ end: Int) -> Bool {
    end < unit.count && unit.starting[end] & Cue.addressTail.bit != 0
  }
}
