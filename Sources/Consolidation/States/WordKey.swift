import Foundation

/// A text reduced to its words without case, diacritics, punctuation and spaces between: what stays when an officer retypes it.
enum WordKey {
  /// The words, in order.
  static func words(_ text: String) -> [Substring] { folded(text).split(separator: " ") }

  /// The words with one space between them.
  static func folded(_ text: String) -> String {
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
}
