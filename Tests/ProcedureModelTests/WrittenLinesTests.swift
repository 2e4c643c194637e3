import Diagnostics
import Testing

@testable import ProcedureModel

/// Finding a place by its line gives what pairing every character gives.
struct WrittenLinesTests {
  @Test(arguments: [
    "Sổ hộ khẩu, “bản chính”", "\"Sổ hộ khẩu\"", "'Sổ tạm trú'", "\"a\\nb\"", "'a''b'", "|\n  một\n\n    hai  \n  một\n  ba",
    "|-\n    khẩu é\n  \n    trú",
    ">\n  gấp\n  lại", "nhiều\n  dòng", "|\n  a\u{85}  b\n  b\n", "|\n  a\u{2028}  b\n  b\n", "|\r\n  a\r\n  b\r\n",
    "|2\n    lùi\n  hết",
  ])
  func everyRangeIsTheSame(_ value: String) throws {
    let tree = YAMLTree(SourceFile(path: "a.yaml", bytes: Array("khóa: \(value)\n".utf8)))
    let values = tree.roots.flatMap { Array(tree.children(of: $0)) }
    let text = try #require(values.last.flatMap { tree.text(of: $0) })
    let count = text.bytes(in: tree).count
    var quick = 0
    for lower in 0...count {
      for upper in lower...count {
        let range = ByteRange(lower, upper)
        guard let found = WrittenLines(text, in: tree).sourceRange(of: range) else { continue }
        var mapping = ScalarMapping(text, in: tree)
        #expect(found == mapping.sourceRange(of: range), "\(lower)..<\(upper)")
        quick += 1
      }
    }
    // The others are written otherwise than they are read.
    let unlike: [Unicode.Scalar] = ["\\", ">", "\r", "\u{85}", "\u{2028}"]
    let isLikeRead = !value.unicodeScalars.contains(where: unlike.contains) && !value.contains("''") && value.first != "n"
    #expect((quick > 0) == isLikeRead)
  }
}
