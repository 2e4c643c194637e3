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
    var paragraphs: [String] = []
    for duty in agency.duties where duty.met == nil && duty.overdueDays > 0 {
      paragraphs.append(
        "Theo yêu cầu báo cáo “\(duty.deadline.phrase)”, thời hạn gửi số liệu rà soát kỳ \(report.period.text) là hết \(duty.deadline.day.spelledOut). "
          + "Đến \(report.asOf.spelledOut), đã quá hạn \(duty.overdueDays) ngày, chưa nhận được gói số liệu của đơn vị.")
    }
    if agency.standing == .conflict {
      paragraphs.append(
        "Đơn vị đã gửi các gói số liệu cùng lần gửi nhưng khác nội dung (\(agency.conflicting.joined(separator: ", "))); chưa gói nào được tính. "
          + "Đề nghị gửi lần kế tiếp với số liệu đúng.")
    }
    let overdue = agency.findings.filter { $0.overdueDays > 0 && $0.state != .fixed }
    if !overdue.isEmpty {
      paragraphs.append("Còn \(overdue.count) nội dung chưa phù hợp quy định đã quá thời hạn khắc phục:")
      paragraphs += overdue.enumerated().map { place, reported in
        "\(place + 1). \(reported.finding.code) \(reported.procedureName): “\(CityReport.oneLine(reported.finding.quote))” – thời hạn \(reported.due?.slashed ?? "–"), quá hạn \(reported.overdueDays) ngày. \(reported.finding.advice)"
      }
    }
    if paragraphs.isEmpty { return nil }
    let earlier = agency.reminders == 0 ? "" : " (đã nhắc \(agency.reminders) lần)"
    paragraphs.append(
      "Đề nghị \(agency.name) khẩn trương thực hiện\(earlier); khó khăn, vướng mắc (nếu có) phản ánh kèm gói số liệu để tổng hợp, báo cáo cấp có thẩm quyền."
    )
    self.agency = agency.id
    addressee =
      agency.name + (agency.responsible.map { " (\(agency.responsibleTitle.map { "\($0) " } ?? "")\($0))" } ?? "")
    title = "PHIẾU ĐÔN ĐỐC"
    self.paragraphs = paragraphs
  }

  /// The letter as plain text, ending in a line feed.
  package var text: String {
    "\(title)\n\nKính gửi: \(addressee)\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
  }
}
