import Diagnostics
import VietnameseText

/// ArgumentParser speaks English: its headings and its errors become Vietnamese here.
enum HelpTranslation {
  static func translate(_ text: String, to language: Language) -> String {
    guard language == .vi else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    if let heading = headings.first(where: { line == $0.en || line.hasPrefix($0.en + " ") }) {
      return heading.vi + phrases(String(line.dropFirst(heading.en.count)))
    }
    if line.hasPrefix("Error: ") { return "Lỗi: " + error(String(line.dropFirst(7))) }
    return phrases(line)
  }

  private static let headings: [(en: String, vi: String)] = [
    ("OVERVIEW:", "TỔNG QUAN:"), ("USAGE:", "CÁCH DÙNG:"), ("Usage:", "Cách dùng:"), ("ARGUMENTS:", "THAM SỐ:"),
    ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "LỆNH CON:"), ("Help:", "Trợ giúp:"),
  ]

  private static func phrases(_ line: String) -> String {
    replacements.reduce(line) { text, pair in text.replacing(pair.en, with: pair.vi) }
  }

  private static let replacements: [(en: String, vi: String)] = [
    ("Show help information.", "Hiện trợ giúp."), ("Show the version.", "Hiện phiên bản."),
    ("Show subcommand help information.", "Hiện trợ giúp của lệnh con."), ("(default: ", "(mặc định: "),
    ("(values: ", "(giá trị: "), ("; default: ", "; mặc định: "), ("<options>", "<tùy chọn>"), ("<subcommand>", "<lệnh>"),
    ("(default)", "(mặc định)"), ("  See '", "  Xem '"), ("' for more information.", "'."), ("' for detailed help.", "'."),
    ("[<subcommands> ...]", "[<lệnh> ...]"),
  ]

  /// `See '… help …' for detailed help.` has the command between quotes: its two halves are replaced.
  private static func error(_ text: String) -> String {
    for (pattern, reply) in errors {
      if let parts = match(text, pattern) {
        return reply.enumerated().map { $0.offset == 0 ? $0.element : (parts[safe: $0.offset - 1] ?? "") + $0.element }.joined()
      }
    }
    return phrases(text)
  }

  /// Literal parts with a hole between two of them, and the reply with the same holes in the same order.
  private static let errors: [(pattern: [String], reply: [String])] = [
    (["Unknown option '", "'. Did you mean '", "'?"], ["không có tùy chọn “", "”; có phải là “", "”?"]),
    (["Unknown option '", "'"], ["không có tùy chọn “", "”."]),
    (["Missing expected argument '", "'"], ["thiếu tham số “", "”."]),
    (["Missing value for '", "'"], ["thiếu giá trị cho “", "”."]),
    (["The value '", "' is invalid for '", "': "], ["giá trị “", "” không hợp lệ cho “", "”: "]),
    (
      ["The value '", "' is invalid for '", "'. Please provide one of ", "."],
      ["giá trị “", "” không hợp lệ cho “", "”; hãy chọn một trong: ", "."]
    ),
    (["The value '", "' is invalid for '", "'"], ["giá trị “", "” không hợp lệ cho “", "”."]),
    (["Unexpected argument '", "'"], ["tham số thừa “", "”."]),
    (["", " unexpected arguments: '", "'"], ["có ", " tham số thừa: “", "”."]),
  ]

  /// The words in the holes; the last hole takes the rest when the pattern ends with a hole. Nil when it does not fit.
  private static func match(_ text: String, _ pattern: [String]) -> [String]? {
    guard let first = pattern.first, text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var holes: [String] = []
    for part in pattern.dropFirst() {
      guard let place = rest.firstRange(of: part) else { return nil }
      holes.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    if !rest.isEmpty { holes.append(phrases(String(rest))) }
    return holes
  }
}
