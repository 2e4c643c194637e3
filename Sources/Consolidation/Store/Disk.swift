import Foundation

/// The few file operations that must be whole or not at all, straight on the system calls: each failure keeps its `errno`.
package enum Disk {
  /// Files larger than this are no submission (a commune's is under 100 kB).
  package static let largestFile = 64 << 20

  /// Reads a whole regular file.
  package static func read(_ path: String, limit: Int = largestFile) throws(FileProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
      throw FileProblem(path: path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EFBIG)
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileProblem(path: path, code: errno) }
      if count == 0 { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }

  /// Names in a folder, sorted; hidden ones left out.
  package static func names(in folder: String) throws(FileProblem) -> [String] {
    guard let directory = opendir(folder) else { throw FileProblem(path: folder, code: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes a folder and those above it; one that exists is fine.
  package static func createFolder(_ path: String) throws(FileProblem) {
    if isFolder(path) { return }
    let parent = (path as NSString).deletingLastPathComponent
    if !parent.isEmpty, parent != path { try createFolder(parent) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileProblem(path: path, code: errno) }
  }

  /// Writes a new file whole: temporary file, fsync, link into place, fsync of the folder. False when the name is taken; the
  /// file that has it is left alone.
  package static func createWhole(_ path: String, bytes: [UInt8], mode: mode_t = 0o644) throws(FileProblem) -> Bool {
    let temporary = "\(path).\(getpid()).tmp"
    try writeTemporary(temporary, bytes: bytes, mode: mode)
    defer { unlink(temporary) }
    guard link(temporary, path) == 0 else {
      if errno == EEXIST { return false }
      throw FileProblem(path: path, code: errno)
    }
    try syncFolder((path as NSString).deletingLastPathComponent)
    return true
  }

  /// Replaces a file whole, or leaves the old one.
  package static func replaceWhole(_ path: String, bytes: [UInt8]) throws(FileProblem) {
    let temporary = "\(path).\(getpid()).tmp"
    try writeTemporary(temporary, bytes: bytes, mode: 0o644)
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw FileProblem(path: path, code: code)
    }
    try syncFolder((path as NSString).deletingLastPathComponent)
  }

  private static func writeTemporary(_ path: String, bytes: [UInt8], mode: mode_t) throws(FileProblem) {
    // A process killed here once may have left a read-only one.
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileProblem(path: path, code: errno) }
    do throws(FileProblem) {
      defer { close(descriptor) }
      try write(bytes, to: descriptor, path: path)
      guard fsync(descriptor) == 0 else { throw FileProblem(path: path, code: errno) }
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Writes all the bytes at the descriptor's position.
  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileProblem) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileProblem(path: path, code: errno) }
      written += count
    }
  }

  /// A name in a folder is safe only after the folder is.
  static func syncFolder(_ path: String) throws(FileProblem) {
    let folder = path.isEmpty ? "." : path
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path: folder, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileProblem(path: folder, code: errno) }
  }
}
