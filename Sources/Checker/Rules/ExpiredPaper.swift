import Diagnostics

/// A paper that is asked for although its validity has ended. Papers still valid on the day are left alone.
struct ExpiredPaper: RuleKind {
  static let name = "expired-paper"
  private let matching: PaperFindings

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    let day = preparation.day
    matching = PaperFindings(rule, preparation, papers: preparation.papers(rule).filter { $0.value.period.ended(by: day) })
  }

  func check(_ listing: Listing, _ findings: inout ListingFindings) {
    matching.each(listing) { passage, reading, paper, severity in
      findings.add(
        severity, at: passage, words: PaperFindings.words(reading),
        [.init("paper", paper.name), .init("stance", reading.stance.title)], since: paper.voidSince, reading: reading)
    }
  }
}
