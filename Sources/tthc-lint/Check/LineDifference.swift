import Diagnostics

/// A unified difference of two versions of a file, as `diff -u` and `git apply` know it.
enum LineDifference {
  private static let context = 3

  static func unified(_ source: SourceFile, _ after: [UInt8]) -> String {
    let old = lines(source.bytes)
    let new = lines(after)
    let changes = old.difference(new)
    var text = "--- a/\(source.path)\n+++ b/\(source.path)\n"
    for hunk in hunks(changes) { text += rendered(hunk, old, new) }
    return text
  }

  /// A changed stretch: lines of the old file, lines of the new one.
  struct Stretch {
    var old: Range<Int>
    var new: Range<Int>
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    var result: [String] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      result.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end + 1
    }
    return result
  }

  private static func hunks(_ changes: [Stretch]) -> [[Stretch]] {
    var hunks: [[Stretch]] = []
    for change in changes {
      if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= context * 2 {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  private static func rendered(_ hunk: [Stretch], _ old: [String], _ new: [String]) -> String {
    guard let first = hunk.first, let last = hunk.last else { return "" }
    let before = min(context, first.old.lowerBound)
    let after = min(context, old.count - last.old.upperBound)
    let oldStart = first.old.lowerBound - before
    let newStart = first.new.lowerBound - before
    let oldCount = last.old.upperBound + after - oldStart
    let newCount = last.new.upperBound + after - newStart
    var text = "@@ -\(oldStart + 1),\(oldCount) +\(newStart + 1),\(newCount) @@\n"
    var position = oldStart
    for change in hunk {
      text += old[position..<change.old.lowerBound].map { " \($0)\n" }.joined()
      text += old[change.old].map { "-\($0)\n" }.joined()
      text += new[change.new].map { "+\($0)\n" }.joined()
      position = change.old.upperBound
    }
    return text + old[position..<position + after].map { " \($0)\n" }.joined()
  }
}

extension [String] {
  /// The stretches that differ, by the standard library's shortest difference.
  fileprivate func difference(_ new: [String]) -> [LineDifference.Stretch] {
    let difference = new.difference(from: self)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var result: [LineDifference.Stretch] = []
    var left = 0
    var right = 0
    while left < count || right < new.count {
      let start = (left, right)
      while left < count, removed.contains(left) { left += 1 }
      while right < new.count, inserted.contains(right) { right += 1 }
      if (left, right) != start {
        result.append(LineDifference.Stretch(old: start.0..<left, new: start.1..<right))
      } else {
        left += 1
        right += 1
      }
    }
    return result
  }
}
