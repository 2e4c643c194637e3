import Foundation

/// How high a row must be for its wrapped texts to show whole: Excel computes heights only when a person edits a cell.
enum RowHeight {
  /// The most that Excel allows, in points.
  static let highest = 409.5
  private static let lowest = 15.75

  /// The height in points of a row of cells above columns of these widths.
  static func estimate(_ cells: [PrintedWorkbook.Cell], widths: [Double]) -> Double {
    var column = 0
    var height = lowest
    for cell in cells {
      let width = widths[min(column, widths.count)..<min(column + cell.span, widths.count)].reduce(0, +)
      column += cell.span
      guard cell.style.wraps, cell.value != .empty else { continue }
      let lines = lineCount(of: cell.value.text, points: points(of: width), size: cell.style.size, isBold: cell.style.isBold)
      height = max(height, Double(lines) * cell.style.size * lineFactor + 3)
    }
    return min(highest, height)
  }

  /// Times New Roman: ascent and descent with the leading that Excel and LibreOffice add.
  private static let lineFactor = 1.19

  /// A column of n characters is 7n + 5 pixels wide, of which about 6 are margin (ECMA-376-1, 18.3.1.13); 0.75 points each.
  private static func points(of width: Double) -> Double { max(1, (width * 7 - 1) * 0.75) }

  /// Lines of a text that is wrapped at spaces, words longer than a line broken where it ends.
  static func lineCount(of text: String, points: Double, size: Double, isBold: Bool) -> Int {
    let factor = size * (isBold ? 1.06 : 1)
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, line in
      var count = 1
      var used = 0.0
      for word in line.split(separator: " ") {
        let width = word.reduce(0) { $0 + LetterWidth.of($1) } * factor
        if used > 0, used + LetterWidth.space * factor + width > points {
          count += 1
          used = 0
        }
        used += (used > 0 ? LetterWidth.space * factor : 0) + width
        while used > points {
          count += 1
          used -= points
        }
      }
      return lines + count
    }
  }
}

/// Widths of letters in Times New Roman, as parts of the font's size.
enum LetterWidth {
  static let space = 0.25

  /// A letter has the width of its base: marks take none.
  static func of(_ character: Character) -> Double {
    guard let base = character.unicodeScalars.first else { return 0 }
    let plain = base.isASCII ? base : String(character).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? base
    switch plain {
    case "i", "j", "l", "t", "/", "\\", "'", "|", ":", ";", ".", ",", "!", " ": return 0.28
    case "f", "r", "(", ")", "-", "[", "]", "I": return 0.34
    case "c", "s", "z", "e", "a", "J": return 0.44
    case "m", "M", "W", "—", "…", "%", "@": return 0.9
    case "w", "đ": return plain == "w" ? 0.73 : 0.5
    case "A"..."Z", "Đ", "Ơ", "Ư": return 0.69
    default: return plain.value < 0x2E80 ? 0.5 : 1
    }
  }
}
