import Diagnostics
import ProcedureModel

/// Applies the fixes of findings to a file: bytes outside the edits stay as they are.
package struct Fixer: Sendable {
  /// Fixes that a person should read are applied too.
  package var appliesUnsafe: Bool

  package init(appliesUnsafe: Bool) { self.appliesUnsafe = appliesUnsafe }

  /// What became of a file.
  package struct Outcome: Sendable {
    package var bytes: [UInt8]
    package var applied: Int
    /// Fixes left out because they overlap another one, or because a person should read them.
    package var left: Int
  }

  /// The file with the fixes of its open findings; the first of two that overlap wins. A result that no longer reads as the
  /// file did is given up: the outcome is then the file as it was.
  package func apply(_ findings: [Finding], to source: SourceFile) -> Outcome {
    let fixes = findings.filter(\.isOpen).compactMap(\.fix)
    let wanted = fixes.filter { appliesUnsafe || $0.safety == .safe }
    var edits: [Fix.Edit] = []
    var applied = 0
    for fix in wanted where !fix.edits.isEmpty {
      let isNew = !fix.edits.allSatisfy(edits.contains)
      if isNew, fix.edits.contains(where: { edit in edits.contains { Self.collide($0.range, edit.range) } }) { continue }
      applied += 1
      for edit in fix.edits where !edits.contains(edit) { edits.append(edit) }
    }
    let bytes = Self.bytes(of: source, edits)
    guard Self.readsAsWell(bytes, as: source) else { return Outcome(bytes: source.bytes, applied: 0, left: fixes.count) }
    return Outcome(bytes: bytes, applied: applied, left: fixes.count - applied)
  }

  private static func collide(_ left: ByteRange, _ right: ByteRange) -> Bool {
    left == right || (left.lowerBound < right.upperBound && right.lowerBound < left.upperBound)
  }

  private static func bytes(of source: SourceFile, _ edits: [Fix.Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in edits.sorted(by: { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }) {
      let low = min(max(position, edit.range.lowerBound), source.bytes.count)
      result += source.bytes[position..<low]
      result += Array(edit.replacement.utf8)
      position = min(max(low, edit.range.upperBound), source.bytes.count)
    }
    return result + source.bytes[position...]
  }

  /// As many procedures and no more problems than before.
  private static func readsAsWell(_ bytes: [UInt8], as source: SourceFile) -> Bool {
    let reader = ProcedureReader()
    let before = reader.read(source)
    let after = reader.read(SourceFile(path: source.path, bytes: bytes))
    return after.procedures.count == before.procedures.count && after.problems.count <= before.problems.count
  }
}
