import Diagnostics

/// A file of the cache: some entries under their keys, each with the day it was last made or used.
///
/// `tthccac1`, the number of entries, a digest of the index; the index, for each entry its key, day, length and a digest; the
/// entries. All numbers are little-endian. A file that does not fit is as good as none.
struct CacheSlice {
  struct Entry {
    var day: Int
    var range: Range<Int>
    fileprivate var check: UInt64
  }

  private static let mark = Array("tthccac1".utf8)
  private static let headLength = 8 + 8 + 16
  private static let rowLength = 16 + 8 + 8 + 8

  private(set) var entries: [ContentDigest: Entry] = [:]
  private var bytes: [UInt8] = []

  init() {}

  init(_ bytes: [UInt8]) {
    guard bytes.count >= Self.headLength, bytes.starts(with: Self.mark) else { return }
    let count = Self.word(bytes, 8)
    let index = Self.headLength
    guard count <= UInt64(bytes.count / Self.rowLength) else { return }
    var place = index + Int(count) * Self.rowLength
    guard place <= bytes.count else { return }
    let check = bytes.withUnsafeBytes { ContentDigest(of: UnsafeRawBufferPointer(rebasing: $0[index..<place])) }
    guard check == ContentDigest(high: Self.word(bytes, 16), low: Self.word(bytes, 24)) else { return }
    entries.reserveCapacity(Int(count))
    for row in 0..<Int(count) {
      let start = index + row * Self.rowLength
      let length = Self.word(bytes, start + 24)
      // A file that was cut short still has its first entries.
      guard length <= UInt64(bytes.count - place) else { break }
      let range = place..<place + Int(length)
      let key = ContentDigest(high: Self.word(bytes, start), low: Self.word(bytes, start + 8))
      entries[key] = Entry(
        day: Int(truncatingIfNeeded: Self.word(bytes, start + 16)), range: range, check: Self.word(bytes, start + 32))
      place = range.upperBound
    }
    self.bytes = bytes
  }

  /// The bytes of an entry; nil where they are not what was written.
  func content(_ entry: Entry) -> ArraySlice<UInt8>? {
    let check = bytes.withUnsafeBytes { ContentDigest(of: UnsafeRawBufferPointer(rebasing: $0[entry.range])).low }
    return check == entry.check ? bytes[entry.range] : nil
  }

  /// The file of some entries, in the order of their keys.
  static func file(_ entries: [(key: ContentDigest, day: Int, content: ArraySlice<UInt8>)]) -> [UInt8] {
    var index: [UInt8] = []
    index.reserveCapacity(entries.count * rowLength)
    for entry in entries {
      let check = entry.content.withUnsafeBytes { ContentDigest(of: $0).low }
      for value in [entry.key.high, entry.key.low, UInt64(max(0, entry.day)), UInt64(entry.content.count), check] {
        append(value, to: &index)
      }
    }
    var file = mark
    append(UInt64(entries.count), to: &file)
    let digest = ContentDigest(of: index)
    append(digest.high, to: &file)
    append(digest.low, to: &file)
    file += index
    for entry in entries { file += entry.content }
    return file
  }

  private static func word(_ bytes: [UInt8], _ place: Int) -> UInt64 {
    bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self)) }
  }

  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }
}
