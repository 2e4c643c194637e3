import Diagnostics
import ProcedureModel

/// A paper that data replaces: of any procedure, or of those that an annex lists with the papers of their rows.
struct DataReplacedPaper: RuleKind {
  static let name = "data-replaced-paper"
  private let matching: PaperFindings
  private let onlyCopies: Set<String>
  private let unless: PhraseLists.List
  private let annex: Annex?
  private let databases: [String: LocalizedText]

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    let policy = preparation.policy
    annex = policy.annex(of: rule)
    let named = rule.parameters.has("papers") ? preparation.papers(rule) : DataReplacedPaper.all(policy)
    matching = PaperFindings(rule, preparation, papers: named)
    onlyCopies = Set(rule.parameters.texts("only_copies"))
    unless = preparation.phrases.add(rule.parameters.texts("unless"))
    databases = Dictionary(policy.databases.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  private static func all(_ policy: Policy) -> [String: Paper] {
    Dictionary(policy.papers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func check(_ listing: Listing, _ findings: inout ListingFindings) {
    let rows = annex?.rows(of: listing.string(listing.procedure.code))
    if let rows, rows.isEmpty { return }
    matching.each(listing) { passage, reading, paper, severity in
      let row = rows?.first { $0.papers.contains(paper.id) }
      guard passage.part == .documents, passage.row?.hasLookup != true, rows == nil || row != nil,
        !passage.phrases.contains(unless), !onlyCopies.contains(paper.id) || asksForCopy(reading, passage)
      else { return }
      let database = (row?.databases.first ?? paper.database).flatMap { databases[$0] }
      findings.add(
        severity, at: passage, words: PaperFindings.words(reading),
        [
          .init("paper", paper.name),
          .init("database", database ?? LocalizedText(vi: "cơ sở dữ liệu chuyên ngành", en: "specialised database")),
          .init("provision", row.map { "\($0.article) \($0.instrument)" } ?? ""),
        ], reading: reading)
    }
  }

  private func asksForCopy(_ reading: PaperReading, _ passage: Passage) -> Bool {
    reading.copyFormat != .unstated && reading.copyFormat != .original
  }
}
