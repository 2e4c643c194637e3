import Diagnostics
import Synchronization

/// One file of the cache during a run: read when it is first asked, written at the end if there is something new.
final class CacheShelf: Sendable {
  private struct State {
    var slice: CacheSlice?
    var added: [ContentDigest: [UInt8]] = [:]
    /// Entries that were used and whose day is to be set anew.
    var refreshed: Set<ContentDigest> = []
    var isUsed = false
  }

  let name: String
  private let folder: CacheFolder
  private let state = Mutex(State())

  /// Days after which the use of an entry is noted: not each run writes each file.
  private static let refreshDays = 7
  /// Bytes of a file.
  private static let limit = CacheFolder.limit / ResultCache.shelves

  init(_ name: String, in folder: CacheFolder) {
    self.name = name
    self.folder = folder
  }

  func content(_ key: ContentDigest) -> ArraySlice<UInt8>? {
    let found = state.withLock { state -> (CacheSlice, CacheSlice.Entry)? in
      let slice = state.slice ?? read()
      state.slice = slice
      guard let entry = slice.entries[key] else { return nil }
      state.isUsed = true
      if entry.day + Self.refreshDays <= folder.today { state.refreshed.insert(key) }
      return (slice, entry)
    }
    return found.flatMap { $0.content($1) }
  }

  func add(_ key: ContentDigest, _ content: [UInt8]) { state.withLock { $0.added[key] = content } }

  var isUsed: Bool { state.withLock { $0.isUsed || !$0.added.isEmpty } }

  /// Writes what is new. The file is read again: another run may have added to it meanwhile.
  func save() -> Message? {
    let (added, refreshed) = state.withLock { ($0.added, $0.refreshed) }
    if added.isEmpty, refreshed.isEmpty { return nil }
    let known = read()
    var entries: [(key: ContentDigest, day: Int, content: ArraySlice<UInt8>)] = added.map { ($0, folder.today, $1[...]) }
    for (key, entry) in known.entries where added[key] == nil {
      let day = refreshed.contains(key) ? folder.today : entry.day
      if day + CacheFolder.days < folder.today { continue }
      if let content = known.content(entry) { entries.append((key, day, content)) }
    }
    // The latest first, until the file is full.
    entries.sort { ($0.day, $0.key.high, $0.key.low) > ($1.day, $1.key.high, $1.key.low) }
    var size = 0
    let kept = entries.prefix { entry in
      size += entry.content.count
      return size <= Self.limit
    }
    return folder.write(CacheSlice.file(Array(kept)), to: name)
  }

  private func read() -> CacheSlice {
    (try? FileSystem.read(folder.file(name), limit: Self.limit * 2)).map { CacheSlice($0) } ?? CacheSlice()
  }
}
