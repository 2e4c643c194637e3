import Diagnostics

/// A body that no longer exists acts in the procedure. Bodies that still exist on the day are left alone.
struct AbolishedBody: RuleKind {
  static let name = "abolished-body"
  private let bodies: [String: Body]
  private let severities: [Stance: Severity]
  private let parts: Set<ListingPart>

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    let day = preparation.day
    let named = rule.parameters.texts("bodies").compactMap(preparation.policy.body)
    bodies = Dictionary(
      named.filter { $0.period.ended(by: day) }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    severities = preparation.severities(rule, default: .acting)
    parts = preparation.parts(rule, default: Set.requirements.union([.agencies]))
  }

  func check(_ listing: Listing, _ findings: inout ListingFindings) {
    for passage in listing.passages where parts.contains(passage.part) {
      for reading in passage.readings {
        guard let body = reading.body.flatMap({ bodies[$0] }), let severity = severities[reading.stance] else { continue }
        findings.add(
          severity, at: passage, words: PaperFindings.words(reading),
          [
            .init("body", body.name), .init("successor", body.successor ?? LocalizedText("")),
            .init("stance", reading.stance.title),
          ], since: body.abolishedSince, reading: reading)
      }
    }
  }
}
