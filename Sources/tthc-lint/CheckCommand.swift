import ArgumentParser

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

  func run() throws { try request.run() }

  var request: CheckRequest {
    CheckRequest(
      selection: selection.selection, output: output.choice, baseline: baseline.choice, cache: cache.choice, failOn: failOn,
      showsSettings: showsSettings)
  }
}

extension FailureThreshold: ExpressibleByArgument {}
