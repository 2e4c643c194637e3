import ArgumentParser
import Diagnostics

/// The options that say what is checked. Shared by `check`, `fix`, `baseline` and `submit`.
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

  var selection: Selection {
    Selection(
      paths: paths, policyPath: policyOption.path, asOf: asOf.text, agency: agency, rule: rule, severity: severity,
      exclude: exclude, stdinFilename: stdinFilename, threads: threads, noIgnores: noIgnores)
  }
}

extension Severity: ExpressibleByArgument {}
