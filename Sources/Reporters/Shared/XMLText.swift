/// Text of files inside XML.
package enum XMLText {
  /// The text with markup escaped, for content and for attributes in double quotes. Characters that XML 1.0 forbids
  /// cannot be written at all, not even as references: they and the marks that turn the direction of writing become
  /// visible escapes such as `\u{1B}`. Line breaks and tabs are kept by references, which attributes would lose otherwise.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "&#10;"
      case "\r": result += "&#13;"
      case "\t": result += "&#9;"
      case "\u{FFFE}", "\u{FFFF}": result += VisibleText.escape(scalar)
      case _ where VisibleText.isHarmful(scalar): result += VisibleText.escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The same for an element's content, where line breaks stay themselves.
  package static func content(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }.joined(separator: "\n")
  }

  /// The attributes of an opening tag: ` name="value"` each.
  package static func attributes(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
  }
}
