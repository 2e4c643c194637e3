import Diagnostics

/// One agency's findings, folded until asked for.
enum AgencyDetails {
  static func markup(_ agency: AgencyReport) -> Markup {
    let counts = agency.counts
    return """
      <details data-find id="\(agency.id)"><summary>\(agency.name): \(counts.open) đang có (\(counts.new) mới, \(counts.overdue) quá hạn), \
      \(counts.fixed) đã khắc phục</summary>
      \(received(agency))
      <div class="wide"><table><thead><tr><th scope="col">Mã TTHC</th><th scope="col">Thủ tục</th><th scope="col">Thành phần hồ sơ</th>\
      <th scope="col">Nội dung chưa phù hợp</th><th scope="col">Căn cứ</th><th scope="col">Kiến nghị</th><th scope="col">Tình trạng</th>\
      <th scope="col">Từ kỳ</th><th scope="col">Thời hạn</th></tr></thead><tbody>
      \(.join(agency.findings.map(row)))
      </tbody></table></div></details>
      """
  }

  private static func received(_ agency: AgencyReport) -> Markup {
    guard let submission = agency.submission else { return "<p class=\"bad\">\(agency.standing.title.vi).</p>" }
    return """
      <p class="dim">Lần gửi \(submission.revision), nhận lúc \(submission.received.spelledOut)\
      \(submission.signedBy.map { ", ký bằng khóa \($0)" } ?? ""); SHA-256 \(submission.manifest.short); \
      người phụ trách: \(agency.responsible ?? "–").</p>
      """
  }

  private static func row(_ reported: ReportedFinding) -> Markup {
    let finding = reported.finding
    let mood = reported.overdueDays > 0 ? "bad" : reported.state == .fixed ? "ok" : reported.state == .new ? "warn" : ""
    return """
      <tr><td>\(finding.code)</td><td>\(reported.procedureName)</td><td>\(finding.quote.isEmpty ? "–" : "“\(finding.quote)”")</td>\
      <td>\(finding.message) <span class="dim">[\(finding.rule)]</span></td><td>\(reported.basis.joined(separator: "; "))</td>\
      <td>\(finding.advice)</td><td class="\(mood)">\(reported.standingTitle.vi)\(reported.recurred ? " (tái diễn)" : "")</td>\
      <td>\(reported.since.text)</td><td>\(reported.due?.slashed ?? "–")</td></tr>
      """
  }
}
