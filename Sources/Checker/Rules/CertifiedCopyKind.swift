import Diagnostics

/// A certified copy, or a notary, that may not be asked for.
struct CertifiedCopyKind: RuleKind {
  static let name = "certified-copy"

  private enum Asks: String {
    case certified
    case both = "original-and-certified"
    case notarized
  }

  private let asks: Asks
  private let papers: PaperRule?
  private let names: PhraseList
  private let wantsName: Bool
  private let unless: PhraseList
  private let words: CopyWords
  private let paperNames: [String: LocalizedText]

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    asks = rule.parameters.text("asks").flatMap(Asks.init) ?? .certified
    let listed = rule.parameters.texts("papers")
    papers = listed.isEmpty ? nil : PaperRule(rule, papers: listed, sections: .documents, &preparation)
    names = preparation.phrases.add(rule.parameters.texts("names"), in: .documents)
    wantsName = rule.parameters.has("names")
    unless = preparation.phrases.add(rule.parameters.texts("unless"), in: .documents)
    words = CopyWords(&preparation, originals: rule.parameters.texts("originals"))
    paperNames = Dictionary(preparation.policy.papers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  var triggers: RuleTriggers { RuleTriggers(phrases: [words.certified]) }

  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) {
    for unit in procedure.units where unit.section == .documents && unit.document >= 0 && !unit.hits.isEmpty {
      let hits = procedure.hits(of: unit)
      guard let certified = words.certified(hits), !procedure.holds(unless, unit) else { continue }
      if wantsName, !procedure.holds(names, unit) { continue }
      let readings = procedure.readings(of: unit)
      if let papers, !readings.contains(where: { papers.papers.contains($0.paper) }) { continue }
      guard let places = places(certified, hits) else { continue }
      let name = readings.first.flatMap { paperNames[$0.paper] } ?? LocalizedText(vi: "giấy tờ này", en: "this paper")
      findings.report(unit, places, [.init("paper", name)])
    }
  }

  /// The words to show; nil when the text is right.
  private func places(_ certified: PhraseHit, _ hits: ArraySlice<PhraseHit>) -> [ByteRange]? {
    switch asks {
    case .notarized: return [certified.byteRange]
    case .certified: return words.offersPlainer(than: certified, hits) ? nil : [certified.byteRange]
    case .both:
      guard !words.offersPlainer(than: certified, hits), let original = words.original(besides: certified, hits) else {
        return nil
      }
      return [certified.byteRange, original.byteRange]
    }
  }
}

/// The reader's words for the forms of a copy, looked for in texts that name no paper the policy knows.
struct CopyWords: Sendable {
  let certified: PhraseList
  private let denied: PhraseList
  private let copy: PhraseList
  private let original: PhraseList
  private let or: PhraseList
  /// Words that begin another condition or what follows from one.
  private let turn: PhraseList

  /// `originals` are the words for an original that count; the reader's own where there are none.
  init(_ preparation: inout RulePreparation, originals: [String]) {
    let lists = preparation.policy.wordLists
    certified = preparation.phrases.add(lists["certified"] ?? [], in: .documents)
    denied = preparation.phrases.add((lists["not_format"] ?? []) + (lists["not_required"] ?? []), in: .documents)
    copy = preparation.phrases.add(lists["copy"] ?? [], in: .documents)
    original = preparation.phrases.add(originals.isEmpty ? lists["original"] ?? [] : originals, in: .documents)
    or = preparation.phrases.add(lists["or"] ?? [], in: .documents)
    turn = preparation.phrases.add((lists["condition"] ?? []) + (lists["then"] ?? []), in: .documents)
  }

  /// The longest words that ask for certification; nil when there are none, or they are denied.
  func certified(_ hits: ArraySlice<PhraseHit>) -> PhraseHit? {
    let found = hits.filter { hit in
      hit.isOf(certified) && !hits.contains { $0.isOf(denied) && $0.sentence == hit.sentence && $0.start <= hit.start }
    }
    return found.max { $0.end - $0.start < $1.end - $1.start }
  }

  /// "hoặc" stands between the certified copy and a plain copy or an original of the same sentence.
  func offersPlainer(than certified: PhraseHit, _ hits: ArraySlice<PhraseHit>) -> Bool {
    hits.contains { plain in
      guard (plain.isOf(copy) || plain.isOf(original)), plain.sentence == certified.sentence, !overlap(plain, certified) else {
        return false
      }
      let low = min(plain.end, certified.end)
      let high = max(plain.start, certified.start)
      return hits.contains { $0.isOf(or) && $0.start >= low && $0.end <= high }
    }
  }

  /// An original that the same clause wants too: where a condition or its consequence stands between, one of the two is asked
  /// for at a time.
  func original(besides certified: PhraseHit, _ hits: ArraySlice<PhraseHit>) -> PhraseHit? {
    hits.first { original in
      guard original.isOf(self.original), original.sentence == certified.sentence, !overlap(original, certified) else {
        return false
      }
      let low = min(original.end, certified.end)
      let high = max(original.start, certified.start)
      return !hits.contains { $0.isOf(turn) && $0.start >= low && $0.end <= high }
    }
  }

  private func overlap(_ left: PhraseHit, _ right: PhraseHit) -> Bool { left.start < right.end && right.start < left.end }
}
