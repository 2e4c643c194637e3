import Diagnostics
import ProcedureModel

/// A legal instrument that is cited outside its life, or of which cited parts have ended.
struct InstrumentNotInForce: RuleKind {
  static let name = "instrument-not-in-force"
  private let instruments: [String: Instrument]
  private let severities: [String: Severity]
  private let partly: Severity?
  private let parts: Set<ListingPart>
  private let day: Day
  private let aheadDays: Int
  private let replacements: [String: LocalizedText]

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    let policy = preparation.policy
    let only = Set(rule.parameters.texts("instruments"))
    let except = Set(rule.parameters.texts("except"))
    let watched = policy.instruments.filter { (only.isEmpty || only.contains($0.id)) && !except.contains($0.id) }
    instruments = Dictionary(watched.map { (InstrumentNumber.key($0.number), $0) }, uniquingKeysWith: { first, _ in first })
    severities = Dictionary(
      rule.parameters.severities("severities").map { ($0.name, $0.severity) }, uniquingKeysWith: { first, _ in first })
    partly = rule.parameters.severity("partly")
    parts = preparation.parts(rule, default: [.legalBasis])
    day = preparation.day
    aheadDays = rule.parameters.integer("ahead_days") ?? 0
    let none = LocalizedText(vi: "xem văn bản hiện hành", en: "see the law in force")
    replacements = Dictionary(
      watched.map { instrument in
        let names = instrument.replacedBy.compactMap(policy.instrument).map(\.number)
        return (instrument.id, names.isEmpty ? none : LocalizedText(names.joined(separator: ", ")))
      }, uniquingKeysWith: { first, _ in first })
  }

  func check(_ listing: Listing, _ findings: inout ListingFindings) {
    for passage in listing.passages where parts.contains(passage.part) {
      var seen: Set<String> = []
      let numbers = passage.text.withUTF8(in: listing.tree) { InstrumentNumber.all(in: $0) }
      for number in numbers {
        guard let instrument = instruments[number.key], seen.insert(instrument.id).inserted,
          let (severity, until, parts) = verdict(instrument, findings.rule)
        else { continue }
        findings.add(
          severity, at: passage, words: [ByteRange(number.range.lowerBound, number.range.upperBound)],
          [
            .init("instrument", name(of: instrument, parts: parts)), .init("until", until.slashed),
            .init("replacement", replacements[instrument.id] ?? LocalizedText("")),
          ], since: until.adding(days: 1))
      }
    }
  }

  /// The instrument, or the articles of it that have ended.
  private func name(of instrument: Instrument, parts: [String]) -> LocalizedText {
    let articles = parts.isEmpty ? "" : parts.map { "Điều \($0)" }.joined(separator: ", ") + " "
    let english = parts.isEmpty ? "" : "article " + parts.joined(separator: ", ") + " of "
    return LocalizedText(
      vi: "\(articles)\(instrument.title.vi) (\(instrument.number))",
      en: "\(english)\(instrument.title.en) (\(instrument.number))")
  }

  /// The severity, the last day and the articles that ended where only some did, when the instrument should not be cited on
  /// the day.
  private func verdict(_ instrument: Instrument, _ rule: Rule) -> (Severity, Day, [String])? {
    if let until = instrument.period.until, until < day.adding(days: aheadDays) {
      let graded = severities[instrument.id] ?? rule.severity.value
      switch instrument.confidence {
      case .memory: return (.info, until, [])
      case .secondary: return (min(graded, .warning), until, [])
      case .verified: return (graded, until, [])
      }
    }
    let ended = instrument.endedParts.filter { $0.until < day }
    guard let partly, let first = ended.map(\.until).min() else { return nil }
    return (partly, first, ended.map(\.part))
  }
}
