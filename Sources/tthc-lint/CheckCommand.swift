import ArgumentParser
import Checker
import Diagnostics
import ProcedureModel
import Reporters

/// `check PATH…`: the default command.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: words(
      vi: "Rà soát các tệp thủ tục và báo yêu cầu trái quy định.", en: "Check procedure files and report unlawful demands."),
    discussion: words(
      vi: """
        Mã thoát: 0 không có lỗi; 1 có lỗi từ mức --fail-on trở lên; 2 dùng sai lệnh hoặc chính sách có lỗi; 3 thiếu tệp, \
        không đọc được tệp hoặc lỗi nội bộ.
        """,
      en: """
        Exit codes: 0 clean; 1 findings at or above --fail-on; 2 wrong usage or a policy with errors; 3 an input is missing \
        or unreadable, or an internal fault.
        """))

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var baseline: BaselineOptions
  @OptionGroup var cache: CacheOptions

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      words(
        vi: "Mức độ làm mã thoát bằng 1: error, warning, info hoặc never (mặc định error).",
        en: "The severity that makes the exit code 1: error, warning, info or never (default error)."),
      valueName: words(vi: "mức", en: "severity")))
  var failOn: FailureThreshold?

  @Flag(
    name: .customLong("show-settings"),
    help: ArgumentHelp(words(vi: "In các thiết lập đang dùng rồi dừng.", en: "Print the settings in use and stop.")))
  var showsSettings = false

  func run() throws {
    let settings = try selection.settings()
    let threshold = failOn ?? settings.failOn ?? .error
    if showsSettings {
      StandardStreams.printOutput(settings.lines(threshold: threshold).joined(separator: "\n"))
      return
    }
    let outputs = try output.plan(settings)
    var options = try selection.checkOptions(settings)
    options.describesProcedures = outputs.needsProcedures
    // A baseline compares findings by their words, and the cache keeps them for other outputs.
    options.wordsFindings = outputs.needsFindings || baseline.isGiven(settings) || cache.folder != nil
    let policy = try selection.policy(settings)
    let checker = try selection.checker(policy, options)
    let known = try baseline.load(settings)
    let inputs = try selection.inputs(settings)
    let memory = cache.open(checker)
    var run = CheckRun(
      checker, inputs.files, memory: inputs.memory, threads: selection.threadCount(settings), baseline: known?.baseline,
      cache: memory)
    let description = RunDescription(
      checker, toolVersion: ToolVersion.number, inputs: selection.paths,
      agencies: inputs.files.agencies.agencies.map(AgencyDescription.init),
      baseline: known?.hash)
    var writers = try OutputWriters(outputs, run: description, fileCount: inputs.files.files.count + inputs.memory.count)
    let summary = try writers.write(&run, gone: { baseline.goneFindings($0, known, settings) })
    cache.save(memory)
    if !summary.unreadable.isEmpty { throw ExitStatus.failure.code }
    if threshold.isReached(by: summary) { throw ExitStatus.findings.code }
  }
}

/// `--fail-on`.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info, never

  func isReached(by summary: RunSummary) -> Bool {
    guard let limit = Severity(rawValue: rawValue) else { return false }
    return Severity.allCases.contains { $0 >= limit && summary.count($0) > 0 }
  }
}

extension RunDescription {
  /// What a checker is asked to do.
  init(_ checker: Checker, toolVersion: String, inputs: [String], agencies: [AgencyDescription], baseline: Fingerprint?) {
    let rules = checker.policy.ruleDescriptions + EngineRule.allCases.map(\.description)
    self.init(
      toolVersion: toolVersion, policy: checker.policy.stamp, asOf: checker.options.asOf, inputs: inputs,
      rules: rules.sorted { $0.id < $1.id }, agencies: agencies, baseline: baseline)
  }
}

extension AgencyDescription {
  init(_ agency: Agency) {
    self.init(
      id: agency.id, name: agency.name, level: agency.level?.rawValue ?? "", parent: agency.parent,
      responsible: agency.responsible?.name)
  }
}
