/// A sentence with holes: the template is the policy's, the arguments are the finding's. It becomes a string only when
/// somebody reads it, in the reader's language.
public struct Message: Sendable, Hashable {
  /// A named value for a hole `{name}` of the template.
  public struct Argument: Sendable, Hashable {
    /// The hole's name, without braces.
    public var name: String
    /// What fills the hole.
    public var value: LocalizedText

    /// A value that differs between languages.
    public init(_ name: String, _ value: LocalizedText) {
      self.name = name
      self.value = value
    }

    /// A value that is the same in both languages.
    public init(_ name: String, _ value: String) {
      self.init(name, LocalizedText(value))
    }
  }

  /// The sentence with its holes, such as `{paper} hết giá trị từ {since}`.
  public var template: LocalizedText
  /// What fills the holes; one that no hole asks for is left out.
  public var arguments: [Argument]

  /// A sentence and what fills its holes.
  public init(_ template: LocalizedText, _ arguments: [Argument] = []) {
    self.template = template
    self.arguments = arguments
  }

  /// A sentence without holes.
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
