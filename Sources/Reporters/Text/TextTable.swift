/// A table whose columns are aligned in cells: the first to the left, numbers to the right.
struct TextTable {
  var head: [String]
  var rows: [[String]] = []

  /// The lines of the table; the first column is cut when the table is wider than `width`.
  func lines(width: Int) -> [String] {
    let all = [head] + rows
    var widths = head.indices.map { column in all.map { CellWidth.of($0[column]) }.max() ?? 0 }
    let others = widths.dropFirst().reduce(0) { $0 + $1 + 2 }
    widths[0] = max(CellWidth.of(head[0]), min(widths[0], width - others))
    return all.map { row in
      let first = CellWidth.padded(CellWidth.cut(row[0], to: widths[0]), to: widths[0])
      let rest = zip(row, widths).dropFirst().map { "  " + CellWidth.rightAligned($0, to: $1) }
      return first + rest.joined()
    }
  }
}
