import ArgumentParser
import Checker
import Diagnostics
import ProcedureModel

/// What is checked: paths, policy, day, rules. Shared by `check`, `fix` and `baseline`.
struct SelectionOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      words(
        vi: "Tệp .yaml hoặc thư mục; “-” là đầu vào chuẩn.", en: "Files .yaml or folders; “-” is standard input."),
      valueName: words(vi: "đường dẫn", en: "path")))
  var paths: [String] = []

  @OptionGroup var policyOption: PolicyOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var language: LanguageOption

  @Option(
    help: ArgumentHelp(
      words(vi: "Chỉ xét cơ quan này (lặp lại được).", en: "Only this agency (may be repeated)."),
      valueName: words(vi: "mã cơ quan", en: "agency id")))
  var agency: [String] = []

  @Option(
    help: ArgumentHelp(
      words(vi: "Chỉ xét quy tắc này (lặp lại được).", en: "Only this rule (may be repeated)."),
      valueName: words(vi: "quy tắc", en: "rule")))
  var rule: [String] = []

  @Option(
    help: ArgumentHelp(
      words(vi: "Bỏ qua các mức độ thấp hơn: error, warning, info.", en: "Leave lower severities out: error, warning, info."),
      valueName: words(vi: "mức", en: "severity")))
  var severity: Severity?

  @Option(
    help: ArgumentHelp(
      words(vi: "Không xét đường dẫn khớp mẫu này (lặp lại được).", en: "Leave out paths that fit this glob (may be repeated)."),
      valueName: words(vi: "mẫu", en: "glob")))
  var exclude: [String] = []

  @Option(
    name: .customLong("stdin-filename"),
    help: ArgumentHelp(
      words(vi: "Tên của đầu vào chuẩn trong báo cáo.", en: "The name of standard input in reports."),
      valueName: words(vi: "tên", en: "name")))
  var stdinFilename: String?

  @Option(
    help: ArgumentHelp(
      words(vi: "Số luồng; mặc định là số nhân của máy.", en: "Threads; the machine's cores when absent."),
      valueName: words(vi: "số", en: "number")))
  var threads: Int?

  @Flag(
    name: .customLong("no-ignores"),
    help: ArgumentHelp(
      words(vi: "Không theo các chú thích “# tthc-lint: ignore”.", en: "Do not heed “# tthc-lint: ignore” comments.")))
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
    let found = policyOption.path ?? settings.policy ?? PolicyLocation.find(from: anchor)
    guard let found else {
      throw CommandFailure.usage(
        vi: "Không tìm thấy policy.yaml; hãy chỉ ra bằng --policy.", en: "No policy.yaml found; name it with --policy.")
    }
    var option = policyOption
    option.path = found
    return try option.load()
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
    var options = CheckOptions(asOf: try asOf.day())
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
      throw CommandFailure.usage(
        vi: "Chính sách có lỗi; không áp dụng phần nào.", en: "The policy has errors; nothing of it is applied.")
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

extension Severity: ExpressibleByArgument {}
