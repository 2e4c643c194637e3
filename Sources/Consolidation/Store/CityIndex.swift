import Diagnostics
import Foundation
import GRDB

/// Reading side of the index: everything reports and questions need, an agency at a time.
package struct CityIndex: Sendable {
  let queue: DatabaseQueue
  let path: String

  init(queue: DatabaseQueue, path: String) {
    self.queue = queue
    self.path = path
  }

  /// An index in memory of submissions that no store holds. Whatever their order, the same index; a submission given twice
  /// counts once.
  package init(merging submissions: [ReadSubmission], registry: AgencyRegistry? = nil) throws(StoreProblem) {
    path = "—"
    let sorted = submissions.sorted { $0.manifest < $1.manifest }
    queue = try StoreProblem.translating("—") {
      let queue = try DatabaseQueue()
      try queue.write { database in
        try database.execute(sql: IndexSchema.statements)
        let writer = IndexWriter(database)
        for read in sorted {
          let submission = read.submission
          let name = SubmissionName(agency: submission.agency, period: submission.period, revision: submission.revision)
          let event = JournalEvent(
            at: submission.created, by: "",
            kind: .received(
              manifest: read.manifest, agency: registry?.agency(submission.agency)?.id ?? submission.agency,
              period: submission.period, revision: submission.revision, fileName: name.fileName, signedBy: nil))
          try writer.apply(event, submission: submission)
        }
      }
      return queue
    }
  }

  /// Runs reading work on the index.
  func read<Value>(_ work: (Database) throws -> Value) throws(StoreProblem) -> Value {
    try StoreProblem.translating(path) { try queue.read(work) }
  }
}

extension CityStore {
  /// The reading side.
  package var index: CityIndex { CityIndex(queue: queue, path: path) }
}
