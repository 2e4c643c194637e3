/// Makes text from files harmless to look at.
package enum VisibleText {
  /// Whether a character may command a terminal, end a line where none should end, or turn the direction of writing:
  /// C0 and C1 controls, delete, line and paragraph separators, and the bidirectional controls of Unicode (the ones that
  /// "Trojan Source" attacks use). All are below U+10000.
  package static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The text on one line, safe to print: tabs and line breaks become spaces, harmful characters and those that show
  /// nothing (zero width, soft hyphen, byte-order mark) become escapes such as `\u{1B}`.
  package static func inert(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isHarmful($0) || isInvisible($0) }) else { return text }
    var result = ""
    for character in text {
      switch character {
      case "\n", "\r", "\r\n", "\t", "\u{85}", "\u{2028}", "\u{2029}": result += " "
      default: result += display(character)
      }
    }
    return result
  }

  /// A character as it may be shown; not for tabs and line breaks, which the caller lays out.
  package static func display(_ character: Character) -> String {
    let scalars = character.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first {
      return isHarmful(scalar) || isInvisible(scalar) ? escape(scalar) : String(character)
    }
    guard scalars.contains(where: isHarmful) else { return String(character) }
    return scalars.map { isHarmful($0) ? escape($0) : String(Character($0)) }.joined()
  }

  /// The first `limit` characters of a text, with an ellipsis in the middle when it is longer: both the beginning and the
  /// end of a long quotation say something.
  package static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit, text.count > limit else { return text }
    let head = (limit - 3) * 2 / 3
    return "\(text.prefix(head)) … \(text.suffix(limit - 3 - head))"
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  /// `\u{1B}`.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}
