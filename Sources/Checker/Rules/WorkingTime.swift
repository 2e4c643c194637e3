import VietnameseText

/// A duration as procedures write it: `03 ngày làm việc`, `08 giờ`, `06 tháng`.
struct WorkingTime: Sendable, Hashable {
  enum Unit: Sendable, Hashable, CaseIterable {
    case minute, hour, day, week, month, year
  }

  var count: Int
  var unit: Unit
  /// "làm việc" follows.
  var isWorking: Bool

  /// For comparing: one working day is 8 hours, and so is a plain day, which cannot be shorter.
  var hours: Double {
    switch unit {
    case .minute: Double(count) / 60
    case .hour: Double(count)
    case .day: Double(count) * 8
    case .week: Double(count) * 40
    case .month: Double(count) * 22 * 8
    case .year: Double(count) * 250 * 8
    }
  }

  static let names: [(unit: Unit, words: [String])] = [
    (.minute, ["phút"]), (.hour, ["giờ", "tiếng"]), (.day, ["ngày"]), (.week, ["tuần"]), (.month, ["tháng"]), (.year, ["năm"]),
  ]
}

/// Finds durations in a text, with their places.
struct WorkingTimeFinder: Sendable {
  private let tokenizer: Tokenizer
  private let units: [Int: WorkingTime.Unit]
  private let working: [UInt16]

  init() {
    var lexicon = Lexicon()
    var units: [Int: WorkingTime.Unit] = [:]
    for (unit, words) in WorkingTime.names {
      for word in words { lexicon.intern(word).first.map { units[Int($0.toned)] = unit } }
    }
    working = lexicon.intern("làm việc").map(\.toned)
    self.units = units
    tokenizer = Tokenizer(lexicon: lexicon)
  }

  /// The duration that a whole text is; nil when it is none.
  func duration(_ text: String) -> WorkingTime? {
    var text = text
    return text.withUTF8 { durations(in: $0).first?.time }
  }

  func durations(in bytes: UnsafeBufferPointer<UInt8>) -> [(time: WorkingTime, range: Range<Int>)] {
    var tokens: [Token] = []
    tokenizer.tokenize(bytes, into: &tokens)
    var found: [(time: WorkingTime, range: Range<Int>)] = []
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      guard tokens[index].traits.contains(.number), let count = number(tokens[index], bytes) else { continue }
      // `03 (ba) ngày`: the number in words, in brackets.
      var next = index + 1
      if next + 2 < tokens.count, tokens[next].mark == .open {
        next = (next..<min(next + 5, tokens.count)).first { tokens[$0].mark == .close }.map { $0 + 1 } ?? next
      }
      guard next < tokens.count, let unit = units[Int(tokens[next].word)], !isDate(tokens, index, unit, bytes) else { continue }
      let isWorking = next + 2 < tokens.count && tokens[next + 1].word == working[0] && tokens[next + 2].word == working[1]
      let end = isWorking ? next + 2 : next
      found.append(
        (WorkingTime(count: count, unit: unit, isWorking: isWorking), Int(tokens[index].start)..<Int(tokens[end].end)))
    }
    return found
  }

  private func number(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard token.end - token.start <= 4 else { return nil }
    return Int(String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self))
  }

  /// `ngày 01 tháng 7 năm 2025`: the number belongs to the word before it.
  private func isDate(_ tokens: [Token], _ index: Int, _ unit: WorkingTime.Unit, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0, let before = units[Int(tokens[index - 1].word)] else { return false }
    return before == .day || before == .month || before == .year
  }
}
