import Diagnostics

/// The line that a long run shows on a terminal: files, rate, time left. It never looks at a clock: whoever draws it says
/// how many seconds have passed.
package struct ProgressBar: Sendable {
  /// A run shorter than this shows nothing.
  private static let delay = 1.0
  /// Ten pictures a second are enough for eyes and cost nothing.
  private static let interval = 0.1
  private static let barWidth = 20

  private let total: Int
  private let width: Int
  private let language: Language
  private var lastDrawn = 0.0
  private var isShown = false

  /// A bar for a number of files, in a terminal of so many cells; a total of 0 is unknown.
  package init(total: Int, width: Int, language: Language) {
    self.total = total
    self.width = width
    self.language = language
  }

  /// What to write to the terminal now: nil most of the time.
  package mutating func update(done: Int, seconds: Double) -> String? {
    guard seconds >= ProgressBar.delay, seconds - lastDrawn >= ProgressBar.interval else { return nil }
    lastDrawn = seconds
    isShown = true
    return "\r" + CellWidth.padded(CellWidth.cut(line(done: done, seconds: seconds), to: width - 1), to: width - 1)
  }

  /// What takes the line away; nil when none was shown. Also to be written before anything else goes to the terminal.
  package mutating func clear() -> String? {
    guard isShown else { return nil }
    isShown = false
    return "\r" + String(repeating: " ", count: max(0, width - 1)) + "\r"
  }

  private func line(done: Int, seconds: Double) -> String {
    let number = { (count: Int) in LocalizedNumber.text(count, in: language) }
    let rate = Double(done) / seconds
    let files = language == .vi ? "tệp" : "files"
    let speed = "\(number(Int(rate.rounded()))) \(files)/\(language == .vi ? "giây" : "s")"
    guard total > 0, done > 0 else { return "\(number(done)) \(files), \(speed)" }
    let filled = min(ProgressBar.barWidth, done * ProgressBar.barWidth / total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: ProgressBar.barWidth - filled)
    let percent = min(100, done * 100 / total)
    let left = duration(Int((Double(max(0, total - done)) / rate).rounded(.up)))
    let leftWords = language == .vi ? "còn \(left)" : "\(left) left"
    return "\(bar) \(percent)% \(number(done))/\(number(total)) \(files), \(speed), \(leftWords)"
  }

  /// 0:05, 12:30, 1:02:03.
  private func duration(_ seconds: Int) -> String {
    let two = { (value: Int) in value < 10 ? "0\(value)" : String(value) }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
  }
}
