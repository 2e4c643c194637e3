import Diagnostics

/// Phiếu đôn đốc: what one agency owes, in the words of the directive that asks for it. Number, place, date and signature stay
/// empty: they are the signing officer's.
package struct ReminderLetter: Sendable, Equatable {
  package var agency: String
  package var addressee: String
  package var title: String
  package var paragraphs: [String]

  /// Nil for an agency that owes nothing.
  package init?(to agency: AgencyReport, in report: CityReport) {
    var paragraphs = ReminderLetter.missing(agency, report) + ReminderLetter.conflict(agency) + ReminderLetter.overdue(agency)
    if paragraphs.isEmpty { return nil }
    let earlier = agency.reminders == 0 ? "" : " (đã nhắc \(agency.reminders) lần)"
    paragraphs.append(
      "Đề nghị \(agency.name) khẩn trương thực hiện\(earlier); khó khăn, vướng mắc (nếu có) phản ánh kèm gói số liệu "
        + "để tổng hợp, báo cáo cấp có thẩm quyền.")
    self.agency = agency.id
    let person = agency.responsible.map { [agency.responsibleTitle, $0].compactMap(\.self).joined(separator: " ") }
    addressee = agency.name + (person.map { " (\($0))" } ?? "")
    title = "PHIẾU ĐÔN ĐỐC"
    self.paragraphs = paragraphs
  }

  private static func missing(_ agency: AgencyReport, _ report: CityReport) -> [String] {
    agency.duties.filter { $0.met == nil && $0.overdueDays > 0 }.map { duty in
      "Theo yêu cầu báo cáo “\(duty.deadline.phrase)”, thời hạn gửi số liệu rà soát kỳ \(report.period.text) là hết "
        + "\(duty.deadline.day.spelledOut). Đến \(report.asOf.spelledOut), đã quá hạn \(duty.overdueDays) ngày, "
        + "chưa nhận được gói số liệu của đơn vị."
    }
  }

  private static func conflict(_ agency: AgencyReport) -> [String] {
    guard agency.standing == .conflict else { return [] }
    return [
      "Đơn vị đã gửi các gói số liệu cùng lần gửi nhưng khác nội dung (\(agency.conflicting.joined(separator: ", "))); "
        + "chưa gói nào được tính. Đề nghị gửi lần kế tiếp với số liệu đúng."
    ]
  }

  private static func overdue(_ agency: AgencyReport) -> [String] {
    let overdue = agency.findings.filter { $0.overdueDays > 0 && $0.state != .fixed }
    if overdue.isEmpty { return [] }
    let head = "Còn \(overdue.count) nội dung chưa phù hợp quy định đã quá thời hạn khắc phục:"
    return [head]
      + overdue.enumerated().map { place, reported in
        let finding = reported.finding
        let what = finding.quote.isEmpty ? finding.message : "“\(CityReport.oneLine(finding.quote))”"
        return "\(place + 1). \(finding.code) \(reported.procedureName): \(what) – thời hạn \(reported.due?.slashed ?? "–"), "
          + "quá hạn \(reported.overdueDays) ngày. \(finding.advice)"
      }
  }

  /// The letter as plain text, ending in a line feed.
  package var text: String {
    "\(title)\n\nKính gửi: \(addressee)\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
  }
}
