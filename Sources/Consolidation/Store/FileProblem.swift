import Diagnostics
import Foundation

/// Why the file system refused, in the user's words.
package struct FileProblem: Error, Equatable {
  package var path: String
  /// The system's `errno`.
  package var code: Int32

  /// The reason and what to do.
  package var message: Message {
    switch code {
    case ENOSPC, EDQUOT, EFBIG:
      Message(
        LocalizedText(
          vi: "Hết chỗ trên đĩa khi ghi “{path}”; chưa ghi gì dở dang. Hãy giải phóng dung lượng rồi chạy lại lệnh.",
          en: "The disk is full at “{path}”; nothing was left half written. Free some space and run the command again."),
        [.init("path", path)])
    case EACCES, EPERM, EROFS:
      Message(
        LocalizedText(vi: "Không có quyền ghi hoặc đọc “{path}”.", en: "No permission for “{path}”."), [.init("path", path)])
    case ENOENT:
      Message(LocalizedText(vi: "Không tìm thấy “{path}”.", en: "“{path}” not found."), [.init("path", path)])
    default:
      Message(
        LocalizedText(vi: "Lỗi tệp “{path}”: {reason}.", en: "File error at “{path}”: {reason}."),
        [.init("path", path), .init("reason", String(cString: strerror(code)))])
    }
  }
}
