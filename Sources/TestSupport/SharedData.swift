import Foundation

/// Data that stands beside a checkout and is not part of it: public schemas, real procedures. Tests that want it say that
/// they are skipped where it is missing.
package enum SharedData {
  /// The folder named by `TTHC_SHARED`, else `../shared` beside the package; nil when neither exists.
  package static var folder: URL? {
    let candidates = [
      ProcessInfo.processInfo.environment["TTHC_SHARED"].map { URL(fileURLWithPath: $0, isDirectory: true) },
      RepositoryRoot.url.deletingLastPathComponent().appendingPathComponent("shared", isDirectory: true),
    ]
    return candidates.compactMap(\.self).first { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// A file below that folder; nil when it is not there.
  package static func file(_ path: String) -> URL? {
    guard let url = folder?.appendingPathComponent(path), FileManager.default.fileExists(atPath: url.path) else { return nil }
    return url
  }
}

/// The folder of Package.swift.
package enum RepositoryRoot {
  package static let url = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
