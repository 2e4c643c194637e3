import Diagnostics
import Testing

@testable import Reporters

@Suite struct CodeFrameTests {
  /// The frame of the first occurrence of some words.
  private func frame(_ words: String, in text: String, width: Int = 40) -> [CodeFrame.Row] {
    let bytes = Array(text.utf8)
    let start = bytes.firstRange(of: Array(words.utf8))?.lowerBound ?? 0
    return frame(ByteRange(start, start + words.utf8.count), in: bytes, width: width)
  }

  private func frame(_ range: ByteRange, in bytes: [UInt8], width: Int = 40) -> [CodeFrame.Row] {
    CodeFrame(of: range, in: FilePlaces(SourceFile(path: "a.yaml", bytes: bytes)), width: width).rows
  }

  /// What the carets of a row point at.
  private func marked(_ row: CodeFrame.Row) -> String {
    var column = 0
    var result = ""
    let marks = Array(row.marks)
    for character in row.text {
      let cells = CellWidth.of(character)
      if column < marks.count, marks[column] == "^" { result.append(character) }
      column += cells
    }
    return result
  }

  @Test(arguments: [
    "- name: Sổ hộ khẩu (bản chính)", "- name: 戸籍 và Sổ hộ khẩu", "- 👨‍👩‍👧 Sổ hộ khẩu", "\t- \tSổ hộ khẩu",
    "\u{FEFF}Sổ hộ khẩu", "\u{1B}[31m Sổ hộ khẩu", "\u{202E}Sổ hộ khẩu\u{202C}", "e\u{301}a\u{323}\u{302} Sổ hộ khẩu",
  ])
  func caretsStandUnderTheWords(line: String) {
    let rows = frame("Sổ hộ khẩu", in: line, width: 60)
    #expect(rows.count == 1)
    #expect(marked(rows[0]) == "Sổ hộ khẩu")
  }

  @Test func aLongLineIsCutAroundTheWords() {
    let line = String(repeating: "trước ", count: 30_000) + "Sổ hộ khẩu" + String(repeating: " sau", count: 30_000)
    let row = frame("Sổ hộ khẩu", in: line)[0]
    #expect(CellWidth.of(row.text) <= 40)
    #expect(row.text.hasPrefix("…") && row.text.hasSuffix("…"))
    #expect(marked(row) == "Sổ hộ khẩu")
  }

  @Test(arguments: 1...120) func everyWidthHoldsTheBeginningOfTheWords(offset: Int) {
    let line = String(repeating: "x", count: offset) + "Sổ hộ khẩu" + String(repeating: "y", count: 120 - offset)
    let row = frame("Sổ hộ khẩu", in: line)[0]
    #expect(CellWidth.of(row.text) <= 40)
    #expect(marked(row) == "Sổ hộ khẩu")
  }

  @Test func wordsLongerThanTheLineShowTheirBeginning() {
    let words = String(repeating: "giấy ", count: 40) + "hết"
    let row = frame(words, in: "name: " + words)[0]
    #expect(CellWidth.of(row.text) <= 40)
    #expect(marked(row).hasPrefix("giấy giấy"))
  }

  @Test func anEmptyRangeHasOneCaret() {
    let bytes = Array("name Đăng ký\n".utf8)
    #expect(frame(ByteRange(4, 4), in: bytes)[0].marks == "    ^")
    #expect(frame(ByteRange(bytes.count - 1, bytes.count - 1), in: bytes)[0].marks == "            ^")
    #expect(frame(ByteRange(bytes.count, bytes.count), in: bytes)[0] == .init(number: 2, text: " ", marks: "^"))
    #expect(frame(ByteRange(0, 0), in: [])[0].marks == "^")
  }

  @Test func aRangeOfTwoLinesMarksBoth() {
    let rows = frame("một\r\n  hai", in: "a: một\r\n  hai\r\nb: 1\r\n")
    #expect(rows.map(\.number) == [1, 2])
    #expect(rows.map(marked) == ["một", "hai"])
  }

  @Test func ofManyLinesOnlyTheFirstIsShown() {
    let text = (1...9).map { "dòng \($0)\n" }.joined()
    let frame = CodeFrame(
      of: ByteRange(0, text.utf8.count), in: FilePlaces(SourceFile(path: "a", bytes: Array(text.utf8))), width: 40)
    #expect(frame.rows.map(\.text) == ["dòng 1"])
    #expect(frame.hiddenLines == 8)
  }

  @Test func brokenUTF8KeepsItsPlace() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x80, 0x62, 0x63]
    let row = frame(ByteRange(3, 4), in: bytes)[0]
    #expect(row.text == "a\u{FFFD}\u{FFFD}bc")
    #expect(row.marks == "   ^")
  }

  @Test func outsideTheFileIsItsEnd() {
    #expect(frame(ByteRange(90, 99), in: Array("abc".utf8))[0].marks == "   ^")
  }
}
