import ArgumentParser
import Checker
import Diagnostics

/// `policy new-rule`: a rule with everything to fill in.
struct PolicyNewRuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-rule",
    abstract: words(
      vi: "Viết sẵn một quy tắc để điền, in ra hoặc đặt vào tệp chính sách.",
      en: "Write a rule to fill in, to the screen or into a policy file."))

  @Argument(help: ArgumentHelp(words(vi: "Mã quy tắc.", en: "The rule's id."), valueName: words(vi: "mã", en: "id")))
  var id: String

  @Option(help: ArgumentHelp(words(vi: "Loại quy tắc.", en: "The kind of rule."), valueName: words(vi: "loại", en: "kind")))
  var kind: String = "wording"

  @Option(
    help: ArgumentHelp(
      words(vi: "Đặt vào cuối mục rules của tệp này.", en: "Put it at the end of this file's rules."),
      valueName: words(vi: "tệp", en: "file")))
  var into: String?

  @OptionGroup var asOf: AsOfOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    guard let description = RuleKindDescription.named(kind) else {
      let names = RuleKindDescription.all.map(\.name).joined(separator: ", ")
      throw CommandFailure.usage(
        vi: "Không có loại “\(kind)”. Các loại: \(names).", en: "No kind “\(kind)”. The kinds: \(names).")
    }
    let rule = RuleTemplate.yaml(id: id, kind: description, from: try asOf.day())
    guard let into else {
      StandardStreams.printOutput(rule)
      return
    }
    guard let file = FileBytes.read(into) else {
      throw CommandFailure.input(vi: "Không đọc được “\(into)”.", en: "Cannot read “\(into)”.")
    }
    guard let (text, line) = RuleTemplate.insert(rule, into: String(decoding: file.bytes, as: UTF8.self)) else {
      throw CommandFailure.usage(vi: "“\(into)” không có mục rules.", en: "“\(into)” has no section rules.")
    }
    try FileBytes.write(text, to: into)
    StandardStreams.printOutput(
      words(
        vi: "Đã đặt quy tắc “\(id)” vào \(into):\(line). Điền các chỗ “…”, rồi chạy: tthc-lint policy check",
        en: "Put rule “\(id)” into \(into):\(line). Fill in every “…”, then run: tthc-lint policy check"))
  }
}
