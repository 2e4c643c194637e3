/// Which agency a file belongs to: the one whose `agency.yaml` is in the nearest folder upward.
public struct AgencyDirectory: Sendable {
  private var byFolder: [String: Agency] = [:]
  private var byID: [String: Agency] = [:]

  /// An empty directory.
  public init() {}

  /// Adds the agency that the `agency.yaml` at `path` declares. A second one in the same folder replaces the first.
  public mutating func add(_ agency: Agency, declaredAt path: String) {
    byFolder[AgencyDirectory.folder(of: path)] = agency
    byID[agency.id] = agency
  }

  /// The agency of a file; nil when no folder above it declares one. Paths are compared as they are written.
  public func agency(ofFile path: String) -> Agency? {
    var folder = AgencyDirectory.folder(of: path)
    while true {
      if let agency = byFolder[folder] { return agency }
      if folder.isEmpty || folder == "/" { return nil }
      folder = AgencyDirectory.folder(of: folder)
    }
  }

  /// The agency with an id.
  public func agency(id: String) -> Agency? { byID[id] }

  /// All agencies in the order of their ids.
  public var agencies: [Agency] { byID.values.sorted { $0.id < $1.id } }

  /// The folders above a file, nearest first: where to look for an `agency.yaml`. The last is `""` (the working folder) or
  /// `/`.
  public static func folders(above path: String) -> [String] {
    var folders = [folder(of: path)]
    while let last = folders.last, !last.isEmpty, last != "/" { folders.append(folder(of: last)) }
    return folders
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
