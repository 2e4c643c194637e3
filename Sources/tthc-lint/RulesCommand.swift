import ArgumentParser
import Checker
import Diagnostics

/// `rules`: every rule of the policy in a line.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: words(vi: "Liệt kê các quy tắc của chính sách.", en: "List the rules of the policy."))

  @Flag(help: ArgumentHelp(words(vi: "Chỉ quy tắc đang có hiệu lực.", en: "Only rules in force.")))
  var active = false

  @OptionGroup var policy: PolicyOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let loaded = try policy.load()
    let day = try asOf.day()
    let rules = loaded.rules.filter { !active || $0.isInForce(on: day) }.sorted { $0.id < $1.id }
    let width = rules.map(\.id.count).max() ?? 0
    let lines = rules.map { rule in
      let id = rule.id + String(repeating: " ", count: width - rule.id.count)
      let severity = rule.severity.value.rawValue
      let padded = severity + String(repeating: " ", count: max(0, 7 - severity.count))
      return "\(id)  \(padded)  \(state(of: rule, on: day))\(rule.title.value[CommandLanguage.current])"
    }
    StandardStreams.printOutput(lines.joined(separator: "\n"))
  }

  /// Said only where the rule is not in force.
  private func state(of rule: Rule, on day: Day) -> String {
    if rule.isInForce(on: day) { return "" }
    if let from = rule.from?.value, day < from {
      return words(vi: "[từ \(from.slashed)] ", en: "[from \(from.iso)] ")
    }
    return words(
      vi: "[hết hiệu lực sau \(rule.until?.value.slashed ?? "")] ", en: "[ended after \(rule.until?.value.iso ?? "")] ")
  }
}
