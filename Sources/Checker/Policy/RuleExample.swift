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
  /// procedure.
  package var procedureFile: String {
    guard let documentName else { return ExampleWriter.json(node, in: tree) }
    return #"{"dossiers": [{"documents": [{"name": "# + ExampleWriter.quoted(documentName) + "}]}]}"
  }

  /// The example as a person reads it: the name itself, or YAML.
  package var shown: String { documentName ?? ExampleWriter.yaml(node, in: tree) }
}
