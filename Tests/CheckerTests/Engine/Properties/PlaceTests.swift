import Diagnostics
import Foundation
import Testing

@testable import Checker

/// Each finding's bytes are the words it talks about, in the committed files and in every way of writing them.
@Suite struct PlaceTests {
  /// The words of a slice without what the layout added: breaks, indentation, escapes, doubled quotation marks.
  private func words(_ slice: String) -> [Character] {
    var text = ""
    var rest = slice[...]
    while let letter = rest.unicodeScalars.first {
      rest = rest.dropScalar()
      guard letter == "\\", let kind = rest.unicodeScalars.first else {
        text.unicodeScalars.append(letter)
        continue
      }
      rest = rest.dropScalar()
      if kind == "U" {
        let digits = rest.prefix(8)
        if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        rest = rest.dropFirst(8)
      } else if kind == "n" {
        text += "\n"
      } else {
        text.unicodeScalars.append(kind)
      }
    }
    return text.replacing("''", with: "'").precomposedStringWithCanonicalMapping.filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
  }

  /// The place of an offset, counted without the line table.
  private func position(_ offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = String(decoding: bytes[..<offset], as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let lines = before.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let last = lines.last.map(Array.init) ?? []
    return (lines.count, 1 + last.count - (lines.count == 1 && last.first == "\u{FEFF}" ? 1 : 0))
  }

  private func expectRightPlaces(_ findings: [Finding], _ sources: [SourceFile], _ what: String) {
    let files = Dictionary(sources.map { ($0.path, ($0, LineTable($0))) }, uniquingKeysWith: { $1 })
    var quoted = 0
    for finding in findings {
      guard let (source, table) = files[finding.path] else { continue }
      let slice = source.text(finding.range)
      #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= source.bytes.count)
      #expect(!finding.range.isEmpty, "\(what): \(finding.path) \(finding.rule) has no place")
      if let quote = finding.quote {
        quoted += 1
        let bytes = Array(quote.text.utf8)
        let hull = (quote.highlights.first?.lowerBound ?? 0)..<(quote.highlights.last?.upperBound ?? bytes.count)
        let claimed = String(decoding: bytes[hull], as: UTF8.self)
        #expect(words(slice) == words(claimed), "\(what): \(finding.path) \(finding.rule): “\(slice)” is not “\(claimed)”")
        #expect(words(slice).first?.isPunctuation != true || words(claimed).first == words(slice).first)
      }
      let position = position(finding.range.lowerBound, in: source.bytes)
      let told = table.position(at: finding.range.lowerBound)
      #expect(told.line == position.line && told.column == position.column, "\(what): \(finding.path) \(finding.rule)")
      for place in finding.related where place.path == finding.path {
        #expect(place.range.upperBound <= source.bytes.count && !place.range.isEmpty)
      }
      for edit in finding.fix?.edits ?? [] { #expect(edit.range.upperBound <= source.bytes.count) }
    }
    #expect(quoted > 100, "\(what)")
  }

  @Test func placesInTheCommittedFiles() throws {
    let listings = try CommittedListings.asCommitted.get()
    expectRightPlaces(listings.expected, listings.sources, "as committed")
  }

  @Test func placesInOtherForms() throws {
    let listings = try CommittedListings.asCommitted.get()
    let forms: [(String, (String) -> String)] = [
      ("NFD", \.decomposedStringWithCanonicalMapping), ("CRLF", { $0.replacing("\n", with: "\r\n") }),
      ("CR", { $0.replacing("\n", with: "\r") }), ("BOM", { "\u{FEFF}" + $0 }),
    ]
    for (name, change) in forms {
      let sources = listings.rewritten(change)
      expectRightPlaces(try listings.findings(sources), sources, name)
    }
  }

  @Test(arguments: ScalarStyling.allCases, ["\n", "\r\n"])
  func placesInEveryStyle(style: ScalarStyling, lineBreak: String) throws {
    let listings = try CommittedListings.withoutIgnores.get()
    let sources = listings.sources.map { source in
      let text = YAMLRestyler(style: style, lineBreak: lineBreak).file(YAMLContent.documents(source))
      return SourceFile(path: source.path, bytes: Array(text.utf8))
    }
    expectRightPlaces(try listings.findings(sources), sources, "\(style) \(lineBreak.utf8.count)")
  }
}

extension Substring {
  /// Without its first scalar.
  fileprivate func dropScalar() -> Substring {
    var scalars = unicodeScalars
    scalars.removeFirst()
    return Substring(scalars)
  }
}
