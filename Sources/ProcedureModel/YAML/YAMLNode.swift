/// The number of a node in its tree. It means nothing in another tree.
public struct NodeIndex: Sendable, Hashable {
  let raw: Int32

  init(_ raw: Int32) { self.raw = raw }
  init(_ raw: Int) { self.raw = Int32(truncatingIfNeeded: raw) }

  var position: Int { Int(raw) }
}

/// How a scalar is written.
public enum ScalarStyle: UInt8, Sendable {
  case plain
  case singleQuoted
  case doubleQuoted
  case literal
  case folded

  /// A block scalar: `|` or `>`.
  var isBlock: Bool { self == .literal || self == .folded }
}

/// One node of the flat tree. Containers come before their children (pre-order): the first child of node `n` is `n + 1`.
struct YAMLNode: Sendable, Equatable {
  enum Kind: UInt8, Sendable {
    case scalar
    case mapping
    case sequence
    case alias
  }

  var kind: Kind
  var style: ScalarStyle
  /// A scalar that is text whatever it looks like: quoted, a block, or tagged `!!str`.
  var isExplicitText: Bool
  /// The next child of the same container; -1 at the last one.
  var next: Int32
  /// A scalar's first byte in the arena; an alias's target.
  var content: UInt32
  /// A scalar's bytes; a container's children (keys and values both count).
  var count: UInt32
  /// Bytes of the source file.
  var start: UInt32
  var end: UInt32

  /// `next`, where there is one.
  @inline(__always) var sibling: NodeIndex? { next < 0 ? nil : NodeIndex(next) }
}
