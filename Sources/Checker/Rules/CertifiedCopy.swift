import Diagnostics

/// A certified copy, or a notary, that may not be asked for. The words for copy formats are the reader's own lists.
struct CertifiedCopy: RuleKind {
  static let name = "certified-copy"

  /// What is reported.
  private enum Asks: String {
    /// A certified copy, where no plain copy, original or data is accepted instead.
    case certified
    /// A certified copy and the original as well.
    case originalAndCertified = "original-and-certified"
    /// The document named must be notarised or certified.
    case notarized
  }

  private let asks: Asks
  private let papers: Set<String>
  private let names: PhraseLists.List
  private let unless: PhraseLists.List
  private let certified: PhraseLists.List
  private let plain: PhraseLists.List
  private let original: PhraseLists.List
  private let denied: PhraseLists.List
  private let choice: PhraseLists.List
  private let paperNames: [String: LocalizedText]

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    asks = rule.parameters.text("asks").flatMap(Asks.init(rawValue:)) ?? .certified
    papers = Set(rule.parameters.texts("papers"))
    names = preparation.phrases.add(rule.parameters.texts("names"))
    unless = preparation.phrases.add(rule.parameters.texts("unless"))
    let words = preparation.policy.wordLists
    func list(_ cue: Cue) -> [String] { words[cue.listName] ?? [] }
    certified = preparation.phrases.add(list(.certified))
    plain = preparation.phrases.add(list(.copy) + list(.compare))
    let originals = rule.parameters.texts("originals")
    original = preparation.phrases.add(originals.isEmpty ? list(.original) : originals)
    denied = preparation.phrases.add(list(.notFormat) + list(.notRequired))
    choice = preparation.phrases.add(list(.or))
    paperNames = Dictionary(preparation.policy.papers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  func check(_ listing: Listing, _ findings: inout ListingFindings) {
    for passage in listing.passages where passage.part == .documents {
      guard names.isEmpty || passage.phrases.contains(names), !passage.phrases.contains(unless),
        let words = words(in: passage)
      else { continue }
      let reading = passage.readings.first { $0.certified }
      let paper =
        reading.flatMap { paperNames[$0.paper] } ?? LocalizedText(vi: "giấy tờ này", en: "this paper")
      findings.add(findings.rule.severity.value, at: passage, words: words, [.init("paper", paper)], reading: reading)
    }
  }

  /// The words that ask for it; nil when the passage does not.
  private func words(in passage: Passage) -> [ByteRange]? {
    let asked = passage.phrases.all(certified).filter { !isDenied($0, in: passage) }
    guard let first = asked.first else { return nil }
    switch asks {
    case .notarized:
      return asked.map(\.range)
    case .certified:
      if !papers.isEmpty || !passage.readings.isEmpty {
        let readings = passage.readings.filter { papers.isEmpty || papers.contains($0.paper) }
        if readings.contains(where: \.certified) { return asked.map(\.range) }
        if !papers.isEmpty || readings.contains(where: { $0.stance != .mention }) { return nil }
      }
      return offersPlain(passage, near: first) ? nil : asked.map(\.range)
    case .originalAndCertified:
      guard !passage.phrases.contains(choice, inSentence: first.sentence),
        let both = originals(in: passage, besides: asked)
      else { return nil }
      return [first.range, both].sorted { $0.lowerBound < $1.lowerBound }
    }
  }

  private func offersPlain(_ passage: Passage, near certified: PhraseHit) -> Bool {
    (passage.phrases.all(plain) + passage.phrases.all(original)).contains {
      $0.sentence == certified.sentence && !$0.range.meets(certified.range)
    }
  }

  private func originals(in passage: Passage, besides certified: [PhraseHit]) -> ByteRange? {
    passage.phrases.all(original).first { hit in
      !certified.contains { $0.range.meets(hit.range) } && !isDenied(hit, in: passage)
        && certified.contains { $0.sentence == hit.sentence }
    }?.range
  }

  /// "không cần công chứng": a denial that ends where the words begin, or holds them.
  private func isDenied(_ hit: PhraseHit, in passage: Passage) -> Bool {
    passage.phrases.all(denied).contains { denial in
      denial.sentence == hit.sentence && denial.range.lowerBound <= hit.range.lowerBound
        && denial.range.upperBound + 24 >= hit.range.lowerBound
    }
  }
}

extension ByteRange {
  /// They share a byte.
  func meets(_ other: ByteRange) -> Bool { lowerBound < other.upperBound && other.lowerBound < upperBound }
}
