import Diagnostics

/// A paper that may be asked for only where the data cannot be looked up. A row that the agency looks up itself is lawful.
struct FallbackOnlyPaper: RuleKind {
  static let name = "fallback-only-paper"
  private let matching: PaperFindings
  private let need: LocalizedText
  private let unless: PhraseLists.List

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    matching = PaperFindings(rule, preparation)
    need = rule.parameters.text("need").flatMap(preparation.policy.need)?.name ?? LocalizedText("")
    unless = preparation.phrases.add(rule.parameters.texts("unless"))
  }

  func check(_ listing: Listing, _ findings: inout ListingFindings) {
    matching.each(listing) { passage, reading, paper, severity in
      if passage.row?.hasLookup == true || passage.phrases.contains(unless) { return }
      findings.add(
        severity, at: passage, words: PaperFindings.words(reading),
        [.init("paper", paper.name), .init("need", need), .init("stance", reading.stance.title)], reading: reading)
    }
  }
}
