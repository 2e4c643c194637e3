import Checker
import Diagnostics
import Foundation
import Testing

@testable import Reporters

/// Formats whose readers take only so much, and the line that editors read.
@Suite struct LimitTests {
  private func file(findings: Int) -> FileReport {
    SampleFile(
      path: "a.yaml", text: "name: Sổ hộ khẩu\n", agency: "dv", agencyName: "Đơn vị", code: "1.000001", name: "Thủ tục",
      field: "",
      documents: 1
    ).report { file in
      (0..<findings).map { number in
        file.finding(
          "wording", number % 2 == 0 ? .warning : .error, at: "Sổ hộ khẩu", quoting: "Sổ hộ khẩu",
          component: "dossiers[\(number)]")
      }
    }
  }

  @Test func gitHubShowsErrorsFirstAndSaysWhatIsHidden() throws {
    let lines = try String(decoding: GitHubReporter.output([file(findings: 31)]), as: UTF8.self).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("::error ") }.count == 10)
    #expect(lines.filter { $0.hasPrefix("::warning ") }.count == 10)
    #expect(lines[0].hasPrefix("::error ") && lines[19].hasPrefix("::warning "))
    #expect(lines[20].contains("còn 11 phát hiện"))
  }

  @Test func gitHubCommandsCannotBeForged() throws {
    let output = try String(decoding: GitHubReporter.sampleOutput(), as: UTF8.self)
    #expect(output.split(separator: "\n").allSatisfy { $0.hasPrefix("::") || $0.hasPrefix("Đã rà soát") })
    #expect(output.contains("file=thu-tuc/vpdk-dat-dai/100%25%2C a%3Ab.yaml,"))
  }

  @Test(arguments: [10, 400, 2_000]) func markdownFitsAComment(findings: Int) throws {
    let bytes = try MarkdownReporter.output([file(findings: findings), SampleFiles.longCell])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.count < 60_000)
    #expect(text.components(separatedBy: "<details").count == text.components(separatedBy: "</details>").count)
    let shown = text.split(separator: "\n").filter { $0.hasPrefix("- <code>") }.count
    let hidden = findings + 3 - shown
    #expect(text.contains("phát hiện không ghi ở đây") == (hidden > 0))
    if hidden > 0 { #expect(text.contains("Còn \(LocalizedNumber.text(hidden, in: .vi)) phát hiện")) }
  }

  @Test(arguments: [Language.vi, .en], [false, true]) func theProblemMatcherReadsTheTextOutput(language: Language, color: Bool)
    throws
  {
    let document = try JSONSerialization.jsonObject(with: Data(ProblemMatcher.document())) as? [String: Any]
    let matchers = try #require(document?["problemMatcher"] as? [[String: Any]])
    let text = try String(
      decoding: TextReporter.sampleOutput(ReporterOptions(language: language, color: color)), as: UTF8.self)
    var counts: [String: Int] = [:]
    for matcher in matchers {
      let patterns = try #require(matcher["pattern"] as? [[String: Any]])
      let regex = try Regex(#require(patterns[0]["regexp"] as? String)).anchorsMatchLineEndings()
      for match in text.matches(of: regex) {
        counts[try #require(matcher["owner"] as? String), default: 0] += 1
        #expect(match.output[1].substring?.hasPrefix("thu-tuc/") == true)
        #expect(match.output[2].substring.flatMap { Int($0) } != nil)
        #expect(match.output[4].substring.map { !$0.contains("\u{1B}") } == true)
      }
    }
    #expect(counts == ["tthc-lint-error": 5, "tthc-lint-warning": 4, "tthc-lint-info": 1])
  }

  @Test func gitLabFingerprintsAreUniqueAndPathsRelative() throws {
    let items = try JSONSerialization.jsonObject(with: Data(GitLabReporter.sampleOutput())) as? [[String: Any]]
    let fingerprints = try #require(items).compactMap { $0["fingerprint"] as? String }
    #expect(fingerprints.count == 11 && Set(fingerprints).count == 11)
  }

  @Test func junitPutsALaterFindingIntoItsProcedure() throws {
    var compared = SampleFiles.compared
    compared.findings[0].severity = .error
    var clean = SampleFiles.residence
    clean.findings = []
    let xml = try String(decoding: JUnitReporter.output([clean, compared]), as: UTF8.self)
    #expect(xml.components(separatedBy: "<testsuite ").count == 2)
    #expect(xml.components(separatedBy: "<testcase ").count == 2)
    #expect(xml.contains("tests=\"1\" failures=\"1\"") && xml.contains("<failure type=\"duplicate-code\""))
  }

  @Test func csvHasOneRowAFindingOfEqualWidth() throws {
    let bytes = try CSVReporter.sampleOutput(ReporterOptions(includesSettled: true, byteOrderMark: true))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let rows = String(decoding: bytes.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n").dropLast()
    // The head, every finding, and the file that could not be read.
    #expect(rows.count == 1 + SampleRun.files.map(\.findings.count).reduce(0, +) + 1)
    for row in rows {
      var isQuoted = false
      let separators = row.filter { character in
        if character == "\"" { isQuoted.toggle() }
        return character == "," && !isQuoted
      }
      #expect(separators.count == 16)
    }
  }
}
