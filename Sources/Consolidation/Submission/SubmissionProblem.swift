import Diagnostics

/// Why a file is not taken as a submission. The message says what to do.
package enum SubmissionProblem: Error, Equatable {
  /// Not JSON at all, or cut short.
  case unreadable(offset: Int, reason: Message)
  /// JSON, but of something else.
  case otherFormat
  /// Written by a newer tool.
  case newerVersion(Int)
  /// A member is missing, of the wrong type or out of range.
  case malformed(path: String, reason: Message)
  /// The content does not match its manifest: a copy went wrong or somebody edited it.
  case damaged
  /// The signature is not the registered key's signature of this content.
  case forged(key: String)
  /// The signing key is not registered for the agency on that day.
  case unknownKey(String)
  /// The agency has a registered key, and the file is unsigned.
  case unsigned

  /// The reason and what to do, in the user's words.
  package var message: Message {
    switch self {
    case .unreadable(let offset, let reason):
      Message(
        LocalizedText(
          vi: "Không đọc được gói số liệu (byte {offset}: {reason}); đề nghị đơn vị gửi lại tệp gốc.",
          en: "The submission cannot be read (byte {offset}: {reason}); ask the agency to send the original file again."),
        [.init("offset", String(offset)), .init("reason", reason.localized)])
    case .otherFormat:
      Message(
        vi: "Tệp này không phải gói số liệu của tthc-lint; hãy chọn tệp có đuôi .tthc.json do lệnh “tthc-lint submit” tạo ra.",
        en: "This is no submission of tthc-lint; choose a .tthc.json file made by “tthc-lint submit”.")
    case .newerVersion(let version):
      Message(
        LocalizedText(
          vi: "Gói số liệu theo định dạng phiên bản {version}, mới hơn công cụ này đọc được (đến phiên bản {own}); "
            + "hãy cập nhật tthc-lint rồi thêm lại tệp.",
          en: "The submission has format version {version}, newer than this tool reads (up to {own}); update tthc-lint and "
            + "add the file again."),
        [.init("version", String(version)), .init("own", String(Submission.version))])
    case .malformed(let path, let reason):
      Message(
        LocalizedText(
          vi: "Gói số liệu sai cấu trúc tại “{path}”: {reason}; đề nghị đơn vị lập lại bằng lệnh “tthc-lint submit”.",
          en: "The submission is malformed at “{path}”: {reason}; ask the agency to make it again with “tthc-lint submit”."),
        [.init("path", path), .init("reason", reason.localized)])
    case .damaged:
      Message(
        vi: "Nội dung không khớp mã kiểm tra SHA-256 trong tệp: tệp hỏng khi sao chép hoặc đã bị sửa; "
          + "đề nghị đơn vị gửi lại tệp gốc.",
        en: "The content does not match the file's SHA-256: it was damaged in copying or edited; ask for the original file.")
    case .forged(let key):
      Message(
        LocalizedText(
          vi:
            "Chữ ký không đúng với khóa “{key}” của đơn vị: không tiếp nhận; hãy liên hệ người phụ trách của đơn vị để xác minh.",
          en: "The signature is not one of the agency's key “{key}”: refused; verify with the agency's responsible officer."),
        [.init("key", key)])
    case .unknownKey(let key):
      Message(
        LocalizedText(
          vi:
            "Khóa ký “{key}” chưa đăng ký cho đơn vị hoặc đã hết hạn; hãy bổ sung khóa vào danh mục đơn vị hoặc đề nghị ký lại.",
          en: "The signing key “{key}” is not registered for the agency or has expired; register it or ask for a new signature."),
        [.init("key", key)])
    case .unsigned:
      Message(
        vi: "Đơn vị đã đăng ký khóa ký nhưng gói số liệu không có chữ ký; đề nghị đơn vị ký và gửi lại.",
        en: "The agency has a registered key, but the submission is unsigned; ask the agency to sign and send it again.")
    }
  }
}

extension Message {
  /// The sentence in both languages, its holes filled.
  package var localized: LocalizedText { LocalizedText(vi: text(in: .vi), en: text(in: .en)) }
}
