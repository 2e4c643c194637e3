import Checker
import Diagnostics
import Foundation
import Reporters
import TestSupport
import Testing

@Suite struct JSONReporterTests {
  private let all = ReporterOptions(includesSettled: true)

  @Test func golden() throws { try Golden.expect(JSONReporter.sampleOutput(all), matches: "report.json") }

  @Test func goldenOfLines() throws { try Golden.expect(JSONLinesReporter.sampleOutput(all), matches: "report.jsonl") }

  @Test func isJSONWithoutAnyFile() throws {
    let value = try JSONSerialization.jsonObject(with: Data(JSONReporter.output([])))
    let report = try #require(value as? [String: Any])
    #expect((report["files"] as? [Any])?.isEmpty == true)
  }

  @Test func keepsEveryCharacterOfTheFiles() throws {
    let value = try JSONSerialization.jsonObject(with: Data(JSONReporter.sampleOutput()))
    let files = try #require((value as? [String: Any])?["files"] as? [[String: Any]])
    let procedures = try #require(files[4]["procedures"] as? [[String: Any]])
    #expect(procedures[0]["name"] as? String == SampleFiles.hostileName)
  }

  @Test func everyLineIsAnObjectWithAType() throws {
    let lines = try JSONLinesReporter.sampleOutput(all).split(separator: 0x0A)
    let types = try lines.map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line))
      return (value as? [String: Any])?["type"] as? String
    }
    #expect(types.first == "run" && types.last == "summary")
    #expect(types.filter { $0 == "finding" }.count == SampleRun.files.map(\.findings.count).reduce(0, +))
    #expect(types.filter { $0 == "file" }.count == SampleRun.files.count)
  }

  @Test func leavesOutWhatIsSettledUnlessAsked() throws {
    let text = try String(decoding: JSONReporter.sampleOutput(), as: UTF8.self)
    #expect(!text.contains("\"waived\": {") && !text.contains("NL-07"))
  }

  @Test func printsNoHarmfulCharacter() throws {
    let text = try String(decoding: JSONReporter.sampleOutput(all), as: UTF8.self)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && VisibleText.isHarmful($0) })
  }

  @Test func writesStringsAsRFC8259() {
    let value: JSON = [
      "a\"b": .text("\\ \u{1} \u{7F} \u{2028} đ 👪"), "none": nil, "list": [1, true, .null, []], "empty": .object([]),
    ]
    #expect(
      String(decoding: value.bytes(), as: UTF8.self)
        == #"{"a\"b":"\\ \u0001 \u007f \u2028 đ 👪","list":[1,true,null,[]],"empty":{}}"#)
  }
}

@Suite struct ReportSchemaTests {
  /// The committed schema is the one the tool writes; `TTHC_RECORD_GOLDENS` writes it anew.
  @Test func theCommittedSchemaIsCurrent() throws {
    let url = RepositoryRoot.url.appendingPathComponent("schemas/report.schema.json")
    if ProcessInfo.processInfo.environment["TTHC_RECORD_GOLDENS"] != nil { try Data(ReportSchema.document()).write(to: url) }
    #expect(try Array(Data(contentsOf: url)) == ReportSchema.document())
  }

  @Test(arguments: [ReporterOptions(), ReporterOptions(includesSettled: true)]) func reportsAreValid(options: ReporterOptions)
    throws
  {
    let schema = RepositoryRoot.url.appendingPathComponent("schemas/report.schema.json")
    let documents = try PublicSchemaTests.runs.map { try JSONReporter.output($0, options: options) }
    guard let problems = try ExternalValidator.problems(ofJSON: documents, schema: schema) else {
      print("skipped: python3 with jsonschema is not installed")
      return
    }
    #expect(problems.isEmpty, "\(problems)")
  }

  /// The schema forbids what it does not name, so that a new member cannot go out undescribed.
  @Test func theSchemaIsStrict() throws {
    let schema = RepositoryRoot.url.appendingPathComponent("schemas/report.schema.json")
    let report = try String(decoding: JSONReporter.sampleOutput(), as: UTF8.self)
    let other = report.replacing("\"as_of\"", with: "\"as_off\"")
    guard let problems = try ExternalValidator.problems(ofJSON: [Array(other.utf8)], schema: schema) else { return }
    #expect(problems.contains("as_off") && problems.contains("as_of"))
  }
}
