import Diagnostics
import ProcedureModel

/// The files that a run checks, found from the paths given: sorted, each once, with the agencies their folders declare.
package struct InputFiles: Sendable {
  /// In the order of the output.
  package private(set) var files: [String] = []
  /// `agency.yaml` files below the paths given: checked for their own mistakes.
  package private(set) var agencyFiles: [String] = []
  package private(set) var agencies = AgencyDirectory()
  /// Paths that lead nowhere or cannot be read.
  package private(set) var unreadable: [RunSummary.Unreadable] = []

  private var seenFolders: Set<String> = []
  /// Not kept for a single path: a folder is read once, and each of its files.
  private var seenFiles: Set<String> = []
  private let canRepeat: Bool
  private var seenAgencies: Set<String> = []
  private let exclude: [Glob]

  /// Folders deeper than this are refused: a loop that no identity shows.
  package static let depthLimit = 128

  /// Finds the files of the paths; folders are read with all below, hidden ones and `exclude` left out.
  /// `near` is a path whose agency is looked for without reading it: standard input under a name.
  package init(_ paths: [String], exclude: [Glob] = [], near: String? = nil) {
    self.exclude = exclude
    canRepeat = paths.count > 1
    if let near { for folder in AgencyDirectory.folders(above: Self.clean(near)) { declareAgency(in: folder) } }
    for path in paths { add(Self.clean(path)) }
    files.sortByBytes()
    agencyFiles.sortByBytes()
    unreadable.sort { $0.path.precedes($1.path) }
  }

  private mutating func add(_ path: String) {
    guard let status = FileSystem.status(path) else {
      refuse(path, ReadFailure.last.message)
      return
    }
    for folder in AgencyDirectory.folders(above: path + (status.kind == .folder ? "/x" : "")) { declareAgency(in: folder) }
    switch status.kind {
    case .folder:
      let before = files.count + agencyFiles.count + unreadable.count
      addFolder(path == "." ? "" : path, status.identity, depth: 0)
      if files.count + agencyFiles.count + unreadable.count == before { refuse(path, FileMessages.noProcedureFile) }
    case .file: addFile(path, name: path.split(separator: "/").last.map(String.init) ?? path)
    case .other: refuse(path, FileMessages.notAFile)
    }
  }

  private mutating func addFolder(_ path: String, _ identity: FileSystem.Identity, depth: Int) {
    guard depth <= Self.depthLimit else {
      refuse(path, FileMessages.tooDeep(Self.depthLimit))
      return
    }
    guard seenFolders.insert(identity.key).inserted else { return }
    guard let entries = FileSystem.entries(in: path) else {
      refuse(path, ReadFailure.last.message)
      return
    }
    for entry in entries where entry.name.utf8.first != UInt8(ascii: ".") {
      let child = path == "/" ? path + entry.name : path.isEmpty ? entry.name : path + "/" + entry.name
      if exclude.contains(where: { $0.matches(path: child) }) { continue }
      add(entry, at: child, depth: depth)
    }
  }

  private mutating func add(_ entry: FileSystem.Entry, at path: String, depth: Int) {
    let isYAML = entry.name.hasSuffix(".yaml") || entry.name.hasSuffix(".yml")
    if entry.isFile {
      if isYAML, !Self.isOther(entry.name) { addFile(path, name: entry.name) }
      return
    }
    guard let status = FileSystem.status(path) else {
      if isYAML { refuse(path, ReadFailure.last.message) }
      return
    }
    switch status.kind {
    case .folder: addFolder(path, status.identity, depth: depth + 1)
    case .file where isYAML && !Self.isOther(entry.name): addFile(path, name: entry.name)
    case .other where isYAML && !Self.isOther(entry.name): refuse(path, FileMessages.notAFile)
    default: break
    }
  }

  /// Files of this tool that are no procedures.
  private static func isOther(_ name: String) -> Bool {
    ["tthc-lint.yaml", "tthc-lint.yml", "policy.yaml", "policy.yml"].contains(name) || name.hasSuffix(".test.yaml")
      || name.hasSuffix(".test.yml")
  }

  private mutating func addFile(_ path: String, name: String) {
    if canRepeat, !seenFiles.insert(path).inserted { return }
    if name == "agency.yaml" || name == "agency.yml" {
      agencyFiles.append(path)
      declareAgency(at: path)
    } else {
      files.append(path)
    }
  }

  private mutating func declareAgency(in folder: String) {
    let prefix = folder.isEmpty || folder == "/" ? folder : folder + "/"
    for name in ["agency.yaml", "agency.yml"] where FileSystem.status(prefix + name)?.kind == .file {
      declareAgency(at: prefix + name)
    }
  }

  private mutating func declareAgency(at path: String) {
    guard seenAgencies.insert(path).inserted, let bytes = try? FileSystem.read(path, limit: 1 << 20) else { return }
    if let agency = AgencyFile(SourceFile(path: path, bytes: bytes)).agency { agencies.add(agency, declaredAt: path) }
  }

  private mutating func refuse(_ path: String, _ reason: Message) {
    unreadable.append(RunSummary.Unreadable(path: path, reason: reason))
  }

  /// Without `./` in front and slashes behind: `procedures/` and `procedures` give the same output.
  private static func clean(_ path: String) -> String {
    var path = path
    while path.hasPrefix("./"), path.count > 2 { path.removeFirst(2) }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
