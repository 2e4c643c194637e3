import Diagnostics

/// The words that a message repeats: the whole text when it is short, else those found with a little around them.
enum MessageQuote {
  /// In characters.
  static let limit = 90

  static func text(of whole: String, _ range: ByteRange) -> String {
    // A text of more bytes than this has more characters than the limit; long ones are never gone through whole.
    let bytes = Array(whole.utf8)
    if bytes.count <= limit * 8 {
      let flat = flattened(whole)
      if flat.count <= limit { return flat }
    }
    let found = flattened(piece(bytes, range.lowerBound, min(range.upperBound, range.lowerBound + limit * 8)))
    if found.count >= limit { return String(found.prefix(limit)) + "…" }
    let around = (limit - found.count) / 2
    let before = flattened(piece(bytes, range.lowerBound - limit * 8, range.lowerBound), keepsEnds: true)
    let after = flattened(piece(bytes, range.upperBound, range.upperBound + limit * 8), keepsEnds: true)
    return tail(of: before, around) + found + head(of: after, around)
  }

  /// Some bytes, widened to whole characters of UTF-8.
  private static func piece(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    var low = min(max(0, start), bytes.count)
    var high = min(max(low, end), bytes.count)
    while low > 0, low < bytes.count, bytes[low] & 0xC0 == 0x80 { low -= 1 }
    while high < bytes.count, bytes[high] & 0xC0 == 0x80 { high += 1 }
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }

  /// The last characters, from the beginning of a word.
  private static func tail(of text: String, _ count: Int) -> String {
    guard text.count > count else { return text }
    let cut = text.suffix(count)
    return "…" + (cut.firstIndex(of: " ").map { String(cut[cut.index(after: $0)...]) } ?? "")
  }

  private static func head(of text: String, _ count: Int) -> String {
    guard text.count > count else { return text }
    let cut = text.prefix(count)
    return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? "") + "…"
  }

  /// One line, single spaces.
  private static func flattened(_ text: String, keepsEnds: Bool = false) -> String {
    var result = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if keepsEnds, !result.isEmpty {
      if text.first?.isWhitespace ?? false { result = " " + result }
      if text.last?.isWhitespace ?? false { result += " " }
    } else if keepsEnds, !text.isEmpty {
      result = " "
    }
    return result
  }
}
