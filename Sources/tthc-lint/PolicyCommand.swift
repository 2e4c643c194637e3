import ArgumentParser

/// Everything about policies themselves.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: words(
      vi: "Chính sách: kiểm tra, xem, so sánh, thử, thêm quy tắc.", en: "Policies: check, show, compare, test, add rules."),
    subcommands: [
      PolicyCheckCommand.self, PolicyShowCommand.self, PolicyTimelineCommand.self, PolicyDiffCommand.self,
      PolicyTestCommand.self, PolicyNewRuleCommand.self, PolicyPagesCommand.self,
    ])
}

/// `--lang`, read before parsing; declared so that the parser accepts it.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(words(vi: "Ngôn ngữ: vi hoặc en.", en: "Language: vi or en."), valueName: "vi|en"))
  var language: String?
}
