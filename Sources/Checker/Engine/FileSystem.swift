import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file system as a run needs it, by the C library: Foundation would cost ten milliseconds of every start.
package enum FileSystem {
  package enum Kind: Sendable { case file, folder, other }

  /// A file's identity on its device: two names of one folder have the same.
  package struct Identity: Sendable, Equatable {
    var device: UInt64
    var number: UInt64

    /// A type of its own would have to be found hashable at every start.
    var key: String { "\(device):\(number)" }
  }

  /// What stands at a path, links followed; nil when nothing does.
  package static func status(_ path: String) -> (kind: Kind, identity: Identity)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return (kind, Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)))
  }

  /// What stands in a folder.
  package struct Entry: Sendable {
    package var name: String
    /// The folder itself says that it is a regular file. It may be one too where this is false: a link, or a file system that does not say.
    package var isFile: Bool
  }

  /// What stands in a folder, sorted by the bytes of the names; nil when it cannot be read (`errno` says why).
  package static func entries(in folder: String) -> [Entry]? {
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return nil }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { entries.append(Entry(name: name, isFile: Int32(entry.pointee.d_type) == Int32(DT_REG))) }
    }
    return entries.sorted { $0.name.precedes($1.name) }
  }

  /// The names in a folder, sorted by their bytes; nil when it cannot be read (`errno` says why).
  package static func names(in folder: String) -> [String]? { entries(in: folder)?.map(\.name) }

  /// The bytes of a file, at most `limit`; else why not.
  package static func read(_ path: String, limit: Int = 64 << 20) throws(ReadFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw ReadFailure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ReadFailure(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ReadFailure(message: FileMessages.notAFile) }
    guard Int(status.st_size) <= limit else {
      throw ReadFailure(message: FileMessages.tooLarge(Int(status.st_size), limit))
    }
    // Files that the kernel makes up have no size but may have content, or may refuse to be read.
    if status.st_size == 0 { return try readToEnd(descriptor, limit: limit) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        let got = systemRead(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if failure != 0 { throw ReadFailure(failure) }
    return bytes
  }

  private static func readToEnd(_ descriptor: Int32, limit: Int) throws(ReadFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let got = chunk.withUnsafeMutableBufferPointer { systemRead(descriptor, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw ReadFailure(errno) }
      if got == 0 { return bytes }
      bytes += chunk[..<got]
      if bytes.count > limit { throw ReadFailure(message: FileMessages.tooLarge(bytes.count, limit)) }
    }
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #else
      Darwin.read(descriptor, buffer, count)
    #endif
  }

  /// Writes a file whole or not at all: a temporary file beside it, fsync, rename. The reason when it cannot.
  package static func write(_ bytes: [UInt8], to path: String) -> Message? {
    let temporary = path + ".tmp-\(getpid())"
    // One of a process that was killed and had our number: in containers numbers come again.
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return ReadFailure(errno).message }
    var failure = writeAll(bytes, to: descriptor)
    if failure == nil, fsync(descriptor) != 0 { failure = .last }
    if let mode = mode(of: path) { fchmod(descriptor, mode) }
    close(descriptor)
    if failure == nil, rename(temporary, path) != 0 { failure = .last }
    if failure != nil { unlink(temporary) }
    return failure?.message
  }

  /// Writes all bytes; why not, when it cannot.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> ReadFailure? {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let written = systemWrite(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if written < 0, errno == EINTR { continue }
        if written <= 0 { return .last }
        offset += written
      }
      return nil
    }
  }

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }
}

/// Why a file could not be read or written.
package struct ReadFailure: Error, Sendable {
  package var message: Message

  init(message: Message) { self.message = message }

  init(_ error: Int32) {
    message =
      switch error {
      case ENOENT, ENOTDIR: FileMessages.missing
      case EACCES, EPERM: FileMessages.noPermission
      case ENOSPC, EDQUOT: FileMessages.diskFull
      case ELOOP: FileMessages.linkLoop
      case EISDIR: FileMessages.notAFile
      default: FileMessages.system(String(cString: strerror(error)))
      }
  }

  /// The reason of the last call of the C library that failed.
  static var last: ReadFailure { ReadFailure(errno) }
}

/// What is said about files that cannot be read or written.
enum FileMessages {
  static let missing = Message(vi: "Không có tệp hay thư mục này.", en: "There is no such file or folder.")
  static let noPermission = Message(vi: "Không có quyền đọc hoặc ghi.", en: "No permission to read or write.")
  static let diskFull = Message(vi: "Đĩa đã đầy.", en: "The disk is full.")
  static let linkLoop = Message(vi: "Liên kết đi vòng.", en: "The links go round in a circle.")
  static let notAFile = Message(vi: "Không phải là tệp thường.", en: "Not a regular file.")
  static let notAFolder = Message(vi: "Không phải là thư mục.", en: "Not a folder.")
  static let noProcedureFile = Message(
    vi: "Không có tệp .yaml hay .yml nào trong thư mục này.", en: "There is no .yaml or .yml file in this folder.")

  static func tooDeep(_ limit: Int) -> Message {
    Message(
      LocalizedText(
        vi: "Thư mục nằm sâu hơn {limit} tầng; không đọc.", en: "The folder is more than {limit} levels deep; not read."),
      [.init("limit", String(limit))])
  }

  static func tooLarge(_ size: Int, _ limit: Int) -> Message {
    Message(
      LocalizedText(
        vi: "Tệp quá lớn: {size} MiB; giới hạn {limit} MiB.", en: "The file is too large: {size} MiB; the limit is {limit} MiB."),
      [.init("size", String((size + (1 << 20) - 1) >> 20)), .init("limit", String(limit >> 20))])
  }

  static func system(_ text: String) -> Message {
    Message(LocalizedText(vi: "Lỗi hệ thống: {text}.", en: "System error: {text}."), [.init("text", text)])
  }
}
