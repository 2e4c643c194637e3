/// The phrases a name's pattern stands for, so that two names can be compared: `sổ (hộ khẩu|tạm trú)` is two phrases.
enum PatternPhrases {
  /// More phrases than this from one pattern are not compared.
  private static let limit = 512

  /// Every phrase, in lower case, spaces joined; brackets without a partner are spaces.
  static func expand(_ pattern: String) -> [String] {
    var rest = Substring(pattern.lowercased())
    return sequence(&rest, isGroup: false).map { $0.split(separator: " ").joined(separator: " ") }
  }

  private static func sequence(_ rest: inout Substring, isGroup: Bool) -> [String] {
    var phrases = [""]
    while let character = rest.first {
      if isGroup, character == "|" || character == ")" { return phrases }
      rest = rest.dropFirst()
      let next = character == "(" ? group(&rest) : [character == ")" || character == "|" ? " " : String(character)]
      phrases = Array(phrases.lazy.flatMap { phrase in next.map { phrase + $0 } }.prefix(limit))
    }
    return phrases
  }

  private static func group(_ rest: inout Substring) -> [String] {
    var phrases: [String] = []
    while true {
      phrases += sequence(&rest, isGroup: true)
      let mark = rest.first
      rest = rest.dropFirst()
      if mark != "|" { return phrases }
    }
  }
}
