import Diagnostics

/// The located tree of one file: one arena with the decoded bytes of all scalars, one array of nodes with index links.
///
/// A worker keeps one tree and reads file after file into it; the buffers are then reused. The views (`Text`,
/// `YAMLValue`) are small values that name a node: they are good until the next `read`.
public struct YAMLTree: Sendable {
  /// The file that was read.
  public internal(set) var source = SourceFile(path: "", bytes: [])
  /// What is wrong with the file as YAML: rule `syntax`, in the order of the file.
  public internal(set) var problems: [Finding] = []
  /// The documents of the stream.
  public internal(set) var roots: [NodeIndex] = []
  /// Decoded bytes of all scalars, with a NUL after each, so that no pattern matches across two of them.
  package internal(set) var arena: [UInt8] = []
  var nodes: [YAMLNode] = []

  /// An empty tree, ready to be read into.
  public init() {}

  /// Reads a file into a fresh tree.
  public init(_ source: SourceFile, limits: YAMLLimits = YAMLLimits()) {
    read(source, limits: limits)
  }

  /// Reads a file, in place of what the tree held. Bad content never throws: what could be read is in `roots`, the rest
  /// in `problems`.
  public mutating func read(_ source: SourceFile, limits: YAMLLimits = YAMLLimits()) {
    read(source, limits: limits, readsFamiliar: true)
  }

  /// Reads a file, by libyaml alone where it is not to be read as familiar.
  mutating func read(_ source: SourceFile, limits: YAMLLimits, readsFamiliar: Bool) {
    var builder = TreeBuilder(reusing: &self, source: source, limits: limits)
    builder.readsFamiliar = readsFamiliar
    builder.build()
    builder.handOver(to: &self)
  }

  /// The node itself, with an alias replaced by what it stands for.
  @inline(__always)
  func resolved(_ index: NodeIndex) -> NodeIndex {
    let node = nodes[index.position]
    return node.kind == .alias ? NodeIndex(Int32(bitPattern: node.content)) : index
  }

  /// The bytes of a node in the file, with its quotes; an alias's own place, not its target's.
  package func place(of index: NodeIndex) -> ByteRange {
    let node = nodes[index.position]
    return ByteRange(Int(node.start), Int(node.end))
  }

  /// The scalar's text; nil for a container.
  @inline(__always)
  package func text(of index: NodeIndex) -> Text? {
    let index = resolved(index)
    let node = nodes[index.position]
    return node.kind == .scalar ? Text(node: index, offset: node.content, count: node.count) : nil
  }

  /// `~`, `null` or nothing at all, unquoted.
  package func isNull(_ index: NodeIndex) -> Bool {
    let node = nodes[resolved(index).position]
    guard node.kind == .scalar, !node.isExplicitText, node.count <= 4 else { return false }
    if node.count == 0 { return true }
    let first = arena[Int(node.content)]
    if node.count == 1 { return first == UInt8(ascii: "~") }
    guard node.count == 4, first == UInt8(ascii: "n") || first == UInt8(ascii: "N") else { return false }
    let start = Int(node.content)
    return ["null", "Null", "NULL"].contains(String(decoding: arena[start..<start + 4], as: UTF8.self))
  }

  /// The children of a container in the order of the file: items, or keys and values in turn. Empty for a scalar.
  package func children(of index: NodeIndex) -> Children {
    let first = firstChild(of: index)
    return Children(nodes: nodes, upcoming: first, count: first == nil ? 0 : Int(nodes[resolved(index).position].count))
  }

  /// The first child of a container; nil where it has none. With `next`, a walk that holds nothing: `Children` counts a reference.
  @inline(__always)
  func firstChild(of index: NodeIndex) -> NodeIndex? {
    let index = resolved(index)
    let node = nodes[index.position]
    return node.kind == .scalar || node.count == 0 ? nil : NodeIndex(index.raw + 1)
  }

  /// The next child of the same container; nil behind the last one.
  @inline(__always)
  func next(after index: NodeIndex) -> NodeIndex? { nodes[index.position].sibling }

  /// How many children a container has; 1 for a scalar, which stands for a list of one.
  func itemCount(of index: NodeIndex) -> Int { isSequence(index) ? Int(nodes[resolved(index).position].count) : 1 }

  package func isMapping(_ index: NodeIndex) -> Bool { nodes[resolved(index).position].kind == .mapping }
  package func isSequence(_ index: NodeIndex) -> Bool { nodes[resolved(index).position].kind == .sequence }

  /// The items of a container.
  package struct Children: Sequence, IteratorProtocol {
    let nodes: [YAMLNode]
    var upcoming: NodeIndex?
    /// Keys and values both count.
    package let count: Int
    package var underestimatedCount: Int { count }

    package mutating func next() -> NodeIndex? {
      guard let index = upcoming else { return nil }
      upcoming = nodes[index.position].sibling
      return index
    }
  }
}
