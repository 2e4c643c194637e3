import Diagnostics

/// The sentences of each rule, which an entry need not repeat: entries are only good for the policy they were made with.
struct CachedSentences: Sendable {
  private let rules: [String: (message: LocalizedText, advice: LocalizedText?)]

  init(_ policy: Policy) {
    rules = Dictionary(
      policy.rules.map { ($0.id, ($0.message.value, $0.advice?.value)) }, uniquingKeysWith: { first, _ in first })
  }

  func message(of rule: String) -> LocalizedText? { rules[rule]?.message }
  func advice(of rule: String) -> LocalizedText? { rules[rule]?.advice }
}

extension CacheWriter {
  mutating func finding(_ finding: Finding, _ sentences: CachedSentences) {
    text(finding.rule)
    number(Severity.allCases.firstIndex(of: finding.severity) ?? 0)
    message(finding.message, usual: sentences.message(of: finding.rule))
    optional(finding.advice) { $0.message($1, usual: sentences.advice(of: finding.rule)) }
    range(finding.range)
    list(finding.related) { $0.related($1, of: finding) }
    optional(finding.subject) { $0.subject($1) }
    optional(finding.quote) {
      $0.text($1.text)
      $0.list($1.highlights) { $0.range($1) }
    }
    optional(finding.reading) {
      $0.text($1.paper)
      $0.text($1.stance)
      $0.list($1.deciding) { $0.text($1) }
      $0.text($1.confidence)
    }
    list(finding.basis) { $0.text($1) }
    optional(finding.since) { $0.day($1) }
    optional(finding.fix) { $0.fix($1) }
    optional(finding.deadline) { $0.day($1) }
    status(finding.status)
  }

  mutating func localized(_ value: LocalizedText) {
    text(value.vi)
    text(value.en)
  }

  mutating func range(_ range: ByteRange) {
    number(range.lowerBound)
    number(range.count)
  }

  mutating func day(_ day: Day) { number((day.year * 16 + day.month) * 32 + day.day) }

  private mutating func message(_ message: Message, usual: LocalizedText?) {
    flag(message.template == usual)
    if message.template != usual { localized(message.template) }
    list(message.arguments) {
      $0.text($1.name)
      $0.localized($1.value)
    }
  }

  private mutating func related(_ place: Finding.RelatedPlace, of finding: Finding) {
    optional(place.path == finding.path ? nil : place.path) { $0.text($1) }
    range(place.range)
    localized(place.message)
    optional(place.position) {
      $0.number($1.line)
      $0.number($1.column)
    }
  }

  private mutating func subject(_ subject: Finding.Subject) {
    for part in [subject.agency, subject.agencyName, subject.code, subject.name, subject.field, subject.component] { text(part) }
  }

  private mutating func fix(_ fix: Fix) {
    localized(fix.title)
    flag(fix.safety == .safe)
    list(fix.edits) {
      $0.range($1.range)
      $0.text($1.replacement)
    }
  }

  private mutating func status(_ status: Finding.Status) {
    switch status {
    case .open: number(0)
    case .ignored(let reason, let until):
      number(1)
      text(reason)
      optional(until) { $0.day($1) }
    case .waived(let id, let reason, let until):
      number(2)
      text(id)
      text(reason)
      optional(until) { $0.day($1) }
    case .known: number(3)
    }
  }
}

extension CacheReader {
  mutating func finding(path: String, _ sentences: CachedSentences) throws(Damaged) -> Finding {
    let rule = try text()
    let severity = try number()
    guard Severity.allCases.indices.contains(severity) else { throw Damaged() }
    let message = try message(usual: sentences.message(of: rule))
    let advice = try optional { reader throws(Damaged) in try reader.message(usual: sentences.advice(of: rule)) }
    let range = try range()
    let related = try list { reader throws(Damaged) in try reader.related(path: path) }
    var finding = Finding(
      rule: rule, severity: Severity.allCases[severity], message: message, advice: advice, path: path, range: range,
      related: related)
    finding.subject = try optional { reader throws(Damaged) in try reader.subject() }
    finding.quote = try optional { reader throws(Damaged) in
      Finding.Quote(
        text: try reader.text(), highlights: try reader.list { reader throws(Damaged) in try reader.range() })
    }
    finding.reading = try optional { reader throws(Damaged) in
      Finding.Reading(
        paper: try reader.text(), stance: try reader.text(),
        deciding: try reader.list { reader throws(Damaged) in try reader.text() }, confidence: try reader.text())
    }
    finding.basis = try list { reader throws(Damaged) in try reader.text() }
    finding.since = try optional { reader throws(Damaged) in try reader.day() }
    finding.fix = try optional { reader throws(Damaged) in try reader.fix() }
    finding.deadline = try optional { reader throws(Damaged) in try reader.day() }
    finding.status = try status()
    return finding
  }

  mutating func localized() throws(Damaged) -> LocalizedText { LocalizedText(vi: try text(), en: try text()) }

  mutating func range() throws(Damaged) -> ByteRange {
    let lower = try number()
    let count = try number()
    let limit = Int(UInt32.max)
    guard (0...limit).contains(lower), (0...limit).contains(count) else { throw Damaged() }
    return ByteRange(lower, lower + count)
  }

  mutating func day() throws(Damaged) -> Day {
    let value = try number()
    guard value >= 0, let day = Day(year: value / 512, month: value / 32 % 16, day: value % 32) else { throw Damaged() }
    return day
  }

  private mutating func message(usual: LocalizedText?) throws(Damaged) -> Message {
    let isUsual = try flag()
    if isUsual, usual == nil { throw Damaged() }
    let template = if isUsual, let usual { usual } else { try localized() }
    return Message(
      template,
      try list { reader throws(Damaged) in Message.Argument(try reader.text(), try reader.localized()) })
  }

  private mutating func related(path: String) throws(Damaged) -> Finding.RelatedPlace {
    let other = try optional { reader throws(Damaged) in try reader.text() }
    let range = try range()
    let message = try localized()
    let position = try optional { reader throws(Damaged) in
      LineTable.Position(line: try reader.number(), column: try reader.number())
    }
    return Finding.RelatedPlace(path: other ?? path, range: range, message: message, position: position)
  }

  private mutating func subject() throws(Damaged) -> Finding.Subject {
    Finding.Subject(
      agency: try text(), agencyName: try text(), code: try text(), name: try text(), field: try text(), component: try text())
  }

  private mutating func fix() throws(Damaged) -> Fix {
    Fix(
      title: try localized(), safety: try flag() ? .safe : .needsReview,
      edits: try list { reader throws(Damaged) in Fix.Edit(range: try reader.range(), replacement: try reader.text()) })
  }

  private mutating func status() throws(Damaged) -> Finding.Status {
    switch try number() {
    case 0: return .open
    case 1: return .ignored(reason: try text(), until: try optional { reader throws(Damaged) in try reader.day() })
    case 2:
      return .waived(
        id: try text(), reason: try text(), until: try optional { reader throws(Damaged) in try reader.day() })
    case 3: return .known
    default: throw Damaged()
    }
  }
}
