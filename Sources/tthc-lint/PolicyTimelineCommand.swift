import ArgumentParser
import Checker
import Diagnostics

/// `policy timeline`: what begins and ends when.
struct PolicyTimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: words(
      vi: "Dòng thời gian: quy tắc, văn bản, giấy tờ bắt đầu và kết thúc khi nào.",
      en: "What begins and ends when: rules, instruments, papers."))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, svg
  }

  @Option(help: ArgumentHelp(words(vi: "Định dạng.", en: "The format."), valueName: "text|json|svg"))
  var format: Format = .text

  @OptionGroup var policy: PolicyOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let loaded = try policy.load()
    let day = try asOf.day()
    let timeline = PolicyTimeline(loaded)
    switch format {
    case .text: StandardStreams.printOutput(timeline.text(in: CommandLanguage.current, today: day))
    case .json: StandardStreams.printOutput(timeline.json(policy: loaded))
    case .svg: StandardStreams.printOutput(TimelinePicture(loaded, today: day, language: CommandLanguage.current).svg)
    }
  }
}
