import Checker
import Diagnostics
import ProcedureModel

/// What is checked: paths, policy, day, rules; the options without what ArgumentParser needs to read them.
struct Selection {
  var paths: [String] = []
  var policyPath: String?
  var asOf: String?
  var agency: [String] = []
  var rule: [String] = []
  var severity: Severity?
  var exclude: [String] = []
  var stdinFilename: String?
  var threads: Int?
  var noIgnores = false

  /// A path of `-` is standard input.
  var wantsInput: Bool { paths.contains("-") }

  /// Where `policy.yaml` and `tthc-lint.yaml` are looked for first.
  var anchor: String {
    let first = paths.first { $0 != "-" } ?? stdinFilename
    return first ?? "."
  }

  func settings() throws -> Settings { try Settings.load(from: anchor) }

  func policy(_ settings: Settings) throws -> Policy {
    let found = policyPath ?? settings.policy ?? PolicyLocation.find(from: anchor)
    guard let found else {
      throw CommandFailure.usage(
        vi: "Không tìm thấy policy.yaml; hãy chỉ ra bằng --policy.", en: "No policy.yaml found; name it with --policy.")
    }
    return try PolicyOption.load(found)
  }

  func checkOptions(_ settings: Settings) throws -> CheckOptions {
    if paths.isEmpty {
      throw CommandFailure.usage(
        vi: "Chưa có đường dẫn nào để rà soát; ví dụ: tthc-lint check procedures/",
        en: "No path to check; for example: tthc-lint check procedures/")
    }
    if let threads, threads < 1 {
      throw CommandFailure.usage(vi: "--threads phải từ 1 trở lên.", en: "--threads must be at least 1.")
    }
    var options = CheckOptions(asOf: try AsOfOption.day(asOf))
    options.rules = rule.isEmpty ? nil : Set(rule)
    options.agencies = agency.isEmpty ? nil : Set(agency)
    options.minimumSeverity = severity ?? settings.severity ?? .info
    options.honoursIgnores = !noIgnores
    options.overrides = settings.overrides
    return options
  }

  /// The checker, once the rules asked for are known to exist and their parameters can be used.
  func checker(_ policy: Policy, _ options: CheckOptions) throws -> Checker {
    for name in rule where policy.rule(name) == nil && EngineRule(rawValue: name) == nil {
      if let nearest = policy.nearestRule(to: name) {
        throw CommandFailure.usage(
          vi: "Không có quy tắc “\(name)”; có phải là “\(nearest)”?", en: "There is no rule “\(name)”; did you mean “\(nearest)”?"
        )
      }
      throw CommandFailure.usage(vi: "Không có quy tắc “\(name)”.", en: "There is no rule “\(name)”.")
    }
    let checker = Checker(policy: policy, options: options)
    guard checker.problems.isEmpty else {
      PolicyFindings.printError(checker.problems)
      throw PolicyFindings.refusal
    }
    return checker
  }

  /// The files to check, and standard input where it is asked for.
  func inputs(_ settings: Settings) throws -> (files: InputFiles, memory: [SourceFile]) {
    let files = InputFiles(
      paths.filter { $0 != "-" }, exclude: (settings.exclude + exclude).map(Glob.init), near: wantsInput ? stdinFilename : nil)
    guard wantsInput else { return (files, []) }
    guard let bytes = StandardStreams.readInput() else {
      throw CommandFailure.input(vi: "Không đọc được đầu vào chuẩn.", en: "Cannot read standard input.")
    }
    return (files, [SourceFile(path: stdinFilename ?? "<stdin>", bytes: bytes)])
  }

  func threadCount(_ settings: Settings) -> Int { threads ?? settings.threads ?? Processors.count }
}
