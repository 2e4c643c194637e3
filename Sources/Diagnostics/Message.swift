/// A sentence with holes: the template is the policy's, the arguments are the finding's. It becomes a string only when
/// somebody reads it, in the reader's language.
public struct Message: Sendable, Hashable {
  /// A named value for a hole `{name}` of the template.
  public struct Argument: Sendable, Hashable {
    public var name: String
    public var value: LocalizedText

    public init(_ name: String, _ value: LocalizedText) {
      self.name = name
      self.value = value
    }

    public init(_ name: String, _ value: String) {
      self.init(name, LocalizedText(value))
    }
  }

  public var template: LocalizedText
  public var arguments: [Argument]

  public init(_ template: LocalizedText, _ arguments: [Argument] = []) {
    self.template = template
    self.arguments = arguments
  }

  public init(vi: String, en: String) {
    self.init(LocalizedText(vi: vi, en: en))
  }

  /// The sentence in one language. A hole without an argument stays as it is written, so that a mistake in a policy shows.
  public func text(in language: Language) -> String {
    var result = ""
    var rest = template[language][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      result += arguments.first { $0.name == name }?.value[language] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
