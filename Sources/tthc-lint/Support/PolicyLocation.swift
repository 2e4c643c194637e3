import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds `policy.yaml` where nobody names one.
enum PolicyLocation {
  /// Upward from a path, then upward from the executable's folder, then `<executable>/../share/tthc-lint`.
  static func find(from path: String) -> String? {
    if let found = upward(from: path) { return found }
    guard let executable = realPath(CommandLine.arguments.first ?? "") ?? realPath("/proc/self/exe") else { return nil }
    let folder = parent(of: executable)
    if let found = upward(from: folder) { return found }
    let shared = parent(of: folder) + "/share/tthc-lint/policy.yaml"
    return isFile(shared) ? shared : nil
  }

  /// The nearest file of the name in the path's folder or above, named relative to the path while it lies in it.
  static func upward(from path: String, name: String = "policy.yaml") -> String? {
    let start = isFolder(path) ? path : parent(of: path)
    let near = start == "." ? name : start + "/" + name
    if isFile(near) { return near }
    guard var folder = realPath(start) else { return nil }
    while folder != "/" {
      folder = parent(of: folder)
      let candidate = (folder == "/" ? "" : folder) + "/" + name
      if isFile(candidate) { return candidate }
    }
    return nil
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func realPath(_ path: String) -> String? {
    guard !path.isEmpty, let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }
  private static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }
}
