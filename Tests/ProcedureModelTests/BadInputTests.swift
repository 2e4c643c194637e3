import Diagnostics
import Testing

@testable import ProcedureModel

/// Files that are broken, hostile or merely odd: a clear error at the right place, and the rest is still read.
@Suite struct BadInputTests {
  private func complaints(_ bytes: [UInt8]) -> [String] { YAMLTree(bytes: bytes).complaints }

  @Test func invalidUTF8NamesTheByte() {
    let found = complaints(Array("a: b\nc: đ".utf8) + [0xC3, 0x28] + Array("\n".utf8))
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("2:5 Byte 0xC3 "))
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3A, 0x00], [0x00, 0x61, 0x00, 0x3A]])
  func utf16IsRefusedByName(_ bytes: [UInt8]) {
    #expect(complaints(bytes).first?.contains("UTF-16") == true)
  }

  @Test func controlCharactersAreNamed() {
    #expect(
      YAMLTree("a: b\nc: \u{07}d\n").complaints == [
        "2:4 Ký tự điều khiển U+0007 không được phép có trong tệp YAML; hãy xóa ký tự này."
      ])
  }

  @Test func tabsAreExplained() {
    let found = YAMLTree("a:\n\tb: c\n").complaints
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("2:1 ") && found[0].contains("tab"))
  }

  @Test func duplicateKeysPointAtTheFirst() throws {
    let tree = YAMLTree("tên: a\nmục: b\n'tên': c\n")
    #expect(tree.complaints == ["3:1 Khóa “tên” bị lặp trong cùng một nhóm."])
    let related = try #require(tree.problems.first?.related.first)
    #expect(tree.source.text(related.range) == "tên")
    #expect(related.range.lowerBound == 0)
  }

  @Test func duplicatesAmongManyKeysAreFoundToo() {
    let keys = (0..<100).map { "k\($0): v\n" }.joined()
    #expect(YAMLTree(keys + "k7: w\nk93: w\n").complaints.count == 2)
    #expect(YAMLTree(keys).complaints.isEmpty)
  }

  @Test func thirtyThousandKeysCostNoSquare() {
    let keys = (0..<30_000).map { "k\($0): v\n" }.joined()
    #expect(YAMLTree(keys).problems.isEmpty)
  }

  @Test func readingGoesOnAtTheNextKey() {
    let tree = YAMLTree(
      """
      mã: một
      code: "1"
      name: Đăng: ký
      steps:
        - a
       - b
      field: "chưa đóng
      level: [commune
      decision: 12/QĐ-UBND
      """)
    #expect(tree.complaints.map { $0.prefix(4) } == ["3:11", "6:2 ", "7:8 ", "9:9 "])
    #expect(tree.outline.hasSuffix("\"level\": [\"commune decision\"], \"decision\": \"12/QĐ-UBND\"}"))
    #expect(tree.outline.hasPrefix("{\"mã\": \"một\", \"code\": \"1\", \"name\": "))
  }

  @Test func eachOfThreeErrorsIsShownAndTheEndIsRead() {
    let tree = YAMLTree("a: b: c\nd: e\nf: g: h\ni: [k\nl: m\nn: o\n")
    #expect(tree.complaints.count == 3)
    #expect(tree.outline.hasSuffix("\"n\": \"o\"}"))
    #expect(tree.roots.count == 1)
  }

  @Test func aBrokenItemOfAListLosesOnlyItself() {
    let tree = YAMLTree("- a: 1\n- b: \"x\" y\n  c: 2\n- d: 4\n")
    #expect(tree.complaints.count == 1)
    #expect(tree.outline.hasSuffix(", {\"d\": \"4\"}]"))
  }

  @Test func aBrokenDocumentLosesOnlyItself() {
    let tree = YAMLTree("a: [b\n---\nc: d\n")
    #expect(tree.complaints.count == 1)
    #expect(tree.outline.hasSuffix("| {\"c\": \"d\"}"))
  }

  @Test func aMissingColonShowsItsLine() {
    let tree = YAMLTree("code: a\nname Đăng ký\nfield: b\n")
    #expect(tree.complaints == ["2:1 Thiếu dấu “:” (hai chấm và một dấu cách) sau tên khóa ở dòng này."])
    #expect(tree.source.text(tree.problems[0].range) == "name Đăng ký")
    #expect(tree.outline == #"{"code": "a", "field": "b"}"#)
  }

  @Test func endlessErrorsAreGivenUp() {
    let tree = YAMLTree((0..<100).map { "k\($0): a: b\n" }.joined())
    #expect(tree.problems.count == YAMLLimits().syntaxErrors + 1)
    #expect(tree.complaints.last?.contains("quá nhiều lỗi cú pháp") == true)
  }

  @Test(arguments: ["[", "- ", "{a: ", "? ", "a:\n"])
  func depthIsBoundedBeforeItCosts(_ opening: String) {
    let text =
      opening == "a:\n"
      ? (0..<3_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
      : String(repeating: opening, count: 20_000)
    let tree = YAMLTree(text)
    #expect(tree.complaints.contains { $0.contains("lồng nhau quá 64 tầng") || $0.contains("Cần") || $0.contains("Thiếu") })
    #expect(tree.nodes.count < 500)
  }

  @Test func sixtyFourLevelsAreFine() {
    let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(YAMLTree(text).problems.isEmpty)
    #expect(YAMLTree("[" + text + "]").problems.count == 1)
  }

  @Test func aliasesStandForTheirAnchors() {
    let tree = YAMLTree("a: &x {b: c}\nd: *x\ne: &y f\ng: *y\n")
    #expect(tree.problems.isEmpty)
    #expect(tree.outline == #"{"a": {"b": "c"}, "d": {"b": "c"}, "e": "f", "g": "f"}"#)
  }

  @Test func anchorsEndWithTheirDocument() {
    #expect(YAMLTree("a: &x b\n---\nc: *x\n").complaints.first?.contains("“*x”") == true)
  }

  @Test func aliasBombsAreRefusedWithoutOpeningThem() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    let tree = YAMLTree(text)
    #expect(tree.complaints.count == 1)
    #expect(tree.complaints[0].contains("100000"))
    #expect(tree.nodes.count < 500)
  }

  @Test func anAliasInsideItsOwnAnchorIsRefused() {
    let tree = YAMLTree("a: &x [b, *x]\nc: d\n")
    #expect(tree.complaints == ["1:11 Tham chiếu “*x” nằm trong chính nội dung của neo “&x”."])
    #expect(tree.outline == #"{"a": ["b", ~], "c": "d"}"#)
  }

  @Test func directivesAreRefusedOrAccepted() {
    #expect(YAMLTree("%YAML 1.1\n---\na: b\n").problems.isEmpty)
    #expect(YAMLTree("%TAG ! x:\n---\na: b\n").complaints.first?.contains("%TAG") == true)
    let many = String(repeating: "%TAG !a! tag:x,2020:\n", count: 20_000)
    #expect(YAMLTree(many + "---\na: b\n").problems.count == 1)
  }

  @Test func largeFilesAreRefusedUnread() {
    var limits = YAMLLimits()
    limits.bytes = 10
    let tree = YAMLTree("a: bcdefghijk\n", limits: limits)
    #expect(tree.complaints.first?.contains("lớn hơn giới hạn 10 byte") == true)
    #expect(tree.roots.isEmpty)
  }

  @Test func tooManyValuesAreCutOff() {
    var limits = YAMLLimits()
    limits.nodes = 100
    let tree = YAMLTree((0..<1_000).map { "k\($0): v\n" }.joined(), limits: limits)
    #expect(tree.problems.count == 1)
    #expect(tree.nodes.count <= 102)
  }

  @Test func problemsAreBounded() {
    let tree = YAMLTree((0..<1_000).map { _ in "k: v\n" }.joined())
    #expect(tree.problems.count == 201)
  }

  @Test func foreignTagsAreReportedAndKnownOnesAreNot() {
    #expect(YAMLTree("a: !!str 1\nb: !!int 2\n").problems.isEmpty)
    #expect(YAMLTree("a: !ruby/object 1\n").complaints.count == 1)
  }

  @Test func endsOfLinesOfAllKindsAreLines() {
    #expect(YAMLTree("a: b\rc: !x d\r\ne: !x f\n").complaints.map { $0.prefix(3) } == ["2:4", "3:4"])
  }
}

