import Diagnostics
import Foundation

/// `journal.jsonl`: one event a line, only ever appended to. Each line carries the hash of all before it, so that a line edited,
/// removed or put in is seen. Holding an open journal is holding the store's lock.
package final class Journal {
  /// How far a reader has come: the bytes read and the hash of the chain there.
  package struct Position: Sendable, Equatable {
    package var offset: Int
    package var chain: String
    package var line: Int

    /// The beginning of every journal.
    package static let start = Position(offset: 0, chain: "", line: 0)
  }

  /// An event and where its line ends.
  package struct Entry: Sendable, Equatable {
    package var event: JournalEvent
    package var end: Position
  }

  package let path: String
  private let descriptor: Int32

  /// Opens or makes the journal and takes the lock, waiting at most `patience` seconds. The kernel gives the lock back when
  /// the process ends, however it ends.
  package init(path: String, patience: Double) throws(StoreProblem) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .file(FileProblem(path: path, code: errno)) }
    var waited = 0.0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, waited < patience else {
        let code = errno
        close(descriptor)
        throw code == EWOULDBLOCK || code == EINTR ? .busy(path: path) : .file(FileProblem(path: path, code: code))
      }
      usleep(50_000)
      waited += 0.05
    }
  }

  deinit { close(descriptor) }

  /// The events after a position. A last line without its line feed was never acknowledged to anybody (the process died while
  /// writing it): it is cut off.
  package func entries(after start: Position) throws(StoreProblem) -> [Entry] {
    let bytes = try readAll()
    guard start.offset <= bytes.count else { throw .journal(path: path, line: start.line) }
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    if end < bytes.count { try cut(at: max(end, start.offset)) }
    var entries: [Entry] = []
    var position = start
    for line in bytes[min(start.offset, end)..<end].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast()
    {
      position.line += 1
      let event = try event(of: Array(line), position: &position)
      entries.append(Entry(event: event, end: position))
    }
    return entries
  }

  private func event(of line: [UInt8], position: inout Position) throws(StoreProblem) -> JournalEvent {
    guard let root = try? JSONParser.parse(line).root, root["previous"] == .string(position.chain),
      let event = try? JournalEvent(JSONView(root))
    else { throw .journal(path: path, line: position.line) }
    position.offset += line.count + 1
    position.chain = Fingerprint(of: line).hexadecimal
    return event
  }

  /// Appends events and waits until the disk has them. All or nothing: on failure the journal is as it was.
  package func append(_ events: [JournalEvent], after end: Position) throws(StoreProblem) -> Position {
    var position = end
    var bytes: [UInt8] = []
    for event in events {
      var members = event.json
      members["previous"] = .string(position.chain)
      let line = CanonicalJSON.bytes(.object(members))
      position.chain = Fingerprint(of: line).hexadecimal
      position.offset += line.count + 1
      position.line += 1
      bytes += line + [UInt8(ascii: "\n")]
    }
    do {
      try Disk.write(bytes, to: descriptor, path: path)
      guard fsync(descriptor) == 0 else { throw FileProblem(path: path, code: errno) }
    } catch {
      ftruncate(descriptor, off_t(end.offset))
      throw .file(error as? FileProblem ?? FileProblem(path: path, code: EIO))
    }
    return position
  }

  private func cut(at offset: Int) throws(StoreProblem) {
    guard ftruncate(descriptor, off_t(offset)) == 0, fsync(descriptor) == 0 else {
      throw .file(FileProblem(path: path, code: errno))
    }
  }

  private func readAll() throws(StoreProblem) -> [UInt8] {
    do { return try Disk.read(path, limit: Int.max) } catch { throw .file(error) }
  }
}
