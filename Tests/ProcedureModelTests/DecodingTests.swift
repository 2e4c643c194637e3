import Diagnostics
import Testing

@testable import ProcedureModel

@Suite struct DecodingTests {
  private enum Colour: String, CaseIterable {
    case red
    case yellow
  }

  /// `line:column words` of each problem after `body`.
  private func complaints<Result>(_ yaml: String, _ body: (YAMLMapping) -> Result?) -> [String] {
    let context = DecodingContext(YAMLTree(yaml))
    _ = context.roots.first?.mapping(body)
    let table = LineTable(context.tree.source)
    return context.problems.map {
      let position = table.position(at: $0.range.lowerBound)
      return "\(position.line):\(position.column) \($0.message.text(in: .en))"
    }
  }

  @Test func valuesComeWithTheirPlaces() throws {
    let context = DecodingContext(YAMLTree("id: sổ\nsets: 3\nreal: true\nfrom: 2022-12-31\ntags: [a, b]\nword: c\n"))
    let root = try #require(context.roots.first)
    let found = root.mapping { map -> Bool in
      #expect(map.requiredText("id") == Located("sổ", ByteRange(4, 8)))
      #expect(map.int("sets")?.value == 3)
      #expect(map.bool("real")?.value == true)
      #expect(map.day("from")?.value == Day(year: 2022, month: 12, day: 31))
      #expect(map.texts("tags").map(\.value) == ["a", "b"])
      #expect(map.texts("word").map(\.value) == ["c"])
      #expect(map.text("absent") == nil)
      return true
    }
    #expect(found == true)
    #expect(context.problems.isEmpty)
  }

  @Test func unknownKeysNameTheNearest() {
    let found = complaints("nmae: a\nzzz: b\n") { map in
      map.text("name")
    }
    #expect(found == ["1:1 There is no key “nmae” here; did you mean “name”?", "2:1 There is no key “zzz” here."])
  }

  @Test func wrongTypesSayWhatIsExpected() {
    let found = complaints("a: [x]\nb: mười\nc: \"3\"\nd: 2022-13-01\ne: {}\nf:\ng: maybe\nh: yelow\n") { map in
      _ = map.text("a")
      _ = map.int("b")
      _ = map.int("c")
      _ = map.day("d")
      _ = map.text("e")
      _ = map.requiredText("f")
      _ = map.bool("g")
      return map.choice("h", Colour.self)
    }
    #expect(
      found == [
        "1:4 Expected a text, found a list.", "2:4 Expected a whole number, found “mười”.",
        "3:4 Expected a whole number, found “3”.", "4:4 Expected a day such as 2026-11-21, found “2022-13-01”.",
        "5:4 Expected a text, found a mapping.", "6:3 The value here must not be empty.",
        "7:4 Expected true or false, found “maybe”.",
        "8:4 “yelow” is not a valid value; did you mean “yellow”? The values: red, yellow.",
      ])
  }

  @Test func aMissingKeyIsReportedOnce() {
    #expect(complaints("a: b\n") { map in (map.text("a"), map.requiredText("id")) } == ["1:1 The key “id” is missing."])
  }

  @Test func notAMapping() {
    #expect(complaints("- a\n") { map in map.text("a") } == ["1:1 Expected a mapping, found a list."])
  }

  @Test func problemsAreBounded() {
    let yaml = (0..<500).map { "k\($0): v\n" }.joined()
    let found = complaints(yaml) { _ in true }
    #expect(found.count == 201)
    #expect(found.last?.hasSuffix("The file has more problems that are not listed.") == true)
  }

  @Test(arguments: [
    ("legal_base", "legal_basis"), ("Legal-Basis", "legal_basis"), ("dosiers", "dossiers"), ("naem", "name"),
  ])
  func nearestNames(_ written: String, _ meant: String) {
    #expect(NearestName.of(written, among: ["code", "name", "dossiers", "legal_basis"]) == meant)
  }

  @Test func farNamesAreNotGuessed() {
    #expect(NearestName.of("fingerprint", among: ["code", "name"]) == nil)
  }
}
