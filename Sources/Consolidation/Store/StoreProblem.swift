import Diagnostics

/// Why the store cannot be used. The message says what to do.
package enum StoreProblem: Error, Equatable {
  case file(FileProblem)
  /// Another process held the store too long.
  case busy(path: String)
  /// SQLite found the index broken, or it is no index.
  case indexDamaged(path: String)
  /// SQLite refused for another reason; the files are safe.
  case index(path: String, reason: String)
  /// The index was written by a newer tool.
  case newerIndex(path: String)
  /// A line of the journal cannot be read or does not follow from the line before it.
  case journal(path: String, line: Int)
  /// A file the journal names is gone or changed.
  case recordMissing(path: String)

  package var message: Message {
    switch self {
    case .file(let problem): problem.message
    case .busy(let path):
      Message(
        LocalizedText(
          vi: "Kho “{path}” đang được người khác ghi; hãy chạy lại lệnh sau ít phút.",
          en: "The store “{path}” is being written by somebody else; run the command again in a few minutes."),
        [.init("path", path)])
    case .indexDamaged(let path):
      Message(
        LocalizedText(
          vi: "Chỉ mục “{path}” bị hỏng; các gói số liệu gốc vẫn còn. Hãy chạy “tthc-lint consolidate rebuild --store {path}”.",
          en: "The index “{path}” is damaged; the files are safe. Run “tthc-lint consolidate rebuild --store {path}”."),
        [.init("path", path)])
    case .index(let path, let reason):
      Message(
        LocalizedText(
          vi: "Chưa cập nhật được chỉ mục “{path}” ({reason}); các gói số liệu đã nhận vẫn còn. Hãy chạy lại lệnh.",
          en: "The index “{path}” could not be updated ({reason}); the files taken are safe. Run the command again."),
        [.init("path", path), .init("reason", reason)])
    case .newerIndex(let path):
      Message(
        LocalizedText(
          vi: "Chỉ mục “{path}” do phiên bản tthc-lint mới hơn tạo; hãy cập nhật công cụ.",
          en: "The index “{path}” was made by a newer tthc-lint; update the tool."),
        [.init("path", path)])
    case .journal(let path, let line):
      Message(
        LocalizedText(
          vi: "Nhật ký “{path}” sai ở dòng {line}: đã bị sửa hoặc hỏng. Hãy khôi phục tệp này từ bản sao lưu.",
          en: "The journal “{path}” is wrong at line {line}: edited or damaged. Restore the file from a backup."),
        [.init("path", path), .init("line", String(line))])
    case .recordMissing(let path):
      Message(
        LocalizedText(
          vi: "Thiếu hoặc sai tệp gốc “{path}” trong kho; hãy khôi phục từ bản sao lưu hoặc đề nghị đơn vị gửi lại.",
          en: "The record “{path}” is missing or changed; restore it from a backup or ask the agency for the file."),
        [.init("path", path)])
    }
  }
}
