import Diagnostics
import ProcedureModel
import TestSupport
import Testing

@testable import Importers

@Suite struct CanonicalYAMLTests {
  /// The value of `v` after writing and reading.
  private func roundTrip(_ text: String) throws -> String? {
    let yaml = CanonicalYAML.document(.mapping([("a", .list([.mapping([("v", .text(text)), ("w", .text("x"))])]))]))
    let context = DecodingContext(YAMLTree(SourceFile(path: "a.yaml", bytes: Array(yaml.utf8))))
    #expect(context.tree.problems == [], "\(yaml)")
    return context.roots.first?.mapping { map in
      map.list("a").first?.mapping { item in
        _ = item.text("w")
        return item.optional("v")?.scalar()?.string(in: context.tree)
      }
    }
  }

  @Test(arguments: [
    "chữ", "", " ", "a: b", "a #b", "#a", "- a", "-a", "?", "*a", "&a", "!a", "%a", "@a", "`a", "[a", "{a", "'a'", "\"a\"",
    "a\\b",
    "a: ", "a:", ":a", "null", "~", "true", "Yes", "1.004030", "12", "2020-11-13", "0x1F", "1e5", ".5", "=", "<<", "a\nb",
    "a\n\nb",
    "a\n", "\na", " a\nb", "a\n  b", "a \nb", "a\n\tb", "a\tb", "a\r\nb", "\u{7}", "a\u{85}b", "a\u{2028}b", "a\u{FEFF}b",
    "\u{F0FC} a",
    "🙂", "Số 1:\n- a\n- b", "a\n#b", "a\n---\nb", "---", "...", "a\u{A0}b", "it's \"so\"", "|", ">", "a\n\n\n  b\n c",
    "đường\u{323}", "\\", "\"", "'", "a,b", "[a]", "a]", "x: |\n  y",
  ])
  func textsComeBack(_ text: String) throws {
    let back = try roundTrip(text)
    #expect(back.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }

  /// Texts made from the characters that mean something to YAML, many of them.
  @Test func madeUpTextsComeBack() throws {
    let parts = ["a", " ", "\n", ":", "#", "-", "'", "\"", "\\", "đ", "|", "{", "]", ",", "\t", "0", "."]
    var state: UInt64 = 20_261_121
    for _ in 0..<4_000 {
      var text = ""
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for _ in 0..<Int(state >> 60) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int(state >> 33) % parts.count]
      }
      #expect(try roundTrip(text).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
  }

  @Test func quotesOnlyWhenNeeded() {
    let yaml = CanonicalYAML.document(
      .mapping([
        ("code", .quoted("1.009999")), ("name", .text("Cấp giấy (lần đầu), \"mẫu\"")), ("note", .text("Lưu ý: a")),
        ("steps", .list([.text("một"), .mapping([("name", .text("Bước 1")), ("text", .text("dòng\n\n- hai"))])])),
        ("empty", .list([])),
      ]))
    #expect(
      yaml == """
        code: "1.009999"
        name: Cấp giấy (lần đầu), "mẫu"
        note: "Lưu ý: a"
        steps:
          - một
          - name: Bước 1
            text: |-
              dòng

              - hai
        empty: []

        """)
  }
}
