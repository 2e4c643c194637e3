import Diagnostics
import Foundation
import GRDB

/// Turns journal events into rows. Prepared statements and the numbers of texts already known are kept for the length of one
/// transaction.
final class IndexWriter {
  /// More texts than this are not remembered: memory stays bounded, the table still knows them.
  private static let rememberedTexts = 100_000

  private let database: Database
  private var terms: [String: Int64] = [:]
  private var procedures: [String: Int64] = [:]
  private var rules: Set<String> = []

  init(_ database: Database) { self.database = database }

  /// Applies one event. `submission` is the content of a received file.
  func apply(_ event: JournalEvent, submission: Submission?) throws {
    switch event.kind {
    case .received(let manifest, let agency, let period, let revision, let fileName, let signedBy):
      guard let submission else { return }
      let id = try insert(
        submission, Receipt(event: event, manifest: manifest, agency: agency, fileName: fileName, signedBy: signedBy))
      if let id { try insertContents(of: submission, id: id) }
      try settleStates(agency: agency, period: period, revision: revision)
    case .closed(let period):
      try run("INSERT OR REPLACE INTO closed VALUES (?, ?, ?)", [period.index, event.at.seconds, event.by])
    case .reopened(let period, _):
      try run("DELETE FROM closed WHERE period = ?", [period.index])
    case .linked(let new, let old, _):
      try run("INSERT OR REPLACE INTO link VALUES (?, ?)", [new.bytes, old.bytes])
    case .reminded(let period, let agencies):
      for agency in agencies {
        try run(
          "INSERT INTO reminder VALUES (?, ?, 1) ON CONFLICT (period, agency) DO UPDATE SET times = times + 1",
          [period.index, agency])
      }
    }
  }

  private struct Receipt {
    var event: JournalEvent
    var manifest: Fingerprint
    var agency: String
    var fileName: String
    var signedBy: String?
  }

  /// Nil when the index has this content already: a file is never counted twice, whatever the journal repeats.
  private func insert(_ submission: Submission, _ receipt: Receipt) throws -> Int64? {
    let rows = CoverageRows(
      try submission.procedures.map { (Int(try number(of: $0)), $0.contentHash) })
    let digest = rows.digest
    try run("INSERT OR IGNORE INTO coverage (digest, rows) VALUES (?, ?)", [digest, Data(rows.bytes)])
    let coverage = try Int64.fetchOne(statement("SELECT id FROM coverage WHERE digest = ?"), arguments: [digest])
    try run(
      "INSERT OR IGNORE INTO submission VALUES (NULL, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        receipt.manifest.hexadecimal, receipt.agency, submission.agencyName, submission.period.index, submission.revision,
        receipt.event.at.seconds, receipt.event.by, receipt.fileName, submission.created.seconds,
        submission.asOf.daysSinceEpoch, submission.origin.rawValue, submission.stamp.toolVersion,
        "\(submission.stamp.policyID) \(submission.stamp.policyVersion)", submission.stamp.policyHash, submission.officer,
        receipt.signedBy, coverage, submission.totals.files, submission.totals.documents,
      ])
    return database.changesCount == 0 ? nil : database.lastInsertedRowID
  }

  private func insertContents(of submission: Submission, id: Int64) throws {
    for rule in submission.rules where rules.insert(rule.id).inserted {
      try run("INSERT OR REPLACE INTO rule VALUES (?, ?, ?)", [rule.id, rule.title, rule.basis.joined(separator: "\n")])
    }
    for finding in submission.findings { try insert(finding, submission: id) }
    let unreadable = submission.unreadable.map { "\($0.path): \($0.reason)" }
    for (kind, texts) in [
      ("difficulty", submission.difficulties), ("proposal", submission.proposals), ("unreadable", unreadable),
    ] {
      for (position, text) in texts.enumerated() { try run("INSERT INTO note VALUES (?, ?, ?, ?)", [id, kind, position, text]) }
    }
  }

  private func insert(_ finding: SubmittedFinding, submission: Int64) throws {
    let procedure =
      try procedures[finding.code]
      ?? number(
        of: CoveredProcedure(code: finding.code, name: "", field: "", contentHash: "", documents: 0))
    try run(
      "INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        submission, finding.fingerprint.bytes, try term(finding.rule), finding.severity.number, procedure,
        try term(finding.component), try term(finding.quote), try term(finding.message), try term(finding.advice),
        try term(finding.paper), finding.status.rawValue, try term(finding.reason), finding.until?.daysSinceEpoch,
        try term(finding.path), finding.line,
      ])
  }

  /// The highest revision counts, alone; two of the same revision are a conflict and neither counts.
  private func settleStates(agency: String, period: Period, revision: Int) throws {
    let rows = try Row.fetchAll(
      statement("SELECT id, revision FROM submission WHERE agency = ? AND period = ? ORDER BY revision DESC, id"),
      arguments: [agency, period.index])
    guard let highest: Int = rows.first?["revision"] else { return }
    let rivals = rows.filter { $0["revision"] == highest }.count
    for row in rows {
      let state: SubmissionState = row["revision"] != highest ? .superseded : rivals == 1 ? .current : .conflict
      try run(
        "UPDATE submission SET state = ? WHERE id = ? AND state <> ?", [state.rawValue, row["id"] as Int64, state.rawValue])
    }
  }

  /// The number of a text, given on first sight.
  private func term(_ text: String) throws -> Int64 {
    if let known = terms[text] { return known }
    let found = try Int64.fetchOne(statement("SELECT id FROM term WHERE text = ?"), arguments: [text])
    let id: Int64
    if let found {
      id = found
    } else {
      try run("INSERT INTO term (text) VALUES (?)", [text])
      id = database.lastInsertedRowID
    }
    if terms.count < IndexWriter.rememberedTexts { terms[text] = id }
    return id
  }

  /// The number of a procedure; its name and field are those of the first submission that tells them.
  private func number(of procedure: CoveredProcedure) throws -> Int64 {
    if let known = procedures[procedure.code] { return known }
    try run(
      "INSERT INTO procedure (code, name, field) VALUES (?, ?, ?) "
        + "ON CONFLICT (code) DO UPDATE SET name = excluded.name, field = excluded.field WHERE name = ''",
      [procedure.code, procedure.name, procedure.field])
    let id = try Int64.fetchOne(statement("SELECT id FROM procedure WHERE code = ?"), arguments: [procedure.code]) ?? 0
    if procedures.count < IndexWriter.rememberedTexts, !procedure.name.isEmpty { procedures[procedure.code] = id }
    return id
  }

  private func statement(_ sql: String) throws -> Statement { try database.cachedStatement(sql: sql) }

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try statement(sql).execute(arguments: arguments)
  }
}
