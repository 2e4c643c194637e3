import Foundation

/// Writes a file whole or not at all: a temporary file beside it, synchronised, then renamed over it.
enum WholeFile {
  /// The system's word on what went wrong, with the path.
  struct Failure: Error {
    var path: String
    var reason: String
  }

  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let temporary = path + ".part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw abandon(descriptor, temporary, path) }
      written += count
    }
    guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, path) == 0 else {
      let found = failure(path)
      unlink(temporary)
      throw found
    }
  }

  /// Makes a folder and those above it; one that exists is fine.
  static func makeFolder(_ path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(path: path, reason: error.localizedDescription)
    }
  }

  private static func abandon(_ descriptor: Int32, _ temporary: String, _ path: String) -> Failure {
    let found = failure(path)
    close(descriptor)
    unlink(temporary)
    return found
  }

  private static func failure(_ path: String) -> Failure { Failure(path: path, reason: String(cString: strerror(errno))) }
}
