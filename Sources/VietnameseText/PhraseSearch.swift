/// A phrase found in tokens.
package struct PhraseMatch: Sendable, Equatable {
  /// Index of its first token.
  package var start: Int32
  /// Index after its last token.
  package var end: Int32
  package var payload: UInt16
  package var quality: Quality

  /// How the words were written.
  package enum Quality: UInt8, Sendable, Comparable {
    case exact
    /// Without diacritics.
    case bare
    /// With a wrong tone, a missing one, or a stray comma.
    case slipped

    package static func < (left: Quality, right: Quality) -> Bool { left.rawValue < right.rawValue }
  }
}

// What is called for each word and each candidate is static: a closure that held the trie would count its references for each.
extension PhraseTrie {
  /// How far a text may be from the words of a list.
  package enum Tolerance: Sendable {
    /// A text with its diacritics: only names may differ a little.
    case marked
    /// A text typed without diacritics: every word is matched so.
    case unmarked
  }

  /// The names in the tokens, leftmost first, the longest at each place, none overlapping. An exact name wins over a damaged one.
  package func names(in tokens: UnsafeBufferPointer<Token>, tolerance: Tolerance, into matches: inout [PhraseMatch]) {
    withWalker(over: tokens, tolerance) { walker in
      var index = 0
      while index < tokens.count {
        if tokens[index].plain != 0, let best = Self.name(at: index, walker, tolerance) {
          matches.append(best)
          index = Int(best.end)
        } else {
          index += 1
        }
      }
    }
  }

  private static func name(at start: Int, _ walker: PhraseWalker, _ tolerance: Tolerance) -> PhraseMatch? {
    var best: PhraseMatch?
    var isWeak = false
    walker.walk(from: start) { candidate in
      guard let quality = quality(of: candidate, tolerance) else { return }
      if let old = best, prefers(old, to: candidate, quality) {
        let isStronger = isWeak && !candidate.options.contains(.weak)
        guard isStronger, candidate.end == Int(old.end), quality == old.quality else { return }
      }
      isWeak = candidate.options.contains(.weak)
      best = PhraseMatch(
        start: Int32(start), end: Int32(candidate.end), payload: candidate.payload, quality: quality)
    }
    return best
  }

  /// The longer of two names; an exact one before a damaged one, unless that is longer by two words and more.
  private static func prefers(_ old: PhraseMatch, to candidate: PhraseWalker.Candidate, _ quality: PhraseMatch.Quality) -> Bool {
    let gain = candidate.end - Int(old.end) - 2 * candidate.commas
    if (old.quality == .slipped) == (quality == .slipped) { return gain <= 0 }
    return quality == .slipped ? gain < 2 : gain <= -2
  }

  /// Every phrase at each place, shorter ones of a place first.
  package func cues(in tokens: UnsafeBufferPointer<Token>, tolerance: Tolerance, into matches: inout [PhraseMatch]) {
    withWalker(over: tokens, tolerance) { walker in
      for start in 0..<tokens.count where tokens[start].plain != 0 {
        walker.walk(from: start) { candidate in
          let isLong = tokens[start].end - tokens[start].start >= Self.longWord
          guard let quality = Self.cueQuality(of: candidate, tolerance, isLong: isLong) else { return }
          let match = PhraseMatch(
            start: Int32(start), end: Int32(candidate.end), payload: candidate.payload, quality: quality)
          matches.append(match)
        }
      }
    }
  }

  /// Bytes of a word so long that its letters tell it without the tone.
  private static let longWord: UInt32 = 7

  /// A cue is exact, or has one misspelt word beside right ones ("xuât trình"), or is one long misspelt word ("huỵện"). In a short cue a word
  /// that stands in some list is no slip.
  private static func cueQuality(
    of candidate: PhraseWalker.Candidate, _ tolerance: Tolerance, isLong: Bool
  ) -> PhraseMatch.Quality? {
    if candidate.misspelt > 0 {
      let isFew = candidate.misspelt * 2 <= candidate.words || candidate.words == 1 && isLong
      let isSlip = candidate.misspelt == candidate.slips && isFew
      return isSlip && (candidate.bare == 0 || tolerance == .unmarked) ? .slipped : nil
    }
    return quality(of: candidate, tolerance)
  }

  /// Whether a candidate is near enough; nil when it is another phrase.
  private static func quality(of candidate: PhraseWalker.Candidate, _ tolerance: Tolerance) -> PhraseMatch.Quality? {
    if candidate.bare == 0, candidate.slips == 0 { return .exact }
    let count = candidate.words
    if candidate.slips == 0, tolerance == .unmarked { return .bare }
    guard candidate.options.contains(.tolerant), count >= 2 else {
      // "không yếu cầu nộp", "Ủy ban nhân dan": one word of many; "chế độ cử tuyển" is not "chế độ cũ".
      let isLong = count >= 4 || count == 3 && !candidate.endsOff
      return isLong && candidate.slips + candidate.bare == 1 && candidate.commas == 0 ? .slipped : nil
    }
    if candidate.slips == 0, candidate.marked == 0 { return .bare }
    // Three syllables and more are the name whatever their tones; of two, one must be right.
    return count >= 3 || candidate.slips + candidate.bare <= 1 ? .slipped : nil
  }
}
