import Diagnostics
import Foundation
import GRDB

/// What the index knows of a submission besides its findings.
package struct ReceivedSubmission: Sendable, Equatable {
  package var id: Int64
  package var manifest: Fingerprint
  package var agency: String
  package var agencyName: String
  package var period: Period
  package var revision: Int
  package var state: SubmissionState
  package var received: Moment
  package var receivedBy: String
  package var fileName: String
  package var asOf: Day
  package var origin: Submission.Origin
  package var toolVersion: String
  package var policy: String
  package var policyHash: String
  package var officer: String?
  package var signedBy: String?
  package var coverage: CoverageRows
  package var files: Int
  package var documents: Int

  /// Nil when a value is not one that the index writes.
  init?(_ row: Row) {
    guard let manifest = Fingerprint(hexadecimal: row["manifest"]), let state = SubmissionState(rawValue: row["state"]),
      let origin = Submission.Origin(rawValue: row["origin"])
    else { return nil }
    id = row["id"]
    self.manifest = manifest
    agency = row["agency"]
    agencyName = row["agency_name"]
    period = Period(index: row["period"])
    revision = row["revision"]
    self.state = state
    received = Moment(seconds: row["received"])
    receivedBy = row["received_by"]
    fileName = row["file_name"]
    asOf = Day(daysSinceEpoch: row["as_of"])
    self.origin = origin
    toolVersion = row["tool"]
    policy = row["policy"]
    policyHash = row["policy_hash"]
    officer = row["officer"]
    signedBy = row["signed_by"]
    coverage = CoverageRows(bytes: Array(row["rows"] as Data))
    files = row["files"]
    documents = row["documents"]
  }
}

extension CityIndex {
  private static let submissionColumns = """
    SELECT submission.*, coverage.rows FROM submission JOIN coverage ON coverage.id = submission.coverage
    """

  /// Every submission of an agency, whatever its state, by period, revision and time of arrival.
  package func submissions(of agency: String) throws(StoreProblem) -> [ReceivedSubmission] {
    try read { database in
      try Row.fetchAll(
        database.cachedStatement(
          sql: CityIndex.submissionColumns + " WHERE submission.agency = ? ORDER BY period, revision, submission.id"),
        arguments: [agency]
      ).compactMap { ReceivedSubmission($0) }
    }
  }

  /// The ids of agencies that have ever sent anything, sorted.
  package func agencies() throws(StoreProblem) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT DISTINCT agency FROM submission ORDER BY agency") }
  }

  /// The periods that have submissions, ascending.
  package func periods() throws(StoreProblem) -> [Period] {
    try read { try Int.fetchAll($0, sql: "SELECT DISTINCT period FROM submission ORDER BY period").map { Period(index: $0) } }
  }

  /// Khó khăn, vướng mắc, kiến nghị, unreadable files of a submission: `difficulty`, `proposal`, `unreadable`.
  package func notes(of submission: Int64, kind: String) throws(StoreProblem) -> [String] {
    try read { database in
      try String.fetchAll(
        database.cachedStatement(sql: "SELECT text FROM note WHERE submission = ? AND kind = ? ORDER BY position"),
        arguments: [submission, kind])
    }
  }

  /// What people confirmed to be the same: new fingerprint → old one.
  package func links() throws(StoreProblem) -> [Fingerprint: Fingerprint] {
    try read { database in
      var links: [Fingerprint: Fingerprint] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT new, old FROM link") {
        guard let new = Fingerprint(bytes: row["new"]), let old = Fingerprint(bytes: row["old"]) else { continue }
        links[new] = old
      }
      return links
    }
  }

  /// How often each agency was reminded of a period.
  package func reminders(for period: Period) throws(StoreProblem) -> [String: Int] {
    try read { database in
      var times: [String: Int] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT agency, times FROM reminder WHERE period = ?", arguments: [period.index])
      {
        times[row["agency"]] = row["times"]
      }
      return times
    }
  }

  /// Code, name and field of every procedure, by number.
  package func procedures() throws(StoreProblem) -> [Int: IndexedProcedure] {
    try read { database in
      var found: [Int: IndexedProcedure] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT id, code, name, field FROM procedure") {
        found[row["id"]] = IndexedProcedure(code: row["code"], name: row["name"], field: row["field"])
      }
      return found
    }
  }

  /// Title and legal basis of every rule.
  package func rules() throws(StoreProblem) -> [String: SubmittedRule] {
    try read { database in
      var found: [String: SubmittedRule] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT id, title, basis FROM rule") {
        let basis: String = row["basis"]
        found[row["id"]] = SubmittedRule(
          id: row["id"], title: row["title"], basis: basis.isEmpty ? [] : basis.components(separatedBy: "\n"))
      }
      return found
    }
  }
}

/// A procedure as the index names it.
package struct IndexedProcedure: Sendable, Equatable {
  package var code: String
  package var name: String
  package var field: String
}
