import Diagnostics

/// What tells GitHub Actions how to read the text output: the content of `.github/tthc-lint-matcher.json`.
package enum ProblemMatcher {
  /// One matcher a severity, because a matcher knows only the words "error" and "warning". Both languages and colours match.
  package static func document() -> [UInt8] {
    let matchers = Severity.allCases.sorted(by: >).map(matcher)
    return JSON.object([JSON.Member(name: "problemMatcher", value: .array(matchers))]).bytes(indent: 0) + [0x0A]
  }

  private static func matcher(of severity: Severity) -> JSON {
    // Colours (SGR) and links (OSC 8) may stand between the words.
    let paint = #"(?:\x1b\[[0-9;]*m|\x1b\]8;;[^\x1b]*\x1b\\)*"#
    let words = "\(severity.title.vi)|\(severity.title.en)"
    let heading = "^\(paint)(.+):(\\d+):(\\d+):\(paint) \(paint)(?:\(words))\(paint): \(paint)([a-z0-9-]+)\(paint)$"
    return [
      "owner": .text("tthc-lint-\(severity.rawValue)"),
      "severity": .text(severity == .error ? "error" : "warning"),
      "pattern": [
        ["regexp": .text(heading), "file": 1, "line": 2, "column": 3, "code": 4],
        ["regexp": "^  (.+)$", "message": 1],
      ],
    ]
  }
}
