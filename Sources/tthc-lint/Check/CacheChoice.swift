import Checker
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is remembered of files that do not change, in a folder; nothing without one.
struct CacheChoice {
  var folder: String?

  func open(_ checker: Checker) -> ResultCache? {
    folder.map { ResultCache(folder: $0, checker: checker, tool: Self.build, now: Today.seconds) }
  }

  /// Writes what is new. A cache that cannot be written costs time, not the run.
  func save(_ cache: ResultCache?) {
    guard let folder, let cache else { return }
    var failure: Message?
    PendingFiles.whileWriting { failure = cache.save() }
    guard let reason = failure else { return }
    StandardStreams.printError(
      words(
        vi: "Cảnh báo: không ghi được bộ nhớ đệm “\(folder)”: \(reason.text(in: .vi))",
        en: "Warning: cannot write the cache “\(folder)”: \(reason.text(in: .en))"))
  }

  /// The version, and which file the tool is: two builds of one version may find different things.
  private static var build: String {
    var status = stat()
    let path = "/proc/self/exe"
    guard stat(path, &status) == 0 else { return ToolVersion.number }
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return "\(ToolVersion.number) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
  }
}
