import Diagnostics
import ProcedureModel

/// The ignore comments of one file: which findings they silence, and what is wrong with the comments themselves.
///
/// A comment at the end of a line is about that line and what is indented deeper than the line's first key. A comment on a
/// line of its own is about the next line with content, and what is indented deeper than that.
struct IgnoreTable: Sendable {
  struct Entry: Sendable {
    var comment: IgnoreComment
    /// Bytes of the file that it is about.
    var scope: ByteRange
    /// It stands on a line of its own.
    var isAlone: Bool
    /// Per target: it has silenced a finding.
    var used: [Bool]
  }

  private(set) var entries: [Entry] = []
  let path: String

  init(_ tree: YAMLTree) {
    path = tree.source.path
    let comments = tree.comments(containing: "tthc-lint:")
    guard !comments.isEmpty else { return }
    let lines = LineTable(tree.source)
    for range in comments {
      guard let comment = IgnoreComment(range, in: tree.source.bytes) else { continue }
      let (scope, isAlone) = Self.scope(of: range, lines, tree.source.bytes)
      entries.append(
        Entry(comment: comment, scope: scope, isAlone: isAlone, used: Array(repeating: false, count: comment.targets.count)))
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// The comment that silences a finding, if one does; it counts as used.
  mutating func status(for finding: Finding, on day: Day) -> Finding.Status? {
    for index in entries.indices {
      let entry = entries[index]
      guard entry.scope.lowerBound <= finding.range.lowerBound,
        finding.range.lowerBound < max(entry.scope.upperBound, entry.scope.lowerBound + 1),
        entry.comment.silences(finding.rule, on: day)
      else { continue }
      for target in entry.comment.targets.indices where entry.comment.targets[target].rule == finding.rule {
        entries[index].used[target] = true
      }
      return .ignored(reason: entry.comment.reason, until: entry.comment.until)
    }
    return nil
  }

  // MARK: Scope

  private static func scope(of comment: ByteRange, _ lines: LineTable, _ bytes: [UInt8]) -> (ByteRange, isAlone: Bool) {
    let line = lines.lineIndex(at: comment.lowerBound)
    let own = lines.lineRange(line)
    let isAlone = bytes[own.lowerBound..<comment.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    var first = line
    if isAlone {
      repeat { first += 1 } while first < lines.lineCount && !hasContent(lines.lineRange(first), bytes)
      if first >= lines.lineCount { return (ByteRange(own.upperBound, own.upperBound), true) }
    }
    let head = lines.lineRange(first)
    let limit = indentation(head, bytes, seesDashes: isAlone)
    var last = first
    var next = first + 1
    while next < lines.lineCount {
      let range = lines.lineRange(next)
      if hasContent(range, bytes) {
        if indentation(range, bytes, seesDashes: true) <= limit { break }
        last = next
      }
      next += 1
    }
    return (ByteRange(head.lowerBound, lines.lineRange(last).upperBound), isAlone)
  }

  private static func hasContent(_ line: ByteRange, _ bytes: [UInt8]) -> Bool {
    guard let first = bytes[line.bounds].first(where: { $0 != 0x20 && $0 != 0x09 }) else { return false }
    return first != UInt8(ascii: "#")
  }

  /// Spaces before the line's content; after its dashes where they do not count as content.
  private static func indentation(_ line: ByteRange, _ bytes: [UInt8], seesDashes: Bool) -> Int {
    var column = 0
    for index in line.bounds {
      let byte = bytes[index]
      let isDash = byte == UInt8(ascii: "-") && index + 1 < line.upperBound && bytes[index + 1] == 0x20
      if byte != 0x20, !(isDash && !seesDashes) { return column }
      column += 1
    }
    return column
  }
}
