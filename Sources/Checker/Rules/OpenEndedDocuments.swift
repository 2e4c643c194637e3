import Diagnostics

/// A requirement without an end: "các giấy tờ khác theo yêu cầu".
struct OpenEndedDocuments: RuleKind {
  static let name = "open-ended-documents"
  private let phrases: PhraseLists.List
  private let unless: PhraseLists.List
  private let parts: Set<ListingPart>

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    phrases = preparation.phrases.add(rule.parameters.texts("phrases"))
    unless = preparation.phrases.add(rule.parameters.texts("unless"))
    parts = preparation.parts(rule, default: [.documents, .steps])
  }

  func check(_ listing: Listing, _ findings: inout ListingFindings) {
    for passage in listing.passages where parts.contains(passage.part) {
      let hits = passage.phrases.all(phrases)
      guard !hits.isEmpty, !passage.phrases.contains(unless) else { continue }
      findings.add(findings.rule.severity.value, at: passage, words: hits.map(\.range), [])
    }
  }
}
