import Diagnostics
import VietnameseText

/// Weighs what the parts of the reading say about each place that names a paper, and makes one answer of them for each paper.
struct UnitJudge {
  let unit: UnitMap
  let vocabulary: WorkerVocabulary
  let field: UnitField
  /// The unit's own bytes: what lies outside is context.
  let own: Range<Int>

  /// A place and its verdict.
  private struct Judged {
    var index: Int
    var occurrence: NameOccurrence
    var verdict: Verdict
  }

  func readings() -> [PaperReading] {
    (papers() + bodies()).sorted {
      ($0.range.lowerBound, $0.paper, $0.body ?? "") < ($1.range.lowerBound, $1.paper, $1.body ?? "")
    }
  }

  // MARK: Papers

  private func papers() -> [PaperReading] {
    let occurrences = NameFinder(vocabulary: vocabulary).occurrences(in: unit)
    guard !occurrences.isEmpty else { return [] }
    let coordination = CoordinationMap(Coordination(unit, occurrences, vocabulary.compiled.papers))
    let negation = NegationScope(unit: unit, papers: Set(occurrences.map(\.range.lowerBound)))
    let parts = Parts(
      spans: ClosedSpans(unit, vocabulary), heads: NounHead(unit: unit, coordination: coordination),
      conditions: ConditionScope(unit: unit, negation: negation), waivers: Waivers(negation: negation, occurrences),
      oldRule: OldRule(unit: unit), negation: negation, evidence: HistoricalEvidence(unit: unit, coordination: coordination),
      asking: Asking(unit: unit, coordination: coordination, field: field), coordination: coordination)
    var judged: [Judged] = []
    for (index, occurrence) in occurrences.enumerated() where isOwn(occurrence.range) {
      judged.append(Judged(index: index, occurrence: occurrence, verdict: parts.verdict(for: index, occurrence)))
    }
    let formats = CopyFormatReading(unit: unit, coordination: coordination)
    return Self.inGroups(judged, of: \.occurrence.paper).map { reading(of: $0, formats) }
  }

  /// The places of each paper or body, by its number: a text names few of them.
  private static func inGroups<Place>(_ places: [Place], of number: (Place) -> Int) -> [[Place]] {
    if places.count < 2 { return places.isEmpty ? [] : [places] }
    return Set(places.map(number)).sorted().map { group in places.filter { number($0) == group } }
  }

  private func isOwn(_ range: Range<Int>) -> Bool {
    let bytes = unit.bytes(range)
    return bytes.start >= own.lowerBound && bytes.end <= own.upperBound
  }

  /// The parts in the order in which they are heard.
  private struct Parts {
    let spans: ClosedSpans
    let heads: NounHead
    let conditions: ConditionScope
    let waivers: Waivers
    let oldRule: OldRule
    let negation: NegationScope
    let evidence: HistoricalEvidence
    let asking: Asking
    let coordination: CoordinationMap

    func verdict(for index: Int, _ occurrence: NameOccurrence) -> Verdict {
      if let closed = spans.verdict(for: occurrence) { return closed }
      if let presented = asking.presented(index) {
        if let other = conditions.lookupFails(for: occurrence) ?? evidence.verdict(for: occurrence) { return other }
        return orOption(presented, index)
      }
      let waiver = waivers.waiver(of: occurrence.paper, at: occurrence.range.lowerBound)
      // "không tra được thì thu giấy xác nhận"
      let taken = asking.takenBack(occurrence).map { conditions.lookupFails(before: occurrence) ?? $0 }
      if let head = heads.verdict(for: index, occurrence) ?? taken {
        // "thời điểm sử dụng đất được xác định theo sổ hộ khẩu lập trước ngày …"
        if head.reason == .recorded { return evidence.ofRecord(occurrence) ?? head }
        // "tra cứu thông tin thẻ, nếu không kết nối được thì người dân cung cấp bản sao thẻ"
        return conditions.askedWhereLookupFails(after: occurrence.range.upperBound) ?? head
      }
      if let negated = negation.verdict(for: occurrence) {
        if let refusal = negation.isRefusal(negated) { return orOption(Verdict(.demand, .submitted, [refusal]), index) }
        // "Thay vì giấy xác nhận có thể nộp sổ hộ khẩu"
        if negated.reason == .replaced, coordination.isSubstitute(index) {
          return Verdict(.alternative, .choice, negated.deciding)
        }
        // An old paper that is void may still prove a past fact.
        if negated.reason == .void, let evidence = evidence.verdict(for: occurrence) { return evidence }
        return waived(waiver) ?? conditions.askedAgain(after: negated) ?? negated
      }
      if let past = oldRule.verdict(for: occurrence) { return past }
      if let fails = conditions.lookupFails(for: occurrence) { return fails }
      let list = coordination.span(ofListWith: index)
      if let shown = conditions.isShownThen(occurrence.range) ?? conditions.isShownThen(list) {
        if let proof = evidence.verdict(for: occurrence) { return proof }
        return orOption(shown, index)
      }
      if let condition = conditions.isCondition(occurrence.range) ?? conditions.isCondition(occurrence.range, inList: list) {
        return condition
      }
      if let lacking = lacking(occurrence) {
        if coordination.isSubstitute(index), !occurrence.isBare { return Verdict(.alternative, .choice, lacking.deciding) }
        return negation.isRefusal(lacking).map { orOption(Verdict(.demand, .submitted, [$0]), index) } ?? lacking
      }
      guard let asked = asking.verdict(for: index, occurrence) else {
        // "Sổ hộ khẩu cấp trước đây được thu lại": nobody brings it as evidence.
        let proof = asking.isTakenBack(index) ? nil : evidence.verdict(for: occurrence)
        return waived(waiver, .electronic) ?? proof ?? Verdict(.mention, .notAsked)
      }
      guard asked.stance == .demand else { return asked }
      if let released = waived(waiver) { return released }
      if let officer = conditions.isLookedUp(occurrence, isSubmitted: asked.reason == .submitted) { return officer }
      if let evidence = evidence.verdict(for: occurrence) { return evidence }
      return orOption(asked, index)
    }

