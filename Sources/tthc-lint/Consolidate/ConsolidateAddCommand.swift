import ArgumentParser
import Consolidation
import Diagnostics
import Foundation

/// `consolidate add`: takes files into the store.
struct ConsolidateAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: words(
      vi: "Tiếp nhận gói số liệu (*.tthc.json) hoặc cả thư mục vào kho.",
      en: "Takes submissions (*.tthc.json) or whole folders into the store."))

  @OptionGroup var options: StoreOptions

  @Option(
    name: .long,
    help: ArgumentHelp(words(vi: "Chỉ nhận gói của kỳ này.", en: "Takes only submissions of this period."), valueName: "2026-11"))
  var period: PeriodArgument?

  @Option(
    name: .long,
    help: ArgumentHelp(
      words(
        vi: "Lần gửi của bảng tính .xlsx (bảng sửa lại: 2, 3 …).",
        en: "The revision of .xlsx workbooks (2, 3 … for corrected ones)."),
      valueName: "n"))
  var revision = 1

  @Argument(
    help: ArgumentHelp(
      words(
        vi: "Gói số liệu, thư mục, hoặc bảng tính .xlsx có trang “Số liệu”.",
        en: "Submissions, folders, or .xlsx workbooks with the sheet “Số liệu”."),
      valueName: "tệp"))
  var paths: [String]

  func validate() throws {
    guard (1...9999).contains(revision) else {
      throw ValidationError(words(vi: "--revision từ 1 trở lên.", en: "--revision is 1 or more."))
    }
  }

  func run() throws {
    let registry = try options.readRegistry()
    let now = try options.now()
    let sheets = paths.filter { $0.lowercased().hasSuffix(".xlsx") }
    let converted = NSTemporaryDirectory() + "tthc-lint-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: converted) }
    var refused = 0
    for sheet in sheets where try !convert(sheet, into: converted, day: now.day) { refused += 1 }
    let files = paths.filter { !$0.lowercased().hasSuffix(".xlsx") } + (Disk.isFolder(converted) ? [converted] : [])
    let gate = IntakeGate(registry: registry, period: period?.period, now: now)
    let result = try CommandFailure.translating { () throws(StoreProblem) in
      try Intake(store: CityStore(path: options.store), gate: gate, by: options.officer).add(files)
    }
    tell(result)
    if refused + result.refused > 0 || result.items.contains(where: { if case .conflict = $0.outcome { true } else { false } }) {
      throw ExitStatus.findings.code
    }
  }

  /// Makes submissions of a workbook; false when it is refused, which is said.
  private func convert(_ path: String, into folder: String, day: Day) throws -> Bool {
    guard let period else {
      throw CommandFailure.usage(
        vi: "Bảng tính không ghi kỳ báo cáo; hãy nêu --period.", en: "A workbook does not tell its period; name it with --period."
      )
    }
    do {
      let bytes = try Disk.read(path)
      let last = min(day, period.period.lastDay)
      for submission in try SheetSubmissions.read(
        bytes, period: period.period, revision: revision, day: max(last, period.period.firstDay))
      {
        let name = SubmissionName(agency: submission.agency, period: submission.period, revision: submission.revision).fileName
        let own = "\(folder)/\(Fingerprint(of: bytes).short)"
        try Disk.createFolder(own)
        try Disk.replaceWhole("\(own)/\(name)", bytes: submission.file())
      }
      return true
    } catch let problem as SheetSubmissions.Problem {
      StandardStreams.printError("\(path): \(problem.message.text(in: CommandLanguage.current))")
    } catch let problem as FileProblem {
      StandardStreams.printError("\(path): \(problem.message.text(in: CommandLanguage.current))")
    }
    return false
  }

  private func tell(_ result: IntakeResult) {
    for item in result.items {
      let text = "\(item.path): \(item.outcome.message.text(in: CommandLanguage.current))"
      switch item.outcome {
      case .added where result.items.count > 20: continue
      case .refused, .conflict: StandardStreams.printError(text)
      default: StandardStreams.printOutput(text)
      }
    }
    StandardStreams.printOutput(
      words(
        vi: "Tiếp nhận \(result.taken), đã có \(result.duplicates), từ chối \(result.refused) trên \(result.items.count) tệp.",
        en: "Taken \(result.taken), known \(result.duplicates), refused \(result.refused) of \(result.items.count) files."))
  }
}

/// A period on the command line.
struct PeriodArgument: ExpressibleByArgument {
  let period: Period

  init?(argument: String) {
    guard let period = Period(argument) else { return nil }
    self.period = period
  }
}

/// A day on the command line.
struct DayArgument: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let day = Day(iso: argument) else { return nil }
    self.day = day
  }
}
