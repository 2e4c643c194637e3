import Diagnostics

/// What is wrong with a well-formed file: keys, types, values.
enum SchemaMessages {
  static func unknownKey(_ name: String, nearest: String?) -> Message {
    if name == "<<" {
      return Message(
        vi: "Khóa gộp “<<” không được hỗ trợ; hãy viết đủ các khóa.",
        en: "The merge key “<<” is not supported; write the keys out.")
    }
    guard let nearest else {
      return Message(
        LocalizedText(vi: "Không có khóa nào tên là “{name}” ở đây.", en: "There is no key “{name}” here."),
        [.init("name", name)])
    }
    return Message(
      LocalizedText(
        vi: "Không có khóa nào tên là “{name}” ở đây; có phải là “{nearest}”?",
        en: "There is no key “{name}” here; did you mean “{nearest}”?"),
      [.init("name", name), .init("nearest", nearest)])
  }

  static func unknownValue(_ value: String, allowed: [String], nearest: String?) -> Message {
    let list = allowed.joined(separator: ", ")
    let arguments: [Message.Argument] = [.init("value", value), .init("allowed", list), .init("nearest", nearest ?? "")]
    if nearest == nil {
      return Message(
        LocalizedText(vi: "“{value}” không phải là giá trị hợp lệ: {allowed}.", en: "“{value}” is not one of: {allowed}."),
        arguments)
    }
    return Message(
      LocalizedText(
        vi: "“{value}” không phải là giá trị hợp lệ; có phải là “{nearest}”? Các giá trị: {allowed}.",
        en: "“{value}” is not a valid value; did you mean “{nearest}”? The values: {allowed}."),
      arguments)
  }

  static func missingKey(_ name: String) -> Message {
    Message(
      LocalizedText(vi: "Thiếu khóa “{name}”.", en: "The key “{name}” is missing."), [.init("name", name)])
  }

  static func wrongType(expected: LocalizedText, found: LocalizedText) -> Message {
    Message(
      LocalizedText(vi: "Cần {expected}, nhưng ở đây là {found}.", en: "Expected {expected}, found {found}."),
      [.init("expected", expected), .init("found", found)])
  }

  static let emptyValue = Message(vi: "Giá trị ở đây không được để trống.", en: "The value here must not be empty.")

  static let keyNotText = Message(
    vi: "Tên khóa phải là chữ, không phải là danh sách hay nhóm khóa.", en: "A key must be a text, not a list or a mapping.")

  static let text = LocalizedText(vi: "một đoạn chữ", en: "a text")
  static let list = LocalizedText(vi: "một danh sách", en: "a list")
  static let mapping = LocalizedText(vi: "một nhóm khóa", en: "a mapping")
  static let integer = LocalizedText(vi: "một số nguyên", en: "a whole number")
  static let bool = LocalizedText(vi: "true hoặc false", en: "true or false")
  static let day = LocalizedText(vi: "một ngày dạng 2026-11-21", en: "a day such as 2026-11-21")
  static let nothing = LocalizedText(vi: "giá trị trống", en: "nothing")

  static func quoted(_ text: String) -> LocalizedText { LocalizedText("“" + text + "”") }
}
