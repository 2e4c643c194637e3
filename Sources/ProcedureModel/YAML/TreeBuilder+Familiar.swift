/// What `FamiliarYAML` builds with. A scalar's content is written piece by piece to the end of the arena.
extension TreeBuilder {
  /// Opens a container.
  mutating func open(_ kind: YAMLNode.Kind, at start: Int) {
    let place = UInt32(truncatingIfNeeded: start)
    let index = append(
      YAMLNode(kind: kind, style: .plain, isExplicitText: false, next: -1, content: 0, count: 0, start: place, end: place))
    open.append(Open(node: index, lastChild: -1, aliasedBefore: 0, anchor: nil))
  }

  /// Adds a scalar whose content stands in the file as it is.
  @inline(__always)
  mutating func addScalar(_ content: UnsafeBufferPointer<UInt8>, _ style: ScalarStyle, from start: Int, to end: Int) {
    beginScalar()
    arena.append(contentsOf: content)
    endScalar(style, from: start, to: end)
  }

  mutating func beginScalar() { scalarStart = arena.count }

  @inline(__always)
  mutating func addContent(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    arena.append(contentsOf: UnsafeBufferPointer(rebasing: bytes))
  }

  mutating func addContent(_ byte: UInt8) { arena.append(byte) }

  @inline(__always)
  mutating func endScalar(_ style: ScalarStyle, from start: Int, to end: Int) {
    _ = append(
      YAMLNode(
        kind: .scalar, style: style, isExplicitText: style != .plain, next: -1, content: UInt32(truncatingIfNeeded: scalarStart),
        count: UInt32(truncatingIfNeeded: arena.count - scalarStart), start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end)))
    arena.append(0)
  }
}
