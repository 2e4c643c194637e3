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

  /// Counting bytes shows the same words as counting characters.
  @Test(arguments: ["Sổ hộ khẩu", "  Bản chính,\n\tsổ  hộ khẩu “giấy” – …\r\n", "Đơn\u{0B}xin ", "\n", ""], [1, 2, 9, 60, 400])
  func bytesAndCharactersAgree(words: String, times: Int) throws {
    var whole = String(repeating: words, count: times)
    let starts = whole.unicodeScalars.indices.map { whole.utf8.distance(from: whole.startIndex, to: $0) } + [whole.utf8.count]
    for step in [0, 1, 7, 50] {
      for first in stride(from: 0, to: starts.count, by: max(1, starts.count / 23)) {
        let range = ByteRange(starts[first], starts[min(first + step, starts.count - 1)])
        let quick = try #require(whole.withUTF8 { PrecomposedQuote.text(of: $0, range) })
        #expect(quick == MessageQuote.byCharacters(of: whole, range))
      }
    }
  }

  @Test(
    arguments: ["s\u{1ED5}\u{0301}", "So\u{0302}\u{0309} ho\u{0323}\u{0302} kha\u{0302}\u{0309}u, ", "a\u{0301}\n"],
    [1, 9, 60, 400])
  func combiningMarksBelongToTheirLetters(words: String, times: Int) throws {
    var whole = String(repeating: words, count: times)
    let starts = whole.indices.map { whole.utf8.distance(from: whole.startIndex, to: $0) } + [whole.utf8.count]
    for step in [0, 1, 7, 50] {
      for first in stride(from: 0, to: starts.count, by: max(1, starts.count / 23)) {
        let range = ByteRange(starts[first], starts[min(first + step, starts.count - 1)])
        let quick = whole.withUTF8 { PrecomposedQuote.text(of: $0, range) }
        // Where a window of bytes cuts a letter from its marks, characters are counted.
        if let quick { #expect(quick == MessageQuote.byCharacters(of: whole, range)) } else { #expect(times > 9) }
      }
    }
  }

  @Test(arguments: ["a\u{0301}", " \u{0301}"])
  func aMarkWithoutItsLetterIsCountedAsACharacter(words: String) {
    var whole = words
    #expect(whole.withUTF8 { PrecomposedQuote.text(of: UnsafeBufferPointer(rebasing: $0[1...]), ByteRange(0, 1)) } == nil)
  }

  @Test(arguments: ["giấy\u{A0}tờ", "\u{1F600}", "a\u{200D}b", "a\u{2028}b"])
  func otherCharactersAreCountedAsCharacters(words: String) {
    var whole = words
    #expect(whole.withUTF8 { PrecomposedQuote.text(of: $0, ByteRange(0, 1)) } == nil)
  }
}
