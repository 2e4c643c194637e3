import ArgumentParser
import Consolidation
import Diagnostics

/// A question about a period, answered in a table or in JSON.
protocol QuestionCommand: ParsableCommand {
  var options: StoreOptions { get }
  var period: PeriodOptions { get }
  var format: AnswerFormat { get }

  /// Whether the answer looks at findings; who is missing does not.
  static var needsFindings: Bool { get }

  func answer(_ report: CityReport, _ store: CityStore) throws -> Answer
}

extension QuestionCommand {
  static var needsFindings: Bool { true }

  func run() throws {
    let (report, store) = try period.report(options, withFindings: Self.needsFindings)
    let answer = try answer(report, store)
    switch format {
    case .text: StandardStreams.printOutput(answer.text())
    case .json: _ = StandardStreams.write(answer.json(period: report.period, asOf: report.asOf), to: 1)
    }
  }
}

struct ConsolidateMissingCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    commandName: "missing", abstract: words(vi: "Đơn vị nào chưa báo cáo.", en: "Who has not reported."))
  @OptionGroup var options: StoreOptions
  @OptionGroup var period: PeriodOptions
  @Option(help: ArgumentHelp(words(vi: "Cách trình bày.", en: "How to write the answer."))) var format = AnswerFormat.text

  static let needsFindings = false

  func answer(_ report: CityReport, _ store: CityStore) -> Answer { report.answerMissing() }
}

struct ConsolidateNewCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: words(vi: "Vi phạm mới phát sinh trong kỳ.", en: "What is new in the period."))
  @OptionGroup var options: StoreOptions
  @OptionGroup var period: PeriodOptions
  @Option(help: ArgumentHelp(words(vi: "Cách trình bày.", en: "How to write the answer."))) var format = AnswerFormat.text

  func answer(_ report: CityReport, _ store: CityStore) -> Answer { report.answerNew() }
}

struct ConsolidateTopPapersCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    commandName: "top-papers",
    abstract: words(vi: "Giấy tờ nào còn bị yêu cầu nhiều nhất, ở đâu.", en: "Which paper is still demanded most, and where."))
  @OptionGroup var options: StoreOptions
  @OptionGroup var period: PeriodOptions
  @Option(help: ArgumentHelp(words(vi: "Cách trình bày.", en: "How to write the answer."))) var format = AnswerFormat.text

  func answer(_ report: CityReport, _ store: CityStore) -> Answer { report.answerTopPapers() }
}

struct ConsolidateOverdueCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    commandName: "overdue",
    abstract: words(vi: "Vi phạm quá thời hạn khắc phục, ai phụ trách.", en: "What is overdue, and who is responsible."))
  @OptionGroup var options: StoreOptions
  @OptionGroup var period: PeriodOptions
  @Option(help: ArgumentHelp(words(vi: "Cách trình bày.", en: "How to write the answer."))) var format = AnswerFormat.text

  func answer(_ report: CityReport, _ store: CityStore) -> Answer { report.answerOverdue() }
}

struct ConsolidateStatusCommand: QuestionCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: words(vi: "Một kỳ bằng con số.", en: "A period in figures."))
  @OptionGroup var options: StoreOptions
  @OptionGroup var period: PeriodOptions
  @Option(help: ArgumentHelp(words(vi: "Cách trình bày.", en: "How to write the answer."))) var format = AnswerFormat.text

  func answer(_ report: CityReport, _ store: CityStore) throws -> Answer {
    let isClosed = try CommandFailure.translating { () throws(StoreProblem) in try store.isClosed(report.period) }
    return report.answerStatus(isClosed: isClosed)
  }
}

struct ConsolidateHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: words(vi: "Một đơn vị qua các kỳ: đã khắc phục những gì.", en: "An agency through the periods: what it has mended.")
  )
  @OptionGroup var options: StoreOptions
  @Option(help: ArgumentHelp(words(vi: "Mã đơn vị.", en: "The agency's id."), valueName: "mã")) var agency: String
  @Option(help: ArgumentHelp(words(vi: "Cách trình bày.", en: "How to write the answer."))) var format = AnswerFormat.text

  func run() throws {
    let store = try options.openExisting()
    let registry = try options.readRegistry()
    let today = try options.now().day
    let answer = try CommandFailure.translating { () throws(StoreProblem) in
      try CityReportBuilder.history(of: agency, index: store.index, registry: registry, asOf: today)
    }
    switch format {
    case .text: StandardStreams.printOutput(answer.text())
    case .json: _ = StandardStreams.write(answer.json(period: Period(containing: today), asOf: today), to: 1)
    }
  }
}
