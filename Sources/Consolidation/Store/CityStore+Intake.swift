import Diagnostics
import Foundation
import GRDB

extension CityStore {
  /// When a submission was taken; nil when it was not.
  func received(_ manifest: Fingerprint) throws(StoreProblem) -> Moment? {
    try StoreProblem.translating(path) {
      try queue.read { database in
        try Int.fetchOne(
          database.cachedStatement(sql: "SELECT received FROM submission WHERE manifest = ?"), arguments: [manifest.hexadecimal])
      }.map { Moment(seconds: $0) }
    }
  }

  /// Whether a period takes no more submissions.
  package func isClosed(_ period: Period) throws(StoreProblem) -> Bool {
    try StoreProblem.translating(path) {
      try queue.read { database in
        try Int.fetchOne(
          database.cachedStatement(sql: "SELECT 1 FROM closed WHERE period = ?"), arguments: [period.index]) != nil
      }
    }
  }

  /// What a submission just indexed is to its agency's period.
  func standing(of manifest: Fingerprint) throws(StoreProblem) -> IntakeResult.Outcome {
    try StoreProblem.translating(path) {
      try queue.read { database in
        let rows = try Row.fetchAll(
          database.cachedStatement(
            sql: """
              SELECT other.manifest, other.revision, other.file_name FROM submission AS own
              JOIN submission AS other ON other.agency = own.agency AND other.period = own.period
              WHERE own.manifest = ? ORDER BY other.revision DESC, other.id
              """), arguments: [manifest.hexadecimal])
        guard let own: Int = rows.first(where: { $0["manifest"] == manifest.hexadecimal })?["revision"] else { return .added }
        if let highest: Int = rows.first?["revision"], highest > own { return .outdated(revision: highest) }
        if let rival = rows.first(where: { $0["revision"] == own && $0["manifest"] != manifest.hexadecimal }) {
          return .conflict(fileName: rival["file_name"])
        }
        return rows.first { $0["revision"] < own }.map { .superseding(revision: $0["revision"]) } ?? .added
      }
    }
  }

  /// Makes the index anew from the record and puts it in the old one's place, whatever state that is in. Files kept whose
  /// journal line was never written (the process died between the two) are taken now.
  package static func rebuild(path: String, by: String, now: Moment, patience: Double = 60) throws(StoreProblem) -> CityStore {
    let fresh = path + ".new"
    for leftover in [fresh, fresh + "-journal"] { unlink(leftover) }
    let inbox = Inbox(store: path)
    do { try Disk.createFolder(inbox.folder) } catch { throw .file(error) }
    do {
      // The index is built beside the old one, from the same inbox, and moved in when it is whole.
      let store = try CityStore(path: fresh, inbox: inbox, patience: patience)
      try store.recoverOrphans(by: by, now: now)
    }
    unlink(path + "-journal")
    guard rename(fresh, path) == 0 else { throw .file(FileProblem(path: path, code: errno)) }
    return try CityStore(path: path, patience: patience)
  }

  private func recoverOrphans(by: String, now: Moment) throws(StoreProblem) {
    try withJournal { journal, position throws(StoreProblem) in
      do {
        for (period, manifest) in try inbox.kept() where try received(manifest) == nil {
          let submission = try inbox.read(manifest, period: period)
          let name = SubmissionName(agency: submission.agency, period: period, revision: submission.revision)
          let event = JournalEvent(
            at: now, by: by,
            kind: .received(
              manifest: manifest, agency: submission.agency, period: period, revision: submission.revision,
              fileName: name.fileName, signedBy: nil))
          position = try journal.append([event], after: position)
          try index([event], contents: [submission], position: position)
        }
      } catch let problem as FileProblem {
        throw .file(problem)
      } catch let problem as StoreProblem {
        throw problem
      } catch {
        throw .index(path: path, reason: "\(error)")
      }
    }
  }
}
