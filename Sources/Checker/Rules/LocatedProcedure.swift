import ProcedureModel

/// A procedure and the tree that its texts lie in. One object for all that read it: a copy would count the references of two dozen lists.
final class LocatedProcedure: Sendable {
  let procedure: Procedure
  let tree: YAMLTree

  init(_ procedure: Procedure, in tree: YAMLTree) {
    self.procedure = procedure
    self.tree = tree
  }
}
