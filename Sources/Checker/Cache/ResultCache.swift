import Diagnostics
import ProcedureModel
import Synchronization

/// Results of files that have not changed since a run before (`check --cache`). It never changes what a run says: an entry is
/// found only by everything that the result depends on, and one that is missing or damaged is made again.
package final class ResultCache: Sendable {
  /// Files of the cache for one policy, day and set of options.
  static let shelves = 16
  /// Bytes of new entries that a run keeps until its end; what is beyond is left for the next run.
  private static let pendingLimit = 128 << 20

  private let folder: CacheFolder
  private let base: ContentDigest
  private let sentences: CachedSentences
  private let shelves: [CacheShelf]
  private let pending = Mutex(0)
  private let recalled = Mutex(0)

  /// - Parameters:
  ///   - tool: the version of the tool, or of what else makes results.
  ///   - now: seconds since 1970.
  package init(folder path: String, checker: Checker, tool: String, now: Int) {
    let folder = CacheFolder(path: path, now: now)
    let base = Self.key(of: checker, tool: tool)
    self.folder = folder
    self.base = base
    sentences = CachedSentences(checker.policy)
    shelves = (0..<Self.shelves).map { CacheShelf("\(base.hexadecimal)-\(String($0, radix: 16))", in: folder) }
  }

  /// Everything besides the file and its agency that decides what is found. What only readers of the output see (language,
  /// format, baseline) has no part in it.
  static func key(of checker: Checker, tool: String) -> ContentDigest {
    let options = checker.options
    let parts = [
      "1", tool, checker.policy.hash.hexadecimal, options.asOf.iso,
      options.rules.map { $0.sorted().joined(separator: ",") } ?? "*",
      options.agencies.map { $0.sorted().joined(separator: ",") } ?? "*", options.minimumSeverity.rawValue,
      "\(options.honoursIgnores) \(options.describesProcedures) \(options.wordsFindings) \(options.findingsPerFile)",
      "\(options.overrides)",
    ]
    return ContentDigest(of: Array(parts.joined(separator: "\u{1F}").utf8))
  }

  /// The name of a file's result: its bytes, its path (findings hold it, overrides look at it), the agency of its folder.
  func key(_ source: SourceFile, nearest: AgencyName) -> ContentDigest {
    let content = ContentDigest(of: source.bytes, key: base)
    return ContentDigest(
      of: Array("\(content.hexadecimal)\u{1F}\(source.path)\u{1F}\(nearest.id)\u{1F}\(nearest.name)".utf8), key: base)
  }

  /// The result, if it is known.
  func outcome(_ key: ContentDigest, _ source: SourceFile, file: Int32, _ agencies: AgencyDirectory) -> CachedOutcome? {
    guard let content = shelf(key).content(key) else { return nil }
    var reader = CacheReader(content)
    guard let cached = try? reader.cached(source, file: file, sentences), cached.isGood(agencies) else { return nil }
    recalled.withLock { $0 += 1 }
    return cached
  }

  /// How many files were not checked again.
  package var recalledCount: Int { recalled.withLock { $0 } }

  /// Remembers a result. Comments that the end of the run has to look at again are not kept: such a file is read each time.
  func add(_ key: ContentDigest, _ cached: CachedOutcome) {
    guard cached.outcome.ignores == nil else { return }
    var writer = CacheWriter()
    writer.cached(cached, sentences)
    let content = writer.bytes
    let hasRoom = pending.withLock { size in
      size += content.count
      return size <= Self.pendingLimit
    }
    if hasRoom { shelf(key).add(key, content) }
  }

  /// Writes what is new and removes what is old; the first reason that something could not be written.
  package func save() -> Message? {
    var failure: Message?
    for shelf in shelves where failure == nil { failure = shelf.save() }
    folder.prune(used: Set(shelves.filter(\.isUsed).map(\.name)))
    return failure
  }

  private func shelf(_ key: ContentDigest) -> CacheShelf { shelves[Int(key.high % UInt64(Self.shelves))] }
}
