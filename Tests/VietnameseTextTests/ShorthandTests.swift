import Testing

@testable import VietnameseText

/// Short forms are read as the words they stand for, and nothing else is.
struct ShorthandTests {
  /// The tokens of a text after its short forms were replaced, told by the words of a sentence that says them in full.
  private func means(_ text: String, _ full: String) -> Bool {
    var lexicon = Lexicon()
    _ = lexicon.intern("không yêu cầu nộp bản sao có chứng thực xác nhận cư trú công an huyện Lắk đơn giấy tờ CMND CMT khai sinh")
    let shorthand = Shorthand(
      entries: ["không = ko, k", "công an = CA", "bản sao = b/s", "huyện = H", "chứng minh = c/m"],
      compounds: ["chứng thực", "xác nhận", "giấy tờ"], lexicon: &lexicon)
    let tokenizer = Tokenizer(lexicon: lexicon)
    func words(_ text: String) -> [UInt16] {
      var text = text
      return text.withUTF8 { bytes in
        var tokens: [Token] = []
        tokenizer.tokenize(bytes, into: &tokens)
        shorthand.expand(&tokens, of: bytes)
        for token in tokens { #expect(token.start < token.end && Int(token.end) <= bytes.count) }
        return tokens.filter(\.isWord).map(\.word)
      }
    }
    return words(text) == words(full)
  }

  @Test(arguments: [
    ("ko yêu cầu", "không yêu cầu"), ("Ko nộp", "không nộp"), ("k nộp", "không nộp"), ("b/s có c/thực", "bản sao có chứng thực"),
    ("b.s giấy", "bản sao giấy"), ("x.nhận cư trú", "xác nhận cư trú"), ("g/tờ cư trú", "giấy tờ cư trú"),
    ("gtờ cư trú", "giấy tờ cư trú"), ("nộp tại CA huyện", "nộp tại công an huyện"), ("công an H. Lắk", "công an huyện Lắk"),
    ("C.M.N.D", "CMND"), ("C M N D", "CMND"), ("bản sao c/m", "bản sao chứng minh"),
  ])
  func aShortFormIsReadInFull(text: String, full: String) {
    #expect(means(text, full))
  }

  @Test(arguments: [
    ("k) đơn", "không đơn"), ("ca nộp", "công an nộp"), ("12/CA-HS", "12/công an-HS"), ("a/s giấy", "bản sao giấy"),
  ])
  func whatOnlyLooksLikeOneStays(text: String, full: String) {
    #expect(!means(text, full))
  }
}
