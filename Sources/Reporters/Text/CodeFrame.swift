import Diagnostics

/// The lines of a file that a finding is about, with carets under the letters that matter.
struct CodeFrame {
  /// One line of the frame. `marks` is empty, or spaces and carets that stand under `text`.
  struct Row: Equatable {
    var number: Int
    var text: String
    var marks: String
  }

  var rows: [Row]
  /// How many lines of the range are not shown.
  var hiddenLines: Int

  /// The most lines that are shown; of a longer range only the first one is.
  private static let maximumLines = 3

  /// A frame that is at most `width` cells wide, line numbers not counted.
  init(of range: ByteRange, in places: FilePlaces, width: Int) {
    let lines = places.lines(of: range)
    let shown = lines.count > CodeFrame.maximumLines ? Array(lines.prefix(1)) : lines
    hiddenLines = lines.count - shown.count
    guard let source = places.source else {
      rows = []
      return
    }
    rows = shown.map { line in
      let isFirst = line.number == shown.first?.number
      let window = LineWindow(line.bytes, of: source, around: range, marksIndent: isFirst, width: width)
      return Row(number: line.number, text: window.text, marks: window.marks)
    }
  }
}

/// A part of a line that fits in a width and holds the beginning of a range.
private struct LineWindow {
  private(set) var text = ""
  private(set) var marks = ""

  /// A grapheme as it is shown.
  private struct Cell {
    var text: String
    var width: Int
    var isMarked: Bool
  }

  private static let tabWidth = 4

  init(_ line: ByteRange, of source: SourceFile, around range: ByteRange, marksIndent: Bool, width: Int) {
    // A line of a megabyte is cut before it is decoded: no grapheme of sense has more than eight bytes a cell.
    let reach = width * 8
    let focus = min(max(line.lowerBound, range.lowerBound), line.upperBound)
    var lower = max(line.lowerBound, focus - reach)
    while lower < focus, source.bytes[lower] & 0xC0 == 0x80 { lower += 1 }
    var upper = min(line.upperBound, focus + reach)
    while upper > focus, upper < line.upperBound, source.bytes[upper] & 0xC0 == 0x80 { upper -= 1 }
    if lower == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lower = min(3, upper) }

    var cells = LineWindow.cells(of: source.bytes[lower..<max(lower, upper)], marking: range)
    if !marksIndent {
      for index in cells.indices.prefix(while: { cells[$0].text.allSatisfy { $0 == " " } }) { cells[index].isMarked = false }
    }
    if !cells.contains(where: \.isMarked) {
      // An empty range, or one that holds only the line break: point at its place.
      if cells.isEmpty || range.lowerBound >= upper {
        cells.append(Cell(text: " ", width: 1, isMarked: true))
      } else {
        cells[0].isMarked = true
      }
    }
    let isCutBefore = lower > line.lowerBound + 3
    let isCutAfter = upper < line.upperBound
    layOut(cells, width: width, isCutBefore: isCutBefore, isCutAfter: isCutAfter)
  }

  /// Splits bytes into graphemes. Broken UTF-8 shows as U+FFFD and keeps its place.
  private static func cells(of bytes: ArraySlice<UInt8>, marking range: ByteRange) -> [Cell] {
    var scalars = String.UnicodeScalarView()
    var lengths: [Int] = []
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    parsing: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        scalars.append(Unicode.UTF8.decode(encoded))
        lengths.append(encoded.count)
      case .error(let length):
        scalars.append("\u{FFFD}")
        lengths.append(length)
      case .emptyInput: break parsing
      }
    }
    var result: [Cell] = []
    var offset = bytes.startIndex
    var scalarIndex = 0
    var column = 0
    for character in String(scalars) {
      let start = offset
      for _ in character.unicodeScalars {
        offset += lengths[scalarIndex]
        scalarIndex += 1
      }
      let shown =
        character == "\t"
        ? String(repeating: " ", count: tabWidth - column % tabWidth) : VisibleText.display(character)
      let isMarked =
        range.isEmpty
        ? start <= range.lowerBound && range.lowerBound < offset : start < range.upperBound && range.lowerBound < offset
      let width = CellWidth.of(shown)
      column += width
      result.append(Cell(text: shown, width: width, isMarked: isMarked))
    }
    return result
  }

  private mutating func layOut(_ cells: [Cell], width: Int, isCutBefore: Bool, isCutAfter: Bool) {
    let total = cells.reduce(0) { $0 + $1.width }
    var shown = cells.indices
    if isCutBefore || isCutAfter || total > width { shown = LineWindow.window(cells, width: max(3, width) - 2) }
    if shown.lowerBound > 0 || isCutBefore { append("…", marked: false) }
    for cell in cells[shown] { append(cell.text, marked: cell.isMarked, width: cell.width) }
    if shown.upperBound < cells.count || isCutAfter { append("…", marked: false) }
    while marks.last == " " { marks.removeLast() }
  }

  /// The graphemes that fit: the marked ones from their first on, then as much before as after.
  private static func window(_ cells: [Cell], width: Int) -> Range<Int> {
    let first = cells.firstIndex(where: \.isMarked) ?? 0
    var lower = first
    var upper = first
    var used = 0
    while upper < cells.count, cells[upper].isMarked, used + cells[upper].width <= width {
      used += cells[upper].width
      upper += 1
    }
    var canGrow = true
    while canGrow {
      canGrow = false
      if lower > 0, used + cells[lower - 1].width <= width {
        lower -= 1
        used += cells[lower].width
        canGrow = true
      }
      if upper < cells.count, used + cells[upper].width <= width {
        used += cells[upper].width
        upper += 1
        canGrow = true
      }
    }
    return lower..<max(upper, lower)
  }

  private mutating func append(_ shown: String, marked: Bool, width: Int? = nil) {
    text += shown
    // A lone combining mark has no cell of its own, but the place must still be pointed at.
    marks += String(repeating: marked ? "^" : " ", count: width ?? CellWidth.of(shown))
  }
}
