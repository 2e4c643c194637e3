import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output, or a file that appears whole or not at all: a temporary file beside it, fsync, rename.
final class OutputFile {
  private let path: String?
  /// The file that the path leads to; a device or a pipe is written as it is.
  private let target: String
  private let temporary: String?
  private var descriptor: Int32
  private var isDone = false
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  /// Nil for standard output.
  init(_ path: String?) throws {
    self.path = path
    guard let path else {
      target = ""
      temporary = nil
      descriptor = STDOUT_FILENO
      return
    }
    target = Self.target(of: path)
    temporary = Self.isDevice(target) ? nil : target + ".tmp-\(getpid())"
    // Named before it is there: a signal may come in between.
    if let temporary { PendingFiles.add(temporary) }
    let flags = O_WRONLY | O_CLOEXEC
    descriptor = temporary.map { open($0, flags | O_CREAT | O_TRUNC, 0o644) } ?? open(target, flags)
    if descriptor < 0 {
      if let temporary { PendingFiles.remove(temporary) }
      throw failure
    }
  }

  deinit { discard() }

  /// Writes a file at once.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try OutputFile(path)
    try file.write(bytes)
    try file.finish()
  }

  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= Self.bufferSize || path == nil { try flush() }
  }

  private func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    if !buffer.isEmpty, !StandardStreams.write(buffer, to: descriptor) { throw failure }
  }

  func finish() throws {
    try flush()
    guard path != nil else { return }
    // A device has nothing to sync.
    guard temporary == nil || fsync(descriptor) == 0 else { throw failure }
    let isClosed = close(descriptor) == 0
    descriptor = -1
    guard isClosed else { throw failure }
    if let temporary {
      guard rename(temporary, target) == 0 else { throw failure }
      PendingFiles.remove(temporary)
    }
    isDone = true
  }

  /// Leaves nothing behind; nothing is done where all is written.
  func discard() {
    guard path != nil, !isDone else { return }
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    if let temporary { unlink(temporary) }
  }

  /// Where links lead; a link stays a link.
  private static func target(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Something that a rename would destroy: a device, a pipe.
  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  private var failure: CommandFailure {
    let reason = String(cString: strerror(errno))
    guard let path else {
      return .input(vi: "Không ghi được ra màn hình: \(reason).", en: "Cannot write to standard output: \(reason).")
    }
    return .input(vi: "Không ghi được “\(path)”: \(reason).", en: "Cannot write “\(path)”: \(reason).")
  }
}
