import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Small files read and written whole.
enum FileBytes {
  /// The bytes of a file; nil when it cannot be read.
  static func read(_ path: String) -> SourceFile? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      bytes += buffer[..<count]
      if count < buffer.count { return ferror(file) == 0 ? SourceFile(path: path, bytes: bytes) : nil }
    }
  }

  /// Writes a file whole or not at all: a temporary file beside it, synced, then renamed over it.
  static func write(_ text: String, to path: String) throws {
    let temporary = path + ".tmp-\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    let isWritten = descriptor >= 0 && StandardStreams.write(Array(text.utf8), to: descriptor) && fsync(descriptor) == 0
    if descriptor >= 0 { close(descriptor) }
    if !isWritten || rename(temporary, path) != 0 {
      unlink(temporary)
      throw CommandFailure.input(vi: "Không ghi được “\(path)”.", en: "Cannot write “\(path)”.")
    }
  }
}
