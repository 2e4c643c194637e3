/// The targets that a part names by id (ECMA-376-2, 6.5).
final class Relationships: PartHandler {
  /// A target and the last word of its kind: `worksheet`, `sharedStrings`, `officeDocument`.
  struct Target: Equatable {
    var kind: String
    /// The name of the part in the archive.
    var part: String
  }

  private(set) var targets: [String: Target] = [:]
  private let folder: String

  private init(folder: String) { self.folder = folder }

  /// The relationships of a part; none when it has no such file. The empty name is the whole document.
  static func of(_ part: String, in archive: ArchiveReader) throws(OfficeDocumentError) -> Relationships {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let relationships = Relationships(folder: folder)
    let name = "\(folder)_rels/\(part[(slash.map(part.index(after:)) ?? part.startIndex)...]).rels"
    if let bytes = try archive.part(name) { try PartParser.parse(bytes, named: name, into: relationships) }
    return relationships
  }

  /// The part of a kind; nil when there is none.
  func part(ofKind kind: String) -> String? {
    targets.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.part
  }

  func start(_ name: String, in namespace: String, attributes: [String: String]) {
    guard name == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
      let target = attributes["Target"], let kind = attributes["Type"]?.split(separator: "/").last
    else { return }
    targets[id] = Target(kind: String(kind), part: resolve(target))
  }

  func text(_ text: String) {}

  func end(_ name: String, in namespace: String) {}

  /// Targets are relative to the part's folder, or absolute from the archive's root.
  private func resolve(_ target: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = parts.popLast() } else { parts.append(step) }
    }
    return parts.joined(separator: "/")
  }
}
