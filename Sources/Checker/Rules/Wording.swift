import Diagnostics

/// Words that should not be used.
struct Wording: RuleKind {
  static let name = "wording"
  private let terms: PhraseLists.List
  private let near: PhraseLists.List
  private let unless: PhraseLists.List
  private let parts: Set<ListingPart>

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    terms = preparation.phrases.add(rule.parameters.texts("terms"))
    near = preparation.phrases.add(rule.parameters.texts("near"))
    unless = preparation.phrases.add(rule.parameters.texts("unless"))
    parts = preparation.parts(rule, default: .requirements)
  }

  func check(_ listing: Listing, _ findings: inout ListingFindings) {
    for passage in listing.passages where parts.contains(passage.part) {
      let hits = passage.phrases.all(terms).filter { near.isEmpty || passage.phrases.contains(near, inSentence: $0.sentence) }
      guard let first = hits.first, !passage.phrases.contains(unless, outside: passage.phrases.all(terms).map(\.range)) else {
        continue
      }
      let term = passage.text.words(first.range, in: listing.tree)
      findings.add(findings.rule.severity.value, at: passage, words: hits.map(\.range), [.init("term", term)])
    }
  }
}
