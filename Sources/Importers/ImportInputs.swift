import Foundation

/// The files that an import reads: those named, and those of known kinds below the folders named.
package enum ImportInputs {
  /// Endings of files that importers read; others in a folder are passed over.
  package static let endings = ["json", "jsonl", "ndjson", "xlsx", "csv", "tsv", "docx", "doc"]

  /// The files of a path in the order of their names; nil when the path does not exist. Links to folders are not followed.
  package static func files(at path: String) -> [String]? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    guard isFolder.boolValue else { return [path] }
    guard let all = FileManager.default.enumerator(atPath: path) else { return nil }
    let found = all.compactMap { $0 as? String }.filter { name in
      let parts = name.split(separator: "/")
      let ending = parts.last?.split(separator: ".").last?.lowercased() ?? ""
      return endings.contains(ending) && !parts.contains { $0.hasPrefix(".") }
    }
    return found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }.map { path + "/" + $0 }
  }
}
