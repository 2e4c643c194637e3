/// Reads one sheet's part (ECMA-376-1, 18.3.1.99).
final class SheetReader: PartHandler {
  private(set) var rows: [Spreadsheet.Row] = []
  private(set) var merges: [Spreadsheet.Area] = []
  private let strings: [String]
  private let isDate: [Bool]

  private var rowNumber = 0
  private var column = 0
  private var cells: [Spreadsheet.Cell] = []
  private var type = "n"
  private var style = 0
  private var raw = ""
  private var isValue = false
  private var isHint = false

  init(strings: [String], isDate: [Bool]) {
    self.strings = strings
    self.isDate = isDate
  }

  func start(_ name: String, in namespace: String, attributes: [String: String]) {
    switch name {
    case "row":
      // Both the row's number and the cell's reference may be left out: then each follows the one before.
      rowNumber = attributes["r"].flatMap { Int($0) } ?? rowNumber + 1
      (column, cells) = (0, [])
    case "c":
      column = attributes["r"].flatMap { CellReference($0) }?.column ?? column + 1
      type = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      raw = ""
    case "v": isValue = true
    case "t": isValue = !isHint
    case "rPh": isHint = true
    case "mergeCell":
      if let area = Spreadsheet.Area(attributes["ref"] ?? "") { merges.append(area) }
    default: break
    }
  }

  func text(_ text: String) { if isValue { raw += text } }

  func end(_ name: String, in namespace: String) {
    switch name {
    case "v", "t": isValue = false
    case "rPh": isHint = false
    case "c":
      let value = value()
      if value != .empty { cells.append(Spreadsheet.Cell(column: column, value: value)) }
    case "row":
      if !cells.isEmpty { rows.append(Spreadsheet.Row(number: rowNumber, cells: cells.sorted { $0.column < $1.column })) }
    case "sheetData": rows.sort { $0.number < $1.number }
    default: break
    }
  }

  private func value() -> Spreadsheet.Value {
    switch type {
    case "s":
      guard let index = Int(raw), strings.indices.contains(index), !strings[index].isEmpty else { return .empty }
      return .text(strings[index])
    case "str", "inlineStr": return raw.isEmpty ? .empty : .text(EscapedText.decode(raw))
    case "b": return .boolean(raw == "1" || raw == "true")
    case "e": return .error(raw)
    // ISO 8601, which few programs write.
    case "d": return .text(raw)
    default:
      if raw.isEmpty { return .empty }
      return isDate.indices.contains(style) && isDate[style] ? .date(raw) : .number(raw)
    }
  }
}
