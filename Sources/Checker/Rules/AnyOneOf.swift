import Diagnostics

/// Several proofs of one need demanded together: in one row, or over the rows of one case.
struct AnyOneOf: RuleKind {
  static let name = "any-one-of"
  private let papers: [String: Paper]
  private let stances: Set<Stance>
  private let need: LocalizedText
  private let limit: Int

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    papers = preparation.papers(rule)
    stances = preparation.stances(rule)
    need = rule.parameters.text("need").flatMap(preparation.policy.need)?.name ?? LocalizedText("")
    limit = rule.parameters.integer("at_most") ?? 1
  }

  func check(_ listing: Listing, _ findings: inout ListingFindings) {
    var cases: [Int: [(passage: Passage, reading: PaperReading)]] = [:]
    for passage in listing.passages where passage.part == .documents {
      guard let row = passage.row, !row.isAlternative else { continue }
      for reading in passage.readings where papers[reading.paper] != nil && stances.contains(reading.stance) {
        cases[row.dossier, default: []].append((passage, reading))
      }
    }
    for dossier in cases.keys.sorted() {
      guard let demands = cases[dossier], let last = demands.last else { continue }
      let names = Set(demands.map(\.reading.paper)).sorted().compactMap { papers[$0]?.name }
      guard names.count > limit else { continue }
      let list = LocalizedText(vi: names.map(\.vi).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
      findings.add(
        findings.rule.severity.value, at: last.passage, words: PaperFindings.words(last.reading),
        [.init("papers", list), .init("count", String(names.count)), .init("need", need)], reading: last.reading)
    }
  }
}
