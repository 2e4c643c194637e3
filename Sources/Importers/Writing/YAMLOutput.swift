/// A value to write as canonical YAML.
package indirect enum YAMLOutput: Sendable, Equatable {
  case text(String)
  /// A text that stays in quotes whatever it looks like: a procedure's code.
  case quoted(String)
  case integer(Int)
  /// Written without quotes: a day.
  case word(String)
  case list([YAMLOutput])
  case mapping([(String, YAMLOutput)])

  package static func == (left: YAMLOutput, right: YAMLOutput) -> Bool {
    CanonicalYAML.document(left) == CanonicalYAML.document(right)
  }
}

/// The one way this project writes YAML: two spaces, block style, block scalars for texts of several lines, quotes only when
/// needed. The same value gives the same bytes; reading them gives the value back.
package enum CanonicalYAML {
  /// A whole document, with a line feed at the end.
  package static func document(_ value: YAMLOutput) -> String {
    switch value {
    case .list(let items) where !items.isEmpty: list(items, indent: 0)
    case .mapping(let members) where !members.isEmpty: mapping(members, indent: 0)
    default: inline(value, indent: 0) + "\n"
    }
  }

  private static func mapping(_ members: [(String, YAMLOutput)], indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return members.map { key, value in
      switch value {
      case .list(let items) where !items.isEmpty: "\(margin)\(scalar(key)):\n" + list(items, indent: indent + 2)
      case .mapping(let inner) where !inner.isEmpty: "\(margin)\(scalar(key)):\n" + mapping(inner, indent: indent + 2)
      default: "\(margin)\(scalar(key)): \(inline(value, indent: indent))\n"
      }
    }.joined()
  }

  private static func list(_ items: [YAMLOutput], indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return items.map { item in
      switch item {
      case .mapping(let members) where !members.isEmpty:
        margin + "- " + mapping(members, indent: indent + 2).dropFirst(indent + 2)
      case .list(let inner) where !inner.isEmpty: margin + "- " + list(inner, indent: indent + 2).dropFirst(indent + 2)
      default: margin + "- " + inline(item, indent: indent) + "\n"
      }
    }.joined()
  }

  /// A value that begins on the line of its key or its `-`.
  private static func inline(_ value: YAMLOutput, indent: Int) -> String {
    switch value {
    case .text(let text): block(text, indent: indent) ?? scalar(text)
    case .quoted(let text): doubleQuoted(text)
    case .integer(let number): String(number)
    case .word(let word): word
    case .list: "[]"
    case .mapping: "{}"
    }
  }

  /// A literal block for a text of several lines; nil when the text has one line or a block would not give it back.
  private static func block(_ text: String, indent: Int) -> String? {
    guard text.contains("\n"), !text.hasSuffix("\n"), text.unicodeScalars.allSatisfy({ $0 == "\n" || isPrintable($0) })
    else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, let start = first.unicodeScalars.first, start != " ", start != "\t",
      lines.allSatisfy({ !$0.hasSuffix(" ") && $0.unicodeScalars.first != "\t" })
    else { return nil }
    let margin = String(repeating: " ", count: indent + 2)
    return "|-" + lines.map { $0.isEmpty ? "\n" : "\n" + margin + $0 }.joined()
  }

  /// A text on one line: plain where that is safe, else in quotes.
  static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    let needsEscapes = text.unicodeScalars.contains { !isPrintable($0) }
    if !needsEscapes, text.contains("\"") || text.contains("\\"), !text.contains("'") { return "'" + text + "'" }
    return doubleQuoted(text)
  }
}

// MARK: - Quoting

extension CanonicalYAML {
  /// Nothing in the text means something else to YAML 1.1 or 1.2, unquoted.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, scalars.allSatisfy(isPrintable) else { return false }
    if "-?:,[]{}#&*!|>'\"%@`=~<".unicodeScalars.contains(first) || first == " " || last == " " || last == ":" { return false }
    for index in scalars.indices.dropLast() {
      if scalars[index] == ":", scalars[index + 1] == " " { return false }
      if scalars[index] == " ", scalars[index + 1] == "#" { return false }
    }
    return !isAmbiguous(text)
  }

  /// Words and numbers that some reader takes for something else than text.
  private static func isAmbiguous(_ text: String) -> Bool {
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf"]
    if words.contains(text.lowercased()) { return true }
    return text.utf8.contains { (0x30...0x39).contains($0) }
      && text.utf8.allSatisfy { byte in (0x30...0x39).contains(byte) || "+-.,:_eExXoabcdefABCDEF".utf8.contains(byte) }
  }

  /// Characters that may stand in a plain or literal scalar. Line separators and the byte-order mark may not.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if isPrintable(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
      }
    }
    return result + "\""
  }
}
