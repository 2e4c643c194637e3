import ArgumentParser

/// `consolidate`: the submissions of many agencies in one store.
struct ConsolidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consolidate",
    abstract: words(
      vi: "Tổng hợp gói số liệu của nhiều đơn vị: tiếp nhận, đôn đốc, so sánh giữa các kỳ, lập báo cáo.",
      en: "Consolidates the submissions of many agencies: intake, reminders, comparison of periods, reports."),
    subcommands: [
      ConsolidateAddCommand.self, ConsolidateStatusCommand.self, ConsolidateMissingCommand.self, ConsolidateNewCommand.self,
      ConsolidateTopPapersCommand.self, ConsolidateOverdueCommand.self, ConsolidateHistoryCommand.self,
      ConsolidateReportCommand.self, ConsolidateRemindCommand.self, ConsolidateSameCommand.self, ConsolidateCloseCommand.self,
      ConsolidateReopenCommand.self, ConsolidateLogCommand.self, ConsolidateRebuildCommand.self, ConsolidateKeyCommand.self,
    ])
}
