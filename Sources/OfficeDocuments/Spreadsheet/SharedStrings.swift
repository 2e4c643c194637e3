/// The texts that cells name by number (ECMA-376-1, 18.4). Runs of rich text are one text; phonetic hints are left out.
final class SharedStrings: PartHandler {
  private(set) var texts: [String] = []
  private var current = ""
  private var isText = false
  private var isHint = false

  func start(_ name: String, in namespace: String, attributes: [String: String]) {
    switch name {
    case "si": current = ""
    case "t": isText = !isHint
    case "rPh": isHint = true
    default: break
    }
  }

  func text(_ text: String) { if isText { current += text } }

  func end(_ name: String, in namespace: String) {
    switch name {
    case "t": isText = false
    case "rPh": isHint = false
    case "si": texts.append(EscapedText.decode(current))
    default: break
    }
  }
}

/// The escapes of characters that XML cannot hold: `_x000D_` (ST_Xstring; ECMA-376-1, 22.9.2.19).
enum EscapedText {
  static func decode(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "_") {
      result += rest[..<start]
      let escape = rest[start...].prefix(7)
      if let scalar = scalar(of: escape) {
        result.unicodeScalars.append(scalar)
        rest = rest[escape.endIndex...]
      } else {
        result += "_"
        rest = rest[rest.index(after: start)...]
      }
    }
    return result + rest
  }

  private static func scalar(of escape: Substring) -> Unicode.Scalar? {
    guard escape.count == 7, escape.hasPrefix("_x"), escape.hasSuffix("_") else { return nil }
    let digits = escape.dropFirst(2).dropLast()
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else { return nil }
    return Unicode.Scalar(value)
  }
}
