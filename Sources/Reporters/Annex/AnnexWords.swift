import Checker
import Diagnostics

/// The wording of the annexes: "chưa phù hợp quy định", not "vi phạm", which would mean people.
package struct AnnexWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// The title of Phụ lục I.
  package var detailTitle: String {
    pick(
      "DANH SÁCH THÀNH PHẦN HỒ SƠ THỦ TỤC HÀNH CHÍNH CHƯA PHÙ HỢP QUY ĐỊNH",
      "REQUIREMENTS OF ADMINISTRATIVE PROCEDURES THAT DO NOT COMPLY")
  }
  /// The title of Phụ lục II.
  package var agencyTitle: String { pick("TỔNG HỢP KẾT QUẢ RÀ SOÁT THEO ĐƠN VỊ", "RESULTS PER AGENCY") }
  /// The title of Phụ lục III.
  package var missingTitle: String {
    pick("DANH SÁCH ĐƠN VỊ CHƯA CÓ SỐ LIỆU RÀ SOÁT", "AGENCIES WITHOUT ANY CHECKED PROCEDURE")
  }
  /// Quốc hiệu.
  package var nation: String { pick("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM") }
  /// Tiêu ngữ.
  package var motto: String { pick("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness") }
  /// "Phụ lục I".
  package func annex(_ number: String) -> String { pick("Phụ lục \(number)", "Annex \(number)") }
  /// Number and date stay blank: an officer or the signing system fills them in.
  package var attachedTo: String {
    pick(
      "(Kèm theo Báo cáo số          /BC-…… ngày      tháng      năm          của ……………………)",
      "(Attached to report no.           of                     )")
  }
  package var dataSheet: String { pick("Số liệu", "Data") }
  package var total: String { pick("Tổng cộng", "Total") }
  package var noFinding: String {
    pick("Không có thành phần hồ sơ chưa phù hợp quy định.", "Every requirement that was checked complies.")
  }
  package var noMissing: String { pick("Không có.", "None.") }

  /// The title of a rule that the reader has without a policy.
  func readerRule(_ id: String) -> String {
    switch id {
    case "syntax": pick("Tệp sai cú pháp", "The file's syntax is wrong")
    case "schema": pick("Tệp sai cấu trúc", "The file's layout is wrong")
    default: id
    }
  }

  /// "3 lỗi; 2 cảnh báo", gravest first.
  package func severities(_ findings: [Severity: Int]) -> String {
    Severity.allCases.sorted(by: >).compactMap { severity in
      guard let count = findings[severity], count > 0 else { return nil }
      return "\(LocalizedNumber.text(count, in: language)) \(severity.title[language].lowercased())"
    }.joined(separator: "; ")
  }

  /// The head of Phụ lục II.
  package var agencyHead: [String] {
    language == .vi
      ? [
        "STT", "Đơn vị", "Số TTHC đã rà soát", "Số TTHC chưa phù hợp", "Tổng số nội dung chưa phù hợp", "Kỳ trước", "Mới",
        "Đã khắc phục", "Tồn tại", "Quá hạn", "Ngày nhận báo cáo", "Ghi chú",
      ]
      : [
        "No.", "Agency", "Procedures checked", "Procedures at fault", "All findings", "Period before", "New", "Fixed",
        "Persisting", "Overdue", "Received", "Remarks",
      ]
  }

  /// The head of Phụ lục III.
  package var missingHead: [String] {
    language == .vi
      ? ["STT", "Đơn vị chưa có số liệu", "Thời hạn", "Số ngày quá hạn", "Người phụ trách", "Lần nhắc"]
      : ["No.", "Agency", "Due", "Days late", "Responsible", "Reminders"]
  }

  /// "Tệp này khớp với bản in khi …": how paper and file are matched.
  package func stamp(_ content: AnnexContent) -> String {
    let policy = content.run.policy
    return pick(
      "Lập bằng tthc-lint \(content.run.toolVersion); bộ quy tắc \(policy.id) \(policy.version), "
        + "SHA-256 \(policy.hash.short)…; xét tại ngày \(content.run.asOf.slashed).",
      "Made by tthc-lint \(content.run.toolVersion); policy \(policy.id) \(policy.version), "
        + "SHA-256 \(policy.hash.short)…; as of \(content.run.asOf.iso).")
  }
}
