import Diagnostics

/// The words that a message repeats: the whole text when it is short, else those found with a little around them.
enum MessageQuote {
  /// In characters.
  static let limit = 90

  static func text(of whole: String, _ range: ByteRange) -> String {
    let flat = flattened(whole)
    if flat.count <= limit { return flat }
    let bytes = Array(whole.utf8)
    let found = flattened(String(decoding: bytes[range.bounds], as: UTF8.self))
    if found.count >= limit { return String(found.prefix(limit)) + "…" }
    let around = (limit - found.count) / 2
    let before = flattened(String(decoding: bytes[..<range.lowerBound], as: UTF8.self), keepsEnds: true)
    let after = flattened(String(decoding: bytes[range.upperBound...], as: UTF8.self), keepsEnds: true)
    return tail(of: before, around) + found + head(of: after, around)
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
