// Lists and mappings in brackets: `[commune, province]`, `{vi: thẻ, en: card}`, one in another, over several lines where a line ends behind a comma
// or an opening bracket.

extension FamiliarYAML {
  /// Reads what begins with the bracket at `start`; returns where it ends.
  mutating func flow(at start: Int, _ builder: inout TreeBuilder) -> Int? {
    guard builder.open.count < builder.limits.depth else { return nil }
    let isMapping = bytes[start] == UInt8(ascii: "{")
    let close = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
    builder.open(isMapping ? .mapping : .sequence, at: start)
    var index = firstVisible(from: start + 1)
    if index < lineEnd, bytes[index] == close {
      builder.closeContainer(end: index + 1)
      return index + 1
    }
    while true {
      guard let item = item(from: index), let end = isMapping ? entry(at: item, &builder) : value(at: item, &builder) else {
        return nil
      }
      index = firstVisible(from: end)
      guard index < lineEnd else { return nil }
      if bytes[index] == close { break }
      guard bytes[index] == UInt8(ascii: ",") else { return nil }
      index += 1
    }
    builder.closeContainer(end: index + 1)
    return index + 1
  }

  /// The next byte that is no space, on this line or on one below that is deeper than the block around it.
  private mutating func item(from index: Int) -> Int? {
    let first = firstVisible(from: index)
    if first < lineEnd { return first }
    guard nextLine() else { return nil }
    let next = firstVisible(from: lineStart)
    return next - lineStart > column ? next : nil
  }

  /// `vi: thẻ`, on one line.
  private mutating func entry(at start: Int, _ builder: inout TreeBuilder) -> Int? {
    guard let end = keyEnd(from: start) else { return nil }
    builder.addScalar(UnsafeBufferPointer(rebasing: bytes[start..<end]), .plain, from: start, to: end)
    let first = firstVisible(from: end + 1)
    return first < lineEnd ? value(at: first, &builder) : nil
  }

  private mutating func value(at start: Int, _ builder: inout TreeBuilder) -> Int? {
    switch bytes[start] {
    case UInt8(ascii: "\""): quoted(at: start, &builder)
    case UInt8(ascii: "["), UInt8(ascii: "{"): flow(at: start, &builder)
    default: plain(at: start, &builder)
    }
  }

  /// Words on one line, up to a comma or a closing bracket.
  private func plain(at start: Int, _ builder: inout TreeBuilder) -> Int? {
    guard Self.isLetter(bytes[start]) || bytes[start] == UInt8(ascii: "(") else { return nil }
    var index = start
    var end = start
    while index < lineEnd {
      let byte = bytes[index]
      if Self.isLetter(byte) || Self.isInner(byte) || byte == UInt8(ascii: "#") && bytes[index - 1] != 0x20 {
        end = index + 1
      } else if byte != 0x20 {
        break
      }
      index += 1
    }
    builder.addScalar(UnsafeBufferPointer(rebasing: bytes[start..<end]), .plain, from: start, to: end)
    return end
  }

  /// Marks that mean nothing inside of a plain text in brackets.
  @inline(__always) private static func isInner(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: ";"),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
