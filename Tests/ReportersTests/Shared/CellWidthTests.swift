import Testing

@testable import Reporters

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("", 0), ("so", 2), ("Sổ hộ khẩu", 10), ("So\u{302}\u{309} ho\u{323}\u{302} kha\u{302}\u{309}u", 10), ("đ Ư ạ", 5),
    ("戸籍", 4), ("ｶﾅ", 2), ("Ａ", 2), ("👪", 2), ("👨‍👩‍👧", 2), ("🇻🇳", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("한글", 4),
    ("한", 2), ("\u{301}", 0), ("│…“”", 4), ("\u{A0}", 1), ("\u{E000}", 1),
  ])
  func countsCells(text: String, cells: Int) {
    #expect(CellWidth.of(text) == cells)
  }

  @Test func padsCutsAndWrapsByCells() {
    #expect(CellWidth.padded("hộ", to: 4) == "hộ  ")
    #expect(CellWidth.rightAligned("戸", to: 4) == "  戸")
    #expect(CellWidth.padded("quá dài", to: 3) == "quá dài")
    #expect(CellWidth.cut("Phường Đống Đa", to: 8) == "Phường …")
    #expect(CellWidth.cut("戸籍戸籍", to: 4) == "戸…")
    #expect(CellWidth.cut("vừa", to: 3) == "vừa")
    #expect(CellWidth.wrapped("một hai ba", to: 7) == ["một hai", "ba"])
    #expect(CellWidth.wrapped("", to: 7) == [""])
    #expect(CellWidth.wrapped("abcdefgh xy", to: 3) == ["abc", "def", "gh", "xy"])
    #expect(CellWidth.wrapped("戸籍", to: 1) == ["", "戸", "籍"] || CellWidth.wrapped("戸籍", to: 1) == ["戸", "籍"])
  }
}
