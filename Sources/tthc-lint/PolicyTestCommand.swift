import ArgumentParser
import Checker
import Diagnostics

/// `policy test`: the examples of the rules, and suites of tests.
struct PolicyTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: words(
      vi: "Thử chính sách: ví dụ của từng quy tắc và các bộ thử *.test.yaml.",
      en: "Test a policy: the examples of its rules and suites in *.test.yaml."))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, junit
  }

  @Argument(
    help: ArgumentHelp(
      words(
        vi: "Tệp *.test.yaml hoặc thư mục chứa chúng; mặc định là thư mục policy-tests bên cạnh chính sách.",
        en: "Files *.test.yaml or folders of them; the folder policy-tests beside the policy when absent."),
      valueName: words(vi: "đường dẫn", en: "path")))
  var paths: [String] = []

  @Option(help: ArgumentHelp(words(vi: "Định dạng.", en: "The format."), valueName: "text|junit"))
  var format: Format = .text

  @OptionGroup var policy: PolicyOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let loaded = try policy.load()
    let report = PolicyTester.run(loaded, suites: try suites(), day: try asOf.day())
    switch format {
    case .text: StandardStreams.printOutput(text(of: report).joined(separator: "\n"))
    case .junit: StandardStreams.printOutput(report.junit(in: CommandLanguage.current))
    }
    if !report.failed.isEmpty { throw ExitStatus.findings.code }
  }

  private func suites() throws -> [PolicyTestSuite] {
    var named = paths
    if named.isEmpty {
      let path = try policy.resolvedPath()
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      named = FilesBelow.suites(folder + "policy-tests") == nil ? [] : [folder + "policy-tests"]
    }
    return try named.flatMap { path in
      guard let files = FilesBelow.suites(path) else {
        throw CommandFailure.input(vi: "Không có bộ thử nào ở “\(path)”.", en: "There is no suite at “\(path)”.")
      }
      return try files.map(suite)
    }
  }

  private func suite(_ path: String) throws -> PolicyTestSuite {
    guard let source = FileBytes.read(path) else {
      throw CommandFailure.input(vi: "Không đọc được “\(path)”.", en: "Cannot read “\(path)”.")
    }
    let (suite, problems) = PolicyTestSuite.read(source)
    PolicyFindings.printError(problems)
    guard let suite else { throw CommandFailure.usage(vi: "Bộ thử “\(path)” có lỗi.", en: "The suite “\(path)” has errors.") }
    return suite
  }

  private func text(of report: PolicyTestReport) -> [String] {
    var lines: [String] = []
    for result in report.failed {
      lines.append(PolicyFindings.place(result.place.path, result.place.range) + ": \(result.suite) / \(result.name)")
      lines += result.failures.map { "  " + $0.text(in: CommandLanguage.current) }
    }
    for rule in report.silentRules {
      lines.append(words(vi: "Chưa bài thử nào làm quy tắc “\(rule)” báo.", en: "No test makes rule “\(rule)” fire."))
    }
    let passed = report.results.count - report.failed.count
    lines.append(
      words(
        vi: "\(report.results.count) bài thử: \(passed) đạt, \(report.failed.count) không đạt.",
        en: "\(report.results.count) tests: \(passed) passed, \(report.failed.count) failed."))
    return lines
  }
}
