import Diagnostics
import OfficeDocuments
import ProcedureModel

/// Lists in tables: the portal's Excel export (“Danh sách TTHC”, a banner above the head) and CSV of the same columns. The
/// columns are known by their labels.
struct TableImporter {
  /// A row: its number in the source, and its cells.
  struct Row {
    var number: Int
    var cells: [Cell]
  }

  struct Cell {
    var text: String
    var isNumber = false
  }

  private let place: String
  private let columns: [Column]

  private struct Column {
    var label: String
    var part: FieldLabel?
  }

  /// Reads the rows under the head; nil when no row looks like a head.
  static func read(_ rows: [Row], at place: String) -> [ImportedRecord]? {
    // The head stands below a banner at most: with a name's column and another one that is known.
    for (index, row) in rows.prefix(10).enumerated() {
      let columns = row.cells.map { Column(label: $0.text, part: FieldLabel(label: $0.text)) }
      let parts = columns.compactMap(\.part)
      guard parts.count >= 2, parts.contains(.name) else { continue }
      let importer = TableImporter(place: place, columns: columns)
      return rows.dropFirst(index + 1).compactMap { importer.record($0) }
    }
    return nil
  }

  private func record(_ row: Row) -> ImportedRecord? {
    guard row.cells.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) else { return nil }
    var cleaner = TextCleaner()
    var draft = ProcedureDraft()
    draft.channels = [Channel.nationalPortal.rawValue]
    var publisher: String?
    var leftovers: [(key: String, value: String)] = []
    var notes: [ImportReport.Note] = []
    for (index, cell) in row.cells.enumerated() {
      guard let text = cleaner.clean(cell.text) else { continue }
      let column = index < columns.count ? columns[index] : Column(label: "", part: nil)
      switch column.part {
      case .publisher: publisher = text
      case .rowNumber: continue
      case .level:
        let (levels, unknown) = LevelName.split(text)
        draft.levels = levels
        leftovers += unknown.map { (column.label, $0) }
        notes += unknown.map { _ in .levelUnknown }
      case .code where cell.isNumber && ProcedureCode.padded(text) != text:
        draft.code = ProcedureCode.padded(text)
        notes.append(.codePadded)
      case .unplaced, nil: leftovers.append((column.label.isEmpty ? "cột \(index + 1)" : column.label, text))
      case .some(let part): _ = part.put(text, into: &draft)
      }
    }
    let agency = publisher ?? draft.executingAgencies.first ?? "Chưa rõ cơ quan"
    var record = ImportedRecord(
      draft: draft, agency: AgencyDraft(id: Slug.of(agency).isEmpty ? "chua-ro-co-quan" : Slug.of(agency), name: agency))
    if record.label.isEmpty { record.label = "\(place):\(row.number)" }
    record.notes = notes
    record.padCode(ProcedureCode.padded)
    record.finish(cleaner, leftovers: leftovers)
    return record
  }
}

extension TableImporter {
  /// The rows of a sheet; merged cells count once, where they begin.
  static func rows(of sheet: Spreadsheet.Sheet) -> [Row] {
    sheet.rows.map { row in
      let width = row.cells.last?.column ?? 0
      var cells = Array(repeating: Cell(text: ""), count: min(width, 200))
      for cell in row.cells where cell.column <= 200 {
        if case .number = cell.value {
          cells[cell.column - 1] = Cell(text: cell.value.text, isNumber: true)
        } else {
          cells[cell.column - 1] = Cell(text: cell.value.text)
        }
      }
      return Row(number: row.number, cells: cells)
    }
  }

  /// The rows of separated values. A code that lost its zeros there looks like a number too.
  static func rows(of table: CSVTable) -> [Row] {
    table.records.map { record in
      Row(number: record.line, cells: record.fields.map { Cell(text: $0, isNumber: ProcedureCode.looksLikeNumber($0)) })
    }
  }
}
