import ProcedureModel

/// Writes a part of the policy as JSON for the checker, or as YAML for people.
enum ExampleWriter {
  /// JSON on one line. Every scalar becomes a string: a procedure file takes strings for numbers too.
  static func json(_ node: NodeIndex, in tree: YAMLTree) -> String {
    if let text = tree.text(of: node) {
      return isPlainNumber(text.string(in: tree), quoted: tree.isQuoted(node))
        ? text.string(in: tree) : quoted(text.string(in: tree))
    }
    if tree.isSequence(node) {
      return "[" + tree.children(of: node).map { json($0, in: tree) }.joined(separator: ", ") + "]"
    }
    var pairs: [String] = []
    var children = tree.children(of: node)
    while let key = children.next(), let value = children.next() {
      pairs.append(json(key, in: tree) + ": " + json(value, in: tree))
    }
    return "{" + pairs.joined(separator: ", ") + "}"
  }

  /// A JSON string: YAML reads it as a double-quoted scalar.
  static func quoted(_ text: String) -> String { JSONText.quoted(text) }

  /// YAML in block style, two spaces a level.
  static func yaml(_ node: NodeIndex, in tree: YAMLTree) -> String {
    lines(node, in: tree).joined(separator: "\n")
  }

  private static func lines(_ node: NodeIndex, in tree: YAMLTree) -> [String] {
    if let text = tree.text(of: node) {
      let string = text.string(in: tree)
      return [tree.isQuoted(node) || needsQuotes(string) ? quoted(string) : string]
    }
    if tree.isSequence(node) { return tree.children(of: node).flatMap { indented(lines($0, in: tree), first: "- ") } }
    var result: [String] = []
    var children = tree.children(of: node)
    while let key = children.next(), let value = children.next() {
      let name = tree.text(of: key)?.string(in: tree) ?? ""
      let below = lines(value, in: tree)
      if tree.text(of: value) != nil {
        result.append(name + ": " + (below.first ?? ""))
      } else {
        result.append(name + ":")
        result += indented(below, first: "  ")
      }
    }
    return result
  }

  private static func indented(_ lines: [String], first: String) -> [String] {
    lines.enumerated().map { ($0.offset == 0 ? first : "  ") + $0.element }
  }

  private static func needsQuotes(_ text: String) -> Bool {
    text.contains(": ") || text.hasSuffix(":") || text.contains(" #") || text.contains("\n")
      || text.first.map { "[]{},&*#?|-<>=!%@`\"'".contains($0) } ?? true
  }

  private static func isPlainNumber(_ text: String, quoted: Bool) -> Bool {
    !quoted && !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } && (text == "0" || !text.hasPrefix("0"))
  }
}

extension YAMLTree {
  func isQuoted(_ node: NodeIndex) -> Bool {
    guard let text = text(of: node) else { return false }
    let style = text.style(in: self)
    return style == .singleQuoted || style == .doubleQuoted
  }
}
