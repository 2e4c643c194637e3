import ArgumentParser

/// The command. Each subcommand is a file of its own and one line here.
@main
struct TTHCLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tthc-lint",
    abstract: words(
      vi: "Rà soát thủ tục hành chính: tìm yêu cầu giấy tờ trái quy định, kèm căn cứ pháp lý và cách sửa.",
      en: "Lints administrative procedures: finds demands for papers that the law forbids, with the law and what to write."),
    version: ToolVersion.text,
    subcommands: [
      BaselineCommand.self, CheckCommand.self, CompletionsCommand.self, ConsolidateCommand.self, ExplainCommand.self,
      FixCommand.self, ImportCommand.self, MergeReportCommand.self, PolicyCommand.self, ReadCommand.self, RulesCommand.self,
      SchemaCommand.self, SubmitCommand.self,
    ],
    defaultSubcommand: CheckCommand.self
  )

  static func main() { CommandRunner.run(Self.self) }
}
