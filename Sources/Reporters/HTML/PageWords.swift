import Diagnostics

/// The wording of the page, outside the annex that it prints.
struct PageWords: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  private func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
  private func number(_ count: Int) -> String { LocalizedNumber.text(count, in: language) }

  var title: String { pick("Kết quả rà soát thủ tục hành chính", "Review of administrative procedures") }
  var skip: String { pick("Chuyển tới danh sách nội dung chưa phù hợp", "Skip to the findings") }
  var checked: String { pick("Đã rà soát", "Checked") }
  var asOf: String { pick("Xét tại ngày", "As of") }
  var policy: String { pick("Bộ quy tắc", "Policy") }
  var figures: String { pick("Số liệu tổng hợp", "Figures") }
  var proceduresCard: String { pick("thủ tục đã rà soát", "procedures checked") }
  var documentsCard: String { pick("thành phần hồ sơ", "documents") }
  var faultyCard: String { pick("thủ tục có lỗi", "procedures with errors") }
  var known: String { pick("trong đó: tồn tại từ trước", "of these: persisting") }
  var waived: String { pick("ngoại lệ còn hiệu lực", "waived") }
  var ignored: String { pick("bỏ qua trong tệp", "ignored in the file") }
  var incomplete: String { pick("Số liệu chưa đầy đủ.", "The figures are incomplete.") }
  var seeList: String { pick("xem danh sách", "see the list") }
  var matrixTitle: String { pick("Đơn vị và quy tắc", "Agencies and rules") }
  var matrixCaption: String {
    pick(
      "Số nội dung chưa phù hợp theo đơn vị và quy tắc; bấm vào một số để lọc",
      "Findings per agency and rule; a number is a filter")
  }
  var proceduresShort: String { pick("Thủ tục", "Procedures") }
  var sum: String { pick("Cộng", "Total") }
  var rulesTitle: String { pick("Các quy tắc và lý do", "The rules and why") }
  var noticesTitle: String { pick("Lưu ý về hiệu lực", "Dates to know") }
  var findingsTitle: String { pick("Nội dung chưa phù hợp", "Findings") }
  var fileFindings: String { pick("Lỗi của tệp số liệu", "Faults of the files") }
  var nothingMatches: String { pick("Không có nội dung nào khớp với bộ lọc.", "Nothing matches the filters.") }
  var search: String { pick("Tìm kiếm (có dấu hoặc không dấu)", "Search (with or without accents)") }
  var agency: String { pick("Đơn vị", "Agency") }
  var rule: String { pick("Quy tắc", "Rule") }
  var severity: String { pick("Mức độ", "Severity") }
  var all: String { pick("Tất cả", "All") }
  var clear: String { pick("Bỏ lọc", "Clear") }
  /// With `#` for the numbers that the script fills in.
  var shown: String { pick("Hiển thị # trong số # nội dung", "# of # findings shown") }
  var place: String { pick("Nơi còn yêu cầu", "Where") }
  var deadlineAndResponsible: String { pick("Thời hạn; người phụ trách", "Due; responsible") }
  var selfContained: String {
    pick("Tệp này tự chứa, không truy cập mạng.", "This file is self-contained and loads nothing.")
  }

  func files(_ count: Int) -> String { pick("\(number(count)) tệp", "\(number(count)) \(count == 1 ? "file" : "files")") }

  func procedures(_ count: Int) -> String {
    pick("\(number(count)) thủ tục", "\(number(count)) \(count == 1 ? "procedure" : "procedures")")
  }

  func missingTitle(_ count: Int) -> String {
    pick("Đơn vị chưa có số liệu rà soát (\(number(count)))", "Agencies without any checked procedure (\(number(count)))")
  }

  func count(of severity: Severity) -> String {
    switch severity {
    case .error: pick("lỗi", "errors")
    case .warning: pick("cảnh báo", "warnings")
    case .info: pick("lưu ý", "notes")
    }
  }
}
