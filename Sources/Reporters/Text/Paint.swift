import Diagnostics

/// Terminal colours and links, or nothing.
struct Paint {
  /// What a piece of text is; the colours follow from it.
  enum Role {
    case path, error, warning, info, settled, rule, label, gutter, title

    /// Parameters of SGR (ECMA-48), from the sixteen colours that every terminal theme defines.
    fileprivate var parameters: String {
      switch self {
      case .path, .title: "1"
      case .error: "1;31"
      case .warning: "1;33"
      case .info: "1;36"
      case .settled, .gutter: "2"
      case .rule: "35"
      case .label: "34"
      }
    }
  }

  let color: Bool

  /// The text in the colour of its role. The text must be inert; see `VisibleText`.
  func callAsFunction(_ text: String, _ role: Role) -> String {
    color && !text.isEmpty ? "\u{1B}[\(role.parameters)m\(text)\u{1B}[0m" : text
  }

  /// The text as a link (OSC 8). An address with anything but printable ASCII is no link.
  func link(_ text: String, to address: String?) -> String {
    guard color, let address, !address.isEmpty, address.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return text }
    return "\u{1B}]8;;\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }

  static func role(of finding: Finding) -> Role {
    guard finding.isOpen else { return .settled }
    switch finding.severity {
    case .error: return .error
    case .warning: return .warning
    case .info: return .info
    }
  }
}