/// Files made to cost: what they cost is bounded by limits, and a report is worded at most as often as it is shown.
@Suite struct HostileFileTests {
  private func read(_ text: String, limits: YAMLLimits = YAMLLimits()) -> ProcedureFile {
    ProcedureReader(limits: limits).read(SourceFile(path: "a.yaml", bytes: Array(text.utf8)))
  }

  @Test func manyUnknownKeysAreReportedToTheLimit() {
    #expect(read((0..<60_000).map { "k\($0): v\n" }.joined()).problems.count == 201)
  }

  @Test func manyEqualKeysAreReportedToTheLimit() {
    let tree = YAMLTree("{" + String(repeating: "\"a\": 1,", count: 60_000) + "}")
    #expect(tree.problems.count == 201)
  }

  @Test func manyEqualUnknownKeysOfAProcedure() {
    #expect(read("{" + String(repeating: "\"a\": 1,", count: 50_000) + "}").problems.count <= 402)
  }

  @Test func manyWrongItemsMakeNoProcedures() {
    let file = read("[" + String(repeating: "a,", count: 60_000) + "]")
    #expect(file.procedures.isEmpty)
    #expect(file.problems.count == 201)
  }

  @Test func proceduresAndAnchorsAreCounted() {
    var limits = YAMLLimits()
    limits.procedures = 3
    limits.anchors = 3
    let file = read(String(repeating: "- {code: '1', name: A}\n", count: 10), limits: limits)
    #expect(file.procedures.count == 3)
    #expect(
      file.problems.map { $0.message.text(in: .en) } == [
        "The file has more than 3 procedures; the rest was not read: split it."
      ])
    let anchors = YAMLTree((0..<10).map { "- &a\($0) x\n" }.joined(), limits: limits)
    #expect(anchors.problems.count == 1)
    #expect(anchors.nodes.count < 10)
  }
}
