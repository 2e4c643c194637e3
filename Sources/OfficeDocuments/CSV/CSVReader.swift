import Foundation

/// Reads separated values (RFC 4180) as Excel, LibreOffice and hand-written exports write them.
package enum CSVReader {
  /// The records of a file in UTF-8 or, with a byte-order mark, UTF-16. Without a separator given, a line `sep=;` or the
  /// first record decides. Only the encoding can make it fail; anything odd in the records is told as a problem.
  package static func read(_ bytes: [UInt8], separator: Character? = nil) throws(OfficeDocumentError) -> CSVTable {
    var text = try decode(bytes)[...]
    var line = 1
    var chosen = separator
    if let declared = declaredSeparator(&text) {
      line = 2
      chosen = separator ?? declared
    }
    let mark = chosen ?? likelySeparator(of: text)
    var parser = CSVParser(Array(text.utf8), separator: mark.asciiValue ?? 0x2C, line: line)
    parser.parse()
    return CSVTable(separator: mark, records: parser.records, problems: parser.problems.sorted { $0.line < $1.line })
  }

  private static func decode(_ bytes: [UInt8]) throws(OfficeDocumentError) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = String(bytes: bytes, encoding: .utf16) else { throw .textEncoding }
      return text
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: content, as: UTF8.self), !content.contains(0) else { throw .textEncoding }
    return text
  }

  /// Excel's own first line `sep=;`, taken off the text.
  private static func declaredSeparator(_ text: inout Substring) -> Character? {
    guard text.prefix(4).lowercased() == "sep=", let mark = text.dropFirst(4).first, mark.isASCII, !mark.isNewline else {
      return nil
    }
    let rest = text.dropFirst(5)
    guard let next = rest.first, next.isNewline else { return nil }
    text = rest.dropFirst()
    return mark
  }

  /// The candidate that stands most often outside quotes in the first record; a comma when none does.
  private static func likelySeparator(of text: Substring) -> Character {
    var counts: [Character: Int] = [:]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if character.isNewline { break }
      counts[character, default: 0] += 1
    }
    let candidates: [Character] = [",", ";", "\t"]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
  }
}

/// The automaton of RFC 4180.
private struct CSVParser {
  private(set) var records: [CSVTable.Record] = []
  private(set) var problems: [CSVTable.Problem] = []

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line: Int
  private var recordLine: Int
  private var fields: [String] = []

  private static let quote = UInt8(ascii: "\"")

  init(_ bytes: [UInt8], separator: UInt8, line: Int) {
    self.bytes = bytes
    self.separator = separator
    self.line = line
    recordLine = line
  }

  mutating func parse() {
    while index < bytes.count {
      let field = bytes[index] == CSVParser.quote ? quotedField() : plainField()
      fields.append(String(decoding: field, as: UTF8.self))
      guard index < bytes.count else { break }
      if bytes[index] == separator {
        index += 1
        // A separator at the very end opens one more, empty field.
        if index == bytes.count { fields.append("") }
      } else {
        passLineBreak()
        finishRecord()
      }
    }
    finishRecord()
  }

  private mutating func plainField() -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count, bytes[index] != separator, !isLineBreak(bytes[index]) { index += 1 }
    return bytes[start..<index]
  }

  private mutating func quotedField() -> ArraySlice<UInt8> {
    let start = line
    var field: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == CSVParser.quote {
        index += 1
        guard index < bytes.count, bytes[index] == CSVParser.quote else { return field[...] + rest(afterQuoteOn: start) }
        field.append(byte)
        index += 1
      } else if isLineBreak(byte) {
        passLineBreak()
        field.append(0x0A)
      } else {
        field.append(byte)
        index += 1
      }
    }
    problems.append(.unterminatedQuote(line: start))
    return field[...]
  }

  private mutating func rest(afterQuoteOn line: Int) -> ArraySlice<UInt8> {
    let rest = plainField()
    if !rest.isEmpty { problems.append(.textAfterQuote(line: self.line)) }
    return rest
  }

  private mutating func finishRecord() {
    defer {
      fields = []
      recordLine = line
    }
    guard !fields.isEmpty, fields != [""] else { return }
    if let first = records.first, first.fields.count != fields.count {
      problems.append(.ragged(line: recordLine, expected: first.fields.count, found: fields.count))
    }
    records.append(CSVTable.Record(line: recordLine, fields: fields))
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// LF, CRLF and CR each end one line.
  private mutating func passLineBreak() {
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
    index += 1
    line += 1
  }
}
