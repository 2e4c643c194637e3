import Diagnostics

/// The rules of a policy as bars on a line of years: plain SVG, no script, no font of its own.
package struct TimelinePicture: Sendable {
  private let policy: Policy
  private let today: Day
  private let language: Language
  private let first: Day
  private let last: Day

  private static let left = 330.0
  private static let width = 620.0
  private static let row = 22.0
  private static let top = 56.0

  /// The picture as of a day: the past and the next two years.
  package init(_ policy: Policy, today: Day, language: Language) {
    self.policy = policy
    self.today = today
    self.language = language
    let starts = policy.rules.compactMap { $0.from?.value }.filter { $0.year >= 2020 }
    first = Day(year: min(starts.min()?.year ?? today.year, today.year), month: 1, day: 1) ?? today
    last = Day(year: today.year + 2, month: 1, day: 1) ?? today
  }

  /// The SVG document.
  package var svg: String {
    let rules = policy.rules.filter { $0.from != nil || $0.until != nil }.sorted {
      ($0.from?.value ?? first, $0.id) < ($1.from?.value ?? first, $1.id)
    }
    let height = Self.top + Double(rules.count) * Self.row + 30
    let head = policy.title[language]
    var lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 980 \#(number(height))" role="img" font-family="sans-serif" font-size="12">"#,
      "<title>\(escaped(head))</title>", #"<rect width="100%" height="100%" fill="white"/>"#,
      #"<text x="10" y="22" font-size="15" font-weight="bold">\#(escaped(head))</text>"#,
    ]
    lines += years(height: height)
    for (index, rule) in rules.enumerated() { lines += bar(rule, y: Self.top + Double(index) * Self.row) }
    let x = place(today)
    lines.append(
      #"<line x1="\#(number(x))" y1="36" x2="\#(number(x))" y2="\#(number(height - 24))" stroke="crimson" stroke-width="1.5"/>"#)
    lines.append(#"<text x="\#(number(x + 4))" y="\#(number(height - 10))" fill="crimson">\#(today.slashed)</text>"#)
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private func years(height: Double) -> [String] {
    (first.year...last.year).compactMap { Day(year: $0, month: 1, day: 1) }.flatMap { day in
      let x = number(place(day))
      return [
        #"<line x1="\#(x)" y1="40" x2="\#(x)" y2="\#(number(height - 24))" stroke="gainsboro"/>"#,
        #"<text x="\#(x)" y="36" fill="dimgray">\#(day.year)</text>"#,
      ]
    }
  }

  private func bar(_ rule: Rule, y: Double) -> [String] {
    let start = place(max(rule.from?.value ?? first, first))
    let end = place(min(rule.until?.value.adding(days: 1) ?? last, last))
    let fill =
      switch rule.severity.value {
      case .error: "firebrick"
      case .warning: "darkorange"
      case .info: "steelblue"
      }
    let title = "\(rule.id): \(rule.from?.value.slashed ?? "…") – \(rule.until?.value.slashed ?? "…")"
    return [
      #"<text x="10" y="\#(number(y + 13))">\#(escaped(rule.id))</text>"#,
      #"<rect x="\#(number(start))" y="\#(number(y + 3))" width="\#(number(max(2, end - start)))" height="13" rx="2" fill="\#(fill)">"#
        + "<title>\(escaped(title)) – \(escaped(rule.title.value[language]))</title></rect>",
    ]
  }

  private func place(_ day: Day) -> Double {
    let span = Double(max(1, last.daysSinceEpoch - first.daysSinceEpoch))
    let part = Double(day.daysSinceEpoch - first.daysSinceEpoch) / span
    return Self.left + Self.width * min(1, max(0, part))
  }

  /// One decimal, the same on every machine.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
