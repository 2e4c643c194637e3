import Diagnostics

extension CityReportBuilder {
  /// Has commune X mended Y: every submission of an agency with what became of its findings, oldest first.
  package static func history(
    of id: String, index: CityIndex, registry: AgencyRegistry?, asOf: Day
  ) throws(StoreProblem) -> Answer {
    let agency = registry?.agency(id)
    let own = try index.submissions(of: agency?.id ?? id)
    let periods = Set(own.map(\.period)).sorted()
    var rows: [[Answer.Cell]] = []
    for period in periods {
      let builder = try CityReportBuilder(index: index, registry: registry, period: period, asOf: asOf)
      let report = try builder.agency(agency?.id ?? id)
      let sent = own.filter { $0.period == period }
      rows.append([
        .text(period.text), .text(report.standing.title.vi), .number(sent.count),
        sent.last.map { .day($0.received.day) } ?? .none, .number(report.procedures), .number(report.counts.open),
        .number(report.counts.new), .number(report.counts.persisting), .number(report.counts.fixed),
        .number(report.counts.unknown),
      ])
    }
    let name = agency?.name ?? own.last?.agencyName ?? id
    return Answer(
      question: "history",
      summary: rows.isEmpty ? "\(name) chưa gửi gói số liệu nào." : "\(name): \(rows.count) kỳ đã gửi số liệu.",
      columns: [
        .init("period", "Kỳ"), .init("standing", "Tình trạng"), .init("files", "Lần gửi", isNumber: true),
        .init("received", "Nhận ngày"), .init("procedures", "Thủ tục", isNumber: true), .init("open", "Đang có", isNumber: true),
        .init("new", "Mới", isNumber: true), .init("persisting", "Tồn tại", isNumber: true),
        .init("fixed", "Đã khắc phục", isNumber: true), .init("unknown", "Chưa rõ", isNumber: true),
      ], rows: rows)
  }
}
