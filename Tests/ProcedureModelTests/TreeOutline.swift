import Diagnostics

@testable import ProcedureModel

extension YAMLTree {
  init(_ text: String, limits: YAMLLimits = YAMLLimits()) {
    self.init(SourceFile(path: "thu-tuc.yaml", bytes: Array(text.utf8)), limits: limits)
  }

  init(bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) {
    self.init(SourceFile(path: "thu-tuc.yaml", bytes: bytes), limits: limits)
  }

  /// All scalars in the order of the file.
  var texts: [Text] {
    nodes.indices.compactMap { nodes[$0].kind == .scalar ? text(of: NodeIndex($0)) : nil }
  }

  var strings: [String] { texts.map { $0.string(in: self) } }

  /// The tree in one line: `{name: "a", list: ["b"]}`; documents are separated by ` | `.
  var outline: String { roots.map { outline($0) }.joined(separator: " | ") }

  private func outline(_ index: NodeIndex) -> String {
    if let text = text(of: index) { return isNull(index) ? "~" : "\"" + text.string(in: self) + "\"" }
    let items = children(of: index).map { outline($0) }
    if isSequence(index) { return "[" + items.joined(separator: ", ") + "]" }
    let pairs = stride(from: 0, to: items.count - 1, by: 2).map { items[$0] + ": " + items[$0 + 1] }
    return "{" + pairs.joined(separator: ", ") + "}"
  }

  /// `line:column` and the Vietnamese message of each problem.
  var complaints: [String] {
    let table = LineTable(source)
    return problems.map { problem in
      let position = table.position(at: problem.range.lowerBound)
      return "\(position.line):\(position.column) \(problem.message.text(in: .vi))"
    }
  }
}
