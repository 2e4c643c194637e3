import ArgumentParser

/// `completions bash|zsh|fish`: a script for the shell.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: words(
      vi: "In tập lệnh tự hoàn thành cho bash, zsh hoặc fish.", en: "Print a completion script for bash, zsh or fish."))

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  @Argument(help: ArgumentHelp(words(vi: "Trình lệnh.", en: "The shell."), valueName: "bash|zsh|fish"))
  var shell: Shell

  @OptionGroup var language: LanguageOption

  func run() throws {
    let known: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    StandardStreams.printOutput(TTHCLint.completionScript(for: known))
  }
}
