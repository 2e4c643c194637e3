import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder of a cache as its files need it. It may be deleted at any time and shared by runs at the same time: a file is
/// made beside its place and renamed, and one that is gone is as good as none. Nothing is synced: digests tell what a crash broke.
struct CacheFolder: Sendable {
  let path: String
  /// Seconds since 1970.
  let now: Int

  /// Files unused for so many days go away.
  static let days = 30
  /// All files together have at most so many bytes.
  static let limit = 256 << 20

  private static let suffix = ".tthc-cache"
  private static let day = 86_400

  var today: Int { now / Self.day }

  func file(_ name: String) -> String { "\(path)/\(name)\(Self.suffix)" }

  /// Replaces a file; the reason when it cannot.
  func write(_ bytes: [UInt8], to name: String) -> Message? {
    if let failure = make() { return failure }
    let target = file(name)
    let temporary = target + ".tmp-\(getpid())"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return ReadFailure.last.message }
    var failure = FileSystem.writeAll(bytes, to: descriptor)
    close(descriptor)
    if failure == nil, rename(temporary, target) != 0 { failure = ReadFailure.last }
    if failure != nil { unlink(temporary) }
    return failure?.message
  }

  /// Makes the folder and those above it; what is in it is nobody's to commit.
  private func make() -> Message? {
    if FileSystem.status(path)?.kind == .folder { return nil }
    var part = ""
    for name in path.split(separator: "/", omittingEmptySubsequences: false) {
      part += part.isEmpty && !path.hasPrefix("/") ? name : "/" + name
      if !part.isEmpty, part != "/", mkdir(part, 0o777) != 0, errno != EEXIST { return ReadFailure.last.message }
    }
    guard FileSystem.status(path)?.kind == .folder else { return FileMessages.notAFolder }
    _ = FileSystem.write(Array("*\n".utf8), to: path + "/.gitignore")
    return nil
  }

  /// Notes that files are still used, then removes those that are too old, and the oldest while all are too large.
  func prune(used: Set<String>) {
    var files = (FileSystem.names(in: path) ?? []).filter { $0.contains(Self.suffix) }.compactMap(file(named:))
    for index in files.indices where used.contains(files[index].name) && files[index].time < now - Self.day {
      if utimensat(AT_FDCWD, files[index].path, nil, 0) == 0 { files[index].time = now }
    }
    files.sort { ($0.time, $0.name) > ($1.time, $1.name) }
    var total = 0
    for file in files {
      total += file.size
      // A temporary file that old belongs to a run that was killed.
      let age = file.isTemporary ? 1 : Self.days
      if file.time < now - age * Self.day || (total > Self.limit && !used.contains(file.name)) { unlink(file.path) }
    }
  }

  private struct File {
    var name: String
    var path: String
    var time: Int
    var size: Int
    var isTemporary: Bool
  }

  private func file(named name: String) -> File? {
    var status = stat()
    let path = path + "/" + name
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let isTemporary = !name.hasSuffix(Self.suffix)
    return File(
      name: isTemporary ? name : String(name.dropLast(Self.suffix.count)), path: path, time: Self.time(status),
      size: Int(status.st_size), isTemporary: isTemporary)
  }

  private static func time(_ status: stat) -> Int {
    #if canImport(Glibc)
      Int(status.st_mtim.tv_sec)
    #else
      Int(status.st_mtimespec.tv_sec)
    #endif
  }
}
