import Diagnostics
import Testing

@Suite struct LineTableTests {
  private func table(_ text: String) -> LineTable { LineTable(SourceFile(path: "a.yaml", bytes: Array(text.utf8))) }

  /// The offset of the first occurrence of `needle`, in bytes.
  private func offset(of needle: String, in text: String) throws -> Int {
    let range = try #require(text.firstRange(of: needle))
    return text.utf8.distance(from: text.startIndex, to: range.lowerBound)
  }

  @Test func countsColumnsInEachUnit() throws {
    let text = "tên: Sổ 👨‍👩‍👧 hộ khẩu\n"
    let place = try offset(of: "hộ", in: text)
    let lines = table(text)
    // "tên: Sổ " is 8 letters of 12 bytes; the family is five scalars, eight UTF-16 units, eighteen bytes; then a space.
    #expect(lines.position(at: place, in: .scalars) == LineTable.Position(line: 1, column: 8 + 5 + 1 + 1))
    #expect(lines.position(at: place, in: .utf16) == LineTable.Position(line: 1, column: 8 + 8 + 1 + 1))
    #expect(lines.position(at: place, in: .utf8) == LineTable.Position(line: 1, column: place + 1))
  }

  @Test func aDecomposedLetterCountsItsScalars() throws {
    let text = "so\u{0302}\u{0309} x"  // "sổ" decomposed
    let lines = table(text)
    #expect(lines.position(at: text.utf8.count - 1).column == 6)
    #expect(lines.position(at: text.utf8.count - 1, in: .utf8).column == 8)
  }

  @Test func aByteOrderMarkIsNoColumnExceptInBytes() {
    let lines = table("\u{FEFF}code: 1\n")
    #expect(lines.position(at: 3) == LineTable.Position(line: 1, column: 1))
    #expect(lines.position(at: 3, in: .utf16).column == 1)
    #expect(lines.position(at: 3, in: .utf8).column == 4)
  }

  @Test(arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc", "a\r\nb\rc", "a\nb\r\nc"])
  func everyLineBreakEndsALine(text: String) {
    let lines = table(text)
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    #expect(lines.lineCount == 3)
    #expect((0..<3).map { file.text(lines.lineRange($0)) } == ["a", "b", "c"])
    #expect(lines.position(at: text.utf8.count - 1) == LineTable.Position(line: 3, column: 1))
  }

  @Test func separatorsOfUnicodeEndNoLine() {
    #expect(table("a\u{85}b\u{2028}c\u{2029}d").lineCount == 1)
  }

  @Test func anEmptyLineFollowsTheLastBreak() {
    let lines = table("a\n\n")
    #expect(lines.lineCount == 3)
    #expect(lines.lineRange(1).isEmpty)
    #expect(lines.lineRange(2) == ByteRange(3, 3))
    #expect(table("").lineCount == 1)
  }

  @Test func offsetsOutsideAreClamped() {
    let lines = table("ab\ncd")
    #expect(lines.position(at: -5) == LineTable.Position(line: 1, column: 1))
    #expect(lines.position(at: 99) == LineTable.Position(line: 2, column: 3))
    #expect(lines.lineRange(7) == ByteRange(5, 5))
    #expect(lines.lineRange(-1) == ByteRange(5, 5))
  }

  @Test func anOffsetInsideALetterIsItsStart() {
    let lines = table("ổb")  // ổ takes three bytes
    #expect(lines.position(at: 1).column == 1)
    #expect(lines.position(at: 2).column == 1)
    #expect(lines.position(at: 3).column == 2)
  }

  @Test func brokenUTF8StillHasColumns() {
    let lines = LineTable(SourceFile(path: "a.yaml", bytes: [0x61, 0x80, 0xFF, 0x62]))
    #expect(lines.position(at: 1).column == 2)
    #expect(lines.position(at: 2).column == 3)
  }
}
