import VietnameseText
import Diagnostics
import Foundation
import OfficeDocuments
import Reporters

/// The flat sheet “Số liệu” of our workbook, filled in by an office without the tool: one row a finding. It becomes one
/// submission an agency. A sheet tells what is wrong, never what was reviewed, so nothing counts as mended by it.
package enum SheetSubmissions {
  /// Why a workbook is not taken.
  package struct Problem: Error, Equatable {
    package var message: Message
  }

  /// The columns that are read, by their heads in Vietnamese. The first five are needed.
  private enum Column: String, CaseIterable {
    case code = "Mã TTHC"
    case quote = "Thành phần hồ sơ (nguyên văn)"
    case message = "Nội dung chưa phù hợp (mã quy tắc)"
    case severity = "Mức độ"
    case agency = "Mã đơn vị"
    case name = "Tên thủ tục hành chính"
    case field = "Lĩnh vực"
    case advice = "Kiến nghị (sửa đổi, bổ sung/thay thế/bãi bỏ)"
    case advice2 = "Kiến nghị"
    case responsible = "Người phụ trách"
    case state = "Tình trạng"
    case publisher = "Đơn vị niêm yết"
    case place = "Tệp:dòng"
    case fingerprint = "Mã nhận diện"

    var isNeeded: Bool { [.code, .quote, .message, .severity, .agency].contains(self) }
  }

  /// The submissions of a workbook, sorted by agency. A wrong row refuses the whole file: a part of it would count too little.
  package static func read(_ bytes: [UInt8], period: Period, revision: Int, day: Day) throws(Problem) -> [Submission] {
    let workbook: Spreadsheet
    do {
      workbook = try SpreadsheetReader.read(bytes)
    } catch {
      throw Problem(message: Message(LocalizedText(vi: error.vietnamese, en: error.english)))
    }
    guard let sheet = workbook.sheets.first(where: { $0.name.precomposedStringWithCanonicalMapping == "Số liệu" }) else {
      throw Problem(
        message: Message(
          vi: "Bảng tính không có trang “Số liệu”; hãy dùng bảng do tthc-lint lập.", en: "The workbook has no sheet “Số liệu”."))
    }
    let columns = try columns(of: sheet)
    var drafts: [String: Submission] = [:]
    for row in sheet.rows.dropFirst() where row.cells.contains(where: { !$0.value.text.isEmpty }) {
      try take(row, columns, into: &drafts, Frame(period: period, revision: revision, day: day))
    }
    return drafts.keys.sorted().compactMap { drafts[$0].map(finished) }
  }

  private struct Frame {
    var period: Period
    var revision: Int
    var day: Day
  }

  private static func columns(of sheet: Spreadsheet.Sheet) throws(Problem) -> [Column: Int] {
    var found: [Column: Int] = [:]
    for cell in sheet.rows.first?.cells ?? [] {
      let title = cell.value.text.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
      if let column = Column(rawValue: title) { found[column] = cell.column }
    }
    let missing = Column.allCases.filter { $0.isNeeded && found[$0] == nil }
    guard missing.isEmpty else {
      throw Problem(
        message: Message(
          LocalizedText(vi: "Trang “Số liệu” thiếu cột: {columns}.", en: "The sheet “Số liệu” has no columns {columns}."),
          [.init("columns", missing.map { "“\($0.rawValue)”" }.joined(separator: ", "))]))
    }
    return found
  }

  private static func take(
    _ row: Spreadsheet.Row, _ columns: [Column: Int], into drafts: inout [String: Submission], _ frame: Frame
  ) throws(Problem) {
    func text(_ column: Column) -> String {
      let value = columns[column].flatMap { row[$0] } ?? .empty
      return value.text.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let state = text(.state)
    if state == FindingState.fixed.title.vi || state == FindingState.unknown.title.vi { return }
    let agency = text(.agency)
    let code = paddedCode(text(.code))
    let severity = Severity.allCases.first { $0.title.vi.lowercased() == text(.severity).lowercased() }
    guard AgencyID.isValid(agency), !code.isEmpty, let severity, let (message, rule) = rule(in: text(.message)) else {
      throw Problem(
        message: Message(
          LocalizedText(
            vi: "Trang “Số liệu”, dòng {row}: cần mã đơn vị, mã TTHC, mức độ (Lỗi, Cảnh báo, Lưu ý) và mã quy tắc trong ngoặc; "
              + "hãy sửa rồi thêm lại tệp.",
            en: "Sheet “Số liệu”, row {row}: agency id, procedure code, severity and the rule's id in brackets are needed."),
          [.init("row", String(row.number))]))
    }
    let quote = text(.quote)
    let known = Fingerprint(hexadecimal: text(.fingerprint))
    var finding = SubmittedFinding(
      fingerprint: known ?? Fingerprint(ofParts: ["fp/v1", agency, code, rule, TextFolding.plain(quote)]), rule: rule,
      severity: severity, code: code, status: state.hasPrefix(FindingState.waived.title.vi) ? .waived : .open)
    (finding.quote, finding.message, finding.reason) = (quote, message, finding.status == .waived ? state : "")
    finding.advice = text(.advice).isEmpty ? text(.advice2) : text(.advice)
    finding.path = text(.place)
    var draft = drafts[agency] ?? fresh(agency, name: text(.publisher), frame)
    if draft.officer == nil, !text(.responsible).isEmpty { draft.officer = text(.responsible) }
    let procedure = CoveredProcedure(
      code: code, name: text(.name), field: text(.field), contentHash: Fingerprint(of: []).hexadecimal, documents: 0)
    if !draft.procedures.contains(where: { $0.code == code }) { draft.procedures.append(procedure) }
    draft.findings.append(finding)
    drafts[agency] = draft
  }

  private static func fresh(_ agency: String, name: String, _ frame: Frame) -> Submission {
    var submission = Submission(
      agency: agency, agencyName: name.isEmpty ? agency : name, period: frame.period, revision: frame.revision,
      // Not the clock: the same sheet must give the same submission.
      created: Moment(startOf: frame.period.firstDay), asOf: frame.day,
      stamp: .init(toolVersion: "—", policyID: "Số liệu", policyVersion: "", policyHash: ""))
    submission.origin = .sheet
    return submission
  }

  private static func finished(_ draft: Submission) -> Submission {
    var submission = draft
    var seen: [Fingerprint: Int] = [:]
    for place in submission.findings.indices {
      let own = submission.findings[place].fingerprint
      seen[own, default: 0] += 1
      if let times = seen[own], times > 1 {
        submission.findings[place].fingerprint = Fingerprint(ofParts: [own.hexadecimal, String(times)])
      }
    }
    submission.findings.sort(by: SubmittedFinding.precedes)
    submission.procedures.sort { $0.code < $1.code }
    submission.rules = Set(submission.findings.map(\.rule)).sorted().map { SubmittedRule(id: $0, title: $0, basis: []) }
    submission.totals.procedures = submission.procedures.count
    for finding in submission.findings where finding.status.counts {
      switch finding.severity {
      case .error: submission.totals.errors += 1
      case .warning: submission.totals.warnings += 1
      case .info: submission.totals.infos += 1
      }
    }
    submission.totals.waived = submission.findings.filter { $0.status == .waived }.count
    return submission
  }

  /// `Yêu cầu nộp sổ hộ khẩu. (no-paper-household-book)`; nil without an id in brackets at the end.
  private static func rule(in text: String) -> (message: String, rule: String)? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    let rule = String(text[text.index(after: open)...].dropLast())
    guard !rule.isEmpty, rule.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }) else {
      return nil
    }
    return (text[..<open].trimmingCharacters(in: .whitespaces), rule)
  }

  /// A code typed as a number lost its last zeros: 1.00403 was 1.004030.
  private static func paddedCode(_ code: String) -> String {
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 1, (1...6).contains(parts[1].count),
      code.utf8.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) })
    else { return code }
    return code + String(repeating: "0", count: 6 - parts[1].count)
  }
}
