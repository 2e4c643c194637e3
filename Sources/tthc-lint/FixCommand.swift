import ArgumentParser
import Checker
import Diagnostics

/// `fix PATH…`: applies the fixes that need no person, or shows them.
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: words(
      vi: "Sửa những lỗi có cách sửa an toàn; phần còn lại của tệp giữ nguyên từng byte.",
      en: "Apply the safe fixes; the rest of each file stays as it is, byte for byte."))

  @OptionGroup var selectionOptions: SelectionOptions

  @Flag(help: ArgumentHelp(words(vi: "Chỉ hiện thay đổi, không ghi.", en: "Show the changes and write nothing.")))
  var diff = false

  @Flag(
    help: ArgumentHelp(
      words(vi: "Áp dụng cả cách sửa cần người đọc lại.", en: "Apply the fixes that a person should read as well.")))
  var unsafe = false

  private var selection: Selection { selectionOptions.selection }

  func run() throws {
    let settings = try selection.settings()
    let options = try selection.checkOptions(settings)
    let checker = try selection.checker(try selection.policy(settings), options)
    let inputs = try selection.inputs(settings)
    var run = CheckRun(checker, inputs.files, memory: inputs.memory, threads: selection.threadCount(settings))
    let fixer = Fixer(appliesUnsafe: unsafe)
    PendingFiles.begin()
    var tally = Tally()
    let summary = try run.run { report in try fix(report, fixer, &tally) }
    for item in summary.unreadable {
      StandardStreams.printError("\(item.path): \(item.reason.text(in: CommandLanguage.current))")
    }
    StandardStreams.printError(tally.text(isDry: diff))
    if !summary.unreadable.isEmpty { throw ExitStatus.failure.code }
  }

  private struct Tally {
    var files = 0
    var applied = 0
    var left = 0

    func text(isDry: Bool) -> String {
      let done = isDry ? words(vi: "Sẽ sửa", en: "Would fix") : words(vi: "Đã sửa", en: "Fixed")
      return words(
        vi: "\(done) \(applied) chỗ trong \(files) tệp; còn \(left) chỗ cần người xem.",
        en: "\(done) \(applied) places in \(files) files; \(left) are left for a person.")
    }
  }

  private func fix(_ report: FileReport, _ fixer: Fixer, _ tally: inout Tally) throws {
    guard let source = report.source, report.findings.contains(where: { $0.fix != nil }) else { return }
    let outcome = fixer.apply(report.findings, to: source)
    tally.left += outcome.left
    guard outcome.applied > 0 else { return }
    tally.applied += outcome.applied
    tally.files += 1
    if diff {
      StandardStreams.printOutput(LineDifference.unified(source, outcome.bytes))
    } else if selection.wantsInput {
      _ = StandardStreams.write(outcome.bytes, to: 1)
    } else if let reason = write(outcome.bytes, to: source.path) {
      throw CommandFailure.input(
        vi: "Không ghi được “\(source.path)”: \(reason.text(in: .vi))",
        en: "Cannot write “\(source.path)”: \(reason.text(in: .en))")
    }
  }

  private func write(_ bytes: [UInt8], to path: String) -> Message? {
    var failure: Message?
    PendingFiles.whileWriting { failure = FileSystem.write(bytes, to: path) }
    return failure
  }
}
