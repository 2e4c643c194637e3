import Checker
import Diagnostics
import Foundation
import FoundationXML
import Reporters
import TestSupport
import Testing

/// Outputs against the schemas their readers publish. The schemas are not part of the repository.
@Suite struct PublicSchemaTests {
  static let everything = ReporterOptions(includesSettled: true, includesPasses: true)
  static let runs: [[FileReport]] = [SampleRun.files, [], [SampleFiles.clean], [SampleFiles.unreadable, SampleFiles.longCell]]

  @Test(arguments: [ReporterOptions(), everything]) func sarif(options: ReporterOptions) throws {
    try expectValid(Self.runs.map { try SARIFReporter.output($0, options: options) }, against: "sarif-schema-2.1.0.json")
  }

  @Test func rdjson() throws {
    try expectValid(Self.runs.map { try RDJSONReporter.output($0) }, against: "rdf-DiagnosticResult.json")
  }

  @Test func rdjsonl() throws {
    let lines = try RDJSONLinesReporter.sampleOutput().split(separator: 0x0A)
    #expect(lines.count == 11)
    try expectValid(lines.map(Array.init), against: "rdf-Diagnostic.json")
  }

  @Test func junit() throws {
    guard let schema = SharedData.file("schemas/JUnit.xsd") else { return skip("JUnit.xsd is not here") }
    let documents = try Self.runs.map { try JUnitReporter.output($0) }
    guard let problems = try ExternalValidator.problems(ofXML: documents, schema: schema) else {
      return skip("xmllint is not installed")
    }
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test func checkstyleIsWellFormed() throws {
    for files in Self.runs {
      #expect(XMLParser(data: Data(try CheckstyleReporter.output(files))).parse())
      #expect(XMLParser(data: Data(try JUnitReporter.output(files))).parse())
    }
  }

  private func expectValid(_ documents: [[UInt8]], against name: String, location: SourceLocation = #_sourceLocation) throws {
    guard let schema = SharedData.file("schemas/\(name)") else { return skip("\(name) is not here") }
    guard let problems = try ExternalValidator.problems(ofJSON: documents, schema: schema) else {
      return skip("python3 with jsonschema is not installed")
    }
    #expect(problems.isEmpty, "\(problems)", sourceLocation: location)
  }

  private func skip(_ reason: String) { print("skipped: \(reason)") }
}
