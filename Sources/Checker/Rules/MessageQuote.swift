import Diagnostics

/// The words that a message repeats: the whole text when it is short, else those found with a little around them.
enum MessageQuote {
  /// In characters.
  static let limit = 90
  /// In bytes: a text of more has more characters than the limit.
  static let window = limit * 8

  static func text(of whole: String, _ range: ByteRange) -> String {
    // Characters are dear to count, and every finding has a quote.
    var whole = whole
    let quick = whole.withUTF8 { PrecomposedQuote.text(of: $0, range) }
    return quick ?? byCharacters(of: whole, range)
  }

  /// For any text: combining marks, emoji, rare white space.
  static func byCharacters(of whole: String, _ range: ByteRange) -> String {
    // Long texts are never gone through whole.
    let bytes = Array(whole.utf8)
    if bytes.count <= window {
      let flat = flattened(whole)
      if flat.count <= limit { return flat }
    }
    let found = flattened(piece(bytes, range.lowerBound, min(range.upperBound, range.lowerBound + window)))
    if found.count >= limit { return String(found.prefix(limit)) + "…" }
    let around = (limit - found.count) / 2
    let before = flattened(piece(bytes, range.lowerBound - window, range.lowerBound), keepsEnds: true)
    let after = flattened(piece(bytes, range.upperBound, range.upperBound + window), keepsEnds: true)
    return tail(of: before, around) + found + head(of: after, around)
  }

  private static func piece(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    String(decoding: bytes[bytes.withUnsafeBufferPointer { piece($0, start, end) }], as: UTF8.self)
  }

  /// Some bytes, widened to whole characters of UTF-8.
  static func piece(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
    var low = min(max(0, start), bytes.count)
    var high = min(max(low, end), bytes.count)
    while low > 0, low < bytes.count, bytes[low] & 0xC0 == 0x80 { low -= 1 }
    while high < bytes.count, bytes[high] & 0xC0 == 0x80 { high += 1 }
    return low..<high
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
