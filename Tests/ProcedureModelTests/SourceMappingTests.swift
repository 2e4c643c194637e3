import Diagnostics
import Testing

@testable import ProcedureModel

/// A place in a decoded text leads back to the very bytes of the file.
@Suite struct SourceMappingTests {
  /// The source of `words` in the value of key `v`.
  private func source(of words: String, in yaml: String) throws -> String {
    let tree = YAMLTree(yaml)
    #expect(tree.problems.isEmpty)
    let text = tree.texts[1]
    let decoded = Array(text.string(in: tree).utf8)
    let wanted = Array(words.utf8)
    let start = try #require(
      (0...(decoded.count - wanted.count)).first { decoded[$0..<$0 + wanted.count].elementsEqual(wanted) })
    return tree.source.text(text.sourceRange(ofDecoded: ByteRange(start, start + wanted.count), in: tree))
  }

  @Test(arguments: [
    ("v: Nộp sổ hộ khẩu gốc", "sổ hộ khẩu", "sổ hộ khẩu"),
    ("v: Nộp sổ\n  hộ khẩu gốc", "sổ hộ khẩu", "sổ\n  hộ khẩu"),
    ("v: 'Nộp ''sổ'' hộ khẩu'", "'sổ' hộ", "''sổ'' hộ"),
    ("v: 'Nộp sổ\n\n   hộ khẩu'", "sổ\nhộ", "sổ\n\n   hộ"),
    ("v: \"Nộp s\\u1ed5 hộ\\tkhẩu\"", "sổ hộ\tkhẩu", "s\\u1ed5 hộ\\tkhẩu"),
    ("v: \"Nộp sổ\\\n   hộ khẩu\"", "sổhộ", "sổ\\\n   hộ"),
    ("v: \"Nộp sổ\\x20hộ \\\"khẩu\\\"\"", "sổ hộ \"khẩu\"", "sổ\\x20hộ \\\"khẩu\\\""),
    ("v: |\n  Nộp sổ\n  hộ khẩu\n", "sổ\nhộ", "sổ\n  hộ"),
    ("v: |2\n    thụt sổ\n  hộ\n", "  thụt sổ", "  thụt sổ"),
    ("v: |  # ghi chú\n  Nộp sổ\n", "Nộp", "Nộp"),
    ("v: >\n  Nộp sổ\n  hộ khẩu\n\n  đoạn hai\n", "sổ hộ khẩu\nđoạn", "sổ\n  hộ khẩu\n\n  đoạn"),
    ("v: >\r\n  Nộp sổ\r\n  hộ\r\n", "sổ hộ", "sổ\r\n  hộ"),
    ("v: |+\n\n  sau dòng trống\n\n", "sau dòng", "sau dòng"),
    ("v: \"a\\_b\u{2028}c\"", "b\u{2028}c", "b\u{2028}c"),
  ])
  func wordsLeadBack(_ yaml: String, _ words: String, _ expected: String) throws {
    #expect(try source(of: words, in: yaml) == expected)
  }

  /// Every word of every style: the source range, with folding undone, is the word again.
  @Test func everyWordOfEveryStyle() throws {
    let words = ["Nộp", "sổ", "hộ", "khẩu", "“bản", "chính”", "🙂", "CCCD"]
    let plain = words.joined(separator: " ")
    let documents = [
      "v: \(plain)", "v: '\(plain)'", "v: \"\(plain)\"", "v: |\n  \(plain)\n", "v: >\n   \(plain)\n",
      "v: \(words.joined(separator: "\n   "))", "v: \"\(words.joined(separator: "\n\n "))\"",
      "v: '\(words.joined(separator: "\n "))'", "v: >-\n  \(words.joined(separator: "\n  "))",
      "v: |-\n  \(words.joined(separator: "\n    "))", "v: \"\(words.joined(separator: " \\\n  "))\"",
    ]
    for document in documents {
      for word in words { #expect(try source(of: word, in: document) == word, "\(document)") }
    }
  }

  @Test func rangesAreClamped() {
    let tree = YAMLTree("v: 'ab'")
    let text = tree.texts[1]
    #expect(tree.source.text(text.sourceRange(ofDecoded: ByteRange(0, 99), in: tree)) == "ab")
    #expect(text.sourceRange(ofDecoded: ByteRange(50, 99), in: tree).isEmpty)
    #expect(text.sourceRange(ofDecoded: ByteRange(-5, 1), in: tree).count == 1)
  }
}
