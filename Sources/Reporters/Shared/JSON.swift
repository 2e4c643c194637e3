/// A JSON value with the order of its members kept, so that the same value gives the same bytes.
///
/// Literals build it: `["name": .text(name), "line": .integer(line), "note": nil]`. A member whose value is nil is left out.
package enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case text(String)
  case array([JSON])
  case object([Member])

  /// A name and its value.
  package struct Member: Sendable, Equatable {
    package var name: String
    package var value: JSON
  }

  /// The value of a member; nil for another kind of value or an unknown name.
  package subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSON?)...) {
    self = .object(elements.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// The texts as an array.
  package static func texts(_ texts: [String]) -> JSON { .array(texts.map(JSON.text)) }
}

extension JSON {
  /// The value in UTF-8. With `indent`, the spaces that stand before the value already, it is laid out over lines of two
  /// more spaces each; without it, it is one line. No line break follows.
  package func bytes(indent: Int? = nil) -> [UInt8] {
    var output: [UInt8] = []
    write(to: &output, indent: indent)
    return output
  }

  private func write(to output: inout [UInt8], indent: Int?) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .integer(let value): output += String(value).utf8
    case .text(let value): JSON.write(value, to: &output)
    case .array(let elements):
      JSON.writeList(elements, between: "[]", to: &output, indent: indent) { element, output, indent in
        element.write(to: &output, indent: indent)
      }
    case .object(let members):
      JSON.writeList(members, between: "{}", to: &output, indent: indent) { member, output, indent in
        JSON.write(member.name, to: &output)
        output += (indent == nil ? ":" : ": ").utf8
        member.value.write(to: &output, indent: indent)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], between brackets: String, to output: inout [UInt8], indent: Int?,
    writeElement: (Element, inout [UInt8], Int?) -> Void
  ) {
    let brackets = Array(brackets.utf8)
    output.append(brackets[0])
    let inner = indent.map { $0 + 2 }
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      breakLine(&output, indent: inner)
      writeElement(element, &output, inner)
    }
    if !elements.isEmpty { breakLine(&output, indent: indent) }
    output.append(brackets[1])
  }

  private static func breakLine(_ output: inout [UInt8], indent: Int?) {
    guard let indent else { return }
    output.append(0x0A)
    output += repeatElement(0x20, count: indent)
  }

  /// Writes a string of RFC 8259. Controls, separators and the marks that turn the direction of writing come out as
  /// escapes: the value is the same, and the bytes do no harm in a terminal or a script.
  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    defer { output.append(UInt8(ascii: "\"")) }
    guard text.unicodeScalars.contains(where: { $0 == "\"" || $0 == "\\" || VisibleText.isHarmful($0) }) else {
      output += text.utf8
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\"".utf8
      case "\\": output += "\\\\".utf8
      case "\n": output += "\\n".utf8
      case "\r": output += "\\r".utf8
      case "\t": output += "\\t".utf8
      case _ where VisibleText.isHarmful(scalar):
        let digits = String(scalar.value, radix: 16)
        output += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
      default: output += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
  }
}
