import Diagnostics

/// Cuts what a finding quotes out of a text: the whole document row, or the sentence of a long passage.
enum QuoteCutter {
  /// More bytes than this are never quoted.
  static let limit = 600

  /// The quote and the highlights moved to it. Cuts fall at line or sentence ends where they can, at spaces where they must.
  static func quote(_ text: String, highlights: [ByteRange], wholeUnit: Bool) -> Finding.Quote {
    let bytes = Array(text.utf8)
    let marks = highlights.filter { $0.upperBound <= bytes.count }.sorted { $0.lowerBound < $1.lowerBound }
    guard let first = marks.first, !(wholeUnit && bytes.count <= limit) else {
      return trimmed(bytes, ByteRange(0, min(bytes.count, limit)), marks)
    }
    var range = wholeUnit ? ByteRange(0, bytes.count) : sentence(around: first, in: bytes)
    if range.count > limit { range = window(around: first, in: bytes, within: range) }
    return trimmed(bytes, range, marks)
  }

  private static func sentence(around mark: ByteRange, in bytes: [UInt8]) -> ByteRange {
    var start = mark.lowerBound
    while start > 0, !endsSentence(bytes, start - 1) { start -= 1 }
    var end = mark.upperBound
    while end < bytes.count, !endsSentence(bytes, end) { end += 1 }
    if end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return ByteRange(start, end)
  }

  private static func endsSentence(_ bytes: [UInt8], _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x0A, 0x0D: true
    case UInt8(ascii: "."), UInt8(ascii: ";"):
      index + 1 == bytes.count || bytes[index + 1] == 0x20 || bytes[index + 1] == 0x0A
    default: false
    }
  }

  private static func window(around mark: ByteRange, in bytes: [UInt8], within range: ByteRange) -> ByteRange {
    let side = max(0, (limit - mark.count) / 2)
    var start = max(range.lowerBound, mark.lowerBound - side)
    var end = min(range.upperBound, mark.lowerBound + limit - side)
    while start < mark.lowerBound, start > range.lowerBound, bytes[start] != 0x20 { start += 1 }
    while end > mark.lowerBound, end < range.upperBound, bytes[end] != 0x20 { end -= 1 }
    // A single word longer than the limit: never cut inside a character.
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return ByteRange(start, max(end, start))
  }

  private static func trimmed(_ bytes: [UInt8], _ range: ByteRange, _ marks: [ByteRange]) -> Finding.Quote {
    var start = range.lowerBound
    var end = range.upperBound
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    let inside = marks.filter { $0.lowerBound >= start && $0.upperBound <= end && !$0.isEmpty }
      .map { ByteRange($0.lowerBound - start, $0.upperBound - start) }
    return Finding.Quote(text: String(decoding: bytes[start..<max(start, end)], as: UTF8.self), highlights: disjoint(inside))
  }

  private static func disjoint(_ ranges: [ByteRange]) -> [ByteRange] {
    var result: [ByteRange] = []
    for range in ranges {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1].upperBound = max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
