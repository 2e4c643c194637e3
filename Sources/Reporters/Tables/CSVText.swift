/// Cells of comma-separated values (RFC 4180) that no spreadsheet takes for a formula.
package enum CSVText {
  /// The longest text that a cell of Excel holds.
  private static let cellLimit = 32_000

  /// A line with its CRLF.
  package static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// A cell in quotes when it needs them. One that a spreadsheet would run as a formula gets an apostrophe before it.
  package static func cell(_ text: String) -> String {
    let shown = VisibleText.inert(VisibleText.shortened(text, to: cellLimit))
    let safe = startsFormula(text) || startsFormula(shown) ? "'" + shown : shown
    guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// Spreadsheets look at the first character; some skip spaces before it, and the wide forms count as well.
  private static func startsFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
    default: break
    }
    switch text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) {
    case "=", "+", "-", "@": return true
    default: return false
    }
  }
}
