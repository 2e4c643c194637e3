import Diagnostics

/// The report as one HTML file that needs no network and works without its script.
package enum CityPage {
  /// More rows than this make a page that browsers choke on; the rest is in the agencies' own pages.
  private static let mostRows = 20_000

  /// The whole page.
  package static func file(_ report: CityReport) -> [UInt8] {
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(PageAssets.policy)">
      <title>\(title(report))</title>
      <style>\(trusted(PageAssets.style))</style></head>
      <body><a class="skip" href="#main">Đến nội dung</a>
      \(header(report))
      <main id="main">
      \(cards(report))
      \(HeatMap.markup(report))
      <h2>Diễn biến</h2>\(TrendPicture.markup(report.trend))
      \(missing(report))
      \(AgeingTable.markup(report))
      \(voices(report))
      \(differing(report))
      \(drillDown(report))
      </main>
      \(footer(report))
      <script>\(trusted(PageAssets.script))</script></body></html>

      """
    return Array(page.html.utf8)
  }

  private static func trusted(_ own: String) -> Markup { Markup(stringLiteral: own) }

  private static func title(_ report: CityReport) -> String {
    "Tổng hợp rà soát thành phần hồ sơ \(report.period.spelledOut)\(report.title.isEmpty ? "" : " – \(report.title)")"
  }

  private static func header(_ report: CityReport) -> Markup {
    let policies = report.policies.map { "\($0.policy) (SHA-256 \($0.hash.prefix(16)), \($0.agencies) đơn vị)" }
    let incomplete = report.missing.count + report.agencies.reduce(0) { $0 + $1.unreadable.count }
    return """
      <header><h1>\(title(report))</h1>
      <p class="dim">Số liệu đến ngày \(report.asOf.slashed). Bộ quy tắc: \(policies.joined(separator: "; ")).</p>
      \(.when(report.policies.count > 1, "<p class=\"banner\">Các đơn vị dùng bộ quy tắc khác nhau; so sánh giữa các đơn vị cần thận trọng.</p>"))
      \(.when(incomplete > 0, "<p class=\"banner\">Số liệu chưa đầy đủ: \(report.missing.count) đơn vị chưa có số liệu được tính, \(report.agencies.reduce(0) { $0 + $1.unreadable.count }) tệp không đọc được.</p>"))
      </header>
      """
  }

  private static func cards(_ report: CityReport) -> Markup {
    let totals = report.totals
    let figures: [(String, Int)] = [
      ("Đơn vị đã báo cáo", report.agencies.filter { $0.submission != nil }.count), ("Đơn vị chưa báo cáo", report.missing.count),
      ("Thủ tục đã rà soát", report.agencies.reduce(0) { $0 + $1.procedures }), ("Nội dung chưa phù hợp", totals.open),
      ("Mới phát sinh", totals.new), ("Tồn tại", totals.persisting), ("Quá hạn", totals.overdue), ("Đã khắc phục", totals.fixed),
      ("Chưa xác định", totals.unknown), ("Ngoại lệ", totals.waived),
    ]
    return "<div class=\"cards\">\(.join(figures.map { "<div class=\"card\"><b>\($0.1)</b>\($0.0)</div>" }))</div>"
  }

  private static func missing(_ report: CityReport) -> Markup {
    if report.missing.isEmpty { return "<h2>Đơn vị chưa báo cáo</h2><p class=\"ok\">Không có.</p>" }
    let rows = report.missing.enumerated().map { place, agency -> Markup in
      """
      <tr data-find><td class="n">\(place + 1)</td><td>\(agency.name)</td><td>\(agency.worstDuty?.deadline.day.slashed ?? "–")</td>\
      <td>\(agency.worstDuty?.deadline.phrase ?? agency.standing.title.vi)</td><td class="n">\(agency.worstDuty?.overdueDays ?? 0)</td>\
      <td>\(agency.responsible ?? "–")</td><td class="n">\(agency.reminders)</td></tr>
      """
    }
    return """
      <h2>Đơn vị chưa báo cáo (\(report.missing.count))</h2>
      <div class="wide"><table><thead><tr><th scope="col">STT</th><th scope="col">Đơn vị</th><th scope="col">Thời hạn</th>\
      <th scope="col">Theo yêu cầu</th><th scope="col">Số ngày quá hạn</th><th scope="col">Người phụ trách</th>\
      <th scope="col">Lần nhắc</th></tr></thead><tbody>
      \(.join(rows))
      </tbody></table></div>
      """
  }

  private static func voices(_ report: CityReport) -> Markup {
    func list(_ title: String, _ texts: (AgencyReport) -> [String]) -> Markup {
      let items = report.agencies.flatMap { agency in texts(agency).map { (agency.name, $0) } }
      if items.isEmpty { return "" }
      return "<h2>\(title) (\(items.count))</h2><ul>\(.join(items.map { "<li data-find><b>\($0.0)</b>: \($0.1)</li>" }))</ul>"
    }
    return .join([list("Khó khăn, vướng mắc", \.difficulties), list("Kiến nghị, đề xuất", \.proposals)])
  }

  private static func differing(_ report: CityReport) -> Markup {
    if report.differing.isEmpty { return "" }
    let rows = report.differing.prefix(200).map { listing -> Markup in
      """
      <tr data-find><td>\(listing.code)</td><td>\(listing.name)</td><td class="n">\(listing.variants.count)</td>\
      <td class="n">\(listing.agencyCount)</td><td>\(listing.variants.dropFirst().flatMap(\.self).prefix(5).joined(separator: ", "))</td></tr>
      """
    }
    return """
      <h2>Một thủ tục, niêm yết khác nhau (\(report.differing.count))</h2>
      <div class="wide"><table><thead><tr><th scope="col">Mã TTHC</th><th scope="col">Tên thủ tục</th>\
      <th scope="col">Số phiên bản</th><th scope="col">Số đơn vị</th><th scope="col">Đơn vị khác số đông</th></tr></thead><tbody>
      \(.join(rows))
      </tbody></table></div>
      """
  }

  private static func drillDown(_ report: CityReport) -> Markup {
    var left = mostRows
    var cut = 0
    var parts: [Markup] = []
    for agency in report.agencies where !agency.findings.isEmpty {
      if agency.findings.count > left {
        cut += 1
        continue
      }
      left -= agency.findings.count
      parts.append(AgencyDetails.markup(agency))
    }
    return """
      <h2>Chi tiết theo đơn vị</h2>
      <p class="screen"><label>Tìm (gõ không dấu cũng được): <input id="q" type="search"></label> <span id="said" aria-live="polite" class="dim"></span></p>
      \(.when(cut > 0, "<p class=\"banner\">\(cut) đơn vị không liệt kê chi tiết ở đây vì quá dài; xem báo cáo riêng của từng đơn vị.</p>"))
      \(.join(parts))
      """
  }

  private static func footer(_ report: CityReport) -> Markup {
    """
    <footer class="dim"><p>Lập bằng tthc-lint. Báo cáo này không thay cho văn bản đã ký; mã SHA-256 của từng gói số liệu ghi ở phần chi tiết \
    để đối chiếu với bản lưu.</p></footer>
    """
  }
}
