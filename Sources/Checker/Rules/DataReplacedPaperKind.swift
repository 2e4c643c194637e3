import Diagnostics
import ProcedureModel

/// A paper that data replaces: everywhere, or for the procedures and papers of an annex.
struct DataReplacedPaperKind: RuleKind {
  static let name = "data-replaced-paper"
  private let papers: PaperRule
  private let onlyCopies: PaperSet
  private let annex: Annex?
  private let unless: PhraseList
  private let databaseOfPaper: [String: LocalizedText]
  private let databaseNames: [String: LocalizedText]

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    let policy = preparation.policy
    annex = policy.annex(of: rule)
    let listed = rule.parameters.texts("papers") + (annex?.papers ?? [])
    papers = PaperRule(rule, papers: listed, sections: .asking, &preparation)
    onlyCopies = PaperSet(rule.parameters.texts("only_copies"))
    unless = preparation.phrases.add(rule.parameters.texts("unless"), in: .asking)
    databaseNames = Dictionary(policy.databases.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let names = databaseNames
    databaseOfPaper = Dictionary(
      policy.papers.compactMap { paper in paper.database.flatMap { names[$0] }.map { (paper.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  var triggers: RuleTriggers { RuleTriggers(papers: papers.papers.ids) }

  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) {
    guard procedure.units.contains(where: { !$0.readings.isEmpty }) else { return }
    let rows = annex?.rows(of: procedure.procedure.code?.string(in: procedure.tree) ?? "")
    if let rows, rows.isEmpty { return }
    let listed = rows.map { Set($0.flatMap(\.papers)) }
    papers.check(
      procedure, &findings,
      excused: { unit, reading in
        unit.hasLookup || procedure.holds(unless, unit) || !(listed?.contains(reading.paper) ?? true)
          || (onlyCopies.contains(reading.paper) && !wantsCopy(reading, unit))
      },
      { reading in arguments(reading, rows?.first { $0.papers.contains(reading.paper) }) })
  }

  private func wantsCopy(_ reading: PaperReading, _ unit: UnitReading) -> Bool {
    switch reading.copyFormat {
    case .copy, .certifiedCopy, .anyCopy: true
    case .original: false
    case .unstated: unit.wantsCopies
    }
  }

  private func arguments(_ reading: PaperReading, _ row: Annex.Row?) -> [Message.Argument] {
    let listed = row?.databases.compactMap { databaseNames[$0] } ?? []
    let database =
      listed.isEmpty
      ? databaseOfPaper[reading.paper] ?? LocalizedText(vi: "cơ sở dữ liệu quốc gia", en: "national databases")
      : LocalizedText(vi: listed.map(\.vi).joined(separator: ", "), en: listed.map(\.en).joined(separator: ", "))
    let provision = row.map { [$0.article, $0.instrument].filter { $0 != "-" && !$0.isEmpty }.joined(separator: " ") } ?? ""
    return [.init("database", database), .init("provision", provision)]
  }
}
