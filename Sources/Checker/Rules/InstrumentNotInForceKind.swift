import Diagnostics

/// A legal document cited outside its life.
struct InstrumentNotInForceKind: RuleKind {
  static let name = "instrument-not-in-force"

  /// What to say about one document on the day of the run.
  private struct Verdict: Sendable {
    var severity: Severity
    var since: Day?
    var arguments: [Message.Argument]
  }

  private let sections: Section
  private let verdicts: [Int: Verdict]

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    sections = Section(rule.parameters.texts("in"), usual: [.legalBasis, .forms])
    preparation.cites(sections)
    var verdicts: [Int: Verdict] = [:]
    for (index, instrument) in preparation.policy.instruments.enumerated() where Self.covers(rule, instrument) {
      verdicts[index] = Self.verdict(on: instrument, rule, preparation)
    }
    self.verdicts = verdicts
  }

  var triggers: RuleTriggers { RuleTriggers(citations: true) }

  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) {
    for unit in procedure.units where !unit.citations.isEmpty && !unit.section.isDisjoint(with: sections) {
      // A line of the legal basis is about the first document it names; the others are in its title.
      let citations = procedure.citations(of: unit).prefix(unit.section == .legalBasis ? 1 : Int.max)
      for citation in citations {
        guard let verdict = verdicts[citation.instrument] else { continue }
        findings.report(
          unit, [ByteRange(citation.range.lowerBound, citation.range.upperBound)], severity: verdict.severity,
          since: verdict.since, verdict.arguments)
      }
    }
  }

  private static func covers(_ rule: Rule, _ instrument: Instrument) -> Bool {
    let named = rule.parameters.texts("instruments")
    return (named.isEmpty || named.contains(instrument.id)) && !rule.parameters.texts("except").contains(instrument.id)
  }

  private static func verdict(on instrument: Instrument, _ rule: Rule, _ preparation: RulePreparation) -> Verdict? {
    let day = preparation.day
    let ahead = rule.parameters.integer("ahead_days") ?? 0
    let ended = instrument.period.ended(by: day.adding(days: ahead))
    let endedParts = instrument.endedParts.filter { $0.until < day }
    var severity: Severity
    let until: Day
    var parts: [String] = []
    if ended, let last = instrument.period.until {
      severity = rule.parameters.severities("severities").first { $0.name == instrument.id }?.severity ?? rule.severity.value
      until = last
    } else if let first = endedParts.map(\.until).min(), let partly = rule.parameters.severity("partly") {
      severity = partly
      until = first
      parts = endedParts.map(\.part)
    } else {
      return nil
    }
    switch instrument.confidence {
    case .memory: severity = min(severity, .info)
    case .secondary: severity = min(severity, .warning)
    case .verified: break
    }
    let successors = instrument.replacedBy.compactMap(preparation.policy.instrument).map(\.number)
    let unknown = LocalizedText(vi: "văn bản thay thế (chưa xác định)", en: "what replaced it (unknown)")
    return Verdict(
      severity: severity, since: until < day ? until.adding(days: 1) : nil,
      arguments: [
        .init("instrument", name(of: instrument, parts: parts)),
        .init("until", LocalizedText(vi: until.slashed, en: until.iso)),
        .init("replacement", successors.isEmpty ? unknown : LocalizedText(successors.joined(separator: ", "))),
      ])
  }

  /// The document, or the articles of it that have ended.
  private static func name(of instrument: Instrument, parts: [String]) -> LocalizedText {
    let articles = parts.isEmpty ? "" : parts.map { "Điều \($0)" }.joined(separator: ", ") + " "
    let english = parts.isEmpty ? "" : "article " + parts.joined(separator: ", ") + " of "
    return LocalizedText(
      vi: "\(articles)\(instrument.title.vi) (\(instrument.number))",
      en: "\(english)\(instrument.title.en) (\(instrument.number))")
  }
}
