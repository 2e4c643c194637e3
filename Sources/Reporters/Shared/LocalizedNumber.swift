import Diagnostics

/// Numbers as people write them: 1.234.567,89 in Vietnamese, 1,234,567.89 in English.
package enum LocalizedNumber {
  /// An integer with its thousands apart.
  package static func text(_ number: Int, in language: Language) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += language == .vi ? "." : "," }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }

  /// A number of hundredths, thousandths …: `text(12345, scale: 2)` is 123,45.
  package static func text(_ number: Int, scale: Int, in language: Language) -> String {
    guard scale > 0 else { return text(number, in: language) }
    let unit = (0..<scale).reduce(1) { product, _ in product * 10 }
    let fraction = String(number.magnitude % UInt(unit))
    let zeros = String(repeating: "0", count: scale - fraction.count)
    let sign = number < 0 ? "-" : ""
    return sign + text(Int(number.magnitude / UInt(unit)), in: language) + (language == .vi ? "," : ".") + zeros + fraction
  }

  /// A share in per cent with one decimal, rounded half up; `0,0%` of nothing.
  package static func percent(_ part: Int, of whole: Int, in language: Language) -> String {
    let permille = whole == 0 ? 0 : (part * 2000 + whole) / (whole * 2)
    return text(permille, scale: 1, in: language) + "%"
  }
}
