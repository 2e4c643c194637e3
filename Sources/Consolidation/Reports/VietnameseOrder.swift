import Foundation

/// The order of names that a Vietnamese reader expects: Ă, Â, Da, Đà; Phường 2 before Phường 10. `sorted()` knows neither.
enum VietnameseOrder {
  static func precedes(_ left: String, _ right: String) -> Bool {
    let order = left.compare(right, options: [.numeric], range: nil, locale: Locale(identifier: "vi_VN"))
    return order == .orderedSame ? left < right : order == .orderedAscending
  }
}
