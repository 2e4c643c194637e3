#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension String {
  /// Comes before another by their bytes: the order of paths in every output.
  func precedes(_ other: String) -> Bool {
    let quick = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in Self.precedes(left, right) }
    }
    return (quick ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }

  private static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let leftStart = left.baseAddress, let rightStart = right.baseAddress else { return left.count < right.count }
    let order = memcmp(leftStart, rightStart, Swift.min(left.count, right.count))
    return order == 0 ? left.count < right.count : order < 0
  }
}

extension [String] {
  /// Puts paths in the order of their bytes. Folders are read in that order, so that mostly they are in it already.
  mutating func sortByBytes() {
    if zip(self, dropFirst()).allSatisfy({ !$1.precedes($0) }) { return }
    sort { $0.precedes($1) }
  }
}
