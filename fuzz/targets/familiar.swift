import Diagnostics

@testable import ProcedureModel

/// The two ways to read YAML: whatever the reader of familiar files takes, it reads as libyaml does.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let source = SourceFile(path: "fuzz.yaml", bytes: Array(UnsafeBufferPointer(start: data, count: size)))
  let tree = YAMLTree(source)
  var plain = YAMLTree()
  plain.read(source, limits: YAMLLimits(), readsFamiliar: false)
  precondition(tree.nodes == plain.nodes && tree.roots == plain.roots, "another tree")
  precondition(tree.arena == plain.arena, "other texts")
  precondition(tree.problems == plain.problems, "other problems")
  return 0
}
