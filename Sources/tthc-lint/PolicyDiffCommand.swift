import ArgumentParser
import Checker
import Diagnostics

/// `policy diff`: what changed between two policies, in words.
struct PolicyDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: words(
      vi: "So hai chính sách bằng lời, và thủ tục nào đổi kết quả.",
      en: "Compare two policies in words, and which procedures are judged differently."))

  @Argument(help: ArgumentHelp(words(vi: "Chính sách cũ.", en: "The old policy."), valueName: words(vi: "cũ", en: "old")))
  var old: String

  @Argument(help: ArgumentHelp(words(vi: "Chính sách mới.", en: "The new policy."), valueName: words(vi: "mới", en: "new")))
  var new: String

  @Argument(
    help: ArgumentHelp(
      words(vi: "Tệp, thư mục thủ tục để so kết quả.", en: "Procedure files or folders to judge by both."),
      valueName: words(vi: "đường dẫn", en: "path")))
  var paths: [String] = []

  @OptionGroup var asOf: AsOfOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let (before, after) = (try load(old), try load(new))
    let changes = PolicyDiff(from: before, to: after).changes
    if changes.isEmpty {
      StandardStreams.printOutput(words(vi: "Hai chính sách như nhau.", en: "The two policies are the same."))
    }
    for change in changes { StandardStreams.printOutput("- " + change.text(in: CommandLanguage.current)) }
    if !paths.isEmpty { try compareVerdicts(before, after) }
  }

  private func compareVerdicts(_ before: Policy, _ after: Policy) throws {
    let inputs = InputFiles(paths)
    if let missing = inputs.unreadable.first {
      throw CommandFailure(
        status: .failure,
        message: LocalizedText(
          vi: "\(missing.path): \(missing.reason.text(in: .vi))", en: "\(missing.path): \(missing.reason.text(in: .en))"))
    }
    let comparison = VerdictComparison(from: before, to: after, asOf: try asOf.day())
    let changes = comparison.changes(in: inputs, threads: Processors.count)
    StandardStreams.printOutput(
      words(
        vi: "\nThủ tục đổi kết quả rà soát: \(changes.count)", en: "\nProcedures judged differently: \(changes.count)"))
    for change in changes {
      let place = PolicyFindings.place(change.path, change.range)
      let summary = change.summary(in: CommandLanguage.current)
      StandardStreams.printOutput("- \(place) \(change.code) \(change.name): \(summary)")
    }
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
