import ArgumentParser
import Consolidation
import Diagnostics

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

  @Argument(help: ArgumentHelp(words(vi: "Tệp hoặc thư mục.", en: "Files or folders."), valueName: "tệp"))
  var paths: [String]

  func run() throws {
    let registry = try options.readRegistry()
    let gate = IntakeGate(registry: registry, period: period?.period, now: try options.now())
    let result = try CommandFailure.translating { () throws(StoreProblem) in
      try Intake(store: CityStore(path: options.store), gate: gate, by: options.officer).add(paths)
    }
    tell(result)
    if result.refused > 0 || result.items.contains(where: { if case .conflict = $0.outcome { true } else { false } }) {
      throw ExitStatus.findings.code
    }
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
