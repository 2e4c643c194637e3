/// A table whose columns are aligned in cells: the first to the left, numbers to the right.
struct TextTable {
  var head: [String]
  var rows: [[String]] = []

  /// The lines of the table; when it is wider than `width`, the first column goes over several lines. A name is never cut:
  /// two agencies may differ in their last word.
  func lines(width: Int) -> [String] {
    let all = [head] + rows
    var widths = head.indices.map { column in all.map { CellWidth.of($0[column]) }.max() ?? 0 }
    let others = widths.dropFirst().reduce(0) { $0 + $1 + 2 }
    widths[0] = max(CellWidth.of(head[0]), min(widths[0], width - others))
    return all.flatMap { row in
      let first = CellWidth.wrapped(row[0], to: widths[0])
      let numbers = zip(row, widths).dropFirst().map { "  " + CellWidth.rightAligned($0, to: $1) }.joined()
      return first.enumerated().map { $0 == 0 ? CellWidth.padded($1, to: widths[0]) + numbers : $1 }
    }
  }
}
