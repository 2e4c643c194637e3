/// How many cells of a terminal text takes. A Vietnamese letter takes one, however many scalars it is written with.
package enum CellWidth {
  /// The cells of a text without controls; see `VisibleText`.
  package static func of(_ text: some StringProtocol) -> Int {
    var ascii = 0
    for byte in text.utf8 {
      guard byte < 0x80 else { return text.reduce(0) { $0 + of($1) } }
      ascii += 1
    }
    return ascii
  }

  /// 0 for a lone combining mark, 2 for East Asian wide characters and emoji, else 1.
  package static func of(_ character: Character) -> Int {
    guard let base = character.unicodeScalars.first else { return 0 }
    if base.value < 0x300 { return character.unicodeScalars.contains("\u{FE0F}") ? 2 : 1 }
    let properties = base.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    if properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    return isWide(base.value) ? 2 : 1
  }

  /// The blocks of East_Asian_Width W and F (Unicode Standard Annex 11) outside emoji.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// The text with spaces after it up to a width; a longer text stays.
  package static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }

  /// The text with spaces before it up to a width; a longer text stays.
  package static func rightAligned(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - of(text))) + text
  }

  /// The text cut to a width with `…` at its end.
  package static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var result = ""
    var used = 1
    for character in text {
      used += of(character)
      if used > width { break }
      result.append(character)
    }
    return result + "…"
  }

  /// The words of a text on lines of at most `width` cells. A word that is longer than a line is broken where the line ends.
  package static func wrapped(_ text: String, to width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let length = of(word)
      if used > 0, used + 1 + length > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if used > 0 {
        line += " "
        used += 1
      }
      guard length > width else {
        line += String(word)
        used += length
        continue
      }
      for character in word {
        let cells = of(character)
        if used + cells > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += cells
      }
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}
