import Diagnostics
import Foundation
import GRDB

/// The submissions of a city or province: an inbox of files and a journal, which are the record, and a SQLite index made from
/// them, which can be thrown away.
///
/// Order of writing: the file (fsynced), the journal's line (fsynced), the index's rows (one transaction). Whatever ends the
/// process, the next opening finds in the journal what the index lacks. Officers who write at once take turns by the journal's
/// lock.
package final class CityStore {
  /// The path of the SQLite file.
  package let path: String
  package let inbox: Inbox
  let queue: DatabaseQueue
  private let patience: Double

  /// Opens or makes a store and brings its index up to date with its journal.
  package convenience init(path: String, patience: Double = 60) throws(StoreProblem) {
    try self.init(path: path, inbox: Inbox(store: path), patience: patience)
  }

  init(path: String, inbox: Inbox, patience: Double) throws(StoreProblem) {
    self.path = path
    self.inbox = inbox
    self.patience = patience
    do { try Disk.createFolder(inbox.folder) } catch { throw .file(error) }
    queue = try CityStore.open(path, patience: patience)
    try withJournal { _, _ throws(StoreProblem) in }
  }

  private static func open(_ path: String, patience: Double) throws(StoreProblem) -> DatabaseQueue {
    try StoreProblem.translating(path) {
      var configuration = Configuration()
      configuration.busyMode = .timeout(patience)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let version = try queue.write { database in
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if version == 0 {
          try database.execute(sql: IndexSchema.statements)
          try database.execute(sql: "PRAGMA user_version = \(IndexSchema.version)")
        }
        return version
      }
      if version > IndexSchema.version { throw StoreProblem.newerIndex(path: path) }
      return queue
    }
  }

  /// Runs work while holding the store's lock, the index being up to date. `end` is where the journal ends.
  func withJournal<Value>(
    _ work: (Journal, inout Journal.Position) throws(StoreProblem) -> Value
  ) throws(StoreProblem) -> Value {
    let journal = try Journal(path: inbox.journalPath, patience: patience)
    var position = try indexedPosition()
    let pending = try journal.entries(after: position)
    // Read back in portions: a rebuild of a country's year must not hold it all.
    for start in stride(from: 0, to: pending.count, by: CityStore.portion) {
      let entries = pending[start..<min(start + CityStore.portion, pending.count)]
      let contents = try contents(of: entries.map(\.event))
      position = entries.last?.end ?? position
      try index(entries.map(\.event), contents: contents, position: position)
    }
    return try work(journal, &position)
  }

  /// Submissions handled together: one transaction, and the most that are in memory.
  package static let portion = 128

  /// The submissions that events received, read back from the inbox.
  private func contents(of events: [JournalEvent]) throws(StoreProblem) -> [Submission?] {
    let inbox = inbox
    let results = Parallel.map(events) { event -> Result<Submission?, StoreProblem> in
      guard case .received(let manifest, _, let period, _, _, _) = event.kind else { return .success(nil) }
      do throws(StoreProblem) { return .success(try inbox.read(manifest, period: period)) } catch { return .failure(error) }
    }
    return try results.map { result throws(StoreProblem) in try result.get() }
  }

  private func indexedPosition() throws(StoreProblem) -> Journal.Position {
    try StoreProblem.translating(path) {
      try queue.read { database in
        guard let text = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'journal'") else { return .start }
        let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let offset = Int(parts[0]), let line = Int(parts[1]) else { return .start }
        return Journal.Position(offset: offset, chain: parts[2], line: line)
      }
    }
  }

  /// Makes the rows of events, all or none, and notes how far the journal is indexed.
  func index(_ events: [JournalEvent], contents: [Submission?], position: Journal.Position) throws(StoreProblem) {
    try StoreProblem.translating(path) {
      try queue.write { database in
        let writer = IndexWriter(database)
        for (event, content) in zip(events, contents) { try writer.apply(event, submission: content) }
        try database.execute(
          sql: "INSERT OR REPLACE INTO meta VALUES ('journal', ?)",
          arguments: ["\(position.offset) \(position.line) \(position.chain)"])
      }
    }
  }

  /// Appends one event and indexes it.
  package func record(_ event: JournalEvent) throws(StoreProblem) {
    try withJournal { journal, position throws(StoreProblem) in
      position = try journal.append([event], after: position)
      try index([event], contents: [nil], position: position)
    }
  }

  /// The whole journal, for the audit log.
  package func log() throws(StoreProblem) -> [JournalEvent] {
    let journal = try Journal(path: inbox.journalPath, patience: patience)
    return try journal.entries(after: .start).map(\.event)
  }
}

extension StoreProblem {
  /// Runs work of SQLite and says its failures in our words.
  static func translating<Value>(_ path: String, _ work: () throws -> Value) throws(StoreProblem) -> Value {
    do {
      return try work()
    } catch let problem as StoreProblem {
      throw problem
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: throw .indexDamaged(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path: path)
      case .SQLITE_FULL: throw .file(FileProblem(path: path, code: ENOSPC))
      default: throw .index(path: path, reason: error.message ?? "\(error.resultCode)")
      }
    } catch {
      throw .index(path: path, reason: "\(error)")
    }
  }
}
