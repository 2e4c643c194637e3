import Diagnostics
import Reporters

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
      case .number(let number): LocalizedNumber.text(number, in: .vi)
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
        columns[column].isNumber
          ? CellWidth.rightAligned(text, to: widths[column]) : CellWidth.padded(text, to: widths[column])
      }
      lines.append(String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed()))
      if place == 0 { lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
