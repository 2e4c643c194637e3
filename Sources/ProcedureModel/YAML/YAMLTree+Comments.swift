import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension YAMLTree {
  /// The comments of the file that hold `marker`, each from its `#` to the end of its line, in the order of the file.
  ///
  /// A `#` inside a quoted, plain or block scalar is text, not a comment. A file without the marker costs one search.
  package func comments(containing marker: StaticString) -> [ByteRange] {
    // Every file is looked through, and most have no comment at all.
    guard holdsHash else { return [] }
    let word = Array(UnsafeBufferPointer(start: marker.utf8Start, count: marker.utf8CodeUnitCount))
    return occurrences(of: word).compactMap(comment(around:)).reduce(into: []) { result, comment in
      if result.last != comment { result.append(comment) }
    }
  }

  private var holdsHash: Bool {
    source.bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memchr($0, Int32(UInt8(ascii: "#")), bytes.count) != nil } ?? false
    }
  }

  private func occurrences(of word: [UInt8]) -> [Int] {
    source.bytes.withUnsafeBufferPointer { bytes in
      guard let first = word.first else { return [] }
      var found: [Int] = []
      var index = 0
      while index + word.count <= bytes.count {
        guard let next = bytes[index...].firstIndex(of: first), next + word.count <= bytes.count else { break }
        if bytes[next..<next + word.count].elementsEqual(word) { found.append(next) }
        index = next + 1
      }
      return found
    }
  }

  /// The comment that holds a byte; nil when the byte is content.
  private func comment(around offset: Int) -> ByteRange? {
    let bytes = source.bytes
    var lineStart = offset
    while lineStart > 0, bytes[lineStart - 1] != 0x0A, bytes[lineStart - 1] != 0x0D { lineStart -= 1 }
    let end = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    var index = lineStart
    while index <= offset {
      let begins = index == lineStart || bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09
      if bytes[index] == UInt8(ascii: "#"), begins, !isInsideScalar(index) { return ByteRange(index, end) }
      index += 1
    }
    return nil
  }

  /// The byte belongs to a scalar. The header line of a block scalar (`|  # note`) may carry a comment.
  private func isInsideScalar(_ offset: Int) -> Bool {
    var low = 0
    var high = nodes.count
    while high - low > 0 {
      let middle = (low + high) / 2
      if Int(nodes[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    var index = low - 1
    while index >= 0, nodes[index].kind != .scalar || nodes[index].start == nodes[index].end { index -= 1 }
    guard index >= 0, Int(nodes[index].end) > offset else { return false }
    guard nodes[index].style.isBlock else { return true }
    return source.bytes[Int(nodes[index].start)..<offset].contains { $0 == 0x0A || $0 == 0x0D }
  }
}
