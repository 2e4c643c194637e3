import Diagnostics
import ProcedureModel

/// The findings about one listing while it is judged.
struct ListingFindings {
  private let listing: Listing
  private(set) var findings: [Finding] = []
  /// The rule that is being judged.
  var rule: Rule

  init(listing: Listing, rule: Rule) {
    self.listing = listing
    self.rule = rule
  }

  /// A finding about words of a passage.
  mutating func add(
    _ severity: Severity, at passage: Passage, words: [ByteRange], _ arguments: [Message.Argument], since: Day? = nil,
    reading: PaperReading? = nil
  ) {
    let text = passage.text.string(in: listing.tree)
    let quote = QuoteCutter.quote(text, highlights: words, wholeUnit: passage.part == .documents || passage.part == .agencies)
    let first = words.first ?? ByteRange(0, text.utf8.count)
    let component = passage.path.description
    let day = since ?? rule.from?.value
    let values = common(quote: quote.text, since: day) + arguments
    findings.append(
      Finding(
        rule: rule.id, severity: min(severity, rule.severity.value), message: Message(rule.message.value, values),
        advice: rule.advice.map { Message($0.value, values) }, path: listing.path,
        range: passage.text.sourceRange(ofDecoded: first, in: listing.tree), subject: listing.subject(component), quote: quote,
        reading: reading.map { ListingFindings.note($0, text) }, basis: rule.basis.map(\.key), since: day,
        fix: WordFix.fix(rule.fix, passage.text, words, listing.tree)))
  }

  /// A finding about the procedure or a place of it that has no words: a part that is missing.
  mutating func add(
    _ severity: Severity, range: ByteRange, component: String, _ arguments: [Message.Argument],
    related: [Finding.RelatedPlace] = []
  ) {
    let day = rule.from?.value
    let values = common(quote: "", since: day) + arguments
    findings.append(
      Finding(
        rule: rule.id, severity: min(severity, rule.severity.value), message: Message(rule.message.value, values),
        advice: rule.advice.map { Message($0.value, values) }, path: listing.path, range: range, related: related,
        subject: listing.subject(component), basis: rule.basis.map(\.key), since: day))
  }

  private func common(quote: String, since: Day?) -> [Message.Argument] {
    [
      .init("quote", quote), .init("code", listing.string(listing.procedure.code)),
      .init("procedure", listing.string(listing.procedure.name)), .init("agency", listing.agency?.name ?? ""),
      .init("since", since?.slashed ?? ""),
    ]
  }

  private static func note(_ reading: PaperReading, _ text: String) -> Finding.Reading {
    let bytes = Array(text.utf8)
    return Finding.Reading(
      paper: reading.body ?? reading.paper, stance: reading.stance.rawValue,
      deciding: reading.deciding.map { String(decoding: bytes[$0.bounds.clamped(to: 0..<bytes.count)], as: UTF8.self) },
      confidence: reading.confidence.rawValue)
  }
}
