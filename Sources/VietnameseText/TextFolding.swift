import Foundation

/// Texts reduced to what makes them the same for a reader, for identities and for search. The hot path does not come here.
package enum TextFolding {
  /// Lower case, one space between words, no invisible characters, and each word's tone moved behind it: `HOÀ`, `hòa` and their
  /// decomposed forms are one key. Two texts with the same key read the same.
  package static func key(_ text: String) -> String {
    var key = ""
    var tone: Unicode.Scalar?
    var pendingSpace = false
    func endWord() {
      if let mark = tone { key.unicodeScalars.append(mark) }
      tone = nil
    }
    for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      if scalar.properties.isDefaultIgnorableCodePoint { continue }
      if scalar.properties.isWhitespace {
        endWord()
        pendingSpace = !key.isEmpty
        continue
      }
      if isTone(scalar) {
        tone = scalar
        continue
      }
      if !scalar.properties.isAlphabetic, scalar.properties.generalCategory != .nonspacingMark { endWord() }
      if pendingSpace { key += " " }
      pendingSpace = false
      key.unicodeScalars.append(scalar)
    }
    endWord()
    return key
  }

  /// Words in lower case without diacritics or punctuation, one space between: what a person types who looks for something.
  package static func plain(_ text: String) -> String {
    var result = ""
    var pendingSpace = false
    for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      let properties = scalar.properties
      if properties.generalCategory == .nonspacingMark || properties.isDefaultIgnorableCodePoint { continue }
      guard properties.isAlphabetic || properties.numericType != nil else {
        pendingSpace = !result.isEmpty
        continue
      }
      if pendingSpace { result += " " }
      pendingSpace = false
      // đ has no decomposition.
      result.unicodeScalars.append(scalar == "đ" ? "d" : scalar)
    }
    return result
  }

  /// Grave, acute, tilde, hook above, dot below.
  private static func isTone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300, 0x301, 0x303, 0x309, 0x323: true
    default: false
    }
  }
}
