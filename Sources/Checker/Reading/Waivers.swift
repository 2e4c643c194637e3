import VietnameseText

/// What releases from papers where the data is there: "Trường hợp khai thác được thông tin thì không phải nộp …".
struct Waivers {
  private let unit: UnitMap
  private let negation: NegationScope
  /// In the order of the text.
  private let occurrences: [NameOccurrence]
  private var all: [Waiver] = []
  /// The first waiver that names a paper, by the paper.
  private var naming: [Int: Int] = [:]
  /// The waivers that name none, in order.
  private var general: [Int] = []

  struct Waiver {
    /// Where it stands. One that names no paper releases from all that was asked up to there.
    var sentence: Int32
    var deciding: [Range<Int>]
    var reason: StanceReason
  }

  init(negation: NegationScope, _ occurrences: [NameOccurrence]) {
    unit = negation.unit
    self.negation = negation
    self.occurrences = occurrences
    for number in unit.sentenceStarts.indices { find(in: Int32(number)) }
  }

  /// The first waiver that releases from a paper at a token.
  func waiver(of paper: Int, at token: Int) -> Waiver? {
    let later = general.partitioningIndex { all[$0].sentence >= unit.sentence[token] }
    let first = general[safe: later].flatMap { isInBracket(all[$0], before: token) ? general[safe: later + 1] : $0 }
    return [naming[paper], first].compactMap { $0 }.min().map { all[$0] }
  }

  /// "thẻ căn cước (không phải nộp nếu khai thác được thông tin) và chứng minh nhân dân": not of what stands behind the bracket.
  private func isInBracket(_ waiver: Waiver, before token: Int) -> Bool {
    guard let release = waiver.deciding.last, unit.sentence[token] == waiver.sentence else { return false }
    let bracket = Int(unit.bracket[release.lowerBound])
    return bracket > unit.range(ofSentence: waiver.sentence).lowerBound && unit.partner[bracket] >= 0
      && Int(unit.partner[bracket]) < token
  }

  // MARK: Finding them

  private mutating func find(in sentence: Int32) {
    let range = unit.range(ofSentence: sentence)
    if let electronic = unit.matches(of: .electronicInstead, in: range).first {
      add(Waiver(sentence: sentence, deciding: [electronic], reason: .electronic), papers(in: range))
    }
    guard let known = unit.matches(of: .lookupSucceeds, in: range).first(where: { !isDenied($0) }) else { return }
    let near = range.clamped(to: known.lowerBound - ConditionScope.window ..~ known.upperBound + ConditionScope.window)
    for release in unit.matches(of: .notRequired, in: near)
    where !negation.isOfFormat(release) && !isUnconditional(release, known) {
      let papers = papers(releasedBy: release, in: range)
      guard !papers.isEmpty || !releasesAnother(release) else { continue }
      add(Waiver(sentence: sentence, deciding: [known, release], reason: .waived), papers)
    }
    // "trừ sổ hộ khẩu vì thông tin đã được kết nối" excepts the book, "trừ trường hợp …" a case.
    for exception in unit.matches(of: .except, in: near.lowerBound ..~ known.lowerBound)
    where exception.upperBound <= known.lowerBound
      && (index(from: exception.upperBound) == index(from: known.lowerBound) || unit.contains(.condition, in: exception))
    {
      add(Waiver(sentence: sentence, deciding: [exception, known], reason: .waived), [])
    }
    if let duty = unit.matches(of: .lookupDuty, in: range).first, duty.lowerBound >= known.upperBound {
      add(Waiver(sentence: sentence, deciding: [known, duty], reason: .waived), [])
    }
  }

  private mutating func add(_ waiver: Waiver, _ papers: Set<Int>) {
    if papers.isEmpty { general.append(all.count) }
    for paper in papers where naming[paper] == nil { naming[paper] = all.count }
    all.append(waiver)
  }

  /// The first name that begins at or after a token.
  private func index(from token: Int) -> Int { occurrences.partitioningIndex { $0.range.lowerBound >= token } }

