/// A pattern of paths: `*` and `?` within a part, `**` over parts, `[*]` and other brackets literally.
///
/// A pattern fits a path when it fits the whole path or what follows one of its slashes: `dat-dai/**` fits
/// `procedures/dat-dai/a.yaml`. A pattern that names a folder fits everything in it.
package struct Glob: Sendable, Hashable {
  private let pattern: [UInt8]

  package init(_ pattern: String) {
    var text = pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern
    while text.hasSuffix("/") { text.removeLast() }
    self.pattern = Array(text.utf8)
  }

  package func matches(path: String) -> Bool {
    let bytes = Array(path.utf8)
    var start = 0
    while true {
      if Self.matches(pattern[...], bytes[start...], mayEndAtSlash: true) { return true }
      guard let slash = bytes[start...].firstIndex(of: Self.slash) else { return false }
      start = slash + 1
    }
  }

  /// The whole text, such as `dossiers[*].documents[*].name`.
  package func matches(whole text: String) -> Bool { Self.matches(pattern[...], Array(text.utf8)[...], mayEndAtSlash: false) }

  private static let slash = UInt8(ascii: "/")
  private static let star = UInt8(ascii: "*")

  private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>, mayEndAtSlash: Bool) -> Bool {
    guard let first = pattern.first else { return text.isEmpty || (mayEndAtSlash && text.first == slash) }
    if pattern.starts(with: [star, star]) {
      var rest = pattern.dropFirst(2)
      if rest.first == slash { rest = rest.dropFirst() }
      return text.indices.contains { matches(rest, text[$0...], mayEndAtSlash: mayEndAtSlash) } || rest.isEmpty
    }
    if first == star {
      var end = text.startIndex
      while true {
        if matches(pattern.dropFirst(), text[end...], mayEndAtSlash: mayEndAtSlash) { return true }
        guard end < text.endIndex, text[end] != slash else { return false }
        end += 1
      }
    }
    guard let byte = text.first, first == byte || (first == UInt8(ascii: "?") && byte != slash) else { return false }
    return matches(pattern.dropFirst(), text.dropFirst(), mayEndAtSlash: mayEndAtSlash)
  }
}
