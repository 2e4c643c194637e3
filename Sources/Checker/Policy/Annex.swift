import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The annex of a resolution as a table: which paper of which procedure data replaces. Tab-separated, with a header line;
/// lines that begin with `#` are remarks.
package struct Annex: Sendable {
  /// One replaced paper of one procedure.
  package struct Row: Sendable, Hashable {
    /// The procedure's code: `1.012345`.
    package var code: String
    /// Ids of papers; empty where the annex names one the policy does not know.
    package var papers: [String]
    /// Ids of databases.
    package var databases: [String]
    /// The instrument that asked for the paper, as printed.
    package var instrument: String
    /// Its article, clause, point or form, as printed.
    package var article: String
    /// The paper as printed.
    package var replaced: String
    /// The line in the file.
    package var range: ByteRange
  }

  /// What is wrong with a line.
  package struct Problem: Sendable, Hashable {
    /// From 1.
    package var line: Int
    package var range: ByteRange
    package var what: LocalizedText
  }

  package private(set) var problems: [Problem] = []
  private let source: SourceFile
  /// The lines that fit, in the order of their codes and then of the file. Their cells become texts only when somebody asks: a run asks for few.
  private var lines: [Line] = []
  /// The cells of papers, each text once.
  private var paperCells: [ByteRange] = []
  /// Which cell of a line each of `columns` is.
  private var places: [Int] = []

  private struct Line: Sendable {
    var code: UInt64
    var range: ByteRange
  }

  private static let columns = ["code", "papers", "databases", "instrument", "article", "replaced"]

  /// Reads the table; lines that do not fit are in `problems`.
  package init(_ source: SourceFile) {
    self.source = source
    var number = 0
    var start = 0
    var cells: [ByteRange] = []
    while start < source.bytes.count {
      number += 1
      let range = source.bytes.withUnsafeBufferPointer { Self.cut($0, from: start, into: &cells) }
      start = range.upperBound + 1
      if range.isEmpty || source.bytes[range.lowerBound] == UInt8(ascii: "#") { continue }
      if !places.isEmpty {
        read(cells, line: number, range: range)
      } else if !readHeader(cells, line: number, range: range) {
        break
      }
    }
    lines.sort { ($0.code, $0.range.lowerBound) < ($1.code, $1.range.lowerBound) }
  }

  /// In the order of the file.
  package var rows: [Row] { lines.sorted { $0.range.lowerBound < $1.range.lowerBound }.map(row) }

  /// The papers of all rows; those of cells that say the same, once.
  package var papers: [String] { paperCells.flatMap(list) }

  /// The rows of a procedure; empty when the annex does not list it.
  package func rows(of code: String) -> [Row] {
    guard let packed = Self.packed(Array(code.utf8)) else { return [] }
    return lines[lines.partitioningIndex { $0.code >= packed }...].prefix { $0.code == packed }.map(row)
  }

  private func row(_ line: Line) -> Row {
    var cells: [ByteRange] = []
    cut(line, into: &cells)
    return Row(
      code: text(cells[places[0]]), papers: list(cells[places[1]]), databases: list(cells[places[2]]),
      instrument: text(cells[places[3]]), article: text(cells[places[4]]), replaced: text(cells[places[5]]), range: line.range)
  }

  private func text(_ cell: ByteRange) -> String { String(decoding: source.bytes[cell.bounds], as: UTF8.self) }

  private func list(_ cell: ByteRange) -> [String] {
    let ids = source.bytes[cell.bounds].split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
    return ids == ["-"] ? [] : ids
  }

  private func cut(_ line: Line, into cells: inout [ByteRange]) {
    _ = source.bytes.withUnsafeBufferPointer { Self.cut($0, from: line.range.lowerBound, into: &cells) }
  }

  /// Cuts the line that begins at `start` into its cells. The C library looks for the marks many bytes at a time.
  private static func cut(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into cells: inout [ByteRange]) -> ByteRange {
    cells.removeAll(keepingCapacity: true)
    let end = place(of: UInt8(ascii: "\n"), in: bytes, start..<bytes.count)
    var cell = start
    while true {
      let tab = place(of: UInt8(ascii: "\t"), in: bytes, cell..<end)
      cells.append(ByteRange(cell, tab))
      if tab == end { return ByteRange(start, end) }
      cell = tab + 1
    }
  }

  /// Where the byte stands first, or the end of the range.
  private static func place(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard let base = bytes.baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count) else {
      return range.upperBound
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func readHeader(_ cells: [ByteRange], line: Int, range: ByteRange) -> Bool {
    let names = cells.map(text)
    let found = Self.columns.compactMap { names.firstIndex(of: $0) }
    if found.count == Self.columns.count {
      places = found
      return true
    }
    let missing = Self.columns.filter { !names.contains($0) }.joined(separator: ", ")
    problems.append(
      Problem(line: line, range: range, what: LocalizedText(vi: "thiếu cột \(missing)", en: "columns missing: \(missing)")))
    return false
  }

  private mutating func read(_ cells: [ByteRange], line: Int, range: ByteRange) {
    guard places.allSatisfy({ $0 < cells.count }) else {
      problems.append(Problem(line: line, range: range, what: LocalizedText(vi: "thiếu ô", en: "cells are missing")))
      return
    }
    let code = cells[places[0]]
    guard let packed = Self.packed(source.bytes[code.bounds]) else {
      let what = LocalizedText(vi: "“\(text(code))” không phải mã thủ tục", en: "“\(text(code))” is no procedure code")
      problems.append(Problem(line: line, range: range, what: what))
      return
    }
    lines.append(Line(code: packed, range: range))
    notePapers(cells[places[1]])
  }

  /// Few cells differ, and comparing them all is cheaper than hashing each.
  private mutating func notePapers(_ cell: ByteRange) {
    let bytes = source.bytes[cell.bounds]
    if !paperCells.contains(where: { $0.count == cell.count && source.bytes[$0.bounds].elementsEqual(bytes) }) {
      paperCells.append(cell)
    }
  }

  /// The eight bytes of a code such as `1.012345` in one number; nil when it is no digit, dot and six digits.
  private static func packed(_ code: some RandomAccessCollection<UInt8>) -> UInt64? {
    guard code.count == 8 else { return nil }
    var number: UInt64 = 0
    for (index, byte) in code.enumerated() {
      guard index == 1 ? byte == UInt8(ascii: ".") : (0x30...0x39).contains(byte) else { return nil }
      number = number << 8 | UInt64(byte)
    }
    return number
  }
}

extension Policy {
  /// The annex a rule names (`with: {annex: …}`); nil when the rule names none. Reads the table anew each time: keep it.
  package func annex(of rule: Rule) -> Annex? {
    rule.parameters.text("annex").flatMap { annexes[$0] }.map(Annex.init)
  }
}
