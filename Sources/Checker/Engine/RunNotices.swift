import Diagnostics

/// What the readers of a run should know about its day: rules to come and rules about to end.
enum RunNotices {
  /// Rules that end within so many days are named.
  static let aheadDays = 90

  static func notices(of policy: Policy, asOf day: Day, rules: Set<String>?) -> [Message] {
    let known = policy.rules.filter { rules?.contains($0.id) ?? true }
    let coming = known.compactMap { rule in rule.from.map { (rule, $0.value) } }.filter { $0.1 > day }
      .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
    let ending = known.compactMap { rule in rule.until.map { (rule, $0.value) } }
      .filter { $0.0.isInForce(on: day) && $0.1 < day.adding(days: aheadDays) }
      .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
    return coming.map { rule, from in
      message(
        rule, from, vi: "Quy tắc {rule} ({title}) chưa có hiệu lực, từ ngày {day}.",
        en: "The rule {rule} ({title}) takes effect on {day}.")
    }
      + ending.map { rule, until in
        message(
          rule, until, vi: "Quy tắc {rule} ({title}) sắp hết hiệu lực, sau ngày {day}.",
          en: "The rule {rule} ({title}) ends after {day}.")
      }
  }

  private static func message(_ rule: Rule, _ day: Day, vi: String, en: String) -> Message {
    Message(
      LocalizedText(vi: vi, en: en),
      [
        .init("rule", rule.id), .init("title", rule.title.value),
        .init("day", LocalizedText(vi: day.slashed, en: day.iso)),
      ])
  }
}
