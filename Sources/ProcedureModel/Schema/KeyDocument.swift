import Diagnostics

/// The table of keys that docs/procedure-format.md shows for each record, made from the same key tables as the schema.
package enum KeyDocument {
  /// A Markdown table: key, what may be written, what it means.
  package static func table(for record: ProcedureSchema.Record) -> String {
    let rows = record.keys.map { key in
      let name = key.isRequired ? "**`\(key.name)`**" : "`\(key.name)`"
      return "| \(name) | \(words(for: key.shape)) | \(key.meaning.vi) |"
    }
    return (["| Khóa | Giá trị | Ý nghĩa |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  private static func words(for shape: ValueShape) -> String {
    switch shape {
    case .text: "chữ"
    case .code: "chữ trong ngoặc kép"
    case .integer: "số nguyên"
    case .day: "ngày `2026-11-21`"
    case .texts: "chữ, hoặc danh sách"
    case .choice(let choices, let several):
      (several ? "một hoặc nhiều: " : "một trong: ")
        + choices.map { "`\($0.name)` (\($0.meaning.vi))" }.joined(separator: ", ")
    case .records(let name, let orText): (orText ? "chữ, hoặc " : "") + "nhóm khóa [\(name)](#\(name)), một hoặc danh sách"
    }
  }
}
