import ArgumentParser
import Consolidation

/// The clock of commands that need more than a day, and the language.
struct ClockOptions: ParsableArguments {
  @OptionGroup var language: LanguageOption
  @OptionGroup var clock: SubmitClock

  func now() throws -> Moment { try clock.now() }
}

/// The clock alone, for commands that have their language from elsewhere.
struct SubmitClock: ParsableArguments {
  /// The time to work at instead of the clock's: for tests and for taking yesterday's mail.
  @Option(name: .long, help: .hidden)
  var at: String?

  func now() throws -> Moment {
    guard let at else { return Moment(seconds: Today.seconds) }
    guard let moment = Moment(at) else {
      throw CommandFailure.usage(
        vi: "“\(at)” không phải thời điểm dạng 2026-11-10T08:12:00+07:00.",
        en: "“\(at)” is no time such as 2026-11-10T08:12:00+07:00.")
    }
    return moment
  }
}
