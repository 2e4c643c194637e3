import Diagnostics
import ProcedureModel

/// Takes what rules find in one procedure and makes findings of it. Strings are made only here, and only where somebody reads them.
struct FindingSink {
  private(set) var findings: [Finding] = []
  let context: CheckContext
  private let located: LocatedProcedure
  private let agency: AgencyName
  private lazy var subjectWithoutComponent = Finding.Subject(
    agency: agency.id, agencyName: agency.name, code: located.procedure.code?.string(in: located.tree) ?? "",
    name: context.wordsFindings ? located.procedure.name?.string(in: located.tree) ?? "" : "",
    field: located.procedure.field?.string(in: located.tree) ?? "", component: "")
  private var rule: PreparedRule
  /// Findings beyond it are not made, but remembered to have been there.
  private let limit: Int
  private(set) var isFull = false
  /// A rule that yields to others has found something.
  private var mayYield = false

  init(_ reading: ProcedureReading, agency: AgencyName, rule: PreparedRule, context: CheckContext, limit: Int = .max) {
    located = reading.located
    self.agency = agency
    self.rule = rule
    self.context = context
    self.limit = limit
  }

  /// The rule whose findings come next.
  mutating func begin(_ rule: PreparedRule) { self.rule = rule }

  /// A finding about words of a unit. `highlights` are UTF-8 bytes of the unit, ascending; empty for the whole unit.
  mutating func report(
    _ unit: UnitReading, _ highlights: [ByteRange], severity: Severity? = nil, reading: PaperReading? = nil,
    since: Day? = nil, related: [Finding.RelatedPlace] = [], _ arguments: @autoclosure () -> [Message.Argument] = []
  ) {
    guard hasRoom() else { return }
    guard context.wordsFindings else {
      let hull = Self.hull(highlights, within: unit.text.arenaRange.count)
      return reportBare(
        at: unit.text.sourceRange(ofDecoded: hull, in: located.tree), severity: severity, since: since,
        component: unit.path.description)
    }
    let text = unit.text.string(in: located.tree)
    let hull = Self.hull(highlights, within: text.utf8.count)
    let shown = MessageQuote.text(of: text, hull)
    let all = common(quote: shown, since: since) + arguments()
    let subject = subject(unit.path.description)
    append(
      Finding(
        rule: rule.rule.id, severity: severity ?? rule.rule.severity.value, message: Message(rule.rule.message.value, all),
        advice: rule.rule.advice.map { Message($0.value, all) }, path: located.tree.source.path,
        range: unit.text.sourceRange(ofDecoded: hull, in: located.tree), related: related, subject: subject,
        quote: Finding.Quote(text: text, highlights: Self.ascending(highlights, within: text.utf8.count)),
        reading: reading.map { Self.describe($0, text) },
        basis: rule.basis, since: since ?? rule.rule.from?.value,
        fix: rule.fix?.fix(unit.text, highlights: [hull], in: located.tree)))
  }

  /// A finding about the procedure or something it lacks, shown at its first key.
  mutating func report(
    component: String, at place: ByteRange? = nil, severity: Severity? = nil, related: [Finding.RelatedPlace] = [],
    _ arguments: @autoclosure () -> [Message.Argument] = []
  ) {
    guard hasRoom() else { return }
    guard context.wordsFindings else {
      return reportBare(at: place ?? head, severity: severity, since: nil, component: component)
    }
    let all = common(quote: component, since: nil) + arguments()
    append(
      Finding(
        rule: rule.rule.id, severity: severity ?? rule.rule.severity.value, message: Message(rule.rule.message.value, all),
        advice: rule.rule.advice.map { Message($0.value, all) }, path: located.tree.source.path, range: place ?? head,
        related: related, subject: subject(component), basis: rule.basis, since: rule.rule.from?.value))
  }

  /// A finding that is only counted: with what ignores, waivers, overrides and other rules look at, and without its words.
  private mutating func reportBare(at range: ByteRange, severity: Severity?, since: Day?, component: @autoclosure () -> String) {
    append(
      Finding(
        rule: rule.rule.id, severity: severity ?? rule.rule.severity.value, message: Message(vi: "", en: ""),
        path: located.tree.source.path, range: range,
        subject: subject(context.looksAtComponents(of: rule.rule.id) ? component() : ""),
        since: since ?? rule.rule.from?.value))
  }

  private mutating func hasRoom() -> Bool {
    if findings.count >= limit { isFull = true }
    return !isFull
  }

  /// The place of a unit's words, for `related`.
  func place(of unit: UnitReading, _ range: ByteRange) -> ByteRange { unit.text.sourceRange(ofDecoded: range, in: located.tree) }

