import Diagnostics

/// Where a paper is demanded, something else must be accepted as well.
struct AcceptedProofs: RuleKind {
  static let name = "accepted-proofs"

  /// Where the other way is looked for.
  private enum Scope: String {
    case unit
    case dossier
    case procedure
  }

  private let papers: [String: Paper]
  private let stances: Set<Stance>
  private let acceptedPapers: Set<String>
  private let acceptedPhrases: PhraseLists.List
  private let unless: PhraseLists.List
  private let scope: Scope
  private let isOncePerListing: Bool

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    papers = preparation.papers(rule)
    stances = preparation.stances(rule)
    acceptedPapers = Set(rule.parameters.texts("accept.papers"))
    acceptedPhrases = preparation.phrases.add(rule.parameters.texts("accept.phrases"))
    unless = preparation.phrases.add(rule.parameters.texts("unless"))
    scope = rule.parameters.text("scope").flatMap(Scope.init(rawValue:)) ?? .unit
    isOncePerListing = rule.parameters.flag("once")
  }

  func check(_ listing: Listing, _ findings: inout ListingFindings) {
    for passage in listing.passages where passage.part == .documents {
      for reading in passage.readings {
        guard let paper = papers[reading.paper], stances.contains(reading.stance), !passage.phrases.contains(unless),
          !isAccepted(around: passage, in: listing)
        else { continue }
        findings.add(
          findings.rule.severity.value, at: passage, words: PaperFindings.words(reading), [.init("paper", paper.name)],
          reading: reading)
        if isOncePerListing { return }
      }
    }
  }

  private func isAccepted(around passage: Passage, in listing: Listing) -> Bool {
    switch scope {
    case .unit: accepts(passage)
    case .dossier: listing.passages.contains { $0.row?.dossier == passage.row?.dossier && $0.row != nil && accepts($0) }
    case .procedure: listing.passages.contains(where: accepts)
    }
  }

  private func accepts(_ passage: Passage) -> Bool {
    passage.phrases.contains(acceptedPhrases)
      || passage.readings.contains { acceptedPapers.contains($0.paper) && $0.stance != .mention }
  }
}
