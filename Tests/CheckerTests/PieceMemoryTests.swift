import Diagnostics
import TestSupport
import Testing
import VietnameseText

@testable import Checker

/// A text that is put together of remembered pieces is the text that is read whole.
@Suite struct PieceMemoryTests {
  /// Ends of sentences and what looks like them: abbreviations, spelled-out letters, short forms, torn words, entities, numbers.
  private static let sentences = [
    "Người dân xuất trình sổ hộ khẩu.", "Không yêu cầu nộp sổ hộ khẩu, sổ tạm trú;", "Một trong các giấy tờ sau:",
    "- Giấy chứng minh nhân dân;",
    "UBND TP. Hồ Chí Minh", "nộp tại Q. 7", "bản sao S. H. K. hoặc C. M. N. D.", "ko. nộp sổ hộ khẩu.", "Công chức x/nhận.",
    "hộ kh ẩu. Sổ hộ kh",
    "ẩu gia đình.", "Giấy xác nhận thông tin về", "nơi cư trú.", "Nguoi dan nop so ho khau.", "So ho khau; chung minh nhan dan.",
    "Nghị định số 104/2022/NĐ-CP.", "55. 2021/TT-BCA", "s&#7893;. hộ khẩu &nbsp; <br/>.", "chứng minh. nhân dân", "a.", "Ở. y. .",
    ". : ; .", "ý kiến a. sổ hộ khẩu",
    "Kết quả: thẻ căn cước.", "S ổ  h ộ  k h ẩ u. C ô n g", "Sæ hé khÈu.", "Soå hoä khaåu; b", "nộp hooj khaaur.",
    "so63 ho65 kha63u:", "hộ kh-", "c&aacute; nhân &ecirc;. &oacute;",
    "Q/H. 1. Thẻ căn cước; 2. Hộ chiếu", "SỔ HỘ KHẨU. CMND:",
  ]

  @Test(arguments: [PieceMemory.byteLimit, 400])
  func piecesAreReadAsTheWhole(byteLimit: Int) throws {
    let plan = try Engine.checker().plan
    let shared = WorkerVocabulary(plan.reader.vocabulary, phrases: plan.finder.trie)
    var memory = PieceMemory(byteLimit: byteLimit)
    var assembled = 0
    var random = SystemRandomNumberGenerator()
    var texts = Self.sentences.flatMap { first in Self.sentences.flatMap { [first + " " + $0, first + "\n" + $0] } }
    texts += (0..<2000).map { _ in
      (0..<4).compactMap { _ in Self.sentences.randomElement(using: &random) }.joined(
        separator: ["\n", " ", "\n\n", "  "].randomElement(using: &random) ?? " ")
    }
    var whole = UnitStructure()
    var unit = UnitStructure()
    var none = PieceMemory()
    for text in texts {
      var phrases: [[PhraseMatch]] = [[], []]
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        _ = unit.scan(bytes, with: shared, &memory)
        if unit.isAssembled { assembled += 1 }
        unit.findPhrases(with: shared, &memory, into: &phrases[0])
        unit.map(with: shared, &memory)
        _ = whole.scanWhole(bytes, with: shared)
        whole.findPhrases(with: shared, &none, into: &phrases[1])
        whole.map(with: shared, &none)
      }
      #expect(unit.tokens.map(words) == whole.tokens.map(words), "\(text)")
      #expect(unit.names == whole.names && unit.cues == whole.cues && phrases[0] == phrases[1], "\(text)")
      #expect(unit.isUnmarked == whole.isUnmarked, "\(text)")
    }
    #expect(assembled > texts.count / 8)
  }

  private func words(_ token: Token) -> String {
    "\(token.word) \(token.plain) \(token.start) \(token.end) \(token.mark) \(token.traits.rawValue)"
  }
}
