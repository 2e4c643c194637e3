import VietnameseText

/// Numbers the sentences of a unit for ascending tokens.
struct SentenceCounter {
  private let tokens: [Token]
  private var position = 0
  private var number: UInt16 = 0

  init(tokens: [Token]) { self.tokens = tokens }

  mutating func sentence(of token: Int) -> UInt16 {
    while position < token {
      if ends(at: position) { number &+= 1 }
      position += 1
    }
    return number
  }

  /// A full stop before a space, or a line break before a capital, a number or a bullet.
  private func ends(at index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    switch tokens[index].mark {
    case .period: return !next.traits.contains(.glued) && !(next.isWord && isAbbreviated(index))
    case .newline:
      return next.traits.contains(.capitalised) || next.traits.contains(.number) || (!next.isWord && next.mark != .comma)
    default: return false
    }
  }

  /// `TP. Hồ Chí Minh`: one or two letters before the point.
  private func isAbbreviated(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let last = tokens[index - 1]
    return last.isWord && (last.traits.contains(.single) || (last.traits.contains(.capitals) && last.end - last.start <= 2))
  }
}

/// The sentence that a byte of a unit stands in, numbered as `PhraseHit.sentence`.
struct SentenceBounds {
  private let starts: [(byte: Int, sentence: UInt16)]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var tokens: [Token] = []
    Tokenizer(lexicon: Lexicon()).tokenize(bytes, into: &tokens)
    var counter = SentenceCounter(tokens: tokens)
    starts = tokens.indices.map { (Int(tokens[$0].start), counter.sentence(of: $0)) }
  }

  func sentence(at byte: Int) -> UInt16 { starts.last { $0.byte <= byte }?.sentence ?? 0 }
}
