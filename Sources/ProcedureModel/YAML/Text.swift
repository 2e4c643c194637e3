import Diagnostics

/// A scalar of the file: its decoded bytes are in the tree's arena, its place in the source. Twelve bytes; it makes a
/// `String` only when asked.
public struct Text: Sendable, Hashable {
  package let node: NodeIndex
  let offset: UInt32
  let count: UInt32

  /// No character at all.
  public var isEmpty: Bool { count == 0 }

  /// The decoded UTF-8 bytes' place in `YAMLTree.arena`.
  package var arenaRange: Range<Int> { Int(offset)..<Int(offset) + Int(count) }

  /// The decoded text. Costs an allocation: for findings, not for the hot path.
  public func string(in tree: YAMLTree) -> String { String(decoding: bytes(in: tree), as: UTF8.self) }

  /// The decoded UTF-8 bytes, without a copy.
  public func bytes(in tree: YAMLTree) -> ArraySlice<UInt8> { tree.arena[arenaRange] }

  /// The decoded bytes as a pointer that is good inside the closure.
  public func withUTF8<Result>(in tree: YAMLTree, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try tree.arena.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[arenaRange])) }
  }

  /// The decoded text is exactly these words.
  public func equals(_ words: StaticString, in tree: YAMLTree) -> Bool {
    guard words.utf8CodeUnitCount == Int(count) else { return false }
    return bytes(in: tree).elementsEqual(UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
  }

  /// The decoded bytes are exactly these.
  @inline(__always)
  func equals(_ words: [UInt8], in tree: YAMLTree) -> Bool {
    guard words.count == Int(count) else { return false }
    var index = 0
    while index < words.count, words[index] == tree.arena[Int(offset) + index] { index += 1 }
    return index == words.count
  }

  /// The whole scalar in the file, with its quotes or its block indicator.
  public func place(in tree: YAMLTree) -> ByteRange { tree.place(of: node) }

  /// How it is written.
  public func style(in tree: YAMLTree) -> ScalarStyle { tree.nodes[node.position].style }

  /// The bytes of the file that a range of the decoded bytes comes from, exactly: folded lines, escapes and indentation
  /// are seen through. A range outside the text is clamped; one inside a character is widened to it.
  public func sourceRange(ofDecoded range: ByteRange, in tree: YAMLTree) -> ByteRange {
    if let range = WrittenLines(self, in: tree).sourceRange(of: range) { return range }
    var mapping = ScalarMapping(self, in: tree)
    return mapping.sourceRange(of: range)
  }
}