  func related(_ unit: UnitReading, _ range: ByteRange, vi: String, en: String) -> Finding.RelatedPlace {
    Finding.RelatedPlace(path: located.tree.source.path, range: place(of: unit, range), message: LocalizedText(vi: vi, en: en))
  }

  /// Drops the findings whose rule yields to another one's finding about the same text.
  mutating func settleYields() {
    guard findings.count > 1, mayYield else { return }
    var rules: [String] = []
    for index in findings.indices where !rules.contains(findings[index].rule) { rules.append(findings[index].rule) }
    guard rules.contains(where: { context.yields[$0]?.contains(where: rules.contains) ?? false }) else { return }
    // By component: in a procedure of thousands of findings each may not be compared with all.
    let found = Dictionary(grouping: findings.indices) { findings[$0].subject?.component ?? "" }
    let kept = findings.indices.filter { index in
      guard let graver = context.yields[findings[index].rule] else { return true }
      return !found[findings[index].subject?.component ?? "", default: []].contains { graver.contains(findings[$0].rule) }
    }
    if kept.count < findings.count { findings = kept.map { findings[$0] } }
  }

  // MARK: Parts

  private mutating func append(_ finding: consuming Finding) {
    if let scope = rule.scope, !scope.covers(located, agency: agency.id) { return }
    if !rule.rule.yieldsTo.isEmpty { mayYield = true }
    findings.append(finding)
    let last = findings.count - 1
    findings[last].deadline = rule.deadline
    if context.overrides.isEmpty { return }
    let field = findings[last].subject?.field ?? ""
    context.overrides.apply(
      to: &findings[last], levels: located.procedure.level.map { $0.string(in: located.tree) }, field: field)
  }

  private mutating func subject(_ component: String) -> Finding.Subject {
    var subject = subjectWithoutComponent
    subject.component = component
    return subject
  }

  private mutating func common(quote: String, since: Day?) -> [Message.Argument] {
    let subject = subject("")
    let day = since ?? rule.rule.from?.value
    return [
      .init("quote", quote), .init("code", subject.code), .init("procedure", subject.name),
      .init("agency", agency.name.isEmpty ? LocalizedText(vi: "Cơ quan này", en: "The agency") : LocalizedText(agency.name)),
      .init("since", day.map { LocalizedText(vi: $0.slashed, en: $0.iso) } ?? LocalizedText(vi: "trước đến nay", en: "ever")),
    ]
  }

  /// The code, else the name, else the procedure's first line.
  private var head: ByteRange {
    if let text = located.procedure.code ?? located.procedure.name { return text.place(in: located.tree) }
    let bytes = located.tree.source.bytes
    let start = min(located.procedure.range.lowerBound, bytes.count)
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    return ByteRange(start, min(end, max(start, located.procedure.range.upperBound)))
  }

  /// From the first of some words to the last; the whole text where there are none.
  private static func hull(_ ranges: [ByteRange], within count: Int) -> ByteRange {
    var hull: ByteRange?
    for range in ranges {
      let clipped = ByteRange(min(range.lowerBound, count), min(range.upperBound, count))
      guard !clipped.isEmpty else { continue }
      let (first, last) = (hull?.lowerBound ?? count, hull?.upperBound ?? 0)
      hull = ByteRange(min(first, clipped.lowerBound), max(last, clipped.upperBound))
    }
    return hull ?? ByteRange(0, count)
  }

  private static func ascending(_ ranges: [ByteRange], within count: Int) -> [ByteRange] {
    var result: [ByteRange] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      let clipped = ByteRange(min(range.lowerBound, count), min(range.upperBound, count))
      if let last = result.last, clipped.lowerBound < last.upperBound {
        result[result.count - 1].upperBound = max(last.upperBound, clipped.upperBound)
      } else if !clipped.isEmpty {
        result.append(clipped)
      }
    }
    return result
  }

  private static func describe(_ reading: PaperReading, _ text: String) -> Finding.Reading {
    let bytes = Array(text.utf8)
    let deciding = reading.deciding.compactMap { range in
      range.upperBound <= bytes.count ? String(decoding: bytes[range.bounds], as: UTF8.self) : nil
    }
    return Finding.Reading(
      paper: reading.body ?? reading.paper, stance: reading.stance.rawValue, deciding: deciding,
      confidence: reading.confidence.rawValue)
  }
}

/// The id and the name of the agency that publishes a procedure; both empty when none is declared.
struct AgencyName: Sendable, Hashable {
  var id = ""
  var name = ""
}
