import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file system as the policy loader needs it. The C library only: loading a policy must not cost Foundation's start.
enum PolicyFiles {
  /// The largest policy file or annex that is read.
  static let sizeLimit = 16 << 20

  /// The bytes of a file under the name it was given; nil when it cannot be read or is too large.
  static func read(_ path: String) -> SourceFile? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) <= sizeLimit else {
      return nil
    }
    var bytes: [UInt8] = []
    // The whole file at once, without a copy; what has grown meanwhile in pieces.
    var room = Int(status.st_size) + 1
    while bytes.count <= sizeLimit {
      guard let piece = readBytes(descriptor, atMost: room) else { return nil }
      if piece.isEmpty { break }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      room = 1 << 16
    }
    return SourceFile(path: path, bytes: bytes)
  }

  /// The next bytes, none at the end; nil when they cannot be read.
  private static func readBytes(_ descriptor: Int32, atMost room: Int) -> [UInt8]? {
    var count = -1
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
      repeat {
        #if canImport(Glibc)
          count = Glibc.read(descriptor, buffer.baseAddress, room)
        #else
          count = Darwin.read(descriptor, buffer.baseAddress, room)
        #endif
      } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    return count < 0 ? nil : bytes
  }

  /// A file is itself; a folder is its `policy.yaml`, or else all its `.yaml` files in the order of their names, tests left
  /// out. Nil when there is nothing there.
  static func expand(_ path: String) -> [String]? {
    guard isFolder(path) else { return [path] }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    let names = self.names(in: folder).filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !isTest($0) }
    if names.contains("policy.yaml") { return [folder + "/policy.yaml"] }
    return names.isEmpty ? nil : names.sorted().map { folder + "/" + $0 }
  }

  /// A suite of policy tests: `*.test.yaml`.
  static func isTest(_ name: String) -> Bool { name.hasSuffix(".test.yaml") || name.hasSuffix(".test.yml") }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, unsorted; empty when it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// Where the path leads, with links followed: two names of one file give the same.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A path that a file names, relative to the file's folder; an absolute one stays.
  static func join(folderOf file: String, _ path: String) -> String {
    if path.hasPrefix("/") { return path }
    var parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    for part in path.split(separator: "/") {
      if part == "." { continue }
      if part == "..", let last = parts.last, last != "..", !last.isEmpty {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

/// Finds files below folders.
package enum FilesBelow {
  /// Suites: a file is itself; a folder is every `*.test.yaml` in it and below, in the order of the names. Nil when there is none.
  package static func suites(_ path: String) -> [String]? { find(path, where: PolicyFiles.isTest) }

  private static func find(_ path: String, where isWanted: (String) -> Bool) -> [String]? {
    guard PolicyFiles.isFolder(path) else { return PolicyFiles.realPath(path) == nil ? nil : [path] }
    let files = below(path.hasSuffix("/") ? String(path.dropLast()) : path, depth: 0, where: isWanted)
    return files.isEmpty ? nil : files
  }

  private static func below(_ folder: String, depth: Int, where isWanted: (String) -> Bool) -> [String] {
    if depth > 16 { return [] }
    return PolicyFiles.names(in: folder).sorted().flatMap { name in
      let path = folder + "/" + name
      if PolicyFiles.isFolder(path) { return below(path, depth: depth + 1, where: isWanted) }
      return isWanted(name) ? [path] : []
    }
  }
}
