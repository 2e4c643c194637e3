import Reporters

/// Agencies by rules: where which problem sits. Rows with the oldest open problem come first: ageing is what the meeting is
/// about, not who has most.
enum HeatMap {
  static func markup(_ report: CityReport) -> Markup {
    let agencies = report.agencies.filter { $0.counts.open > 0 }
      .sorted {
        $0.oldestOpenDays == $1.oldestOpenDays
          ? VietnameseOrder.precedes($0.name, $1.name) : $0.oldestOpenDays > $1.oldestOpenDays
      }
    if agencies.isEmpty { return "<h2>Đơn vị và quy tắc</h2><p class=\"ok\">Không có nội dung chưa phù hợp đang mở.</p>" }
    var columns: [String: Int] = [:]
    let tallies = agencies.map { agency in
      agency.findings.filter(\.state.isOpen).reduce(into: [String: Int]()) { $0[$1.finding.rule, default: 0] += 1 }
    }
    for tally in tallies { columns.merge(tally, uniquingKeysWith: +) }
    let rules = columns.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let highest = tallies.flatMap(\.values).max() ?? 1
    let heads = rules.map { rule -> Markup in
      "<th scope=\"col\" class=\"n\" title=\"\(report.rules[rule]?.title ?? rule)\">\(rule)</th>"
    }
    let rows = zip(agencies, tallies).map { agency, tally -> Markup in
      let cells = rules.map { rule -> Markup in
        guard let count = tally[rule] else { return "<td></td>" }
        return "<td class=\"n h\(attribute: (count * 4 + highest - 1) / highest)\">\(count)</td>"
      }
      return """
        <tr data-find><th scope="row">\(agency.name)</th><td class="n">\(agency.oldestOpenDays)</td><td class="n">\(agency.counts.open)</td>\
        \(.join(cells, separator: ""))</tr>
        """
    }
    return """
      <h2>Đơn vị và quy tắc</h2>
      <div class="wide"><table><caption>Số nội dung chưa phù hợp đang có; xếp theo tuổi của nội dung lâu nhất chưa khắc phục.</caption>
      <thead><tr><th scope="col">Đơn vị</th><th scope="col" class="n">Lâu nhất (ngày)</th><th scope="col" class="n">Tổng</th>\
      \(.join(heads, separator: ""))</tr></thead><tbody>
      \(.join(rows))
      </tbody></table></div>
      """
  }
}

extension AgencyReport {
  /// The age of the oldest open finding, in days.
  package var oldestOpenDays: Int { findings.filter(\.state.isOpen).map(\.ageDays).max() ?? 0 }
}
