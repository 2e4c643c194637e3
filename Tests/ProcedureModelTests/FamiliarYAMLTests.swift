import Diagnostics
import Foundation
import Testing
import TestSupport

@testable import ProcedureModel

/// Files read without libyaml make the very tree that libyaml's events make.
struct FamiliarYAMLTests {
  private static let sample = """
    code: "1.004222"
    name: Đăng ký thường trú
    level: [commune, province]

    steps:
      - name: Bước 1
        text: |
          Người dân nộp hồ sơ.

            - lùi vào
          Công chức kiểm tra.
      - Nộp trực tuyến
    dossiers:
      - case: Trường hợp 1
        documents:
          - name: "Sổ hộ khẩu \\"bản chính\\"\\nhoặc CT01"
            originals: 1
          - name: Giấy tờ#2:(a),[b] - c
            note: >-
              gấp lại
              thành một dòng

              đoạn sau
                lùi
              hết
          - |-
            - Tờ khai
      # Trường hợp khác
      - {case: "Trường hợp 2", documents: [], levels: [commune, (tỉnh|thành phố) trực thuộc],
          số tờ-khai: {bản chính: 1,
            # hai bản
            bản sao: 2}}
    note: >
      cuối

    """

  @Test func readsTheNationalPolicy() throws {
    let bytes = Array(try Data(contentsOf: RepositoryRoot.url.appendingPathComponent("policy.yaml")))
    #expect(familiar(bytes) != nil)
    #expect(same(bytes))
  }

  @Test func readsTheSample() {
    #expect(familiar(Array(Self.sample.utf8)) != nil)
    expectSame(Self.sample)
  }

  @Test(arguments: [
    "a: 1", "a: 1\n", "\n\na:  x  \n", "- a\n- b", "- a: 1\n  b: 2\n-   c: 3\n", "a:\n  - x\n  -  y z\nb: 1\n",
    "a: |\n  x\n\n\nb: c\n", "a: |-\n  x\n   \nb: c\n",
    "a: >\n   x\n    y\n   z\n\n   w", "a: |\n  x\n    ", "a: >-\n  x\n     \n  y\n", "a: \"\"\n", "a: x\na: y\n",
    "a: -1\nb: --\n", "a: x:y#z\n", "a:\n    b:\n      c: d\n", "a: \"x\"   \n", "a b: c\n", "a-b ờ: c\n",
    "# x\na: 1\n", "a:\n  # x\n  b: 1\n# y\n\n  # z\n  c: 2\n", "a: |\n  x\n# y\nb: 1\n", "a: |\n  # x\n", "- Bước một: hai\n",
    "a: []\n", "a: {}\n", "a: [ ]\n", "a: [[b], {c: [d]}]\n", "a: {b: c}\n", "- [a, b#c.d]\n- {a: \"b\", c: d}\n",
    "a: [b,\n\n  c,\n # d\n  (e|f) g]\nh: 1\n", "a: {b: c,\n  d: e  }  \n", "a: {b: c, b: d}\n",
  ])
  func readsWhatIsFamiliar(_ text: String) {
    #expect(familiar(Array(text.utf8)) != nil)
    expectSame(text)
  }

  @Test(arguments: [
    "", "\n", " a: 1\n", "a: 1 # x\n", "# x\n", "a:\n", "a:\n# x\n", "a: [x,\n# y\n", "a: [x # y\n]\n", "a: [x\n  y]\n",
    "a: [x,\ny]\n",
    "a: [x,]\n", "a: [,x]\n", "a: {x}\n", "a: {x: }\n", "a: {x:1}\n", "a: {x: 1} y\n", "a: [- x]\n", "a: ['x']\n", "a: [x: y]\n",
    "a : b\n", "- [a]: b\n",
    "a: [&b c]\n", "a: {x:\n 1}\n", "a:\n- x\n", "a: 'x'\n", "a: x\n  y\n", "a: &b c\n", "a: *b\n",
    "a: !!str x\n", "--- \na: 1\n", "a: 1\n...\n", "a: \"x\\t\"\n",
    "a: \"x\n  y\"\n", "a: [b: c]\n", "a: |+\n  x\n", "a: |2\n  x\n", "a: |\nb: c\n", "a: |\n\n  x\n",
    "a: b: c\n", "a: b:\n", "a\tb: c\n", "a: 1\r\n", "\u{FEFF}a: 1\n",
    "a: x\u{2028}y\n", "a: 😀\n", "a: 1\n b: 2\n", "a:\n  b: 1\n c: 2\n", "- a\nb: c\n", "- - a\n", "a: - b\n", "? a\n", "a: @b\n",
    "a: %b\n", "text\n", "a: \"b\" c\n",
  ])
  func leavesTheRestToLibYAML(_ text: String) {
    #expect(familiar(Array(text.utf8)) == nil)
    expectSame(text)
  }

  /// Whatever is damaged, what is read without libyaml is what libyaml reads.
  @Test func readsNothingOtherwiseThanLibYAML() {
    var random = SplitMix(seed: 7)
    let pieces = [
      "\n", " ", "  ", "- ", ": ", ":", "#", "\"", "\\", "|", ">", "-", "[", "]", ",", "a: ", "\n  ", "\n    ", "x", "ờ", "\t",
      "'", "&", "{", "?", "\n\n",
    ].map { Array($0.utf8) }
    let sample = Array(Self.sample.utf8)
    var taken = 0
    for _ in 0..<4_000 {
      var bytes = sample
      for _ in 0..<random.next(3) + 1 {
        let place = random.next(bytes.count)
        switch random.next(3) {
        case 0: bytes.removeSubrange(place..<min(bytes.count, place + random.next(4) + 1))
        case 1: bytes.insert(contentsOf: pieces[random.next(pieces.count)], at: place)
        default: bytes.replaceSubrange(place..<place + 1, with: pieces[random.next(pieces.count)])
        }
      }
      if familiar(bytes) != nil { taken += 1 }
      guard same(bytes) else {
        Issue.record("read otherwise: \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        return
      }
    }
    #expect(taken > 100)
  }

  // MARK: Both readings

  private func familiar(_ bytes: [UInt8]) -> YAMLTree? {
    var tree = YAMLTree()
    var builder = TreeBuilder(reusing: &tree, source: SourceFile(path: "a.yaml", bytes: bytes), limits: YAMLLimits())
    let isRead = bytes.withUnsafeBufferPointer { FamiliarYAML.read($0, into: &builder) }
    builder.handOver(to: &tree)
    return isRead ? tree : nil
  }

  private func same(_ bytes: [UInt8]) -> Bool {
    let source = SourceFile(path: "a.yaml", bytes: bytes)
    var plain = YAMLTree()
    plain.read(source, limits: YAMLLimits(), readsFamiliar: false)
    let tree = YAMLTree(source)
    return tree.nodes == plain.nodes && tree.arena == plain.arena && tree.roots == plain.roots && tree.problems == plain.problems
  }

  private func expectSame(_ text: String, _ place: SourceLocation = #_sourceLocation) {
    #expect(same(Array(text.utf8)), sourceLocation: place)
  }
}

/// A small generator of numbers, the same in every run.
private struct SplitMix {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(limit))
  }
}
