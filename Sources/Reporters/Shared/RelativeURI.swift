/// Paths as URI references (RFC 3986).
package enum RelativeURI {
  /// A relative path with everything but unreserved characters and `/` percent-encoded: a colon in the first part would
  /// read as a scheme, and `%`, `?`, `#` mean something else. An absolute path becomes a `file:` URI.
  package static func of(path: String) -> String {
    let encoded = path.utf8.map { byte -> String in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        return String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }.joined()
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }
}
