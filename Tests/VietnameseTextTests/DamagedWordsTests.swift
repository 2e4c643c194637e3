import Foundation
import Testing

@testable import VietnameseText

/// Words left as keys, in old encodings, with entities, apart or cut by a line.
@Suite struct DamagedWordsTests {
  private static let known = "sổ hộ khẩu tạm trú chứng minh nhân dân căn cước công của người bản sao đơn đề nghị"

  /// The tokens as the reader sees them, as words of the known text; "?" where no word is known.
  private static func read(_ text: String) -> String {
    var lexicon = Lexicon()
    let numbers = lexicon.intern(known).map(\.toned)
    let words = known.split(separator: " ")
    let tokenizer = Tokenizer(lexicon: lexicon)
    let repair = TokenRepair(lexicon: lexicon)
    var tokens: [Token] = []
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      tokenizer.tokenize(buffer, into: &tokens)
      _ = tokenizer.tokenizeLegacy(buffer, into: &tokens)
      repair.gather(&tokens, of: buffer)
      repair.repair(&tokens, of: buffer)
    }
    return tokens.filter(\.isWord).map { token in
      token.plain == 0 ? "?" : numbers.firstIndex(of: token.word).map { String(words[$0]) } ?? "?"
    }
    .joined(separator: " ")
  }

  @Test(arguments: [
    // Telex and VNI.
    ("soor hooj khaaur", "sổ hộ khẩu"), ("So63 ho65 kha63u", "sổ hộ khẩu"), ("chuwngs minh nhaan daan", "chứng minh nhân dân"),
    ("chuwsng minh", "chứng minh"), ("cawn cuwowcs coong daan", "căn cước công dân"), ("can8 cu7o7c1", "căn cước"),
    ("d9o7n d9e62 nghi5", "đơn đề nghị"), ("Chưngs minh nhân daan", "chứng minh nhân dân"),
    // Letters struck twice.
    ("sổ hộ khẩuu", "sổ hộ khẩu"), ("tạm truú", "tạm trú"),
    // TCVN3 and VNI fonts.
    ("Sæ hé khÈu, chøng minh nh©n d©n", "sổ hộ khẩu chứng minh nhân dân"),
    ("®¬n ®Ò nghÞ cña ng\u{AD}êi", "đơn đề nghị của người"), ("soå hoä khaåu", "sổ hộ khẩu"),
    ("caên cöôùc coâng daân", "căn cước công dân"), ("ñôn ñeà nghò", "đơn đề nghị"),
    // HTML.
    ("Ch&#7913;ng minh nh&acirc;n d&acirc;n", "chứng minh nhân dân"), ("T&#7841;m tr&Uacute;", "tạm trú"),
    // Apart, or cut by a line.
    ("S ổ  h ộ  k h ẩ u", "sổ hộ khẩu"), ("sổ hộ kh-\nẩu", "sổ hộ khẩu"), ("tạm tr-\r\nú", "tạm trú"),
  ])
  func aDamagedWordIsRead(text: String, words: String) {
    #expect(Self.read(text) == words)
  }

  @Test(arguments: [
    "class off user email", "Trần Thị Ngọc", "phòng 305 tầng 12", "Åse Öberg", "a b c d", "x;y;z;", "&unknown; &;&a;",
  ])
  func nothingIsMadeOfOtherWords(text: String) {
    #expect(Self.read(text).allSatisfy { $0 == "?" || $0 == " " })
  }

  @Test func aMendedWordKeepsItsPlace() {
    var lexicon = Lexicon()
    _ = lexicon.intern("khẩu")
    let text = "x khaaur y"
    var tokens: [Token] = []
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      Tokenizer(lexicon: lexicon).tokenize(buffer, into: &tokens)
      TokenRepair(lexicon: lexicon).repair(&tokens, of: buffer)
    }
    #expect(tokens.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) } == ["x", "khaaur", "y"])
  }
}
