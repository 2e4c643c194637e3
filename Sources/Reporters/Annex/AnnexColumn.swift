import Diagnostics

/// The columns of Phụ lục I. Printed and on screen they have one order and one wording.
package enum AnnexColumn: CaseIterable, Sendable {
  case number, code, name, field, executingAgency, quote, message, law, advice, deadline, responsible, state

  /// The words above the column.
  package func title(_ language: Language) -> String {
    switch self {
    case .number: language == .vi ? "STT" : "No."
    case .code: language == .vi ? "Mã TTHC" : "Code"
    case .name: language == .vi ? "Tên thủ tục hành chính" : "Procedure"
    case .field: language == .vi ? "Lĩnh vực" : "Field"
    case .executingAgency: language == .vi ? "Cơ quan thực hiện" : "Executing agency"
    case .quote: language == .vi ? "Thành phần hồ sơ (nguyên văn)" : "Requirement (verbatim)"
    case .message: language == .vi ? "Nội dung chưa phù hợp (mã quy tắc)" : "What does not comply (rule)"
    case .law: language == .vi ? "Căn cứ pháp lý" : "Legal basis"
    case .advice: language == .vi ? "Kiến nghị (sửa đổi, bổ sung/thay thế/bãi bỏ)" : "Instead"
    case .deadline: language == .vi ? "Thời hạn" : "Due"
    case .responsible: language == .vi ? "Người phụ trách" : "Responsible"
    case .state: language == .vi ? "Tình trạng" : "Status"
    }
  }

  /// The words in the column; the number is the caller's.
  package func text(of finding: AnnexFinding, _ language: Language) -> String {
    switch self {
    case .number: ""
    case .code: finding.code
    case .name: finding.name
    case .field: finding.field
    case .executingAgency: finding.executingAgency
    case .quote: finding.quotation
    case .message: "\(finding.message) (\(finding.rule))"
    case .law: finding.law.map(\.text).joined(separator: "; ")
    case .advice: finding.advice
    case .deadline: finding.deadline.map { Wording.day($0, in: language) } ?? ""
    case .responsible: finding.responsible
    case .state: finding.state
    }
  }
}
