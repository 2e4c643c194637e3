import Diagnostics

/// What the kinds about a paper share: which papers, in which parts, how grave each stance is.
struct PaperRule: Sendable {
  let papers: PaperSet
  let sections: Section
  private let severities: StanceSeverities
  private let names: [String: LocalizedText]
  private let voidSince: [String: Day]

  init(_ rule: Rule, papers: [String], sections: Section, usual: Stance = .demand, _ preparation: inout RulePreparation) {
    self.papers = PaperSet(papers)
    self.sections = sections
    severities = StanceSeverities(rule, usual: usual)
    names = Dictionary(
      preparation.policy.papers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    voidSince = Dictionary(
      preparation.policy.papers.compactMap { paper in paper.voidSince.map { (paper.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    preparation.reads(sections)
  }

  /// Reports every reading of the papers whose stance counts, but for units that `isExcused`.
  func check(
    _ procedure: ProcedureReading, _ findings: inout FindingSink,
    excused: (UnitReading, PaperReading) -> Bool = { _, _ in false },
    _ arguments: (PaperReading) -> [Message.Argument] = { _ in [] }
  ) {
    for index in procedure.units.indices where procedure.units[index].hasReadings(in: sections) {
      let unit = procedure.units[index]
      for place in unit.readings {
        guard papers.contains(procedure.readings[place].paper), let severity = severities[procedure.readings[place].stance] else {
          continue
        }
        let reading = procedure.readings[place]
        if excused(unit, reading) { continue }
        findings.report(
          unit, reading.decidingPlaces, severity: severity, reading: reading, since: voidSince[reading.paper],
          [.init("paper", name(of: reading.paper)), .init("stance", StanceNames.name(of: reading.stance))] + arguments(reading))
      }
    }
  }

  /// The reading is of one of the papers, with one of some stances.
  func asks(_ reading: PaperReading, _ stances: StanceSet) -> Bool {
    stances.contains(reading.stance) && papers.contains(reading.paper)
  }

  func name(of paper: String) -> LocalizedText { names[paper] ?? LocalizedText(paper) }
}

/// What stances are called in messages.
enum StanceNames {
  static func name(of stance: Stance) -> LocalizedText {
    switch stance {
    case .demand: LocalizedText(vi: "bắt buộc", en: "demanded")
    case .alternative: LocalizedText(vi: "một lựa chọn", en: "one option")
    case .fallback: LocalizedText(vi: "khi không tra cứu được", en: "where the look-up fails")
    case .evidence: LocalizedText(vi: "chứng cứ lịch sử", en: "historical evidence")
    case .mention: LocalizedText(vi: "nhắc đến", en: "mentioned")
    case .acting: LocalizedText(vi: "được giao việc", en: "given a task")
    }
  }
}
