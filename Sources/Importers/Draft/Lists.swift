/// Lists written in one text.
enum Lists {
  /// Items between line ends, and between commas and semicolons before a capital letter: “Cán bộ, công chức” is one item, and
  /// so is what stands inside brackets.
  static func items(of text: String) -> [String] {
    var items: [String] = []
    var current = ""
    var depth = 0
    for (character, next) in zip(text, nextLetters(of: text)) {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      default: break
      }
      if character == "\n" || (depth == 0 && (character == "," || character == ";") && next?.isUppercase ?? true) {
        items.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    items.append(current)
    return items.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// For each character, the first one after it that is no space; nil at the end.
  private static func nextLetters(of text: String) -> [Character?] {
    var result: [Character?] = []
    var next: Character?
    for character in text.reversed() {
      result.append(next)
      if character != " " { next = character }
    }
    return result.reversed()
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
