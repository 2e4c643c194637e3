import Diagnostics

extension Policy {
  /// How far ahead the keeper of a policy is warned.
  package static let noticeDays = 90

  /// What a run should say about the rules themselves as of a day: rules to come, and rules or legal bases about to end.
  /// In the order of the days, then of the ids.
  package func notices(asOf day: Day) -> [Message] {
    let limit = day.adding(days: Self.noticeDays)
    var dated: [(day: Day, id: String, message: Message)] = []
    for rule in rules {
      if let from = rule.from?.value, day < from { dated.append((from, rule.id, Self.coming(rule, from))) }
      if let until = rule.until?.value, rule.isInForce(on: day), until <= limit {
        dated.append((until, rule.id, Self.ending(rule, until)))
      }
    }
    for instrument in instruments {
      guard let until = instrument.period.until, instrument.period.contains(day), until <= limit else { continue }
      let citing = rules.filter { rule in
        rule.isInForce(on: day) && rule.basis.contains { $0.instrument == instrument.id }
      }
      if !citing.isEmpty { dated.append((until, instrument.id, Self.basisEnding(instrument, until, citing))) }
    }
    return dated.sorted { ($0.day, $0.id) < ($1.day, $1.id) }.map(\.message)
  }

  private static func coming(_ rule: Rule, _ from: Day) -> Message {
    Message(
      LocalizedText(
        vi: "Quy tắc “{rule}” ({title}) áp dụng từ ngày {day}.", en: "Rule “{rule}” ({title}) starts on {day}."),
      [.init("rule", rule.id), .init("title", rule.title.value), .init("day", from.slashed)])
  }

  private static func ending(_ rule: Rule, _ until: Day) -> Message {
    Message(
      LocalizedText(
        vi: "Quy tắc “{rule}” ({title}) áp dụng đến hết ngày {day}.", en: "Rule “{rule}” ({title}) ends on {day}."),
      [.init("rule", rule.id), .init("title", rule.title.value), .init("day", until.slashed)])
  }

  private static func basisEnding(_ instrument: Instrument, _ until: Day, _ rules: [Rule]) -> Message {
    Message(
      LocalizedText(
        vi: "{number} hết hiệu lực sau ngày {day} và là căn cứ của: {rules}. Người giữ chính sách cần rà lại.",
        en: "{number} ends on {day} and is a basis of: {rules}. The policy's keeper should review them."),
      [
        .init("number", instrument.number), .init("day", until.slashed),
        .init("rules", rules.map(\.id).sorted().joined(separator: ", ")),
      ])
  }
}
