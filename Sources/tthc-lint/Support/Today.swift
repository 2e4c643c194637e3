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

  /// The day (UTC) of `SOURCE_DATE_EPOCH`, by which a build says when it is (reproducible-builds.org); nil where it is not set.
  static func ofBuild() throws -> Day? {
    guard let text = Environment.value("SOURCE_DATE_EPOCH"), !text.isEmpty else { return nil }
    // The last second of the year 9999.
    guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
      throw CommandFailure.usage(
        vi: "SOURCE_DATE_EPOCH=“\(text)” không phải là số giây từ 01/01/1970.",
        en: "SOURCE_DATE_EPOCH=“\(text)” is no number of seconds since 1970-01-01.")
    }
    return Day(daysSinceEpoch: seconds / 86_400)
  }

  /// Seconds since 1970-01-01T00:00:00Z.
  static var seconds: Int { time(nil) }
}

/// `--as-of`.
struct AsOfOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      words(
        vi: "Xét theo pháp luật tại ngày này (2026-11-21); mặc định là ngày trong SOURCE_DATE_EPOCH, nếu không có thì hôm nay.",
        en: "Judge by the law of this day (2026-11-21); when absent, the day of SOURCE_DATE_EPOCH, else today."),
      valueName: words(vi: "ngày", en: "day")))
  var text: String?

  func day() throws -> Day { try Self.day(text) }

  /// The day asked for, or that of a reproducible build, or today.
  static func day(_ text: String?) throws -> Day {
    guard let text else { return try Today.ofBuild() ?? Today.inVietnam }
    guard let day = Day(iso: text) else {
      throw CommandFailure.usage(
        vi: "“\(text)” không phải là ngày; hãy viết như 2026-11-21.", en: "“\(text)” is no day; write it as 2026-11-21.")
    }
    return day
  }
}
