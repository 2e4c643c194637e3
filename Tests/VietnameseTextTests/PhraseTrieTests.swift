import Testing

@testable import VietnameseText

@Suite struct PhraseTrieTests {
  private struct Fixture {
    var lexicon = Lexicon()
    var trie = PhraseTrie()

    init(_ patterns: [(String, PhraseTrie.Options)]) {
      for (index, pattern) in patterns.enumerated() {
        trie.insert(pattern.0, payload: UInt16(index), options: pattern.1, lexicon: &lexicon)
      }
      trie.freeze(lexicon: lexicon)
    }

    func names(_ text: String, _ tolerance: PhraseTrie.Tolerance = .marked) -> [(UInt16, PhraseMatch.Quality, Int32)] {
      var matches: [PhraseMatch] = []
      Tokenizer(lexicon: lexicon).tokens(of: text).withUnsafeBufferPointer {
        trie.names(in: $0, tolerance: tolerance, into: &matches)
      }
      return matches.map { ($0.payload, $0.quality, $0.end - $0.start) }
    }
  }

  @Test func theLongestNameWins() {
    let fixture = Fixture([("thẻ xanh", []), ("thẻ xanh dài hạn", [])])
    #expect(fixture.names("nộp thẻ xanh dài hạn và thẻ xanh").map(\.0) == [1, 0])
  }

  @Test func groupsAreAlternativesAndMayBeEmpty() {
    let fixture = Fixture([("(giấy |bản |)xác nhận (về |)(nơi ở|chỗ ở)", [])])
    for text in ["xác nhận nơi ở", "giấy xác nhận về chỗ ở", "bản xác nhận chỗ ở"] {
      #expect(fixture.names(text).map(\.2) == [Int32(text.split(separator: " ").count)])
    }
    #expect(fixture.names("giấy xác nhận về").isEmpty)
  }

  @Test func patternsThatShareWordsKeepTheirOwnEndings() {
    let fixture = Fixture([
      ("(bản |)(sao |chụp |)giấy (khai |)sinh", []), ("bản sao giấy sinh", []), ("chụp giấy khai sinh gốc", []),
      ("giấy (sinh|tử)", []),
    ])
    #expect(fixture.names("bản sao giấy khai sinh").map(\.0) == [0])
    #expect(fixture.names("chụp giấy khai sinh gốc").map(\.0) == [2])
    #expect(fixture.names("bản chụp giấy khai sinh gốc").map(\.2) == [5])
    #expect(fixture.names("sao giấy tử").map(\.2) == [2])
    // Of two names of the same words the later one is found first, wherever their ways meet.
    #expect(fixture.names("bản sao giấy sinh").map(\.0) == [1])
    #expect(fixture.names("giấy sinh").map(\.0) == [3])
  }

  @Test func alternativesDoNotMultiplyTheNodes() {
    var lexicon = Lexicon()
    var graph = PhraseGraph()
    let pattern = String(repeating: "(một |hai |ba |)", count: 8) + "xong"
    graph.add(pattern, isLiteral: false, PhraseGraph.Phrase(payload: 0, options: []), lexicon: &lexicon)
    #expect(PhraseTrieBuilder.parts(of: graph).nodes.count < 500)
  }

  @Test func unbalancedBracketsDoNoHarm() {
    let fixture = Fixture([("a (b|c", []), ("d) e", []), ("", []), ("()", [])])
    #expect(fixture.names("a c").map(\.0) == [0])
    #expect(fixture.names("d e").map(\.0) == [1])
  }

  @Test func onlyTolerantNamesAreFoundDamaged() {
    let fixture = Fixture([("sổ vàng danh dự", .tolerant), ("thẻ đỏ", [])])
    #expect(fixture.names("số vàng danh dự").map(\.1) == [.slipped])
    #expect(fixture.names("so vang danh du").map(\.1) == [.bare])
    #expect(fixture.names("sổ vàng, danh dự").map(\.1) == [.slipped])
    #expect(fixture.names("sổ vàng danh danh dự").map(\.1) == [.slipped])
    #expect(fixture.names("sổ vàng\ndanh dự").map(\.1) == [.exact])
    #expect(fixture.names("the do").isEmpty)
    #expect(fixture.names("the do", .unmarked).map(\.1) == [.bare])
  }

  @Test func abbreviationsNeedCapitals() {
    let fixture = Fixture([("GTX", .capitals)])
    #expect(fixture.names("nộp GTX").count == 1)
    #expect(fixture.names("nộp gtx, Gtx").isEmpty)
  }

  @Test func aWeakNameGivesWay() {
    let fixture = Fixture([("sổ đỏ", []), ("số đo", .weak)])
    #expect(fixture.names("so do", .unmarked).map(\.0) == [0])
    #expect(fixture.names("số đo").map(\.0) == [1])
  }
}
