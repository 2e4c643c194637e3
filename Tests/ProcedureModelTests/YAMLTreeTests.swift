import Diagnostics
import Testing

@testable import ProcedureModel

@Suite struct YAMLTreeTests {
  @Test func composesMappingsListsAndDocuments() {
    let tree = YAMLTree("ten: Đăng ký\nds:\n- a\n- {b: [c, ~]}\n---\nhai\n")
    #expect(tree.outline == #"{"ten": "Đăng ký", "ds": ["a", {"b": ["c", ~]}]} | "hai""#)
    #expect(tree.problems.isEmpty)
  }

  @Test func everyScalarStyleIsDecoded() {
    let tree = YAMLTree(
      """
      a: thường
      b: 'đơn ''ngoặc'''
      c: "kép \\"x\\" \\u0111 \\
        nối"
      d: |
        dòng một
          dòng hai
      e: >-
        gập
        lại

        đoạn
      """)
    #expect(
      tree.strings == [
        "a", "thường", "b", "đơn 'ngoặc'", "c", "kép \"x\" đ nối", "d", "dòng một\n  dòng hai\n", "e", "gập lại\nđoạn",
      ])
  }

  @Test func placesAreBytesOfTheFile() {
    let tree = YAMLTree("tên: \"Đơn đề nghị\"  # ghi chú\nmục:\n  - Tờ khai\n")
    let places = tree.texts.map { tree.source.text($0.place(in: tree)) }
    #expect(places == ["tên", "\"Đơn đề nghị\"", "mục", "Tờ khai"])
  }

  @Test func containersEndWithTheirLastChild() throws {
    let tree = YAMLTree("a:\n  - b: c\n    d: [e, f ]\n\n# hết\nx: {}\n")
    let root = try #require(tree.roots.first)
    #expect(tree.source.text(tree.place(of: root)) == "a:\n  - b: c\n    d: [e, f ]\n\n# hết\nx: {}")
    let list = Array(tree.children(of: root))[1]
    #expect(tree.source.text(tree.place(of: list)) == "- b: c\n    d: [e, f ]")
  }

  @Test(arguments: ["a: [", "a: \"x", "- a\nb", "{", "a:\n\tb: c", "&x", "? a\n: b\n? c"])
  func badAndOddInputIsNeverSilentAndNeverACrash(_ text: String) {
    let tree = YAMLTree(text)
    #expect(!tree.problems.isEmpty || !tree.roots.isEmpty)
  }

  @Test func lineSeparatorsOfLibyamlAreNotOurs() throws {
    let tree = YAMLTree("a: \"x\u{2028}y\"\nb: !x z\n")
    #expect(tree.complaints.first?.hasPrefix("2:4 ") == true)
  }

  @Test func byteOrderMarkIsAccepted() {
    let tree = YAMLTree(bytes: [0xEF, 0xBB, 0xBF] + Array("a: đ\nb: !x c".utf8))
    #expect(tree.strings == ["a", "đ", "b", "c"])
    #expect(tree.complaints.first?.hasPrefix("2:4 ") == true)
    #expect(tree.source.text(tree.texts[1].place(in: tree)) == "đ")
  }

  @Test func windowsLineBreaksChangeNothingButPlaces() {
    let unix = "a: |\n  một\n  hai\nb: \"c\n  d\"\n"
    let windows = unix.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(YAMLTree(windows).strings == YAMLTree(unix).strings)
  }

  @Test func buffersAreReusedWithoutLeftovers() {
    var tree = YAMLTree("a: [b, c, d]\ne: !x f\n")
    tree.read(SourceFile(path: "hai.yaml", bytes: Array("x: y".utf8)))
    #expect(tree.outline == #"{"x": "y"}"#)
    #expect(tree.problems.isEmpty)
  }

  @Test func emptyFilesHaveNoDocument() {
    #expect(YAMLTree("").roots.isEmpty)
    #expect(YAMLTree("# chỉ có chú thích\n").roots.isEmpty)
  }

  @Test func nodesAreSmall() {
    #expect(MemoryLayout<YAMLNode>.stride == 24)
    #expect(MemoryLayout<Text>.stride == 12)
  }
}

@Suite struct NullTests {
  @Test(arguments: [
    ("", true), ("~", true), ("null", true), ("Null", true), ("NULL", true), ("nul", false), ("nuLL", false), ("none", false),
    ("'~'", false), ("\"\"", false), ("!!str null", false), ("x", false),
  ])
  func onlyTheWordsOfYAMLAreNull(_ written: String, _ expected: Bool) {
    let tree = YAMLTree("v: " + written)
    #expect(tree.isNull(tree.texts[1].node) == expected)
  }
}

@Suite struct MarkCursorTests {
  /// Every place of a text with letters of one to four bytes, forwards, backwards and by leaps.
  @Test func everyScalarOfAMixedText() {
    let text = String(repeating: "aắế🙂 bđ\n", count: 40)
    let bytes = Array(text.utf8)
    var expected = [0]
    for scalar in text.unicodeScalars { expected.append(expected[expected.count - 1] + String(scalar).utf8.count) }
    bytes.withUnsafeBufferPointer { buffer in
      var cursor = MarkCursor(buffer, origin: 0)
      for index in expected.indices { #expect(cursor.byteOffset(ofScalar: index) == expected[index]) }
      for index in expected.indices.reversed() { #expect(cursor.byteOffset(ofScalar: index) == expected[index]) }
      for step in [3, 7, 8, 9, 31, 32, 33, 64, 100] {
        var leaper = MarkCursor(buffer, origin: 0)
        for index in stride(from: 0, to: expected.count, by: step) {
          #expect(leaper.byteOffset(ofScalar: index) == expected[index])
        }
        #expect(leaper.byteOffset(ofScalar: expected.count + 50) == bytes.count)
      }
    }
  }
}
