/// A length of time as procedures write it: `08 giờ làm việc`, `07 ngày`, `06 tháng`, `01 năm`.
package struct Duration: Sendable, Hashable {
  /// What is counted.
  package enum Unit: String, Sendable, Hashable, CaseIterable {
    case hour = "giờ"
    case day = "ngày"
    case month = "tháng"
    case year = "năm"
  }

  package var count: Int
  package var unit: Unit

  package init(count: Int, unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Hours at work: a day has eight (Bộ luật Lao động, Điều 105); a month is counted as 22 days at work, a year as twelve months.
  package var workingHours: Int {
    switch unit {
    case .hour: count
    case .day: count * 8
    case .month: count * 8 * 22
    case .year: count * 8 * 22 * 12
    }
  }

  /// Reads a text that is one duration and nothing else but "làm việc"; anything else is nil.
  package init?(_ text: String) {
    guard let first = Duration.all(in: text).first, first.range.lowerBound == 0 else { return nil }
    self = first.duration
  }

  /// Every duration in a text with its UTF-8 bytes. `½ ngày` and `1/2 ngày` are not read.
  package static func all(in text: String) -> [(duration: Duration, range: Range<Int>)] {
    let tokens = Tokenizer(lexicon: lexicon).tokens(of: text)
    let bytes = Array(text.utf8)
    var found: [(Duration, Range<Int>)] = []
    for index in tokens.indices where tokens[index].traits.contains(.number) {
      if index > 0, [.slash, .period, .comma].contains(tokens[index - 1].mark), tokens[index].traits.contains(.glued) {
        continue
      }
      // A number in words may stand between: "07 (bảy) ngày".
      var next = index + 1
      if next + 2 < tokens.count, tokens[next].mark == .open, tokens[next + 2].mark == .close { next += 3 }
      guard next < tokens.count, tokens[next].word != 0, let unit = unit(of: tokens[next], bytes),
        let count = Int(String(decoding: bytes[Int(tokens[index].start)..<Int(tokens[index].end)], as: UTF8.self)), count < 10_000
      else { continue }
      let end = endOfWorkingTime(after: next, tokens)
      found.append((Duration(count: count, unit: unit), Int(tokens[index].start)..<Int(tokens[end].end)))
    }
    return found
  }

  private static let lexicon: Lexicon = {
    var lexicon = Lexicon()
    for unit in Unit.allCases { _ = lexicon.intern(unit.rawValue) }
    _ = lexicon.intern("làm việc")
    return lexicon
  }()

  private static func unit(of token: Token, _ bytes: [UInt8]) -> Unit? {
    let word = TextFolding.key(String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self))
    return Unit.allCases.first { TextFolding.key($0.rawValue) == word }
  }

  /// "làm việc" belongs to the duration.
  private static func endOfWorkingTime(after unit: Int, _ tokens: [Token]) -> Int {
    guard unit + 2 < tokens.count, tokens[unit + 1].word != 0, tokens[unit + 2].word != 0 else { return unit }
    return unit + 2
  }
}
