import ArgumentParser
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The clock, read here and nowhere else.
enum Today {
  /// The day it is in Việt Nam (UTC+7, no summer time since 1975), whatever the machine's zone.
  static var inVietnam: Day { Day(daysSinceEpoch: (seconds + 7 * 3600) / 86400) }

  /// Seconds since 1970-01-01T00:00:00Z.
  static var seconds: Int { time(nil) }
}

/// `--as-of`.
struct AsOfOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      words(
        vi: "Xét theo pháp luật tại ngày này (2026-11-21); mặc định là hôm nay.",
        en: "Judge by the law of this day (2026-11-21); today when absent."),
      valueName: words(vi: "ngày", en: "day")))
  var text: String?

  /// The day asked for, or today.
  func day() throws -> Day {
    guard let text else { return Today.inVietnam }
    guard let day = Day(iso: text) else {
      throw CommandFailure.usage(
        vi: "“\(text)” không phải là ngày; hãy viết như 2026-11-21.", en: "“\(text)” is no day; write it as 2026-11-21.")
    }
    return day
  }
}