    /// What is demanded is a choice where other papers would do.
    private func orOption(_ demand: Verdict, _ index: Int) -> Verdict {
      coordination.isOption(index) ? Verdict(.alternative, .choice, demand.deciding, isUnsure: demand.isUnsure) : demand
    }

    /// "nhưng không có sổ hộ khẩu": nobody is asked for what is not there.
    private func lacking(_ occurrence: NameOccurrence) -> Verdict? {
      var start = occurrence.range.lowerBound
      // "thiếu bản sao sổ hộ khẩu"
      while let format = asking.unit.start(of: CueSet(.original, .copy, .certified), endingAt: start) { start = format }
      guard let lack = asking.unit.start(of: .lacks, endingAt: start).map({ $0 ..~ start }) else { return nil }
      // "hồ sơ không thể thiếu sổ hộ khẩu"
      return negation.isUndone(lack) ? Verdict(.demand, .submitted, [lack]) : Verdict(.mention, .condition, [lack])
    }

    private func waived(_ waiver: Waivers.Waiver?, _ only: StanceReason? = nil) -> Verdict? {
      guard let waiver, only == nil || waiver.reason == only else { return nil }
      return Verdict(.fallback, waiver.reason, waiver.deciding)
    }
  }

  /// One answer from all places: an asked one before evidence, evidence before a mention; a fallback before a plain demand.
  private func reading(of places: [Judged], _ formats: CopyFormatReading) -> PaperReading {
    let order: [Stance] = [.fallback, .demand, .alternative, .evidence, .mention]
    let first = places.min { rank($0.verdict.stance, order) < rank($1.verdict.stance, order) } ?? places[0]
    let isAsked = rank(first.verdict.stance, order) < 3
    var format = isAsked ? formats.format(for: first.index) : (format: CopyFormat.unstated, certified: false)
    // "bản sao chứng thực thẻ căn cước hoặc bản sao kèm bản chính thẻ căn cước": one of the places is enough.
    if format.certified {
      let others = places.filter { $0.verdict.stance == first.verdict.stance && $0.index != first.index }.map {
        formats.format(for: $0.index)
      }
      if let plain = others.first(where: { !$0.certified && $0.format != .unstated }) { format = plain }
    }
    return PaperReading(
      paper: vocabulary.compiled.papers[first.occurrence.paper].id, body: nil, stance: first.verdict.stance,
      reason: first.verdict.reason,
      certified: format.certified, copyFormat: format.format, range: range(first.occurrence.range),
      occurrences: places.map { .init(range: range($0.occurrence.range), stance: $0.verdict.stance, reason: $0.verdict.reason) },
      deciding: first.verdict.deciding.filter { !$0.isEmpty }.map(range),
      confidence: confidence(first.occurrence.quality, isUnsure: first.verdict.isUnsure))
  }

  private func rank(_ stance: Stance, _ order: [Stance]) -> Int { order.firstIndex(of: stance) ?? order.count }

  /// Bytes of a run of tokens, counted from the unit's start; context before it is clamped away.
  private func range(_ tokens: Range<Int>) -> ByteRange {
    let bytes = unit.bytes(tokens)
    let low = min(max(bytes.start, own.lowerBound), own.upperBound)
    let high = min(max(bytes.end, low), own.upperBound)
    return ByteRange(low - own.lowerBound, high - own.lowerBound)
  }

  private func confidence(_ quality: PhraseMatch.Quality, isUnsure: Bool) -> Confidence {
    switch quality {
    case .exact: isUnsure ? .medium : .high
    case .bare: .medium
    case .slipped: .low
    }
  }

  // MARK: Bodies

  private func bodies() -> [PaperReading] {
    let district = DistrictBodies(unit: unit, vocabulary: vocabulary, field: field, spans: ClosedSpans(unit, vocabulary))
    let judged = district.places().filter { isOwn($0.range) }.map { (place: $0, verdict: district.verdict(for: $0)) }
    return Self.inGroups(judged, of: \.place.body).map { places in
      let first = places.first { $0.verdict.stance == .acting } ?? places[0]
      return PaperReading(
        paper: vocabulary.compiled.bodies[first.place.body].paperClass, body: vocabulary.compiled.bodies[first.place.body].id,
        stance: first.verdict.stance, reason: first.verdict.reason, certified: false, copyFormat: .unstated,
        range: range(first.place.range),
        occurrences: places.map { .init(range: range($0.place.range), stance: $0.verdict.stance, reason: $0.verdict.reason) },
        deciding: first.verdict.deciding.filter { !$0.isEmpty }.map(range),
        confidence: confidence(first.place.quality, isUnsure: false))
    }
  }
}
