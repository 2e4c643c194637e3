/// The language of what people read. Vietnamese comes first.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case vi
  case en
}

/// The same words in Vietnamese and English.
public struct LocalizedText: Sendable, Hashable {
  /// Vietnamese.
  public var vi: String
  /// English.
  public var en: String

  /// A text in both languages.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The same text in both languages: a number, a name, a quotation.
  public init(_ text: String) {
    vi = text
    en = text
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
