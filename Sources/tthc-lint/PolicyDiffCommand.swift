import ArgumentParser
import Checker
import Diagnostics

/// `policy diff`: what changed between two policies, in words.
struct PolicyDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: words(vi: "So hai chính sách, nói bằng lời.", en: "Compare two policies, in words."))

  @Argument(help: ArgumentHelp(words(vi: "Chính sách cũ.", en: "The old policy."), valueName: words(vi: "cũ", en: "old")))
  var old: String

  @Argument(help: ArgumentHelp(words(vi: "Chính sách mới.", en: "The new policy."), valueName: words(vi: "mới", en: "new")))
  var new: String

  @OptionGroup var language: LanguageOption

  func run() throws {
    let changes = PolicyDiff(from: try load(old), to: try load(new)).changes
    if changes.isEmpty {
      StandardStreams.printOutput(words(vi: "Hai chính sách như nhau.", en: "The two policies are the same."))
    }
    for change in changes { StandardStreams.printOutput("- " + change.text(in: CommandLanguage.current)) }
  }

  private func load(_ path: String) throws -> Policy {
    let (policy, findings) = Policy.load(path: path)
    PolicyFindings.printError(findings.filter { $0.severity == .error })
    guard let policy else {
      throw CommandFailure.usage(vi: "Chính sách “\(path)” có lỗi.", en: "The policy “\(path)” has errors.")
    }
    return policy
  }
}
