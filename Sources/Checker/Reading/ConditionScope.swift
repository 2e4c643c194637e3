import VietnameseText

/// Conditions: a paper asked only where data cannot be looked up, a paper waived where it can, a paper that is the condition itself.
struct ConditionScope {
  let unit: UnitMap
  let negation: NegationScope
  private var waivers: [Waiver] = []
  static let window = 160

  /// "Trường hợp khai thác được … thì không phải nộp …": what it releases from.
  struct Waiver {
    var sentence: Int32
    var deciding: [Range<Int>]
    /// Papers named as released; nil when it names none and so releases from all that was asked before.
    var papers: Set<Int>?
    var reason: StanceReason
  }

  init(_ unit: UnitMap, _ occurrences: [NameOccurrence]) {
    self.unit = unit
    negation = NegationScope(unit: unit)
    findWaivers(occurrences)
  }

  // MARK: Asked only where the look-up fails

  func lookupFails(for occurrence: NameOccurrence) -> Verdict? {
    let start = occurrence.range.lowerBound
    let sentence = unit.range(ofSentence: unit.sentence[start])
    let near = max(sentence.lowerBound, start - Self.window)..<min(sentence.upperBound, start + Self.window)
    for match in unit.matches(of: .lookupFails, in: near) where governs(match, occurrence.range) {
      return Verdict(.fallback, .lookupFails, [match])
    }
    return inherited(occurrence)
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
      let colon = (condition.upperBound..<paper.lowerBound).contains { unit.tokens[$0].mark == .colon }
      return colon || !separated(condition.upperBound, paper.lowerBound, unit.bracket[condition.lowerBound])
    }
    return !separated(paper.upperBound, condition.lowerBound, unit.bracket[condition.lowerBound])
  }

  /// A semicolon or bullet on the level of the condition lies between.
  private func separated(_ from: Int, _ to: Int, _ level: Int32) -> Bool {
    guard from < to else { return false }
    return (from..<to).contains {
      (unit.tokens[$0].mark == .semicolon || unit.isBullet($0)) && unit.bracket[$0] == level
    }
  }

  /// "… thì yêu cầu một trong các giấy tờ chứng minh. Các giấy tờ này gồm: A, B": the second sentence goes on with the first.
  private func inherited(_ occurrence: NameOccurrence) -> Verdict? {
    let number = unit.sentence[occurrence.range.lowerBound]
    guard number > 0 else { return nil }
    let own = unit.range(ofSentence: number)
    let opening = own.lowerBound..<min(own.upperBound, own.lowerBound + 8)
    guard unit.contains(CueSet(.anaphora, .proofDocument, .genericDocument), in: opening) else { return nil }
    guard unit.contains(CueSet(.consistsOf, .anaphora), in: own.lowerBound..<min(own.upperBound, own.lowerBound + 60)) else {
      return nil
    }
    let before = unit.range(ofSentence: number - 1)
    guard let match = unit.matches(of: .lookupFails, in: max(before.lowerBound, before.upperBound - 200)..<before.upperBound).last
    else { return nil }
    return Verdict(.fallback, .lookupFails, [match])
  }

  // MARK: Waived where the data is there

  private mutating func findWaivers(_ occurrences: [NameOccurrence]) {
    for number in unit.sentenceStarts.indices {
      let range = unit.range(ofSentence: Int32(number))
      let known = unit.matches(of: .lookupSucceeds, in: range).first { !isDenied($0) }
      if let electronic = unit.matches(of: .electronicInstead, in: range).first {
        waivers.append(
          Waiver(sentence: Int32(number), deciding: [electronic], papers: named(in: range, occurrences), reason: .electronic))
      }
      guard let known else { continue }
      for release in unit.matches(of: .notRequired, in: range) where !negation.isOfFormat(release) {
        if let waiver = waiver(release, known, Int32(number), occurrences) { waivers.append(waiver) }
      }
      for exception in unit.matches(of: .except, in: range) where exception.upperBound <= known.lowerBound {
        waivers.append(Waiver(sentence: Int32(number), deciding: [exception, known], papers: nil, reason: .waived))
      }
      if let duty = unit.matches(of: .lookupDuty, in: range).first, duty.lowerBound >= known.upperBound {
        waivers.append(Waiver(sentence: Int32(number), deciding: [known, duty], papers: nil, reason: .waived))
      }
    }
  }

  /// "không khai thác được" holds the words "khai thác được".
  private func isDenied(_ match: Range<Int>) -> Bool {
    unit.matches(of: .lookupFails, in: max(0, match.lowerBound - 6)..<match.upperBound).contains { $0.overlaps(match) }
  }

  private func waiver(_ release: Range<Int>, _ known: Range<Int>, _ sentence: Int32, _ occurrences: [NameOccurrence]) -> Waiver? {
    let papers = Set(
      occurrences.filter {
        unit.sentence[$0.range.lowerBound] == sentence && $0.range.lowerBound >= release.upperBound
          && negation.reaches(from: release, to: $0.range.lowerBound)
      }.map(\.paper))
    if !papers.isEmpty { return Waiver(sentence: sentence, deciding: [known, release], papers: papers, reason: .waived) }
    guard !releasesAnother(release) else { return nil }
    return Waiver(sentence: sentence, deciding: [known, release], papers: nil, reason: .waived)
  }

  /// The release names a document of its own that is no paper of ours: "không phải nộp phiếu lý lịch tư pháp".
  private func releasesAnother(_ release: Range<Int>) -> Bool {
    let clause = unit.range(ofClause: unit.clause[release.lowerBound])
    for token in release.upperBound..<max(release.upperBound, min(clause.upperBound, release.upperBound + 12)) {
      if unit.starting[token] & (Cue.anaphora.bit | Cue.contrast.bit | Cue.proofDocument.bit) != 0 { return false }
      if [.comma, .close, .period].contains(unit.tokens[token].mark) { return false }
      if Coordination.documents.meets(unit.starting[token]) { return unit.starting[token] & Cue.genericDocument.bit == 0 }
    }
    return false
  }

  private func named(in range: Range<Int>, _ occurrences: [NameOccurrence]) -> Set<Int>? {
    let papers = Set(occurrences.filter { range.contains($0.range.lowerBound) }.map(\.paper))
    return papers.isEmpty ? nil : papers
  }

  /// The waiver that releases from a paper, if one does.
  func waiver(of paper: Int, at token: Int) -> Waiver? {
    waivers.first { waiver in
      if let papers = waiver.papers { return papers.contains(paper) }
      return unit.sentence[token] <= waiver.sentence
    }
  }

  // MARK: The paper is the condition

  /// "trường hợp sổ hộ khẩu bị thất lạc", "nếu không có chứng minh nhân dân", "người chưa được cấp thẻ căn cước".
  func isCondition(_ occurrence: NameOccurrence) -> Verdict? {
    let start = occurrence.range.lowerBound
    let clause = unit.range(ofClause: unit.clause[start])
    let from = max(clause.lowerBound, start - 24)
    guard let condition = unit.matches(of: .condition, in: from..<start).last else { return nil }
    guard !unit.contains(CueSet(.then, .submit), in: condition.upperBound..<start) else { return nil }
    guard !(condition.upperBound..<start).contains(where: { unit.tokens[$0].mark == .comma || unit.tokens[$0].mark == .colon })
    else { return nil }
    if unit.ending[start] & Cue.paperState.bit != 0, let state = unit.start(of: .paperState, endingAt: start) {
      return Verdict(.mention, .condition, [condition, state..<start])
    }
    let after = occurrence.range.upperBound..<min(clause.upperBound, occurrence.range.upperBound + 10)
    guard let state = unit.matches(of: .paperState, in: after).first,
      !(occurrence.range.upperBound..<state.lowerBound).contains(where: { unit.tokens[$0].mark != .none })
    else { return nil }
    return Verdict(.mention, .condition, [condition, state])
  }
}
