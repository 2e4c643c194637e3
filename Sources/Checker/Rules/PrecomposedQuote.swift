import Diagnostics

/// `MessageQuote` for a text of Latin letters, with combining marks or without, and common punctuation: there a character is one scalar and
/// the marks that follow it, so that bytes can be counted. Nearly every text is such a one, and counting bytes costs a fiftieth of counting
/// characters.
enum PrecomposedQuote {
  /// Nil where the words that would be shown hold anything else.
  static func text(of bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> String? {
    let (limit, window) = (MessageQuote.limit, MessageQuote.window)
    if bytes.count <= window {
      guard isPrecomposed(bytes[...]) else { return nil }
      if isShort(bytes), let flat = flattened(bytes, 0, bytes.count), count(flat[...]) <= limit { return string(flat[...]) }
    }
    guard let found = flattened(bytes, range.lowerBound, min(range.upperBound, range.lowerBound + window)) else { return nil }
    let width = count(found[...])
    if width >= limit { return string(head(of: found[...], limit)) + "…" }
    let around = (limit - width) / 2
    guard let before = flattened(bytes, range.lowerBound - window, range.lowerBound, keepsEnds: true),
      let after = flattened(bytes, range.upperBound, range.upperBound + window, keepsEnds: true)
    else { return nil }
    return beginning(before, around) + string(found[...]) + ending(after, around)
  }

  /// Perhaps a text that a message repeats whole: it has no more visible characters than that.
  private static func isShort(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var visible = 0
    for byte in bytes where byte > 0x20 && begins(byte) { visible += 1 }
    return visible <= MessageQuote.limit
  }

  /// The byte begins a character: it goes on with no scalar and begins no combining mark.
  @inline(__always) private static func begins(_ byte: UInt8) -> Bool {
    byte & 0xC0 != 0x80 && byte != 0xCC && byte != 0xCD
  }

  /// U+0000–U+007F, U+00C0–U+02BF, U+1E80–U+1EFF (Vietnamese letters), U+2010–U+2027 (dashes, quotes, the ellipsis); U+0300–U+036F
  /// (combining marks) after one that they belong to.
  private static func isPrecomposed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x00...0x7F: index += 1
      case 0xC3...0xCA: index += 2
      case 0xCC, 0xCD:
        guard index > bytes.startIndex, index + 1 < bytes.endIndex, bytes[index] == 0xCC || bytes[index + 1] < 0xB0,
          bytes[index - 1] > 0x20, bytes[index - 1] != 0x7F
        else { return false }
        index += 2
      case 0xE1:
        guard index + 2 < bytes.endIndex, bytes[index + 1] == 0xBA || bytes[index + 1] == 0xBB else { return false }
        index += 3
      case 0xE2:
        guard index + 2 < bytes.endIndex, bytes[index + 1] == 0x80, 0x90...0xA7 ~= bytes[index + 2] else { return false }
        index += 3
      default: return false
      }
    }
    return true
  }

  private static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  /// One line, single spaces; nil where a piece is not precomposed.
  private static func flattened(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, keepsEnds: Bool = false
  ) -> [UInt8]? {
    let bytes = bytes[MessageQuote.piece(bytes, start, end)]
    guard isPrecomposed(bytes) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isSpaced = keepsEnds
    var hasSpace = false
    for byte in bytes {
      if isWhite(byte) {
        hasSpace = true
        continue
      }
      if hasSpace, isSpaced { result.append(0x20) }
      (hasSpace, isSpaced) = (false, true)
      result.append(byte)
    }
    if hasSpace, keepsEnds { result.append(0x20) }
    return result
  }

  private static func count(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + (begins($1) ? 1 : 0) }
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func head(of bytes: ArraySlice<UInt8>, _ count: Int) -> ArraySlice<UInt8> {
    var left = count
    let end = bytes.firstIndex { byte in
      if begins(byte) { left -= 1 }
      return left < 0
    }
    return bytes[..<(end ?? bytes.endIndex)]
  }

  /// The last characters, from the beginning of a word.
  private static func beginning(_ text: [UInt8], _ limit: Int) -> String {
    let count = count(text[...])
    guard count > limit else { return string(text[...]) }
    let cut = text[head(of: text[...], count - limit).endIndex...]
    return "…" + (cut.firstIndex(of: 0x20).map { string(cut[($0 + 1)...]) } ?? "")
  }

  /// The first characters, to the end of a word.
  private static func ending(_ text: [UInt8], _ limit: Int) -> String {
    guard count(text[...]) > limit else { return string(text[...]) }
    let cut = head(of: text[...], limit)
    return (cut.lastIndex(of: 0x20).map { string(cut[..<$0]) } ?? "") + "…"
  }
}
