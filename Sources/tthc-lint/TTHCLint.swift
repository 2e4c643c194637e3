import ArgumentParser

/// The command.
@main
struct TTHCLint: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "tthc-lint")
}
