import Diagnostics

/// A place in the law: `luat-cu-tru-2020#38.3` is clause 3 of article 38, `nd-63-2010#6.1.b` point b of clause 1 of
/// article 6, `nq-66-7-2025#pl1` annex I.
package struct Citation: Sendable, Hashable {
  /// The instrument's id.
  package var instrument: String
  /// What follows `#`, split at the dots: article, clause, point. Empty for the whole instrument.
  package var parts: [String]
  package var place: PolicyPlace

  /// Reads a citation. Nil when the syntax is wrong: an id of lower-case letters, digits and hyphens, then at most three
  /// parts of letters and digits, none of them empty.
  package init?(_ text: String, place: PolicyPlace) {
    let halves = text.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false).map(Substring.init)
    guard let id = halves.first, PolicyIdentifier.isValid(id) else { return nil }
    instrument = String(id)
    self.place = place
    guard halves.count == 2 else {
      parts = []
      return
    }
    parts = halves[1].utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { String(Substring($0)) }
    if parts.count > 3 || !parts.allSatisfy(Self.isRight) { return nil }
  }

  /// One to eight letters and digits. Nearly all are ASCII, where bytes tell.
  private static func isRight(_ part: String) -> Bool {
    if (1...8).contains(part.utf8.count), part.utf8.allSatisfy(isPlain) { return true }
    return !part.isEmpty && part.count <= 8 && part.allSatisfy { $0.isLetter || $0.isWholeNumber }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// `luat-cu-tru-2020#38.3`.
  package var key: String { parts.isEmpty ? instrument : instrument + "#" + parts.joined(separator: ".") }

  /// `điểm b khoản 1 Điều 6`; empty for the whole instrument.
  package var placeInLaw: LocalizedText {
    guard let article = parts.first else { return LocalizedText("") }
    if article.lowercased().hasPrefix("pl") {
      let number = String(article.dropFirst(2))
      return LocalizedText(vi: "Phụ lục \(number)", en: "annex \(number)")
    }
    var vi = "Điều \(article)"
    var en = "article \(article)"
    if parts.count > 1 {
      vi = "khoản \(parts[1]) " + vi
      en += ", clause \(parts[1])"
    }
    if parts.count > 2 {
      vi = "điểm \(parts[2]) " + vi
      en += ", point \(parts[2])"
    }
    return LocalizedText(vi: vi, en: en)
  }
}

/// The ids of a policy: what files, citations and suppressions can name without quotes.
enum PolicyIdentifier {
  /// Lower-case letters a to z, digits and hyphens; no hyphen first or last; at most 64.
  static func isValid(_ id: some StringProtocol) -> Bool {
    let bytes = Array(id.utf8)
    guard let first = bytes.first, let last = bytes.last, bytes.count <= 64, first != hyphen, last != hyphen else { return false }
    return bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == hyphen }
  }

  private static let hyphen = UInt8(ascii: "-")
}
