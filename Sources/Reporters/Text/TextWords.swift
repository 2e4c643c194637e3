import Diagnostics

/// The labels of the text output.
struct TextWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// The width of the longest label.
  var labelWidth: Int { 11 }
  var procedure: String { pick("Thủ tục:", "Procedure:") }
  var law: String { pick("Căn cứ:", "Law:") }
  var since: String { pick("Từ ngày:", "Since:") }
  var deadline: String { pick("Hạn sửa:", "Due:") }
  var advice: String { pick("Kiến nghị:", "Instead:") }
  var reading: String { pick("Cách đọc:", "Reading:") }
  var related: String { pick("Xem thêm:", "See also:") }
  var status: String { pick("Tình trạng:", "Status:") }
  var deciding: String { pick("từ quyết định:", "decided by") }
  var confidence: String { pick("độ chắc chắn", "confidence") }
  var agency: String { pick("Đơn vị", "Agency") }
  var procedures: String { pick("Thủ tục", "Procedures") }
  var faulty: String { pick("Chưa phù hợp", "Faulty") }
  var rule: String { pick("Quy tắc", "Rule") }
  var open: String { pick("Phát hiện", "Open") }
  var waived: String { pick("Ngoại lệ", "Waived") }
  var ignored: String { pick("Bỏ qua", "Ignored") }
  var known: String { pick("Đã biết", "Known") }

  func count(of severity: Severity) -> String {
    switch severity {
    case .error: pick("Vi phạm", "Errors")
    case .warning: pick("Cảnh báo", "Warnings")
    case .info: pick("Lưu ý", "Notes")
    }
  }

  func moreLines(_ count: Int) -> String {
    let number = LocalizedNumber.text(count, in: language)
    return pick("… (\(number) dòng nữa)", "… (\(number) more \(count == 1 ? "line" : "lines"))")
  }
}
