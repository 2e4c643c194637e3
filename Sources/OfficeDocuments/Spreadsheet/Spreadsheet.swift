/// A workbook as it was read: what the cells say, not how they look.
package struct Spreadsheet: Sendable, Equatable {
  /// In the order of the tabs.
  package var sheets: [Sheet]

  /// A sheet of a workbook.
  package struct Sheet: Sendable, Equatable {
    /// The words on the tab.
    package var name: String
    /// Whether the tab is hidden from people.
    package var isHidden: Bool
    /// Rows that hold at least one cell, ascending.
    package var rows: [Row]
    /// Cells drawn as one; only the first of each holds a value.
    package var merges: [Area]

    /// The row of a number counted from 1; nil when it is empty.
    package func row(_ number: Int) -> Row? {
      var low = 0
      var high = rows.count
      while low < high {
        let middle = (low + high) / 2
        if rows[middle].number < number { low = middle + 1 } else { high = middle }
      }
      return low < rows.count && rows[low].number == number ? rows[low] : nil
    }

    /// The value that a person sees at a place, both counted from 1: of a merged cell, that of its first.
    package func value(row: Int, column: Int) -> Value {
      if let value = self.row(row)?[column] { return value }
      let area = merges.first { $0.rows.contains(row) && $0.columns.contains(column) }
      return area.flatMap { self.row($0.rows.lowerBound)?[$0.columns.lowerBound] } ?? .empty
    }
  }

  /// A row of a sheet.
  package struct Row: Sendable, Equatable {
    /// As Excel numbers it, from 1.
    package var number: Int
    /// Ascending by column; empty cells are left out.
    package var cells: [Cell]

    /// The value of a column counted from 1; nil when the cell is not there.
    package subscript(column: Int) -> Value? { cells.first { $0.column == column }?.value }

    /// The texts of the first columns, an empty one where there is no cell.
    package func texts(_ count: Int) -> [String] {
      var texts = [String](repeating: "", count: count)
      for cell in cells where cell.column <= count { texts[cell.column - 1] = cell.value.text }
      return texts
    }
  }

  /// A cell that holds something.
  package struct Cell: Sendable, Equatable {
    /// From 1: A is 1.
    package var column: Int
    package var value: Value
  }

  /// Rows and columns counted from 1, both ends included.
  package struct Area: Sendable, Equatable {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// What a cell holds.
  package enum Value: Sendable, Equatable {
    case empty
    case text(String)
    /// The digits as the file has them: a code typed as a number, 1.004030, has lost its last zero here.
    case number(String)
    /// A number that Excel shows as a day: days since 1899-12-30, with the part of the day behind the point.
    case date(String)
    case boolean(Bool)
    /// `#N/A`, `#REF!` …
    case error(String)

    /// What a program compares and stores; a boolean is TRUE or FALSE as Excel shows it.
    package var text: String {
      switch self {
      case .empty: ""
      case .text(let text), .number(let text), .date(let text), .error(let text): text
      case .boolean(let value): value ? "TRUE" : "FALSE"
      }
    }
  }

  /// The letters of a column counted from 1: 28 is AB.
  package static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
