import Checker
import Diagnostics
import Foundation
import Reporters
import Testing

/// One golden a format, from the same run.
@Suite struct MachineFormatTests {
  static let formats = ReporterRegistry.formats.filter { !$0.isBinary && !["text", "json", "jsonl", "html"].contains($0.name) }

  @Test(arguments: formats.map(\.name)) func golden(name: String) throws {
    let format = try #require(ReporterRegistry.format(named: name))
    try Golden.expect(format.reporter.sampleOutput(), matches: "\(name).\(format.fileExtension)")
  }

  @Test func sarifGoldenWithEverything() throws {
    let options = ReporterOptions(language: .en, includesSettled: true, includesPasses: true)
    try Golden.expect(SARIFReporter.sampleOutput(options), matches: "sarif-full.sarif")
  }

  /// The committed matcher is the one the tool writes.
  @Test func theProblemMatcherIsCurrent() throws {
    try Golden.expect(ProblemMatcher.document(), matches: "../../../.github/tthc-lint-matcher.json")
  }

  @Test(arguments: ReporterRegistry.formats.filter { !$0.isBinary }.map(\.name)) func isDeterministic(name: String) throws {
    let format = try #require(ReporterRegistry.format(named: name))
    let options = ReporterOptions(includesSettled: true, includesPasses: true, explainsReading: true, showsStatistics: true)
    #expect(try format.reporter.sampleOutput(options) == format.reporter.sampleOutput(options))
  }

  /// No format may carry a terminal escape, a control or a mark that turns the direction of writing out of a file's text.
  @Test(arguments: ReporterRegistry.formats.filter { !$0.isBinary }.map(\.name)) func hostileTextIsInert(name: String) throws {
    let format = try #require(ReporterRegistry.format(named: name))
    let text = try String(decoding: format.reporter.sampleOutput(ReporterOptions(includesSettled: true)), as: UTF8.self)
    let harmful = text.unicodeScalars.filter { VisibleText.isHarmful($0) && $0 != "\n" && !(name == "csv" && $0 == "\r") }
    #expect(harmful.isEmpty)
  }

  @Test(arguments: ReporterRegistry.formats.map(\.name)) func anEmptyRunIsAWholeDocument(name: String) throws {
    let format = try #require(ReporterRegistry.format(named: name))
    let bytes = try format.reporter.output([])
    guard format.fileExtension == "json" || format.fileExtension == "sarif" else { return }
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) }
  }
}
