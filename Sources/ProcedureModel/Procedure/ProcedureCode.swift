import Diagnostics

extension ProcedureDecoder {
  /// The code. A bare number loses its last zeros in most programs, so it is reported with the quoted form as a fix, and
  /// still read.
  func code(_ node: NodeIndex) -> Text? {
    guard let text = decoder.text(node) else { return nil }
    let tree = decoder.tree
    let written = text.string(in: tree)
    guard !tree.nodes[text.node.position].isExplicitText, ProcedureCode.looksLikeNumber(written) else { return text }
    let right = ProcedureCode.padded(written)
    let range = tree.place(of: node)
    decoder.context.report(
      SchemaMessages.unquotedCode(written, right: right), at: range,
      fix: Fix(
        title: LocalizedText(vi: "Đặt mã trong ngoặc kép", en: "Put the code in quotes"), safety: .safe,
        edits: [.init(range: range, replacement: "\"" + right + "\"")]))
    return text
  }
}

/// What is known of procedure codes: a digit, a point, six digits (`1.004222`), sometimes a local tail.
package enum ProcedureCode {
  /// Digits with at most one point: YAML takes it for a number.
  package static func looksLikeNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } && text.utf8.count(where: { $0 == 0x2E }) <= 1
      && text.utf8.contains { $0 != 0x2E }
  }

  /// The code with the zeros that a number lost: `1.00403` is `1.004030`. Other texts come back as they are.
  package static func padded(_ text: String) -> String {
    let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard looksLikeNumber(text), parts.count == 2, parts[0].count == 1, (1..<6).contains(parts[1].count) else { return text }
    return text + String(repeating: "0", count: 6 - parts[1].count)
  }
}

extension SchemaMessages {
  static let procedure = LocalizedText(vi: "một thủ tục (nhóm khóa)", en: "a procedure (a mapping)")

  static func tooManyProcedures(_ limit: Int) -> Message {
    Message(
      LocalizedText(
        vi: "Tệp có hơn {limit} thủ tục; phần còn lại không được đọc: hãy chia thành nhiều tệp.",
        en: "The file has more than {limit} procedures; the rest was not read: split it."),
      [.init("limit", String(limit))])
  }

  static let noProcedure = Message(vi: "Tệp không có thủ tục nào.", en: "The file holds no procedure.")

  static let nestedAlternatives = Message(
    vi: "“any_of” không được nằm trong “any_of”; hãy đưa các giấy tờ này ra danh sách ngoài.",
    en: "An “any_of” cannot lie inside an “any_of”; move these documents to the outer list.")

  static func unquotedCode(_ written: String, right: String) -> Message {
    Message(
      LocalizedText(
        vi: "Mã thủ tục {written} phải đặt trong ngoặc kép: \"{right}\"; viết như số thì số 0 ở cuối có thể bị mất.",
        en: "The code {written} must be in quotes: \"{right}\"; as a number it may lose its last zeros."),
      [.init("written", written), .init("right", right)])
  }
}
