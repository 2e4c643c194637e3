/// What one file may cost. Beyond a limit the file is refused with a finding that names the limit.
public struct YAMLLimits: Sendable {
  /// Bytes of a file: 64 MiB.
  public var bytes = 64 << 20
  /// Containers inside containers: 64. libyaml's cost grows with the square of the depth.
  public var depth = 64
  /// Nodes of a file: 2 million, about 50 MB of tree.
  public var nodes = 2_000_000
  /// Anchors of a document: 10,000.
  public var anchors = 10_000
  /// Nodes that aliases add when each is replaced by what it stands for: 100,000.
  public var aliasedNodes = 100_000
  /// Procedures of a file: 100,000.
  public var procedures = 100_000
  /// Problems reported for one file: 200; then one last finding says that there are more.
  public var problems = 200
  /// Syntax errors after which a file is given up: 20.
  public var syntaxErrors = 20

  /// The limits named above.
  public init() {}
}
