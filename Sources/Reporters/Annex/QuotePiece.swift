import Diagnostics
import Foundation

/// A piece of a quoted requirement, harmless to show.
package struct QuotePiece: Sendable, Equatable {
  package var text: String
  /// Whether these are words that a rule found.
  package var isHighlighted: Bool

  package init(text: String, isHighlighted: Bool) {
    self.text = text
    self.isHighlighted = isHighlighted
  }

  /// The pieces of a text unit in their order. A long unit is shortened around the words that were found: what stands next
  /// to them stays.
  package static func pieces(of quote: Finding.Quote, limit: Int = 1_200) -> [QuotePiece] {
    let bytes = Array(quote.text.utf8)
    var pieces: [QuotePiece] = []
    var position = 0
    for range in quote.highlights {
      let lower = min(max(position, range.lowerBound), bytes.count)
      let upper = min(max(lower, range.upperBound), bytes.count)
      pieces.append(QuotePiece(text: text(bytes[position..<lower]), isHighlighted: false))
      pieces.append(QuotePiece(text: text(bytes[lower..<upper]), isHighlighted: true))
      position = upper
    }
    pieces.append(QuotePiece(text: text(bytes[position...]), isHighlighted: false))
    return shortened(pieces, to: limit).map { QuotePiece(text: VisibleText.inert($0.text), isHighlighted: $0.isHighlighted) }
      .filter { !$0.text.isEmpty }
  }

  /// Composed letters: few fonts place loose Vietnamese marks well.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
  }

  /// The pieces with `…` for what is too long, so that all together have about so many letters.
  package static func shortened(_ pieces: [QuotePiece], to total: Int) -> [QuotePiece] {
    guard pieces.reduce(0, { $0 + $1.text.utf8.count }) > total else { return pieces }
    let limit = max(40, total / pieces.count)
    return pieces.enumerated().map { index, piece in
      guard piece.text.utf8.count > limit, piece.text.count > limit else { return piece }
      var short = piece
      if piece.isHighlighted || pieces.count == 1 {
        short.text = VisibleText.shortened(piece.text, to: limit)
      } else if index == 0 {
        short.text = "… \(piece.text.suffix(limit))"
      } else if index == pieces.count - 1 {
        short.text = "\(piece.text.prefix(limit)) …"
      } else {
        short.text = VisibleText.shortened(piece.text, to: limit)
      }
      return short
    }
  }
}
