import Foundation

/// How Vietnamese names sort and how people search them.
package enum VietnameseOrder {
  private static let locale = Locale(identifier: "vi_VN")

  /// Whether one name stands before another: ă and â after a, đ after d, tones in the order of the dictionary,
  /// "Phường 2" before "Phường 10". Names that compare equal keep the order of their scalars, so that the order is total.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    switch left.compare(right, options: [.numeric], range: nil, locale: locale) {
    case .orderedAscending: true
    case .orderedDescending: false
    case .orderedSame: left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    }
  }

  /// The text in lower case without marks, đ as d, spaces single: "Hộ  khẩu Đà Nẵng" is found by "ho khau da nang".
  package static func searchKey(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "đ": key.append("d")
      case _ where scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .format: continue
      case _ where scalar.properties.isWhitespace: if key.last != " " { key.append(" ") }
      default: key.append(scalar)
      }
    }
    return String(key)
  }
}
