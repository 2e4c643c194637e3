import Diagnostics
import Foundation

@testable import ProcedureModel

/// A file's values without their layout, written again in a layout that is asked for.
indirect enum YAMLContent: Equatable {
  /// `isText` when it stays text whatever its letters look like.
  case scalar(String, isText: Bool)
  case list([YAMLContent])
  case map([(String, YAMLContent)])

  init(_ index: NodeIndex, in tree: YAMLTree) {
    let children = Array(tree.children(of: index))
    if tree.isSequence(index) {
      self = .list(children.map { YAMLContent($0, in: tree) })
    } else if tree.isMapping(index) {
      self = .map(
        stride(from: 0, to: children.count - 1, by: 2).map { place in
          (tree.text(of: children[place])?.string(in: tree) ?? "", YAMLContent(children[place + 1], in: tree))
        })
    } else {
      let isText = tree.nodes[tree.resolved(index).position].isExplicitText
      self = .scalar(tree.text(of: index)?.string(in: tree) ?? "", isText: isText)
    }
  }

  /// The documents of a file.
  static func documents(_ source: SourceFile) -> [YAMLContent] {
    let tree = YAMLTree(source)
    return tree.roots.map { YAMLContent($0, in: tree) }
  }

  /// The keys of every mapping the other way round.
  var withKeysReversed: YAMLContent {
    switch self {
    case .scalar: self
    case .list(let items): .list(items.map(\.withKeysReversed))
    case .map(let entries): .map(entries.reversed().map { ($0.0, $0.1.withKeysReversed) })
    }
  }

  static func == (left: YAMLContent, right: YAMLContent) -> Bool {
    switch (left, right) {
    case (.scalar(let one, _), .scalar(let two, _)): one == two
    case (.list(let one), .list(let two)): one == two
    case (.map(let one), .map(let two)): one.map(\.0) == two.map(\.0) && one.map(\.1) == two.map(\.1)
    default: false
    }
  }
}

/// How texts are written. What a style cannot hold is written in double quotes.
enum ScalarStyling: CaseIterable {
  case plain, plainOverLines, single, singleOverLines, double, doubleEscaped, doubleOverLines, literal, folded, flow
}

/// Writes values in one style throughout.
struct YAMLRestyler {
  let style: ScalarStyling
  var lineBreak = "\n"

  func file(_ documents: [YAMLContent]) -> String {
    let texts = documents.map { document -> String in
      if style == .flow { return flow(document) + "\n" }
      let text = block(document, indent: 0)
      return (text.hasPrefix("\n") ? String(text.dropFirst()) : text) + "\n"
    }
    return texts.joined(separator: "---\n").replacing("\n", with: lineBreak)
  }

  private func block(_ content: YAMLContent, indent: Int) -> String {
    let margin = "\n" + String(repeating: " ", count: indent)
    switch content {
    case .scalar(let text, let isText): return scalar(text, isText: isText, indent: indent)
    case .list(let items):
      if items.isEmpty { return " []" }
      return items.map { margin + "-" + nested($0, indent: indent + 2) }.joined()
    case .map(let entries):
      if entries.isEmpty { return " {}" }
      return entries.map { margin + $0.0 + ":" + nested($0.1, indent: indent + 2) }.joined()
    }
  }

  private func nested(_ content: YAMLContent, indent: Int) -> String {
    if case .scalar = content { return " " + block(content, indent: indent) }
    return block(content, indent: indent)
  }

  private func flow(_ content: YAMLContent) -> String {
    switch content {
    case .scalar(let text, let isText): isText || text.isEmpty || !isTyped(text) ? double(text) : text
    case .list(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
    case .map(let entries): "{" + entries.map { "\(double($0.0)): \(flow($0.1))" }.joined(separator: ", ") + "}"
    }
  }

  private func scalar(_ text: String, isText: Bool, indent: Int) -> String {
    if !isText, isTyped(text) { return text }
    let margin = "\n" + String(repeating: " ", count: max(indent, 1))
    switch style {
    case .plain where isPlainSafe(text): return text
    case .plainOverLines where isPlainSafe(text): return broken(text, margin)
    case .single where !text.contains("\n"): return "'" + text.replacing("'", with: "''") + "'"
    case .singleOverLines where !text.contains("\n"):
      return "'" + broken(text.replacing("'", with: "''"), margin) + "'"
    case .doubleEscaped: return double(text, escapesAll: true)
    case .doubleOverLines: return text.contains("\n") ? double(text) : broken(double(text), "\\" + margin + "\\")
    case .literal where isBlockSafe(text):
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return "|-" + lines.map { $0.isEmpty ? "\n" : margin + $0 }.joined()
    case .folded where isBlockSafe(text) && !text.contains("\n"): return ">-" + margin + broken(text, margin)
    default: return double(text)
    }
  }

  /// Each third space becomes the separator, where letters stand on both sides.
  private func broken(_ text: String, _ separator: String) -> String {
    var result: [Character] = []
    var spaces = 0
    let letters = Array(text)
    for (place, letter) in letters.enumerated() {
      let isBetween =
        letter == " " && place > 0 && place + 1 < letters.count && letters[place - 1].isLetter && letters[place + 1].isLetter
      if isBetween { spaces += 1 }
      if isBetween, spaces % 3 == 0 {
        result += separator
        if separator.hasSuffix("\\") { result.append(" ") }
      } else {
        result.append(letter)
      }
    }
    return String(result)
  }

  private func double(_ text: String, escapesAll: Bool = false) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      default: escapesAll && !scalar.isASCII ? String(format: "\\U%08X", scalar.value) : String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  /// What reads as a number, a day, true, false or nothing.
  private func isTyped(_ text: String) -> Bool {
    text.isEmpty || ["~", "null", "true", "false"].contains(text) || text.allSatisfy { $0.isNumber || $0 == "-" }
  }

  private func isPlainSafe(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter, let last = text.last, last != " ", last != ":" else { return false }
    return !isTyped(text) && !text.contains("\n") && !text.contains(": ") && !text.contains(" #")
  }

  private func isBlockSafe(_ text: String) -> Bool {
    guard let first = text.first, first != " ", first != "\n", first != "\t", let last = text.last, last != "\n" else {
      return false
    }
    return true
  }
}
