import Testing

@testable import Reporters

/// Text of files inside other formats.
@Suite struct EscapingTests {
  @Test func xmlHasNoForbiddenCharacter() {
    #expect(XMLText.escaped("<a b='\"&\">") == "&lt;a b=&#39;&quot;&amp;&quot;&gt;")
    #expect(XMLText.escaped("\u{0}\u{1B}\u{FFFE}") == "\\u{0}\\u{1B}\\u{FFFE}")
    #expect(XMLText.escaped("a\n\tb\r") == "a&#10;&#9;b&#13;")
    #expect(XMLText.content("a]]>\nb") == "a]]&gt;\nb")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+84", "'+84"), ("-x", "'-x"), ("@a", "'@a"), ("\t=1", "' =1"), ("\r=1", "' =1"), ("  =1", "'  =1"),
    ("＝1", "'＝1"), ("1.004222", "1.004222"), ("a=b", "a=b"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "a b"),
    ("=\"a\"", "\"'=\"\"a\"\"\""), ("", ""),
  ])
  func csvCellIsNoFormula(text: String, cell: String) {
    #expect(CSVText.cell(text) == cell)
  }

  @Test func csvCellFitsASpreadsheet() {
    #expect(CSVText.cell(String(repeating: "đ", count: 100_000)).count <= 32_767)
  }

  @Test(arguments: [
    ("a/b.yaml", "a/b.yaml"), ("cư trú.yaml", "c%C6%B0%20tr%C3%BA.yaml"), ("100%/a:b?#.yaml", "100%25/a%3Ab%3F%23.yaml"),
    ("../a", "../a"), ("/etc/a b", "file:///etc/a%20b"),
  ])
  func pathsAreURIs(path: String, uri: String) {
    #expect(RelativeURI.of(path: path) == uri)
  }

  @Test func markdownIsPlainText() {
    #expect(MarkdownText.escaped("<b>*a*</b> `x` [y](z) |") == "&lt;b&gt;\\*a\\*&lt;/b&gt; \\`x\\` \\[y\\](z) \\|")
    #expect(MarkdownText.escaped("@ai #1 !2") == "@<!-- -->ai #<!-- -->1 !<!-- -->2")
    #expect(MarkdownText.escaped("http://vi.du www.vi.du") == "http&#58;//vi.du www&#46;vi.du")
    #expect(MarkdownText.link("a", to: "https://vi.du") == "[a](https://vi.du)")
    #expect(MarkdownText.link("a", to: "javascript:alert(1)") == "a")
    #expect(MarkdownText.link("a", to: "https://vi.du/)[x](y") == "a")
  }
}
