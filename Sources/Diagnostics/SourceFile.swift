/// A half-open range of UTF-8 bytes in a `SourceFile`: the only position type of the project.
public struct ByteRange: Sendable, Hashable {
  /// The offset of the first byte.
  public var lowerBound: Int
  /// The offset after the last byte.
  public var upperBound: Int

  /// An upper bound below the lower one is raised to it: the range is then empty.
  public init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = lowerBound
    self.upperBound = max(lowerBound, upperBound)
  }

  /// The number of bytes.
  public var count: Int { upperBound - lowerBound }
  /// Whether it is a place between two bytes.
  public var isEmpty: Bool { lowerBound == upperBound }
  /// The offsets as a range of the standard library.
  public var bounds: Range<Int> { lowerBound..<upperBound }
}

/// The bytes of one input and the name people know it by.
public struct SourceFile: Sendable {
  /// As given on the command line or found under a folder given there; `/` between parts; never made absolute.
  public let path: String
  /// The content as read, with its byte-order mark and line breaks.
  public let bytes: [UInt8]

  /// A file that was read, or a text that stands for one.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The text of a range, clamped to the file; invalid UTF-8 becomes U+FFFD.
  public func text(_ range: ByteRange) -> String {
    let lower = min(max(0, range.lowerBound), bytes.count)
    let upper = min(max(lower, range.upperBound), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }
}
