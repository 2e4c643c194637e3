/// Which cell styles show a number as a day (ECMA-376-1, 18.8.30).
final class CellFormats: PartHandler {
  /// By the number of the style that cells name.
  private(set) var isDate: [Bool] = []
  private var customDates: Set<Int> = []
  private var isInCellFormats = false

  func start(_ name: String, in namespace: String, attributes: [String: String]) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), CellFormats.showsDay(attributes["formatCode"] ?? "") {
        customDates.insert(id)
      }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      isDate.append((14...17).contains(id) || id == 22 || customDates.contains(id))
    default: break
    }
  }

  func text(_ text: String) {}

  func end(_ name: String, in namespace: String) { if name == "cellXfs" { isInCellFormats = false } }

  /// Whether a format code such as `dd/mm/yyyy` shows a day or a year; quoted words, colours and locales do not count.
  private static func showsDay(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for letter in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch letter {
      case "\\": isEscaped = true
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted: isBracketed = true
      case "]" where !isQuoted: isBracketed = false
      case "d" where !isQuoted && !isBracketed, "y" where !isQuoted && !isBracketed: return true
      default: break
      }
    }
    return false
  }
}
