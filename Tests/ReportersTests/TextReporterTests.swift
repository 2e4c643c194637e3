import Checker
import Diagnostics
import Reporters
import Testing

@Suite struct TextReporterTests {
  @Test func golden() throws { try Golden.expect(TextReporter.sampleOutput(), matches: "text.txt") }

  @Test func goldenWithEverything() throws {
    let options = ReporterOptions(language: .en, includesSettled: true, explainsReading: true, showsStatistics: true)
    try Golden.expect(TextReporter.sampleOutput(options), matches: "text-en.txt")
  }

  @Test func goldenInColour() throws {
    try Golden.expect(TextReporter.sampleOutput(ReporterOptions(color: true, width: 60)), matches: "text-colour.txt")
  }
}

@Suite struct LongCellTests {
  /// A cell of 100 KB must not fill a screen: no line is wider than the terminal, no finding longer than a screen.
  @Test(arguments: [80, 100, 200]) func textStaysWithinTheTerminal(width: Int) throws {
    let files = SampleRun.files + [SampleFiles.longCell]
    let text = try String(decoding: TextReporter.output(files, options: ReporterOptions(width: width)), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // A heading is one line whatever its length: editors read it.
    let wide = lines.filter { CellWidth.of($0) > width && !$0.hasPrefix("thu-tuc/") }
    #expect(wide.isEmpty, "\(wide)")
    #expect(text.utf8.count < 40_000)
  }

  @Test func everyTextFormatStaysBounded() throws {
    for format in ReporterRegistry.formats where !format.isBinary {
      let bytes = try format.reporter.output([SampleFiles.longCell])
      #expect(bytes.count < 1_500_000, "\(format.name): \(bytes.count)")
    }
  }
}
