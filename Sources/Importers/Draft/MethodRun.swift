import ProcedureModel

/// The portal's table of methods with its cells glued together:
/// `Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp7 NgàyKhông có thông tinNộp tại …`.
enum MethodRun {
  private static let head = "Hình thức nộpThời gianPhí, lệ phíMô tả"
  private static let submissions: [(words: String, submission: Submission)] = [
    ("Trực tiếp", .direct), ("Trực tuyến", .online), ("Dịch vụ bưu chính", .postal),
  ]
  private static let units = ["Ngày làm việc", "Ngày", "Giờ làm việc", "Giờ", "Tháng", "Năm"]
  private static let nothing = "Không có thông tin"

  /// The rows; nil when the text is not such a run. No word of it is lost but the head and “no information”.
  static func split(_ text: String) -> [ProcedureDraft.Method]? {
    guard text.hasPrefix(head) else { return nil }
    var rows: [(method: ProcedureDraft.Method, rest: String)] = []
    var rest = text.dropFirst(head.count)
    while let character = rest.first {
      if let (method, length) = row(rest) {
        rows.append((method, ""))
        rest = rest.dropFirst(length)
      } else if rows.isEmpty {
        return nil
      } else {
        rows[rows.count - 1].rest.append(character)
        rest = rest.dropFirst()
      }
    }
    return rows.isEmpty ? nil : rows.map { finished($0.method, $0.rest) }
  }

  /// A submission directly followed by a time: the beginning of a row, and how many characters it takes.
  private static func row(_ text: Substring) -> (ProcedureDraft.Method, Int)? {
    guard let found = submissions.first(where: { text.hasPrefix($0.words) }) else { return nil }
    let rest = text.dropFirst(found.words.count)
    if rest.hasPrefix(nothing) {
      return (.init(submission: found.submission.rawValue), found.words.count + nothing.count)
    }
    let digits = rest.prefix { $0.isNumber || $0 == "," || $0 == "." }
    let after = rest.dropFirst(digits.count)
    guard !digits.isEmpty, after.first == " ", let unit = units.first(where: { after.dropFirst().hasPrefix($0) }) else {
      return nil
    }
    let time = (digits.count == 1 ? "0" : "") + digits + " " + unit.prefix(1).lowercased() + unit.dropFirst()
    return (.init(submission: found.submission.rawValue, timeLimit: time), found.words.count + digits.count + 1 + unit.count)
  }

  /// The way to submit that a cell names.
  static func submission(_ words: String) -> Submission? {
    switch Slug.of(words) {
    case "truc-tiep", "nop-truc-tiep": .direct
    case "truc-tuyen", "nop-truc-tuyen", "qua-mang": .online
    case "dich-vu-buu-chinh", "buu-chinh", "qua-buu-chinh", "buu-chinh-cong-ich": .postal
    default: nil
    }
  }

  private static func finished(_ method: ProcedureDraft.Method, _ rest: String) -> ProcedureDraft.Method {
    var method = method
    var rest = rest
    if rest.hasPrefix(nothing) {
      rest.removeFirst(nothing.count)
    } else if rest.hasPrefix("Miễn phí") {
      rest.removeFirst("Miễn phí".count)
      method.fees = [.init(text: "Miễn phí")]
    }
    let text = rest.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n")
    method.text = text.allSatisfy(\.isWhitespace) ? nil : text
    return method
  }
}
