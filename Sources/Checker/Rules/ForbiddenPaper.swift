import Diagnostics

/// A paper that may not be asked for.
struct ForbiddenPaper: RuleKind {
  static let name = "forbidden-paper"
  private let matching: PaperFindings

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    matching = PaperFindings(rule, preparation)
  }

  func check(_ listing: Listing, _ findings: inout ListingFindings) {
    matching.each(listing) { passage, reading, paper, severity in
      findings.add(
        severity, at: passage, words: PaperFindings.words(reading),
        [.init("paper", paper.name), .init("stance", reading.stance.title)], since: paper.voidSince, reading: reading)
    }
  }
}
