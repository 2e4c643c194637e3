import Foundation

/// How Vietnamese names sort. For search see `TextFolding.plain`.
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
}
