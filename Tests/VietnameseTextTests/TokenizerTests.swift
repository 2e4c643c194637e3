import Foundation
import Testing

@testable import VietnameseText

@Suite struct TokenizerTests {
  private static func words(_ text: String, knowing known: String) -> [UInt16] {
    var lexicon = Lexicon()
    _ = lexicon.intern(known)
    return Tokenizer(lexicon: lexicon).tokens(of: text).map(\.word)
  }

  /// Windows types a precomposed vowel and a combining tone.
  private static func windowsForm(_ text: String) -> String {
    let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    return text.map { character in
      let scalars = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
      let letters = String(String.UnicodeScalarView(scalars.filter { !tones.contains($0) }))
      return letters.precomposedStringWithCanonicalMapping + String(String.UnicodeScalarView(scalars.filter(tones.contains)))
    }.joined()
  }

  @Test func aWordIsTheSameInEveryUnicodeFormAndCase() {
    let text = "quyết định hoà giải được chuyển"
    let expected = Self.words(text, knowing: text)
    #expect(!expected.contains(0))
    let forms = [
      text.decomposedStringWithCanonicalMapping, Self.windowsForm(text), text.uppercased(), text.capitalized,
      text.replacing("hoà", with: "hòa"),
      text.uppercased().decomposedStringWithCanonicalMapping, text.replacing(" ", with: "\u{A0} "),
      text.replacing("ng", with: "n\u{AD}g"), text.replacing("đ", with: "\u{200B}đ"),
    ]
    for form in forms { #expect(Self.words(form, knowing: text) == expected) }
  }

  @Test func tonesAndQualitiesMakeDifferentWords() {
    let known = "ma má mà mả mã mạ mă mâ da đa"
    let numbers = Self.words(known, knowing: known)
    #expect(Set(numbers).count == 10)
  }

  @Test func everyTokenKnowsItsBytes() {
    let text = "Đơn (mẫu số 01), «bản chính»; nộp\ttại xã.\r\n• hết"
    let bytes = Array(text.utf8)
    let tokens = Tokenizer(lexicon: Lexicon()).tokens(of: text)
    let pieces = tokens.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
    #expect(
      pieces == [
        "Đơn", "(", "mẫu", "số", "01", ")", ",", "«", "bản", "chính", "»", ";", "nộp", "tại", "xã", ".", "\r", "\n", "•", "hết",
      ])
    #expect(tokens.filter { $0.mark == .newline }.count == 2)
    #expect(tokens[4].number == 1)
  }

  @Test func whatIsNotUTF8BecomesMarksAndNothingIsLost() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x28, 0x62, 0xE1, 0xBA]
    var tokens: [Token] = []
    bytes.withUnsafeBufferPointer { Tokenizer(lexicon: Lexicon()).tokenize($0, into: &tokens) }
    #expect(tokens.first?.start == 0)
    #expect(tokens.filter(\.isWord).count == 2)
    #expect(tokens.allSatisfy { $0.end <= 7 && $0.start < $0.end })
  }

  @Test func tagsOfPagesEndLines() {
    let marks = Tokenizer(lexicon: Lexicon()).tokens(of: "a<br/>b</p>c < d").map(\.mark)
    #expect(marks == [.none, .newline, .none, .newline, .none, .other, .none])
  }

  @Test func entitiesOfPagesAreLetters() {
    var lexicon = Lexicon()
    _ = lexicon.intern("sổ hộ khẩu")
    let tokenizer = Tokenizer(lexicon: lexicon)
    let plain = tokenizer.tokens(of: "sổ hộ khẩu").map(\.word)
    #expect(tokenizer.tokens(of: "s&#7893; h&#x1ED9;&nbsp;kh&#7849;u").map(\.word) == plain)
    // No entity: the mark stays.
    #expect(tokenizer.tokens(of: "sổ & hộ &#; &#99999999; &x;").filter { $0.mark == .other }.count >= 3)
  }

  @Test func tornAndJoinedWordsAreMended() {
    var lexicon = Lexicon()
    _ = lexicon.intern("sổ hộ khẩu cư trú")
    let repair = TokenRepair(lexicon: lexicon)
    func mended(_ text: String) -> [UInt16] {
      var tokens = Tokenizer(lexicon: lexicon).tokens(of: text)
      var text = text
      text.withUTF8 { repair.repair(&tokens, of: $0) }
      return tokens.map(\.word)
    }
    let whole = mended("sổ hộ khẩu")
    #expect(mended("sổ hộ kh ẩu") == whole)
    #expect(mended("s ổ hộ khẩu") == whole)
    #expect(mended("sổhộkhẩu") == whole)
    #expect(mended("sổ hộkhẩu") == whole)
    #expect(mended("cư trú2") == mended("cư trú") + [2])
    // A file name behind a word, digits that a scanner made of letters, a tear before a vowel.
    #expect(mended("hộ khẩuMau").starts(with: mended("hộ khẩu")))
    #expect(mended("hộ khẩ u") == mended("hộ khẩu"))
    #expect(mended("nơicư") == [0])
    #expect(mended("cưtrú") == mended("cư trú"))
    // Words that the lexicon does not have stay as they are.
    #expect(mended("nghiêngngả") == [0])
  }
}