  private func occurrences(in range: Range<Int>) -> ArraySlice<NameOccurrence> {
    occurrences[index(from: range.lowerBound) ..~ index(from: range.upperBound)]
  }

  private func papers(in range: Range<Int>) -> Set<Int> {
    Set(occurrences(in: range).filter { !isMeans($0) }.map(\.paper))
  }

  private func papers(releasedBy release: Range<Int>, in sentence: Range<Int>) -> Set<Int> {
    let near = release.upperBound ..~ min(sentence.upperBound, release.upperBound + ConditionScope.window)
    let papers = occurrences(in: near).filter { !isMeans($0) && negation.reaches(from: release, to: $0.range.lowerBound) }
    // "(riêng sổ hộ khẩu không phải nộp nếu …)"
    guard papers.isEmpty, let subject = occurrences[safe: index(from: release.lowerBound) - 1],
      subject.range.upperBound == release.lowerBound, unit.bracket[release.lowerBound] >= 0
    else { return Set(papers.map(\.paper)) }
    return [subject.paper]
  }

  // MARK: What is none

  /// "không khai thác được" holds the words "khai thác được".
  private func isDenied(_ match: Range<Int>) -> Bool {
    unit.matches(of: .lookupFails, in: max(0, match.lowerBound - 6) ..~ match.upperBound).contains { $0.overlaps(match) }
  }

  /// "Cơ quan khai thác dữ liệu …; không yêu cầu nộp sổ hộ khẩu": what the officer does is no condition.
  private func isUnconditional(_ release: Range<Int>, _ known: Range<Int>) -> Bool {
    let clause = unit.range(ofClause: unit.clause[known.lowerBound])
    guard known.upperBound <= release.lowerBound else {
      // "không phải nộp sổ tạm trú; cơ quan khai thác thông tin từ cơ sở dữ liệu": how it goes on.
      let between = release.upperBound ..~ known.upperBound
      return !between.contains { token in
        // "người đã có tài khoản" is a case, "người dân" is everybody.
        CueSet(.condition, .then).meets(unit.starting[token])
          || CueSet(.holder).meets(unit.starting[token]) && !CueSet(.actor).meets(unit.starting[token])
      }
    }
    let start = max(clause.lowerBound, known.lowerBound - ConditionScope.window)
    guard unit.contains(CueSet(.officerLooksUp, .agency), in: start ..~ known.upperBound) else { return false }
    return !unit.contains(CueSet(.condition, .then, .holder), in: start ..~ release.upperBound)
  }

  /// The release names a document of its own that is no paper of ours: "không phải nộp phiếu lý lịch tư pháp".
  private func releasesAnother(_ release: Range<Int>) -> Bool {
    let clause = unit.range(ofClause: unit.clause[release.lowerBound])
    for token in release.upperBound ..~ min(clause.upperBound, release.upperBound + 12) {
      if CueSet(.anaphora, .contrast, .proofDocument, .condition, .lookupSucceeds).meets(unit.starting[token]) { return false }
      if [.comma, .close, .period].contains(unit.tokens[token].mark) { return false }
      if unit.starting[token] & Cue.document.bit != 0, unit.starting[token] & Cue.copy.bit == 0 {
        // "không phải xuất trình thẻ.": the one named before.
        if token + 1 >= clause.upperBound || unit.tokens[token + 1].mark != .none { return false }
        return unit.starting[token] & Cue.genericDocument.bit == 0
      }
    }
    return false
  }

  /// "sử dụng tài khoản định danh", "tích hợp trên căn cước điện tử": what is used instead is not what is waived.
  private func isMeans(_ occurrence: NameOccurrence) -> Bool {
    let start = occurrence.range.lowerBound
    if unit.ending[start] & Cue.recordHead.bit != 0 { return true }
    let near = max(0, start - 8) ..~ start + 1
    return unit.matches(of: CueSet(.lookupSucceeds, .electronicInstead), in: near).contains { $0.contains(start) }
  }
}
