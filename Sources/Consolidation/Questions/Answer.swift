import Diagnostics

/// The answer to a question a chief asks: a sentence and a table. The same rows are printed and written as JSON.
package struct Answer: Sendable, Equatable {
  /// A column: its key in JSON and its head for people.
  package struct Column: Sendable, Equatable {
    package var key: String
    package var title: String
    package var isNumber: Bool

    init(_ key: String, _ title: String, isNumber: Bool = false) {
      self.key = key
      self.title = title
      self.isNumber = isNumber
    }
  }

  /// A cell.
  package enum Cell: Sendable, Equatable {
    case text(String)
    case number(Int)
    case day(Day)
    case none

    var shown: String {
      switch self {
      case .text(let text): text
      case .number(let number): VietnameseNumber.text(number)
      case .day(let day): day.slashed
      case .none: "–"
      }
    }

    var json: JSONValue {
      switch self {
      case .text(let text): .string(text)
      case .number(let number): .integer(number)
      case .day(let day): .string(day.iso)
      case .none: .null
      }
    }
  }

  /// `missing`, `new` …
  package var question: String
  /// What a person reads first.
  package var summary: String
  package var columns: [Column]
  package var rows: [[Cell]]

  /// `tthc-answer` version 1, ending in a line feed.
  package func json(period: Period, asOf: Day) -> [UInt8] {
    let root = JSONValue.object([
      "format": "tthc-answer", "version": 1, "question": .string(question), "summary": .string(summary),
      "period": .string(period.text), "as_of": .string(asOf.iso),
      "rows": .array(
        rows.map { row in
          .object(Dictionary(zip(columns.map(\.key), row.map(\.json)), uniquingKeysWith: { first, _ in first }))
        }),
    ])
    return CanonicalJSON.bytes(root) + [UInt8(ascii: "\n")]
  }

  /// The sentence and an aligned table. The last column takes what room is left and is never cut.
  package func text() -> String {
    if rows.isEmpty { return summary + "\n" }
    let cells = [columns.map(\.title)] + rows.map { $0.map(\.shown) }
    let widths = columns.indices.map { column in cells.map { CellWidth.of($0[column]) }.max() ?? 0 }
    var lines = [summary, ""]
    for (place, row) in cells.enumerated() {
      let padded = row.enumerated().map { column, text in
        let gap = String(repeating: " ", count: widths[column] - CellWidth.of(text))
        return columns[column].isNumber ? gap + text : text + gap
      }
      lines.append(String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed()))
      if place == 0 { lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The columns a text takes in a terminal. Vietnamese letters take one each, however they are composed.
enum CellWidth {
  static func of(_ text: String) -> Int { text.count }
}

/// 1.234 as Vietnamese writes it.
enum VietnameseNumber {
  static func text(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { grouped += "." }
      grouped.append(digit)
    }
    return number < 0 ? "-" + grouped : grouped
  }
}
