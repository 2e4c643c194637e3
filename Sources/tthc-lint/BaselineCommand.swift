import ArgumentParser
import Checker
import Diagnostics

/// `baseline create|update|prune`: the findings that are known and will be mended in time.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: words(
      vi: "Mốc đối chiếu: ghi nhận các lỗi đang có để chỉ lỗi mới bị báo.",
      en: "The baseline: record what is there, so that only new findings count."),
    subcommands: [BaselineCreateCommand.self, BaselineUpdateCommand.self, BaselinePruneCommand.self])
}

/// What the three have in common.
struct BaselineTarget: ParsableArguments {
  @OptionGroup var selectionOptions: SelectionOptions

  @Option(
    name: .customLong("baseline"),
    help: ArgumentHelp(
      words(
        vi: "Tệp mốc; mặc định theo tthc-lint.yaml, không có thì là tthc-baseline.json.",
        en: "The baseline file; that of tthc-lint.yaml, else tthc-baseline.json, when absent."),
      valueName: words(vi: "tệp", en: "file")))
  var path: String?

  var selection: Selection { selectionOptions.selection }

  func path(_ settings: Settings) -> String { path ?? settings.baseline ?? "tthc-baseline.json" }

  /// Every finding of the paths, compared with a baseline where one is given.
  func findings(_ settings: Settings, baseline: Baseline?) throws -> (all: [Finding], gone: [Baseline.Entry]) {
    let checker = try selection.checker(try selection.policy(settings), try selection.checkOptions(settings))
    let inputs = try selection.inputs(settings)
    var run = CheckRun(
      checker, inputs.files, memory: inputs.memory, threads: selection.threadCount(settings), baseline: baseline)
    var findings: [Finding] = []
    let summary = try run.run { findings += $0.findings }
    if let first = summary.unreadable.first {
      throw CommandFailure.input(
        vi: "Không đọc được “\(first.path)”: \(first.reason.text(in: .vi)) Mốc không được ghi.",
        en: "Cannot read “\(first.path)”: \(first.reason.text(in: .en)) The baseline is not written.")
    }
    return (findings, run.goneFromBaseline)
  }

  /// Writes a baseline of all that is there now.
  func record(_ settings: Settings, to path: String) throws {
    try write(Baseline(of: try findings(settings, baseline: nil).all), to: path)
  }

  func write(_ baseline: Baseline, to path: String) throws {
    try FileBytes.write(BaselineFile.text(baseline), to: path)
    let count = baseline.entries.reduce(0) { $0 + $1.count }
    StandardStreams.printError(
      words(vi: "Đã ghi \(count) lỗi vào \(path).", en: "Wrote \(count) findings to \(path)."))
  }
}

struct BaselineCreateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: words(vi: "Ghi mốc mới từ các lỗi đang có.", en: "Write a new baseline of what is there."))

  @OptionGroup var target: BaselineTarget

  @Flag(help: ArgumentHelp(words(vi: "Ghi đè tệp đã có.", en: "Overwrite a file that exists.")))
  var force = false

  func run() throws {
    let settings = try target.selection.settings()
    let path = target.path(settings)
    if !force, FileSystem.status(path) != nil {
      throw CommandFailure.usage(
        vi: "“\(path)” đã có; dùng baseline update, hoặc --force.", en: "“\(path)” exists; use baseline update, or --force.")
    }
    try target.record(settings, to: path)
  }
}

struct BaselineUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: words(vi: "Thay mốc bằng các lỗi đang có.", en: "Replace the baseline by what is there."))

  @OptionGroup var target: BaselineTarget

  func run() throws {
    let settings = try target.selection.settings()
    let path = target.path(settings)
    _ = try BaselineFile.load(path)
    try target.record(settings, to: path)
  }
}

struct BaselinePruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: words(vi: "Bỏ khỏi mốc những lỗi đã sửa; không thêm lỗi mới.", en: "Take out what is gone; add nothing."))

  @OptionGroup var target: BaselineTarget

  func run() throws {
    let settings = try target.selection.settings()
    let path = target.path(settings)
    let loaded = try BaselineFile.load(path)
    let gone = try target.findings(settings, baseline: loaded.baseline).gone
    try target.write(loaded.baseline.pruned(of: gone), to: path)
  }
}
