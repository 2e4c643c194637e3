import Foundation

/// Makes a source's texts fit for a file: NFC, LF, no control characters, no spaces at the ends of lines. What it changed is
/// noted once a record.
package struct TextCleaner {
  package private(set) var composed = false
  package private(set) var removed = false
  package private(set) var keptPrivate = false
  package private(set) var nothingSaid = 0

  package init() {}

  /// The clean text; nil when nothing is left, or when the cell says that there is no information.
  package mutating func clean(_ text: String?) -> String? {
    guard let text else { return nil }
    let normal = text.precomposedStringWithCanonicalMapping
    if !normal.unicodeScalars.elementsEqual(text.unicodeScalars) { composed = true }
    let result = tidyLines(of: tidyCharacters(of: normal))
    if result == "Không có thông tin" || result == "Không có thông tin." {
      nothingSaid += 1
      return nil
    }
    return result.isEmpty ? nil : result
  }

  /// Line ends become LF, tabs become spaces, other control characters go.
  private mutating func tidyCharacters(of text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: if previous != "\r" { result.append("\n") }
      case 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
      case 0x09:
        result.append(" ")
        removed = true
      case 0x00...0x1F, 0x7F...0x9F, 0xFEFF: removed = true
      case 0xE000...0xF8FF:
        keptPrivate = true
        result.append(scalar)
      default: result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  /// Lines lose their outer spaces at the end; the text loses empty lines at both ends.
  private mutating func tidyLines(of text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    if let first = lines.first { lines[0] = String(first.drop { $0 == " " }) }
    let result = lines.joined(separator: "\n")
    if result.unicodeScalars.count != text.unicodeScalars.count { removed = true }
    return result
  }
}
