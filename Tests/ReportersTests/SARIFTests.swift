import Checker
import Diagnostics
import Foundation
import Testing

@testable import Reporters

@Suite struct SARIFTests {
  private func runs(_ bytes: [UInt8]) throws -> [[String: Any]] {
    let document = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return try #require(document?["runs"] as? [[String: Any]])
  }

  private func results(_ run: [String: Any]) throws -> [[String: Any]] { try #require(run["results"] as? [[String: Any]]) }

  private func notifications(_ run: [String: Any]) throws -> [String] {
    let invocations = try #require(run["invocations"] as? [[String: Any]])
    let notes = try #require(invocations[0]["toolExecutionNotifications"] as? [[String: Any]])
    return notes.compactMap { ($0["message"] as? [String: Any])?["text"] as? String }
  }

  /// Files of so many agencies, with so many findings each.
  private func files(agencies: Int, findings: Int, severity: (Int) -> Severity = { _ in .error }) -> [FileReport] {
    (0..<agencies).map { index in
      SampleFile(
        path: "\(1000 + index).yaml", text: "name: Sổ hộ khẩu\n", agency: "dv-\(1000 + index)", agencyName: "Đơn vị \(index)",
        code: "1.\(100_000 + index)", name: "Thủ tục", field: "", documents: 1
      ).report { file in
        (0..<findings).map { number in
          file.finding("wording", severity(number), at: "Sổ hộ khẩu", quoting: "Sổ hộ khẩu", component: "dossiers[\(number)]")
        }
      }
    }
  }

  /// The values that the uploader of code scanning computes for these texts.
  @Test(arguments: [
    ("", ["c129715d7a2bc9a3:1"]),
    (" a\nb\n  \t\tc\n d", ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]),
    (
      " hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n",
      [
        "e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1", "b3edc88f2938467e:1",
        "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1",
      ]
    ),
  ])
  func lineHashAgreesWithTheUploader(text: String, hashes: [String]) {
    #expect(PrimaryLocationLineHash(SourceFile(path: "a", bytes: Array(text.utf8))).lines == hashes)
  }

  @Test func equalLinesAreCounted() {
    let lines = PrimaryLocationLineHash(SourceFile(path: "a", bytes: Array(String(repeating: "a: b\n", count: 60).utf8))).lines
    #expect(lines[0].hasSuffix(":1") && lines[1].hasSuffix(":2") && lines[2].hasSuffix(":3"))
    #expect(Set(lines).count == lines.count)
  }

  @Test func oneRunAnAgencyEvenWithoutFindings() throws {
    let runs = try runs(SARIFReporter.output([SampleFiles.clean]))
    #expect(runs.count == 1)
    #expect(try results(runs[0]).isEmpty)
    #expect((runs[0]["automationDetails"] as? [String: Any])?["id"] as? String == "tthc-lint/ubnd-xa-dong-hai/")
  }

  @Test func upToTwentyRuns() throws {
    #expect(try runs(SARIFReporter.output(files(agencies: 20, findings: 1))).count == 20)
    let all = try runs(SARIFReporter.output(files(agencies: 21, findings: 1)))
    #expect(all.count == 1)
    #expect(try results(all[0]).count == 21)
    #expect(try notifications(all[0]).contains { $0.contains("21 đơn vị") })
  }

  @Test func theGravestOfTooManyResultsAreKept() {
    let results = (0..<10).map { number in (severity: number % 2 == 0 ? Severity.info : .error, value: JSON.integer(number)) }
    #expect(SARIFReporter.gravest(results, limit: 7) == [0, 1, 2, 3, 5, 7, 9])
    #expect(SARIFReporter.gravest(results, limit: 10).count == 10)
  }

  @Test func anOverfullRunSaysSo() throws {
    var reporter = SARIFReporter(run: SampleRun.run, options: ReporterOptions())
    #expect(reporter.mostResults == 25_000)
    reporter.mostResults = 1_000
    for file in files(agencies: 1, findings: 1_001) { _ = reporter.add(file) }
    let run = try runs(reporter.finish(RunSummary()))[0]
    #expect(try results(run).count == 1_000)
    #expect(try notifications(run).contains { $0.contains("1.001") && $0.contains("1.000") })
  }

  @Test func fingerprintsAreUnique() throws {
    let fingerprints = try runs(SARIFReporter.output(SampleRun.files + [SampleFiles.longCell])).flatMap(results).map { result in
      try #require((result["partialFingerprints"] as? [String: Any])?["tthcLint/v1"] as? String)
    }
    #expect(Set(fingerprints).count == fingerprints.count && !fingerprints.isEmpty)
  }

  @Test func baselineStateIsOnAllOrNone() throws {
    var run = SampleRun.run
    #expect(try !String(decoding: SARIFReporter.sampleOutput(), as: UTF8.self).contains("baselineState"))
    run.baseline = Fingerprint(of: "mốc".utf8)
    var reporter = SARIFReporter(run: run, options: ReporterOptions(includesSettled: true, includesPasses: true))
    for file in SampleRun.files { _ = reporter.add(file) }
    for run in try runs(reporter.finish(SampleRun.summary)) {
      #expect(run["baselineGuid"] != nil)
      for result in try results(run) {
        #expect(["new", "unchanged"].contains(result["baselineState"] as? String))
        #expect(result["suppressions"] is [Any])
      }
    }
  }

  @Test func passesAreWrittenOnRequest() throws {
    let options = ReporterOptions(includesPasses: true)
    let kinds = try runs(SARIFReporter.output([SampleFiles.clean, SampleFiles.windows], options: options)).flatMap(results)
      .map { "\($0["kind"] as? String ?? "") \($0["level"] as? String ?? "")" }
    #expect(kinds == ["fail warning", "pass none"])
  }

  @Test func aLaterFindingTakesAPassBack() throws {
    var clean = SampleFiles.residence
    clean.findings = []
    let run = try runs(SARIFReporter.output([clean, SampleFiles.compared], options: ReporterOptions(includesPasses: true)))[0]
    #expect(try results(run).map { $0["kind"] as? String } == ["fail"])
    #expect((run["artifacts"] as? [Any])?.count == 1)
  }

  @Test func namesRulesInPascalCase() {
    #expect(SARIFRules.pascalCase("no-paper-household-book") == "NoPaperHouseholdBook")
    #expect(SARIFRules.pascalCase("cmnd") == "Cmnd")
  }
}
