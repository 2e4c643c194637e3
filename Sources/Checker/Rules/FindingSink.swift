import Diagnostics
import ProcedureModel

/// Takes what rules find in one procedure and makes findings of it. Strings are made only here, and only where somebody reads them.
struct FindingSink {
  private(set) var findings: [Finding] = []
  let context: CheckContext
  private let located: LocatedProcedure
  private var procedure: Procedure { located.procedure }
  private var tree: YAMLTree { located.tree }
  private let agency: AgencyName
  private var subjectWithoutComponent: Finding.Subject?
  private var rule: PreparedRule
  /// Findings beyond it are not made, but remembered to have been there.
  private let limit: Int
  private(set) var isFull = false

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
    since: Day? = nil, related: [Finding.RelatedPlace] = [], _ arguments: [Message.Argument] = []
  ) {
    guard hasRoom() else { return }
    guard context.wordsFindings else {
      let marks = Self.ascending(highlights, within: unit.text.arenaRange.count)
      let hull = ByteRange(marks.first?.lowerBound ?? 0, marks.last?.upperBound ?? unit.text.arenaRange.count)
      return reportBare(
        at: unit.text.sourceRange(ofDecoded: hull, in: tree), severity: severity, since: since, component: unit.path.description)
    }
    let text = unit.text.string(in: tree)
    let marks = Self.ascending(highlights, within: text.utf8.count)
    let hull = ByteRange(marks.first?.lowerBound ?? 0, marks.last?.upperBound ?? text.utf8.count)
    let shown = MessageQuote.text(of: text, hull)
    let all = common(quote: shown, since: since) + arguments
    let subject = subject(unit.path.description)
    append(
      Finding(
        rule: rule.rule.id, severity: severity ?? rule.rule.severity.value, message: Message(rule.rule.message.value, all),
        advice: rule.rule.advice.map { Message($0.value, all) }, path: tree.source.path,
        range: unit.text.sourceRange(ofDecoded: hull, in: tree), related: related, subject: subject,
        quote: Finding.Quote(text: text, highlights: marks), reading: reading.map { Self.describe($0, text) },
        basis: rule.basis, since: since ?? rule.rule.from?.value, fix: rule.fix?.fix(unit.text, highlights: [hull], in: tree)))
  }

  /// A finding about the procedure or something it lacks, shown at its first key.
  mutating func report(
    component: String, at place: ByteRange? = nil, severity: Severity? = nil, related: [Finding.RelatedPlace] = [],
    _ arguments: [Message.Argument] = []
  ) {
    guard hasRoom() else { return }
    guard context.wordsFindings else {
      return reportBare(at: place ?? head, severity: severity, since: nil, component: component)
    }
    let all = common(quote: component, since: nil) + arguments
    append(
      Finding(
        rule: rule.rule.id, severity: severity ?? rule.rule.severity.value, message: Message(rule.rule.message.value, all),
        advice: rule.rule.advice.map { Message($0.value, all) }, path: tree.source.path, range: place ?? head,
        related: related, subject: subject(component), basis: rule.basis, since: rule.rule.from?.value))
  }

  /// A finding that is only counted: with what ignores, waivers, overrides and other rules look at, and without its words.
  private mutating func reportBare(at range: ByteRange, severity: Severity?, since: Day?, component: @autoclosure () -> String) {
    append(
      Finding(
        rule: rule.rule.id, severity: severity ?? rule.rule.severity.value, message: Message(rule.rule.message.value),
        path: tree.source.path, range: range, subject: subject(context.looksAtComponents(of: rule.rule.id) ? component() : ""),
        since: since ?? rule.rule.from?.value))
  }

  private mutating func hasRoom() -> Bool {
    if findings.count >= limit { isFull = true }
    return !isFull
  }

  /// The place of a unit's words, for `related`.
  func place(of unit: UnitReading, _ range: ByteRange) -> ByteRange { unit.text.sourceRange(ofDecoded: range, in: tree) }

  func related(_ unit: UnitReading, _ range: ByteRange, vi: String, en: String) -> Finding.RelatedPlace {
    Finding.RelatedPlace(path: tree.source.path, range: place(of: unit, range), message: LocalizedText(vi: vi, en: en))
  }

  /// Drops the findings whose rule yields to another one's finding about the same text.
  mutating func settleYields() {
    guard findings.count > 1, findings.indices.contains(where: { context.yields[findings[$0].rule] != nil }) else { return }
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
    guard context.scopes.covers(finding.rule, procedure, agency: agency.id, in: tree) else { return }
    findings.append(finding)
    let last = findings.count - 1
    findings[last].deadline = rule.deadline
    if context.overrides.isEmpty { return }
    let field = findings[last].subject?.field ?? ""
    context.overrides.apply(to: &findings[last], levels: procedure.level.map { $0.string(in: tree) }, field: field)
  }

  private mutating func subject(_ component: String) -> Finding.Subject {
    if subjectWithoutComponent == nil {
      subjectWithoutComponent = Finding.Subject(
        agency: agency.id, agencyName: agency.name, code: procedure.code?.string(in: tree) ?? "",
        name: context.wordsFindings ? procedure.name?.string(in: tree) ?? "" : "", field: procedure.field?.string(in: tree) ?? "",
        component: "")
    }
    var subject = subjectWithoutComponent ?? .init(agency: "", agencyName: "", code: "", name: "", field: "", component: "")
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
    if let text = procedure.code ?? procedure.name { return text.place(in: tree) }
    let bytes = tree.source.bytes
    let start = min(procedure.range.lowerBound, bytes.count)
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    return ByteRange(start, min(end, max(start, procedure.range.upperBound)))
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
