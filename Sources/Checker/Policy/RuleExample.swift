import Diagnostics
import ProcedureModel

/// A wrong text, its right form, and what the fix makes of it: the rule's manual and its test.
package struct RuleExample: Sendable {
  package var place: PolicyPlace
  package var bad: ExampleText?
  package var good: ExampleText?
  package var fixed: ExampleText?
  /// The day to check them as of; nil: a day on which the rule is in force.
  package var asOf: Day?
}

/// A document's name, parts of a procedure, or several procedures to compare.
package struct ExampleText: Sendable {
  let tree: YAMLTree
  let node: NodeIndex
  package let place: PolicyPlace

  /// The words, where the example is only a document's name.
  package var documentName: String? { tree.text(of: node)?.string(in: tree) }

  /// A procedure file in JSON, which is YAML: what the checker reads. A document's name becomes the only document of a
  /// procedure; a code and a name are added where the example leaves them out.
  package var procedureFile: String {
    if let documentName {
      return "{" + Self.head.map(\.member).joined(separator: ", ") + #", "dossiers": [{"documents": [{"name": "#
        + ExampleWriter.quoted(documentName) + "}]}]}"
    }
    if tree.isSequence(node) {
      return "[" + tree.children(of: node).map(completed).joined(separator: ", ") + "]"
    }
    return completed(node)
  }

  private static let head = [
    (key: "code", member: #""code": "0.000000""#), (key: "name", member: #""name": "Thủ tục của ví dụ""#),
  ]

  /// A procedure with the keys that every procedure has.
  private func completed(_ procedure: NodeIndex) -> String {
    guard tree.isMapping(procedure) else { return ExampleWriter.json(procedure, in: tree) }
    let present = tree.children(of: procedure).enumerated().filter { $0.offset % 2 == 0 }
      .compactMap { tree.text(of: $0.element)?.string(in: tree) }
    let added = Self.head.filter { !present.contains($0.key) }.map(\.member)
    let own = ExampleWriter.json(procedure, in: tree)
    return added.isEmpty ? own : "{" + added.joined(separator: ", ") + ", " + own.dropFirst()
  }

  /// The example as a person reads it: the name itself, or YAML.
  package var shown: String { documentName ?? ExampleWriter.yaml(node, in: tree) }
}
