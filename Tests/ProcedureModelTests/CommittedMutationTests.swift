import Diagnostics
import Foundation
import Testing

@testable import ProcedureModel

/// Every committed procedure, damaged: cut, one bit flipped, a byte replaced, a line deleted or doubled. The reader neither crashes
/// nor points outside the file, and what it reads by itself is what libyaml reads.
///
/// At places spread over each file; `make mutations` (`TTHC_MUTATIONS=all`) does it at each byte of every file.
@Suite struct CommittedMutationTests {
  private static let isComplete = ProcessInfo.processInfo.environment["TTHC_MUTATIONS"] == "all"
  /// Bytes that mean something to YAML.
  private static let marks = Array("\t\n\r \"#&'-:[{|>%@`!*?\0".utf8) + [0x80, 0xC4, 0xFF]

  /// Each place of the file, or some, other ones in each file.
  private func places(_ count: Int, _ number: Int, each step: Int) -> StrideTo<Int> {
    Self.isComplete ? stride(from: 0, to: count, by: 1) : stride(from: number % step, to: count, by: step)
  }

  private func exercise(_ bytes: [UInt8], _ file: inout ProcedureFile, _ other: inout YAMLTree, _ what: @autoclosure () -> String)
  {
    let source = SourceFile(path: "a.yaml", bytes: bytes)
    ProcedureReader().read(source, into: &file)
    other.read(source, limits: YAMLLimits(), readsFamiliar: false)
    let isSame = file.tree.nodes == other.nodes && file.tree.arena == other.arena && file.tree.problems == other.problems
    if !isSame { Issue.record("read otherwise than by libyaml: \(what())") }
    let isInside = { (range: ByteRange) in range.lowerBound >= 0 && range.upperBound <= bytes.count }
    if !file.problems.allSatisfy({ isInside($0.range) }) { Issue.record("a problem outside the file: \(what())") }
    for procedure in file.procedures {
      procedure.forEachTextUnit { unit in
        let length = unit.text.bytes(in: file.tree).count
        if !isInside(unit.text.sourceRange(ofDecoded: ByteRange(length / 3, length), in: file.tree)) {
          Issue.record("a word outside the file: \(what())")
        }
      }
    }
  }

  @Test(arguments: Array(CommittedProceduresTests.files.enumerated()).map(\.offset))
  func damageIsSurvived(number: Int) throws {
    let url = CommittedProceduresTests.files[number]
    let bytes = Array(try Data(contentsOf: url))
    var file = ProcedureFile()
    var other = YAMLTree()
    let name = url.lastPathComponent
    for place in places(bytes.count + 1, number, each: 61) {
      exercise(Array(bytes[..<place]), &file, &other, "\(name) cut at \(place)")
    }
    for place in places(bytes.count, number, each: 67) {
      var changed = bytes
      changed[place] ^= 1 << UInt8((place + number) % 8)
      exercise(changed, &file, &other, "\(name) flipped at \(place)")
      changed[place] = Self.marks[(place + number) % Self.marks.count]
      exercise(changed, &file, &other, "\(name) \(changed[place]) at \(place)")
    }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for line in places(lines.count, number, each: 7) {
      for change in [[], [lines[line], lines[line]]] {
        var changed = lines
        changed.replaceSubrange(line...line, with: change)
        exercise(Array(changed.joined(separator: [0x0A])), &file, &other, "\(name) line \(line + 1) \(change.count) times")
      }
    }
  }
}
