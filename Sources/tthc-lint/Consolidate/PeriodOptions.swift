import ArgumentParser
import Consolidation
import Diagnostics

/// Which period is asked about, and up to which day.
struct PeriodOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      words(vi: "Kỳ báo cáo; không nêu: kỳ mới nhất trong kho.", en: "The period; without it the latest in the store."),
      valueName: "2026-11"))
  var period: PeriodArgument?

  @Option(
    name: .long,
    help: ArgumentHelp(
      words(
        vi: "Tính tuổi và số ngày quá hạn đến ngày này; không nêu: hôm nay.",
        en: "Counts ages and overdue days up to this day; without it today."),
      valueName: "2026-11-21"))
  var asOf: DayArgument?

  /// The period asked for, else the latest.
  func period(in index: CityIndex) throws -> Period {
    if let period { return period.period }
    guard let latest = try CommandFailure.translating({ () throws(StoreProblem) in try index.periods() }).last else {
      throw CommandFailure.usage(
        vi: "Kho chưa có gói số liệu nào; hãy nêu --period.", en: "The store has no submissions; name a --period.")
    }
    return latest
  }

  /// The report of the period.
  func report(_ store: StoreOptions, withFindings: Bool = true) throws -> (report: CityReport, store: CityStore) {
    let opened = try store.openExisting()
    let registry = try store.readRegistry()
    let period = try period(in: opened.index)
    let day = try asOf?.day ?? store.now().day
    let report = try CommandFailure.translating { () throws(StoreProblem) in
      try CityReportBuilder(index: opened.index, registry: registry, period: period, asOf: day)
        .city(withFindings: withFindings)
    }
    return (report, opened)
  }
}

/// How an answer is written.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
