import Diagnostics
import ProcedureModel

/// Every value of a resolved policy with the file and line that said it (`policy show --resolved`).
package struct PolicyListing {
  /// One value.
  package struct Line: Sendable {
    /// `rules[no-paper-household-book].severity`.
    package var key: String
    package var value: String
    package var path: String
    /// From 1.
    package var line: Int
  }

  /// Layer by layer, each in the order of its file; a value that a layer above replaces is left out.
  package private(set) var lines: [Line] = []

  /// Keys whose lists grow from layer to layer instead of being replaced.
  private static let growing = ["aliases", "abbreviations", "bare_names", "heads", "look_alikes", "examples", "reading"]

  /// The listing of a policy.
  package init(_ policy: Policy) {
    for layer in policy.layers {
      let tree = YAMLTree(layer.source)
      guard let root = tree.roots.first else { continue }
      var walker = Walker(tree: tree, table: LineTable(layer.source))
      walker.walk(root, key: "")
      let replaced = Set(walker.lines.map { Self.unit(of: $0.key) })
      lines.removeAll { replaced.contains(Self.unit(of: $0.key)) && !Self.grows($0.key) }
      lines += walker.lines
    }
  }

  /// What a layer replaces as a whole: a key of an entry, and a parameter under `with`.
  private static func unit(of key: String) -> String {
    let parts = key.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, first.hasSuffix("]"), parts.count > 1 else { return key }
    let depth = parts[1].hasPrefix("with") && parts.count > 2 ? 3 : 2
    return parts.prefix(depth).map { $0 == first ? String($0) : String($0.prefix { $0 != "[" }) }.joined(separator: ".")
  }

  private static func grows(_ key: String) -> Bool {
    key.split(separator: ".").contains { part in growing.contains(String(part.prefix { $0 != "[" })) }
  }

  private struct Walker {
    let tree: YAMLTree
    let table: LineTable
    var lines: [Line] = []

    mutating func walk(_ node: NodeIndex, key: String) {
      if let text = tree.text(of: node) {
        let place = tree.place(of: node)
        let line = table.position(at: place.lowerBound).line
        lines.append(Line(key: key, value: text.string(in: tree), path: tree.source.path, line: line))
        return
      }
      if tree.isSequence(node) {
        for (index, item) in tree.children(of: node).enumerated() {
          walk(item, key: key + "[\(identifier(of: item) ?? "\(index)")]")
        }
        return
      }
      var children = tree.children(of: node)
      while let name = children.next(), let value = children.next() {
        let word = tree.text(of: name)?.string(in: tree) ?? ""
        walk(value, key: key.isEmpty ? word : key + "." + word)
      }
    }

    private func identifier(of node: NodeIndex) -> String? {
      guard tree.isMapping(node) else { return nil }
      var children = tree.children(of: node)
      while let name = children.next(), let value = children.next() {
        if tree.text(of: name)?.string(in: tree) == "id" { return tree.text(of: value)?.string(in: tree) }
      }
      return nil
    }
  }
}
