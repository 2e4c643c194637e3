import Diagnostics
import ProcedureModel

/// A duration that is too long, or one that an older law gave.
struct TimeLimitKind: RuleKind {
  static let name = "time-limit"
  private let sections: Section
  private let about: PhraseList
  private let near: PhraseList
  private let wantsNear: Bool
  private let unless: PhraseList
  private let limit: WorkingTime?
  private let limitText: String
  private let wrong: [WorkingTime]
  private let finder = WorkingTimeFinder()

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    sections = Section(rule.parameters.texts("in"), usual: [.steps, .methods, .conditions])
    about = preparation.phrases.add(rule.parameters.texts("about"), in: sections)
    near = preparation.phrases.add(rule.parameters.texts("near"), in: sections)
    wantsNear = rule.parameters.has("near")
    unless = preparation.phrases.add(rule.parameters.texts("unless"), in: sections)
    limitText = rule.parameters.text("at_most") ?? ""
    limit = limitText.isEmpty ? nil : finder.duration(limitText)
    let written = rule.parameters.texts("not")
    wrong = written.compactMap(finder.duration)
    if !limitText.isEmpty, limit == nil { Self.refuse(limitText, "at_most", rule, &preparation) }
    for text in written where finder.duration(text) == nil { Self.refuse(text, "not", rule, &preparation) }
  }

  private static func refuse(_ text: String, _ parameter: String, _ rule: Rule, _ preparation: inout RulePreparation) {
    let message = Message(
      LocalizedText(
        vi: "“{text}” không phải là thời hạn; viết như “08 giờ làm việc”, “01 ngày làm việc”.",
        en: "“{text}” is no duration; write it as “08 giờ làm việc” or “01 ngày làm việc”."), [.init("text", text)])
    preparation.report(message, at: rule.parameters.place(of: parameter) ?? rule.place)
  }

  var triggers: RuleTriggers { RuleTriggers(phrases: [about]) }

  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) {
    for unit in procedure.units where !unit.hits.isEmpty && !unit.section.isDisjoint(with: sections) {
      let subjects = procedure.hits(of: unit).filter { hit in
        hit.isOf(about) && (!wantsNear || procedure.holds(near, unit, sentence: hit.sentence))
          && !procedure.holds(unless, unit, sentence: hit.sentence)
      }
      guard !subjects.isEmpty else { continue }
      let sentences = Set(subjects.map(\.sentence))
      let found = unit.text.withUTF8(in: procedure.tree) { durations(in: $0, of: sentences) }
      for (time, range) in found where isWrong(time) {
        let bytes = unit.text.bytes(in: procedure.tree)
        let words = String(decoding: bytes.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
        findings.report(
          unit, [ByteRange(range.lowerBound, range.upperBound)],
          [.init("duration", words), .init("limit", limitText)])
      }
    }
  }

  /// The durations that stand in the sentences of `about`.
  private func durations(
    in bytes: UnsafeBufferPointer<UInt8>, of sentences: Set<UInt16>
  ) -> [(time: WorkingTime, range: Range<Int>)] {
    let bounds = SentenceBounds(bytes)
    return finder.durations(in: bytes).filter { sentences.contains(bounds.sentence(at: $0.range.lowerBound)) }
  }

  private func isWrong(_ time: WorkingTime) -> Bool {
    if let limit, time.hours > limit.hours { return true }
    return wrong.contains { $0.count == time.count && $0.unit == time.unit }
  }
}
