import Diagnostics

/// One test of a policy and how it went.
package struct PolicyTestResult: Sendable {
  /// The rule whose example it is, or the suite's name.
  package var suite: String
  package var name: String
  /// Where the test is written.
  package var place: PolicyPlace
  /// What went wrong, a sentence each; empty when it passed.
  package var failures: [Message]

  package var isPassed: Bool { failures.isEmpty }
}

/// All tests of a policy, and the rules that none of them made fire.
package struct PolicyTestReport: Sendable {
  package var results: [PolicyTestResult]
  /// Ids of rules, sorted; rules that only explain what the reader of files reports are left out.
  package var silentRules: [String]

  package var failed: [PolicyTestResult] { results.filter { !$0.isPassed } }

  /// JUnit XML: a suite for each rule and file, the failures with their sentences.
  package func junit(in language: Language) -> String {
    var suites: [(name: String, results: [PolicyTestResult])] = []
    for result in results {
      if suites.last?.name == result.suite {
        suites[suites.count - 1].results.append(result)
      } else {
        suites.append((result.suite, [result]))
      }
    }
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<testsuites tests="\#(results.count)" failures="\#(failed.count)">"#,
    ]
    for suite in suites {
      let failures = suite.results.filter { !$0.isPassed }.count
      lines.append(
        #"  <testsuite name="\#(Self.escaped(suite.name))" tests="\#(suite.results.count)" failures="\#(failures)" errors="0">"#)
      for result in suite.results { lines += Self.testCase(result, language) }
      lines.append("  </testsuite>")
    }
    return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private static func testCase(_ result: PolicyTestResult, _ language: Language) -> [String] {
    let head =
      #"    <testcase classname="\#(escaped(result.suite))" name="\#(escaped(result.name))" file="\#(escaped(result.place.path))""#
    if result.isPassed { return [head + "/>"] }
    let text = result.failures.map { $0.text(in: language) }.joined(separator: "\n")
    return [head + ">", #"      <failure message="\#(escaped(text))">\#(escaped(text))</failure>"#, "    </testcase>"]
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      // Characters that XML 1.0 does not have.
      case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
