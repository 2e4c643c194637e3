import Diagnostics
import VietnameseText

/// A legal document of the policy named in a unit of text.
struct UnitCitation: Sendable {
  /// Its place in `Policy.instruments`.
  var instrument: Int
  /// The number as written, in UTF-8 bytes of the unit.
  var range: Range<Int>
}

/// The numbers of the policy's legal documents, found by their words: `55/2021/TT-BCA` is the words 55, 2021, TT, BCA with a
/// mark between each. Case, Unicode form, spaces around the marks and the kind of dash do not matter.
struct InstrumentNumbers: Sendable {
  /// A word or a figure as tokens carry it.
  private struct Part: Sendable, Equatable {
    var word: UInt16
    var plain: UInt16

    init(_ token: Token) {
      word = token.word
      plain = token.plain
    }

    /// A type of its own would have to be found hashable at every start.
    var key: Int { Int(word) << 16 | Int(plain) }
  }

  private struct Number: Sendable {
    var parts: [Part]
    var instrument: Int
  }

  private var numbers: [Number] = []
  private var firstParts: Set<Int> = []

  /// A document by the tokens of its number.
  mutating func add(_ tokens: [Token], index: Int) {
    let parts = tokens.filter(\.isWord).map(Part.init)
    guard let first = parts.first, parts.count >= 2 else { return }
    firstParts.insert(first.key)
    numbers.append(Number(parts: parts, instrument: index))
  }

  /// Appends the documents that the tokens name, in the order of their places.
  func find(in tokens: [Token], into citations: inout [UnitCitation]) {
    guard !numbers.isEmpty else { return }
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.traits.contains(.number), firstParts.contains(Part(token).key), !isContinued(tokens, before: index),
        let (instrument, end) = match(tokens, at: index)
      {
        citations.append(UnitCitation(instrument: instrument, range: Int(token.start)..<Int(tokens[end - 1].end)))
        index = end
      } else {
        index += 1
      }
    }
  }

  /// `1/55/2021`: the number began before.
  private func isContinued(_ tokens: [Token], before index: Int) -> Bool {
    index > 1 && tokens[index].traits.contains(.glued) && tokens[index - 1].mark == .slash
      && tokens[index - 1].traits.contains(.glued) && tokens[index - 2].isWord
  }

  private func match(_ tokens: [Token], at start: Int) -> (instrument: Int, end: Int)? {
    var best: (instrument: Int, end: Int)?
    for number in numbers.indices where numbers[number].parts[0] == Part(tokens[start]) {
      guard let end = end(of: numbers[number].parts, tokens, at: start), end > best?.end ?? 0 else { continue }
      best = (numbers[number].instrument, end)
    }
    return best
  }

  private func end(of parts: [Part], _ tokens: [Token], at start: Int) -> Int? {
    var index = start
    for (place, part) in parts.enumerated() {
      if place > 0 {
        guard index < tokens.count, isJoint(tokens[index].mark) else { return nil }
        index += 1
      }
      guard index < tokens.count, tokens[index].isWord, Part(tokens[index]) == part else { return nil }
      index += 1
    }
    // `5548/QĐ-BCA-C06` is another document than `5548/QĐ-BCA`.
    if index + 1 < tokens.count, tokens[index].mark == .dash, tokens[index].traits.contains(.glued), tokens[index + 1].isWord,
      tokens[index + 1].traits.contains(.glued)
    {
      return nil
    }
    return index
  }

  private func isJoint(_ mark: Token.Mark) -> Bool { mark == .slash || mark == .dash || mark == .period || mark == .other }
}
