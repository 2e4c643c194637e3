import Diagnostics

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

  /// In the order of the file.
  package private(set) var rows: [Row] = []
  package private(set) var problems: [Problem] = []
  private var byCode: [String: [Int]] = [:]

  private static let columns = ["code", "papers", "databases", "instrument", "article", "replaced"]

  /// Reads the table; lines that do not fit are in `problems`.
  package init(_ source: SourceFile) {
    var places: [Int]?
    var line = 0
    var start = 0
    while start < source.bytes.count {
      let end = source.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
      line += 1
      defer { start = end + 1 }
      if end == start || source.bytes[start] == UInt8(ascii: "#") { continue }
      let cells = source.bytes[start..<end].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      let range = ByteRange(start, end)
      if let places {
        read(cells, places, line: line, range: range)
      } else {
        places = header(cells, line: line, range: range)
        if places == nil { return }
      }
    }
  }

  /// The rows of a procedure; empty when the annex does not list it.
  package func rows(of code: String) -> [Row] { (byCode[code] ?? []).map { rows[$0] } }

  private mutating func header(_ cells: [String], line: Int, range: ByteRange) -> [Int]? {
    let places = Self.columns.compactMap { cells.firstIndex(of: $0) }
    if places.count == Self.columns.count { return places }
    let missing = Self.columns.filter { !cells.contains($0) }.joined(separator: ", ")
    problems.append(
      Problem(line: line, range: range, what: LocalizedText(vi: "thiếu cột \(missing)", en: "columns missing: \(missing)")))
    return nil
  }

  private mutating func read(_ cells: [String], _ places: [Int], line: Int, range: ByteRange) {
    guard let last = places.max(), cells.count > last else {
      problems.append(Problem(line: line, range: range, what: LocalizedText(vi: "thiếu ô", en: "cells are missing")))
      return
    }
    let values = places.map { cells[$0] }
    guard Self.isCode(values[0]) else {
      let what = LocalizedText(vi: "“\(values[0])” không phải mã thủ tục", en: "“\(values[0])” is no procedure code")
      problems.append(Problem(line: line, range: range, what: what))
      return
    }
    byCode[values[0], default: []].append(rows.count)
    rows.append(
      Row(
        code: values[0], papers: Self.list(values[1]), databases: Self.list(values[2]), instrument: values[3],
        article: values[4], replaced: values[5], range: range))
  }

  private static func list(_ cell: String) -> [String] {
    cell == "-" ? [] : cell.utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0)) }
  }

  /// `1.012345`: a digit, a dot, six digits.
  private static func isCode(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 8 && bytes[1] == UInt8(ascii: ".")
      && bytes.enumerated().allSatisfy { $0.offset == 1 || (0x30...0x39).contains($0.element) }
  }
}

extension Policy {
  /// The annex a rule names (`with: {annex: …}`); nil when the rule names none. Reads the table anew each time: keep it.
  package func annex(of rule: Rule) -> Annex? {
    rule.parameters.text("annex").flatMap { annexes[$0] }.map(Annex.init)
  }
}
