import ArgumentParser
import Checker
import ProcedureModel

/// `schema procedure|policy|settings`: the JSON Schema that editors complete and hover with.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: words(
      vi: "In lược đồ JSON của tệp thủ tục, chính sách hoặc thiết lập.",
      en: "Print the JSON Schema of procedure, policy or settings files."))

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case procedure, policy, settings
  }

  @Argument(help: ArgumentHelp(words(vi: "Lược đồ nào.", en: "Which schema."), valueName: "procedure|policy|settings"))
  var subject: Subject

  @OptionGroup var language: LanguageOption

  func run() throws {
    switch subject {
    case .procedure: StandardStreams.printOutput(ProcedureSchema.json())
    case .policy: StandardStreams.printOutput(PolicySchema.json())
    case .settings: StandardStreams.printOutput(SettingsSchema.json())
    }
  }
}
