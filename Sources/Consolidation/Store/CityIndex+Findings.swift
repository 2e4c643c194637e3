import VietnameseText
import Diagnostics
import Foundation
import GRDB

extension CityIndex {
  /// What an agency said in each period, the submissions that count only, ascending. `wantsContent` also makes the keys that
  /// tell findings again across agencies.
  package func records(
    of submissions: [ReceivedSubmission], wantsContent: Bool
  ) throws(StoreProblem) -> [PeriodRecord] {
    try submissions.filter { $0.state == .current }.map { submission throws(StoreProblem) in
      PeriodRecord(
        agency: submission.agency, period: submission.period, submission: submission.id,
        coverage: submission.origin == .sheet ? CoverageRows(bytes: []) : submission.coverage,
        seen: try seen(in: submission.id, wantsContent: wantsContent))
    }
  }

  private func seen(in submission: Int64, wantsContent: Bool) throws(StoreProblem) -> [PeriodRecord.Seen] {
    try read { database in
      let sql =
        wantsContent
        ? """
        SELECT fingerprint, procedure, status, rule, quote.text AS quote, component.text AS component FROM finding
        JOIN term AS quote ON quote.id = finding.quote JOIN term AS component ON component.id = finding.component
        WHERE submission = ? ORDER BY fingerprint
        """ : "SELECT fingerprint, procedure, status FROM finding WHERE submission = ? ORDER BY fingerprint"
      var twins: [String: Int] = [:]
      return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [submission]).compactMap { row in
        guard let fingerprint = Fingerprint(bytes: row["fingerprint"]) else { return nil }
        let status = SubmittedFinding.Status(rawValue: row["status"])
        var key = ""
        if wantsContent {
          let (rule, quote, component): (Int64, String, String) = (row["rule"], row["quote"], row["component"])
          key = "\(row["procedure"] as Int64)|\(rule)|\(TextFolding.plain(quote.isEmpty ? component : quote))"
          // The same words twice in a procedure are two findings here too.
          twins[key, default: 0] += 1
          key += "|\(twins[key, default: 1])"
        }
        return PeriodRecord.Seen(
          fingerprint: fingerprint, procedure: row["procedure"], counts: status?.counts ?? true, contentKey: key)
      }
    }
  }

  /// The words of a finding as a submission has them; nil when it has no such finding.
  package func finding(_ fingerprint: Fingerprint, in submission: Int64) throws(StoreProblem) -> SubmittedFinding? {
    try read { database in
      let row = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT finding.severity, finding.status, finding.until, finding.line, procedure.code,
              rule.text AS rule, component.text AS component, quote.text AS quote, message.text AS message,
              advice.text AS advice, paper.text AS paper, reason.text AS reason, path.text AS path
            FROM finding JOIN procedure ON procedure.id = finding.procedure
            JOIN term AS rule ON rule.id = finding.rule JOIN term AS component ON component.id = finding.component
            JOIN term AS quote ON quote.id = finding.quote JOIN term AS message ON message.id = finding.message
            JOIN term AS advice ON advice.id = finding.advice JOIN term AS paper ON paper.id = finding.paper
            JOIN term AS reason ON reason.id = finding.reason JOIN term AS path ON path.id = finding.path
            WHERE finding.submission = ? AND finding.fingerprint = ?
            """), arguments: [submission, fingerprint.bytes])
      return row.map { SubmittedFinding($0, fingerprint: fingerprint) }
    }
  }
}

extension SubmittedFinding {
  fileprivate init(_ row: Row, fingerprint: Fingerprint) {
    self.init(
      fingerprint: fingerprint, rule: row["rule"], severity: Severity(number: row["severity"]) ?? .error, code: row["code"],
      status: Status(rawValue: row["status"]) ?? .open)
    component = row["component"]
    quote = row["quote"]
    message = row["message"]
    advice = row["advice"]
    paper = row["paper"]
    reason = row["reason"]
    path = row["path"]
    line = row["line"]
    until = (row["until"] as Int?).map { Day(daysSinceEpoch: $0) }
  }
}
