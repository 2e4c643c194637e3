import Testing

@testable import Reporters

@Suite struct VisibleTextTests {
  @Test func showsWhatWouldDoHarm() {
    #expect(VisibleText.inert("a\u{1B}[2Jb") == "a\\u{1B}[2Jb")
    #expect(VisibleText.inert("\u{202E}gpj.exe\u{2066}\u{200F}") == "\\u{202E}gpj.exe\\u{2066}\\u{200F}")
    #expect(VisibleText.inert("\u{9B}31m\u{7F}\u{0}") == "\\u{9B}31m\\u{7F}\\u{0}")
  }

  @Test func showsWhatShowsNothing() {
    #expect(VisibleText.inert("hộ\u{AD}khẩu\u{200B}\u{FEFF}") == "hộ\\u{AD}khẩu\\u{200B}\\u{FEFF}")
  }

  @Test func keepsWhatIsHarmless() {
    for text in ["Sổ hộ khẩu – “bản sao”, 10 % …", "so\u{302}\u{309}", "👨‍👩‍👧", "a\u{A0}b"] {
      #expect(Array(VisibleText.inert(text).unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test func putsEverythingOnOneLine() {
    #expect(VisibleText.inert("a\r\nb\tc\u{2028}d\u{85}e\nf\rg") == "a b c d e f g")
  }

  /// Every scalar there is: nothing that commands a terminal or turns the direction of writing gets through.
  @Test func noScalarGetsThrough() {
    let leaks = (UInt32(0)...0x2FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      VisibleText.inert("a\(scalar)b").unicodeScalars.contains(where: VisibleText.isHarmful)
    }
    #expect(leaks.isEmpty)
  }

  @Test func shortensInTheMiddle() {
    #expect(VisibleText.shortened("Sổ hộ khẩu", to: 10) == "Sổ hộ khẩu")
    let long = VisibleText.shortened("0123456789abcdefghij", to: 12)
    #expect(long == "012345 … hij" && long.count == 12)
  }
}
