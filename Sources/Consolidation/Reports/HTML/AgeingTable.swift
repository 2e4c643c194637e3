/// How long open findings have been there.
enum AgeingTable {
  /// Days and the words for them.
  static let steps: [(days: ClosedRange<Int>, title: String)] = [
    (0...30, "Đến 30 ngày"), (31...60, "31–60 ngày"), (61...90, "61–90 ngày"), (91...Int.max, "Trên 90 ngày"),
  ]

  static func markup(_ report: CityReport) -> Markup {
    let open = report.agencies.flatMap(\.findings).filter(\.state.isOpen)
    if open.isEmpty { return "" }
    let rows = steps.map { step -> Markup in
      let found = open.filter { step.days.contains($0.ageDays) }
      let overdue = found.filter { $0.overdueDays > 0 }.count
      return "<tr><th scope=\"row\">\(step.title)</th><td class=\"n\">\(found.count)</td><td class=\"n\">\(overdue)</td></tr>"
    }
    return """
      <h2>Tuổi của nội dung chưa phù hợp</h2>
      <table><thead><tr><th scope="col">Từ khi phát hiện</th><th scope="col" class="n">Số lượng</th>\
      <th scope="col" class="n">Quá thời hạn khắc phục</th></tr></thead><tbody>
      \(.join(rows))
      </tbody></table>
      """
  }
}
