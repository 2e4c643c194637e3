import Checker
import Diagnostics

/// What a reader of a SARIF file must know beside the results.
struct SARIFNotifications {
  private let options: ReporterOptions
  private var language: Language { options.language }

  init(_ options: ReporterOptions) { self.options = options }

  /// Files that could not be read, and notices on dates.
  func all(of summary: RunSummary) -> [JSON] {
    summary.unreadable.map { item in
      [
        "level": "error", "message": ["text": .text(Wording.unreadable(item.path, item.reason, in: language))],
        "locations": [["physicalLocation": ["artifactLocation": SARIFResults.artifactLocation(item.path)]]],
      ]
    } + summary.notices.map { notification("note", VisibleText.inert($0.brief(in: language))) }
  }

  func truncated(_ count: Int, to limit: Int) -> JSON {
    let (all, kept) = (LocalizedNumber.text(count, in: language), LocalizedNumber.text(limit, in: language))
    return notification(
      "warning",
      language == .vi
        ? "Có \(all) kết quả; chỉ ghi \(kept) kết quả nặng nhất vì giới hạn của dịch vụ quét mã. Báo cáo JSON có đủ."
        : "There are \(all) results; only the \(kept) gravest are here, which is what code scanning takes. The JSON report has all."
    )
  }

  func notSplit(_ count: Int, limit: Int) -> JSON {
    let number = LocalizedNumber.text(count, in: language)
    return notification(
      "warning",
      language == .vi
        ? "Có \(number) đơn vị, nhiều hơn \(limit) lượt chạy mà dịch vụ quét mã nhận: mọi đơn vị nằm chung một lượt."
        : "There are \(number) agencies, more than the \(limit) runs that code scanning takes: all are in one run.")
  }

  private func notification(_ level: String, _ text: String) -> JSON {
    ["level": .text(level), "message": ["text": .text(text)]]
  }
}
