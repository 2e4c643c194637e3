import Diagnostics
import Testing

@testable import Checker

@Suite struct MessageQuoteTests {
  @Test func aShortTextIsQuotedWholeOnOneLine() {
    #expect(MessageQuote.text(of: "Sổ hộ khẩu\n  (bản chính)", ByteRange(0, 3)) == "Sổ hộ khẩu (bản chính)")
  }

  @Test(arguments: [3, 40, 4000])
  func aLongTextIsQuotedAroundTheWordsFound(words: Int) {
    let before = String(repeating: "trước đó ", count: words)
    let after = String(repeating: " sau đó nữa", count: max(words, 20))
    let whole = before + "sổ hộ khẩu" + after
    let start = before.utf8.count
    let quote = MessageQuote.text(of: whole, ByteRange(start, start + "sổ hộ khẩu".utf8.count))
    #expect(quote.contains("đó sổ hộ khẩu sau"))
    #expect(quote.count <= MessageQuote.limit + 2)
    #expect(quote.hasSuffix("…"))
    #expect(quote.hasPrefix(words == 3 ? "trước" : "…"))
  }
}
