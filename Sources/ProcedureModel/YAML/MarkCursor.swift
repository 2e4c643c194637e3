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
  @inline(__always)
  mutating func byteOffset(ofScalar target: Int) -> Int {
    if scalar != target { move(to: target) }
    return offset
  }

  private mutating func move(to target: Int) {
    if scalar > target { stepBack(to: target) }
    let end = bytes.count
    // Bytes begin at most as many scalars as they are; only when all of them do can the target be met, and then on its first
    // byte.
    while target - scalar >= 32, offset + 33 <= end {
      let sum =
        continuations(at: offset + 1) + continuations(at: offset + 9) + continuations(at: offset + 17)
        + continuations(at: offset + 25)
      scalar += 32 - Int((sum &* 0x0101_0101_0101_0101) >> 56)
      offset += 32
    }
    while target - scalar >= 8, offset + 9 <= end {
      scalar += 8 - Int((continuations(at: offset + 1) &* 0x0101_0101_0101_0101) >> 56)
      offset += 8
    }
    while scalar < target, offset < end {
      offset += 1
      if offset == end || !isContinuation(bytes[offset]) { scalar += 1 }
    }
  }

  /// For each of eight bytes a byte: 1 where it continues a scalar (`10xxxxxx`), else 0. Sums of four stay below 256.
  @inline(__always)
  private func continuations(at offset: Int) -> UInt64 {
    guard let base = bytes.baseAddress else { return 0 }
    let word = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
    return (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
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
