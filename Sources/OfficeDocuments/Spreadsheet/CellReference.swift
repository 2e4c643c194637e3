/// A place in a sheet as files write it: `B12`.
struct CellReference: Equatable {
  /// From 1.
  var row: Int
  /// From 1.
  var column: Int

  /// The last row and column of the format (ECMA-376-1, 18.3.1.73 as Excel limits it).
  private static let lastRow = 1_048_576
  private static let lastColumn = 16_384

  /// Nil for anything that is not letters then digits within a sheet.
  init?(_ text: some StringProtocol) {
    let letters = text.utf8.prefix { (0x41...0x5A).contains($0) }
    let digits = text.utf8.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count), let row = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    let column = letters.reduce(0) { $0 * 26 + Int($1) - 64 }
    guard (1...CellReference.lastRow).contains(row), column <= CellReference.lastColumn else { return nil }
    self.row = row
    self.column = column
  }
}

extension Spreadsheet.Area {
  /// Reads `A1:E1`; nil for anything else.
  init?(_ text: String) {
    let corners = text.split(separator: ":").compactMap { CellReference($0) }
    guard let first = corners.first, let last = corners.last, first.row <= last.row, first.column <= last.column else {
      return nil
    }
    rows = first.row...last.row
    columns = first.column...last.column
  }
}
