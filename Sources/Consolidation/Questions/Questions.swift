import Diagnostics
import Reporters

extension CityReport {
  /// Who has not reported.
  package func answerMissing() -> Answer {
    let pending = agencies.filter { $0.standing == .pending }.count
    let summary =
      missing.isEmpty
      ? "Không có đơn vị nào quá hạn chưa báo cáo kỳ \(period.text)" + (pending == 0 ? "." : " (\(pending) đơn vị chưa đến hạn).")
      : "Đơn vị chưa báo cáo kỳ \(period.text) (\(LocalizedNumber.text(missing.count, in: .vi))):"
    return Answer(
      question: "missing", summary: summary,
      columns: [
        .init("agency", "Mã đơn vị"), .init("name", "Đơn vị"), .init("due", "Thời hạn"),
        .init("overdue_days", "Quá hạn (ngày)", isNumber: true), .init("reminders", "Lần nhắc", isNumber: true),
        .init("responsible", "Người phụ trách"), .init("standing", "Ghi chú"),
      ],
      rows: missing.map { agency in
        [
          .text(agency.id), .text(agency.name), agency.worstDuty.map { .day($0.deadline.day) } ?? .none,
          .number(agency.worstDuty?.overdueDays ?? 0), .number(agency.reminders), agency.responsible.map { .text($0) } ?? .none,
          .text(agency.standing.title.vi),
        ]
      })
  }

  /// What is new in this period.
  package func answerNew() -> Answer {
    let rows = agencies.flatMap { agency in agency.findings.filter { $0.state == .new }.map { (agency, $0) } }
    return Answer(
      question: "new",
      summary: rows.isEmpty
        ? "Không có vi phạm mới phát sinh trong kỳ \(period.text)."
        : "Mới phát sinh trong kỳ \(period.text): \(LocalizedNumber.text(rows.count, in: .vi)) vi phạm "
          + "tại \(LocalizedNumber.text(Set(rows.map(\.0.id)).count, in: .vi)) đơn vị.",
      columns: CityReport.findingColumns + [.init("recurred", "Tái diễn"), .init("quote", "Thành phần hồ sơ")],
      rows: rows.map { agency, finding in
        CityReport.findingCells(agency, finding) + [
          .text(finding.recurred ? "có" : ""), .text(CityReport.oneLine(finding.finding.quote)),
        ]
      })
  }

  /// Which paper is demanded most, and where.
  package func answerTopPapers() -> Answer {
    struct Tally {
      var findings = 0
      var procedures: Set<String> = []
      var agencies: [String: Int] = [:]
    }
    var tallies: [String: Tally] = [:]
    for agency in agencies {
      for finding in agency.findings where finding.state.isOpen && !finding.finding.paper.isEmpty {
        let paper = finding.finding.paper
        tallies[paper, default: Tally()].findings += 1
        tallies[paper, default: Tally()].procedures.insert(finding.finding.code)
        tallies[paper, default: Tally()].agencies[agency.name, default: 0] += 1
      }
    }
    let sorted = tallies.sorted { ($1.value.findings, $0.key) < ($0.value.findings, $1.key) }
    return Answer(
      question: "top-papers",
      summary: sorted.isEmpty
        ? "Không còn giấy tờ nào bị yêu cầu trái quy định." : "Giấy tờ còn bị yêu cầu nhiều nhất, kỳ \(period.text):",
      columns: [
        .init("paper", "Giấy tờ"), .init("findings", "Vi phạm", isNumber: true),
        .init("procedures", "Thủ tục", isNumber: true), .init("agencies", "Đơn vị", isNumber: true),
        .init("where", "Nhiều nhất tại"),
      ],
      rows: sorted.map { paper, tally in
        let most = tally.agencies.sorted { $0.value == $1.value ? VietnameseOrder.precedes($0.key, $1.key) : $0.value > $1.value }
        return [
          .text(PaperName.vi(paper)), .number(tally.findings), .number(tally.procedures.count), .number(tally.agencies.count),
          .text(most.prefix(3).map { "\($0.key) (\($0.value))" }.joined(separator: ", ")),
        ]
      })
  }

  /// What is overdue, and who is responsible.
  package func answerOverdue() -> Answer {
    let rows = agencies.flatMap { agency in
      agency.findings.filter { $0.overdueDays > 0 && $0.state != .fixed }.map { (agency, $0) }
    }
    .sorted {
      $0.1.overdueDays == $1.1.overdueDays ? VietnameseOrder.precedes($0.0.name, $1.0.name) : $0.1.overdueDays > $1.1.overdueDays
    }
    return Answer(
      question: "overdue",
      summary: rows.isEmpty
        ? "Không có vi phạm nào quá thời hạn khắc phục đến ngày \(asOf.slashed)."
        : "Quá thời hạn khắc phục đến ngày \(asOf.slashed): \(LocalizedNumber.text(rows.count, in: .vi)) vi phạm.",
      columns: CityReport.findingColumns + [
        .init("due", "Thời hạn"), .init("overdue_days", "Quá hạn (ngày)", isNumber: true),
        .init("responsible", "Người phụ trách"),
      ],
      rows: rows.map { agency, finding in
        CityReport.findingCells(agency, finding) + [
          finding.due.map { .day($0) } ?? .none, .number(finding.overdueDays), agency.responsible.map { .text($0) } ?? .none,
        ]
      })
  }

  /// The period in figures.
  package func answerStatus(isClosed: Bool) -> Answer {
    let obliged = agencies.filter { !$0.duties.isEmpty }.count
    let reported = agencies.filter { $0.submission != nil }.count
    let totals = totals
    let rows: [(String, Int)] = [
      ("Đơn vị phải báo cáo", obliged), ("Đơn vị đã báo cáo", reported),
      ("Trong đó báo cáo muộn", agencies.filter { $0.standing == .late }.count), ("Đơn vị chưa báo cáo", missing.count),
      ("Gói số liệu mâu thuẫn", agencies.filter { $0.standing == .conflict }.count),
      ("Thủ tục đã rà soát", agencies.reduce(0) { $0 + $1.procedures }),
      ("Thủ tục chưa phù hợp", agencies.reduce(0) { $0 + $1.faultyProcedures }),
      ("Vi phạm đang có", totals.open), ("Mới phát sinh", totals.new), ("Tồn tại", totals.persisting),
      ("Quá thời hạn khắc phục", totals.overdue), ("Đã khắc phục trong kỳ", totals.fixed), ("Chưa xác định", totals.unknown),
      ("Ngoại lệ", totals.waived), ("Tệp không đọc được", agencies.reduce(0) { $0 + $1.unreadable.count }),
    ]
    return Answer(
      question: "status", summary: "Kỳ \(period.text)\(isClosed ? " (đã khóa sổ)" : ""), tính đến ngày \(asOf.slashed):",
      columns: [.init("item", "Chỉ tiêu"), .init("count", "Số lượng", isNumber: true)],
      rows: rows.map { [.text($0.0), .number($0.1)] })
  }

  private static let findingColumns: [Answer.Column] = [
    .init("name", "Đơn vị"), .init("code", "Mã TTHC"), .init("rule", "Quy tắc"), .init("since", "Từ kỳ"),
  ]

  private static func findingCells(_ agency: AgencyReport, _ finding: ReportedFinding) -> [Answer.Cell] {
    [.text(agency.name), .text(finding.finding.code), .text(finding.finding.rule), .text(finding.since.text)]
  }

  static func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
