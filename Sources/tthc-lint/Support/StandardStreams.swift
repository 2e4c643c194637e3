#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writing to standard output and standard error. A closed pipe ends the process by SIGPIPE, quietly.
enum StandardStreams {
  /// A line on standard output.
  static func printOutput(_ text: String) {
    _ = write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDOUT_FILENO)
  }

  /// A line on standard error.
  static func printError(_ text: String) { _ = write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDERR_FILENO) }

  /// All bytes, whatever the size of the pipe; false when the system refuses (a full disk).
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var offset = 0
    return bytes.withUnsafeBytes { buffer in
      while offset < buffer.count {
        let written = systemWrite(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if written < 0, errno == EINTR { continue }
        if written < 0, errno == EPIPE { PendingFiles.endByClosedPipe() }
        if written <= 0 { return false }
        offset += written
      }
      return true
    }
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }

  /// Everything from standard input.
  static func readInput() -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Bytes on standard error as they are, without a line break: what is drawn over again.
  static func drawOnError(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  /// The terminal's width in cells; 80 where there is none.
  static var width: Int {
    var size = winsize()
    guard outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 80 }
    return Int(size.ws_col)
  }
}
