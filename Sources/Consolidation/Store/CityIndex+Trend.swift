import Diagnostics
import GRDB

extension CityIndex {
  /// Open findings and reporting agencies of the last periods, ascending; periods without submissions are zero.
  package func trend(upTo period: Period, count: Int) throws(StoreProblem) -> [TrendPoint] {
    let first = period.adding(months: 1 - count)
    let rows = try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT period, COUNT(DISTINCT submission.id) AS reported,
            SUM(finding.status IN ('open', 'known')) AS open
          FROM submission LEFT JOIN finding ON finding.submission = submission.id
          WHERE state = 0 AND period BETWEEN ? AND ? GROUP BY period ORDER BY period
          """, arguments: [first.index, period.index]
      ).map { TrendPoint(period: Period(index: $0["period"]), open: $0["open"] ?? 0, reported: $0["reported"]) }
    }
    guard let earliest = rows.first?.period else { return [] }
    return (earliest.index...period.index).map { index in
      rows.first { $0.period.index == index } ?? TrendPoint(period: Period(index: index), open: 0, reported: 0)
    }
  }
}
