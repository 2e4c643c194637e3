/// Text of files inside Markdown.
enum MarkdownText {
  /// The text on one line, with nothing that Markdown or HTML would act on. Signs that name people, issues and labels on
  /// GitHub and GitLab are cut from what follows by an empty comment.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.inert(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$": result += "\\\(scalar)"
      case "@", "#", "!": result += "\(scalar)<!-- -->"
      default: result.unicodeScalars.append(scalar)
      }
    }
    // An address would become a link.
    return result.replacing("://", with: "&#58;//").replacing("www.", with: "www&#46;")
  }

  /// A link, or the text alone when the address is none that may stand in Markdown. The text must be escaped.
  static func link(_ text: String, to address: String?) -> String {
    guard let address, address.hasPrefix("https://"), !address.utf8.contains(where: { "()<>\"\\".utf8.contains($0) || $0 < 0x21 })
    else { return text }
    return "[\(text)](\(address))"
  }
}
