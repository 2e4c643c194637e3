import Diagnostics

/// `ScalarMapping` for scalars that are written as they are read: on one line without escapes, or in a literal block, where each line only has its
/// margin before it. Nearly every scalar is such a one, and lines are found faster than characters are paired.
struct WrittenLines {
  private let decoded: ArraySlice<UInt8>
  private let source: [UInt8]
  private let place: ByteRange
  private let style: ScalarStyle

  init(_ text: Text, in tree: YAMLTree) {
    decoded = text.bytes(in: tree)
    source = tree.source.bytes
    place = text.place(in: tree)
    style = text.style(in: tree)
  }

  /// The source bytes of a range of whole visible characters; nil where it is another range, or the scalar is written in another way.
  func sourceRange(of range: ByteRange) -> ByteRange? {
    guard range.lowerBound >= 0, range.lowerBound < range.upperBound, range.upperBound <= decoded.count else { return nil }
    let lower = decoded.startIndex + range.lowerBound
    let upper = decoded.startIndex + range.upperBound
    guard isVisible(decoded[lower]), decoded[lower] & 0xC0 != 0x80, isVisible(decoded[upper - 1]),
      upper == decoded.endIndex || decoded[upper] & 0xC0 != 0x80
    else { return nil }
    switch style {
    case .plain: return onOneLine(place.bounds, lower, upper)
    case .singleQuoted, .doubleQuoted:
      return onOneLine(place.lowerBound + 1..<max(place.lowerBound + 1, place.upperBound - 1), lower, upper)
    case .literal:
      guard !hasOtherBreaks, let start = inBlock(lower), let last = inBlock(upper - 1) else { return nil }
      return ByteRange(start, last + 1)
    case .folded: return nil
    }
  }

  /// No white space, and no last byte of any: U+0085, U+2028 and U+2029 end with these.
  private func isVisible(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20, 0x85, 0xA8, 0xA9, 0xC2, 0xE2: false
    default: true
    }
  }

  private func onOneLine(_ written: Range<Int>, _ lower: Int, _ upper: Int) -> ByteRange? {
    guard written.count == decoded.count, source[written].elementsEqual(decoded) else { return nil }
    let start = written.lowerBound - decoded.startIndex
    return ByteRange(start + lower, start + upper)
  }

  /// Line breaks that the decoded text may have in another form.
  private var hasOtherBreaks: Bool {
    var before: UInt8 = 0
    for byte in source[place.bounds] {
      if byte == 0x0D || (byte == 0x85 && before == 0xC2) || ((byte == 0xA8 || byte == 0xA9) && before == 0x80) { return true }
      before = byte
    }
    return false
  }

  /// Where a byte of the decoded text stands: in the same line of the block, behind its margin.
  private func inBlock(_ index: Int) -> Int? {
    var start = decoded.startIndex
    // The header is the block's first line.
    guard var written = end(ofLineAt: place.lowerBound, in: source[place.bounds]).map({ $0 + 1 }) else { return nil }
    while let stop = end(ofLineAt: start, in: decoded), stop < index {
      guard let next = end(ofLineAt: written, in: source[place.bounds]) else { return nil }
      start = stop + 1
      written = next + 1
    }
    let line = decoded[start..<(end(ofLineAt: start, in: decoded) ?? decoded.endIndex)]
    let lineEnd = end(ofLineAt: written, in: source[place.bounds]) ?? place.upperBound
    let margin = lineEnd - written - line.count
    guard margin >= 0, source[written + margin..<lineEnd].elementsEqual(line) else { return nil }
    return written + margin + index - start
  }

  private func end(ofLineAt start: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    guard start <= bytes.endIndex else { return nil }
    return bytes[start...].firstIndex(of: 0x0A)
  }
}
