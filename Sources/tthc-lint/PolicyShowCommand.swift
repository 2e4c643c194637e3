import ArgumentParser
import Checker
import Diagnostics

/// `policy show`: the policy in force, as a summary or value by value.
struct PolicyShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: words(vi: "Xem chính sách và các lớp của nó.", en: "Show a policy and its layers."))

  @Flag(
    help: ArgumentHelp(
      words(vi: "Từng giá trị kèm tệp và dòng đã quy định.", en: "Every value with the file and line it comes from.")))
  var resolved = false

  @Option(
    help: ArgumentHelp(
      words(vi: "Chỉ các khóa bắt đầu như vậy: rules[cmnd-expired].", en: "Only keys that begin so: rules[cmnd-expired]."),
      valueName: words(vi: "khóa", en: "key")))
  var key: String = ""

  @OptionGroup var policy: PolicyOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let loaded = try policy.load()
    let lines = resolved || !key.isEmpty ? values(of: loaded) : summary(of: loaded, on: try asOf.day())
    StandardStreams.printOutput(lines.joined(separator: "\n"))
  }

  private func values(of policy: Policy) -> [String] {
    PolicyListing(policy).lines.filter { $0.key.hasPrefix(key) }.map { line in
      let value = line.value.split(whereSeparator: \.isNewline).joined(separator: " ")
      return "\(line.key) = \(value)    # \(line.path):\(line.line)"
    }
  }

  private func summary(of policy: Policy, on day: Day) -> [String] {
    var lines = ["\(policy.title[CommandLanguage.current]) (\(policy.id) \(policy.version))", "SHA-256 \(policy.hash)"]
    lines += policy.layers.map { "  \($0.path): \($0.id) \($0.version)" }
    lines += policy.rules.sorted { $0.id < $1.id }.map { rule in
      let period = "\(rule.from?.value.slashed ?? "…") – \(rule.until?.value.slashed ?? "…")"
      let mark = rule.isInForce(on: day) ? " " : "·"
      return "\(mark) \(rule.severity.value.rawValue.padded(to: 8))\(rule.id.padded(to: 36))\(period)"
    }
    return lines
  }
}

extension String {
  /// The text with spaces after it to a width; for ASCII.
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
