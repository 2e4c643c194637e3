import Foundation

/// Names for folders and files out of Vietnamese names: Latin letters without marks, digits and hyphens.
package enum Slug {
  /// `Bộ Tư pháp` is `bo-tu-phap`. At most 60 letters; a longer name keeps its beginning and a number made from the whole, so
  /// that two long names stay apart. Empty when the name has no letter.
  package static func of(_ name: String) -> String {
    var words: [String] = []
    var word = ""
    for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: word.unicodeScalars.append(scalar)
      case 0x111: word += "d"
      case 0x300...0x36F: continue
      default:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    let slug = words.joined(separator: "-")
    guard slug.utf8.count > 60 else { return slug }
    var head = ""
    for word in words where head.utf8.count + word.utf8.count < 50 { head += (head.isEmpty ? "" : "-") + word }
    return head + "-" + String(checksum(slug), radix: 36)
  }

  /// FNV-1a, 32 bits: stable across runs.
  private static func checksum(_ text: String) -> UInt32 {
    text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
