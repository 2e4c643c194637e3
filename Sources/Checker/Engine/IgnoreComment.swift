import Diagnostics

/// `# tthc-lint: ignore RULE, RULE until=2026-12-31 because the reason`; `vì` may stand for `because`.
struct IgnoreComment: Sendable {
  /// One rule that the comment names.
  struct Target: Sendable {
    var rule: String
    var range: ByteRange
  }

  enum Fault: Sendable, Equatable {
    case noRule
    case noReason
    case badUntil(String)
    case notIgnore(String)
  }

  /// From `#` to the end of the line.
  var range: ByteRange
  var targets: [Target] = []
  /// The last day, included; nil for no end.
  var until: Day?
  var reason = ""
  var fault: Fault?

  /// A comment that holds `tthc-lint:`; nil where the marker is not what the comment begins with.
  init?(_ range: ByteRange, in bytes: [UInt8]) {
    self.range = range
    var words = CommentWords(bytes, range)
    guard words.next()?.text == "tthc-lint:" else { return nil }
    guard let verb = words.next(), verb.text == "ignore" else {
      fault = .notIgnore("")
      return
    }
    while let word = words.next() {
      if word.text == "because" || word.text == "vì" {
        reason = words.rest()
        break
      }
      if word.text.hasPrefix("until=") {
        let text = String(word.text.dropFirst(6))
        until = Day(iso: text)
        if until == nil { fault = .badUntil(text) }
        continue
      }
      targets += Self.targets(of: word)
    }
    if targets.isEmpty { fault = .noRule } else if reason.isEmpty, fault == nil { fault = .noReason }
  }

  /// `a,b` names two rules; a comma may also end a word.
  private static func targets(of word: CommentWords.Word) -> [Target] {
    var start = word.range.lowerBound
    return word.text.split(separator: ",", omittingEmptySubsequences: false).compactMap { part in
      let range = ByteRange(start, start + part.utf8.count)
      start = range.upperBound + 1
      return part.isEmpty ? nil : Target(rule: String(part), range: range)
    }
  }

  /// It silences findings of the rule on the day.
  func silences(_ rule: String, on day: Day) -> Bool {
    fault == nil && !isExpired(on: day) && targets.contains { $0.rule == rule }
  }

  func isExpired(on day: Day) -> Bool { until.map { $0 < day } ?? false }
}

/// The words of a comment after its `#`.
private struct CommentWords {
  struct Word {
    var text: String
    var range: ByteRange
  }

  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: ByteRange) {
    self.bytes = bytes
    position = range.lowerBound + 1
    end = min(range.upperBound, bytes.count)
  }

  mutating func next() -> Word? {
    while position < end, isBlank(bytes[position]) { position += 1 }
    guard position < end else { return nil }
    let start = position
    while position < end, !isBlank(bytes[position]) { position += 1 }
    return Word(text: String(decoding: bytes[start..<position], as: UTF8.self), range: ByteRange(start, position))
  }

  mutating func rest() -> String {
    while position < end, isBlank(bytes[position]) { position += 1 }
    var last = end
    while last > position, isBlank(bytes[last - 1]) { last -= 1 }
    return String(decoding: bytes[position..<last], as: UTF8.self)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
