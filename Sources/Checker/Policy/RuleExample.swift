import Diagnostics
import ProcedureModel

/// A wrong text, its right form, and what the fix makes of it: the rule's manual and its test.
public struct RuleExample: Sendable {
  public var place: PolicyPlace
  public var bad: ExampleText?
  public var good: ExampleText?
  public var fixed: ExampleText?
  /// The day to check them as of; nil: a day on which the rule is in force.
  public var asOf: Day?
}

/// A document's name, parts of a procedure, or several procedures to compare.
public struct ExampleText: Sendable {
  let tree: YAMLTree
  let node: NodeIndex
  public let place: PolicyPlace

  /// The words, where the example is only a document's name.
  public var documentName: String? { tree.text(of: node)?.string(in: tree) }

  /// A procedure file in JSON, which is YAML: what the checker reads. A document's name becomes the only document of a
  /// procedure.
  public var procedureFile: String {
    guard let documentName else { return ExampleWriter.json(node, in: tree) }
    return #"{"dossiers": [{"documents": [{"name": "# + ExampleWriter.quoted(documentName) + "}]}]}"
  }

  /// The example as a person reads it: the name itself, or YAML.
  public var shown: String { documentName ?? ExampleWriter.yaml(node, in: tree) }
}
