import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output, or a file that appears whole or not at all: a temporary file beside it, fsync, rename.
final class OutputFile {
  private let path: String?
  private let temporary: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  /// Nil for standard output.
  init(_ path: String?) throws {
    self.path = path
    temporary = (path ?? "") + ".tmp-\(getpid())"
    descriptor = path == nil ? STDOUT_FILENO : open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw failure }
    if path != nil { PendingFiles.add(temporary) }
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
    guard let path else { return }
    guard fsync(descriptor) == 0, close(descriptor) == 0 else { throw failure }
    descriptor = -1
    guard rename(temporary, path) == 0 else { throw failure }
    PendingFiles.remove(temporary)
  }

  /// Leaves nothing behind.
  func discard() {
    guard path != nil else { return }
    if descriptor >= 0 { close(descriptor) }
    unlink(temporary)
  }

  private var failure: CommandFailure {
    let reason = String(cString: strerror(errno))
    guard let path else {
      return .input(vi: "Không ghi được ra màn hình: \(reason).", en: "Cannot write to standard output: \(reason).")
    }
    return .input(vi: "Không ghi được “\(path)”: \(reason).", en: "Cannot write “\(path)”: \(reason).")
  }
}
