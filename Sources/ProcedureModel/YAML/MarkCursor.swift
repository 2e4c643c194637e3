/// Turns libyaml's marks into byte offsets. A mark counts Unicode scalars from the start of the input; marks come in
/// nearly ascending order, so that a cursor that walks along costs one pass over the file.
struct MarkCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let origin: Int
  private var offset: Int
  /// Scalars that begin after `origin`, up to and including `offset`.
  private var scalar = 0

  /// `origin` is the byte offset of scalar 0: after a byte-order mark, or where reading was resumed.
  init(_ bytes: UnsafeBufferPointer<UInt8>, origin: Int) {
    self.bytes = bytes
    self.origin = origin
    offset = origin
  }

  /// The byte offset of a scalar; the end of the input when there are fewer.
  mutating func byteOffset(ofScalar target: Int) -> Int {
    if scalar > target { stepBack(to: target) }
    let end = bytes.count
    // Eight bytes begin at most eight scalars; only when they begin exactly eight can the target be met, and then on its
    // first byte.
    while target - scalar >= 8, offset + 9 <= end, let base = bytes.baseAddress {
      let word = UnsafeRawPointer(base + offset + 1).loadUnaligned(as: UInt64.self)
      scalar += 8 - (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
      offset += 8
    }
    while scalar < target, offset < end {
      offset += 1
      if offset == end || !isContinuation(bytes[offset]) { scalar += 1 }
    }
    return offset
  }

  private mutating func stepBack(to target: Int) {
    while scalar > target, offset > origin {
      if offset == bytes.count || !isContinuation(bytes[offset]) { scalar -= 1 }
      offset -= 1
    }
    while offset > origin, isContinuation(bytes[offset]) { offset -= 1 }
  }

  @inline(__always)
  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
