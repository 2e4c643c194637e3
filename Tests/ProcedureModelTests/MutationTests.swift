import Diagnostics
import Testing

@testable import ProcedureModel

/// Nothing that an editor, a disk or an enemy does to a file makes the reader crash, hang or point outside the file.
@Suite struct MutationTests {
  static let documents = [
    """
    code: "1.000001"
    name: 'Đăng ký ''thử'''
    steps: |
      Bước 1: nộp
        hồ sơ
    dossiers:
      - case: >-
          Trường hợp
          một
        documents:
          - {name: "Tờ khai \\u0111 \\
              nối", originals: 1}
          - &giay Ảnh thẻ
          - *giay
    note: nhiều
      dòng thường  # tthc-lint: ignore
    """,
    "- code: '1'\n  name: a\n- procedures: [x, {y: [z]}]\n---\n? [k]\n: !!str 1\n...\n%YAML 1.1\n---\n- \"\\x41\\t\"\n",
    "\u{FEFF}code: 1.00403\r\nname: Đăng ký\r\nresults: >+\r\n  a\r\n\r\n  b\r\n\r\n",
    "procedures:\n- {code: '1', name: \"a\u{2028}b\", level: [xã, commune]}\n- {code: ~, dossiers: {documents: [{any_of: [a, b]}]}}\n",
  ]

  /// Reads, then touches everything that has a place.
  private func exercise(_ bytes: [UInt8], _ file: inout ProcedureFile) {
    ProcedureReader().read(SourceFile(path: "a.yaml", bytes: bytes), into: &file)
    let whole = 0...bytes.count
    for problem in file.problems {
      #expect(whole.contains(problem.range.lowerBound) && whole.contains(problem.range.upperBound))
    }
    for procedure in file.procedures {
      procedure.forEachTextUnit { unit in
        let length = unit.text.bytes(in: file.tree).count
        let all = unit.text.sourceRange(ofDecoded: ByteRange(0, length), in: file.tree)
        let part = unit.text.sourceRange(ofDecoded: ByteRange(length / 3, length / 2), in: file.tree)
        #expect(whole.contains(all.upperBound) && all.lowerBound <= part.lowerBound && part.upperBound <= all.upperBound)
      }
    }
    #expect(file.tree.comments(containing: "tthc-lint:").allSatisfy { whole.contains($0.upperBound) })
  }

  @Test(arguments: documents) func cutAtEveryByte(_ document: String) {
    var file = ProcedureFile()
    let bytes = Array(document.utf8)
    for end in 0...bytes.count { exercise(Array(bytes[..<end]), &file) }
  }

  @Test(arguments: documents) func everyByteReplaced(_ document: String) {
    var file = ProcedureFile()
    let bytes = Array(document.utf8)
    for place in bytes.indices {
      for byte: UInt8 in [0x00, 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x23, 0x26, 0x27, 0x2D, 0x3A, 0x5B, 0x7B, 0x7C, 0x80, 0xC4, 0xFF] {
        var changed = bytes
        changed[place] = byte
        exercise(changed, &file)
      }
    }
  }

  @Test(arguments: documents) func everyLineDeletedOrDoubled(_ document: String) {
    var file = ProcedureFile()
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      var fewer = lines
      fewer.remove(at: index)
      exercise(Array(fewer.joined(separator: "\n").utf8), &file)
      var more = lines
      more.insert(lines[index], at: index)
      exercise(Array(more.joined(separator: "\n").utf8), &file)
    }
  }

  @Test func everyBitFlipped() {
    var file = ProcedureFile()
    let bytes = Array(MutationTests.documents[1].utf8)
    for place in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[place] ^= 1 << bit
        exercise(changed, &file)
      }
    }
  }
}
