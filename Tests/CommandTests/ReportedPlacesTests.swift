import Foundation
import TestSupport
import Testing

/// The lines, columns and bytes that the JSON output tells, cut out of the files by counting: they are the words told with them.
@Suite struct ReportedPlacesTests {
  private struct Finding: Decodable {
    struct Place: Decodable {
      struct Point: Decodable {
        var line: Int
        var column: Int
      }
      var start: Point
      var end: Point
      var bytes: [Int]
    }
    struct Quote: Decodable {
      var text: String
      var highlights: [[Int]]
    }
    var rule: String
    var path: String
    var place: Place
    var quote: Quote?
  }

  /// Lines as editors count them.
  private func lines(_ text: String) -> [[Unicode.Scalar]] {
    text.replacing("\r\n", with: "\n").unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
  }

  private func expectRightPlaces(in folder: URL, _ path: String) throws {
    let arguments = ["check", path, "--as-of", "2026-11-21", "--format", "jsonl", "--policy"]
    let output = try BuiltTool().run(arguments + [RepositoryRoot.url.path + "/policy.yaml"], in: folder).text
    var compared = 0
    for line in output.split(separator: "\n") where line.hasPrefix("{\"type\":\"finding\"") {
      let finding = try JSONDecoder().decode(Finding.self, from: Data(line.utf8))
      let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(finding.path)))
      let rows = lines(String(decoding: bytes, as: UTF8.self))
      let (start, end) = (finding.place.start, finding.place.end)
      let slice = String(decoding: bytes[finding.place.bytes[0]..<finding.place.bytes[1]], as: UTF8.self)
      // Only within a line can columns be counted without reading YAML.
      guard start.line == end.line else { continue }
      let row = rows[start.line - 1]
      let counted = String(String.UnicodeScalarView(row[(start.column - 1)..<(end.column - 1)]))
      #expect(Array(counted.utf8) == Array(slice.utf8), "\(finding.path):\(start.line):\(start.column) \(finding.rule)")
      guard let quote = finding.quote, let first = quote.highlights.first?.first, let last = quote.highlights.last?.last else {
        continue
      }
      let words = String(decoding: Array(quote.text.utf8)[first..<last], as: UTF8.self)
      if slice.contains("''") || slice.contains("\\") { continue }
      #expect(slice == words, "\(finding.path):\(start.line):\(start.column) \(finding.rule)")
      compared += 1
    }
    #expect(compared > 100)
  }

  @Test func asCommitted() throws { try expectRightPlaces(in: RepositoryRoot.url, "procedures") }

  @Test func decomposedWithWindowsLineEnds() throws {
    let folder = try TestFolder()
    let home = RepositoryRoot.url.appendingPathComponent("procedures")
    for case let url as URL in FileManager.default.enumerator(at: home, includingPropertiesForKeys: nil) ?? .init() {
      guard url.pathExtension == "yaml" else { continue }
      let text = try String(contentsOf: url, encoding: .utf8).decomposedStringWithCanonicalMapping
      try folder.write("ban-sao/" + url.path.dropFirst(home.path.count + 1), text.replacing("\n", with: "\r\n"))
    }
    try expectRightPlaces(in: folder.url, "ban-sao")
  }
}
