import ProcedureModel

/// How sources name the levels of administration.
enum LevelName {
  /// The level; nil for the district level, which is no more, and for anything else.
  static func level(_ name: String) -> Level? {
    switch name.lowercased() {
    case "cấp bộ", "cấp trung ương", "trung ương", "bộ": .central
    case "cấp tỉnh", "tỉnh": .province
    case "cấp xã", "xã": .commune
    default: nil
    }
  }

  /// The levels of a list, and the names that are none.
  static func split(_ text: String) -> (levels: [String], unknown: [String]) {
    let items = Lists.items(of: text)
    return (items.compactMap { level($0)?.rawValue }, items.filter { level($0) == nil })
  }
}
