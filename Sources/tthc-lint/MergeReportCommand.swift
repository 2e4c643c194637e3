import ArgumentParser
import Consolidation
import Diagnostics

/// `report`: submissions put together without a store, for one meeting.
struct MergeReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: words(
      vi: "Gộp các gói số liệu thành một báo cáo, không cần kho.", en: "Merges submissions into one report, without a store."))

  @Argument(help: ArgumentHelp(words(vi: "Gói số liệu (*.tthc.json).", en: "Submissions (*.tthc.json)."), valueName: "tệp"))
  var files: [String]

  @OptionGroup var period: PeriodOptions

  @Option(
    name: .long, help: ArgumentHelp(words(vi: "Danh mục đơn vị (YAML).", en: "The registry (YAML)."), valueName: "agencies.yaml"))
  var registry: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      words(
        vi: "html=tệp, json=tệp, sarif=thư mục; không nêu: bảng tóm tắt.",
        en: "html=FILE, json=FILE, sarif=FOLDER; without it a summary."),
      valueName: "html=tệp"))
  var output: [ReportOutput] = []

  @OptionGroup var clock: ClockOptions

  func run() throws {
    var submissions: [ReadSubmission] = []
    for file in files {
      do {
        submissions.append(try ReadSubmission(Disk.read(file)))
      } catch let problem as SubmissionProblem {
        throw CommandFailure.input(
          vi: "\(file): \(problem.message.text(in: .vi))", en: "\(file): \(problem.message.text(in: .en))")
      } catch let problem as FileProblem {
        throw CommandFailure(status: .failure, message: problem.message.localized)
      }
    }
    let registry = try registry.map { try RegistryFile.read($0) }
    let index = try CommandFailure.translating { () throws(StoreProblem) in
      try CityIndex(merging: submissions, registry: registry)
    }
    let asked = try period.period(in: index)
    let day = try period.asOf?.day ?? clock.now().day
    let report = try CommandFailure.translating { () throws(StoreProblem) in
      try CityReportBuilder(index: index, registry: registry, period: asked, asOf: day).city()
    }
    if output.isEmpty { StandardStreams.printOutput(report.answerStatus(isClosed: false).text()) }
    try ReportOutput.write(output, of: report)
  }
}
