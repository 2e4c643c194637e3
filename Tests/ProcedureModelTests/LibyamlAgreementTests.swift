import CLibYAML
import Diagnostics
import Testing

@testable import ProcedureModel

/// What libyaml accepts the tree accepts, with the same scalars in the same order; what it rejects is a problem.
@Suite struct LibyamlAgreementTests {
  static let cases: [String] = [
    // Scalars
    "a", "'a'", "\"a\"", "|\n a\n", ">\n a\n", "a b  c", "a\n b\n\n c", "'a\n b\n\n  c'", "\"a\n b\\\n  c\"", "''", "\"\"", "|\n",
    "''''",
    "|-\n a\n", "|+\n a\n\n", "|2\n   a\n", "|2-\n   a\n", "|-2\n   a\n", ">\n a\n b\n\n c\n   d\n e\n", ">+\n\n a\n\n\n",
    "|\n\n\n  a\n",
    "\"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\\\N\\_\\L\\P\"", "\"\\x41\\u0111\\U0001F642\"", "a#b", "a #b", "a:b", "http://a",
    "-a", "?a", ":a",
    "a\u{85}b", "a\u{2028}b", "'a\u{2029}b'", "\"a\u{85} b\"", "|\n a\u{2028} b\n", "🙂", "|  # c\n a\n", "|9\n", "\"a\n\n\n b\"",
    // Collections
    "- a\n- b", "-\n- ", "- - a\n  - b\n- c", "a: b\nc: d", "a:\nb:", "a:\n- b\n- c\nd: e", "a:\n  b:\n    c: d\n  e: f",
    "- a: b\n  c: d\n- e",
    "[]", "{}", "[a, b]", "[a, b,]", "{a: b, c: d}", "{a, b: }", "[a: b, c]", "{a: [b, {c: d}]}", "[\n a,\n b\n]", "? a\n: b",
    "? a", "? [a]\n: {b: c}",
    "a: |\n  b\nc: d", "a: 'b'\n\n\nc: d", "- |\n a\n- >\n b", "{\"a\":b}", "'a': b", "[[], {}]", "a: [\n]\nb: c",
    // Documents, directives, comments
    "", "#a", "---", "---\n...", "--- a\n--- b", "--- |\n a\n---\nb", "a\n---\nb", "a: b\n...\n---\nc: d\n", "%YAML 1.1\n--- a",
    "%YAML 1.2\n---\na",
    "# a\na: b # c\n# d\n", "---\n# a\n---\n", "\u{FEFF}a: b", "a\r\nb: c", "a: b\r\nc: d\r\n", "a: b\rc: d", "a: \"b\r\n  c\"",
    // Anchors and tags
    "&a b", "- &a b\n- *a", "a: &b\n  c: d\ne: *b", "!!str a", "- !!int 1\n- !!str 2", "! a", "- &a [x]\n- &a y\n- *a",
    "*a : b\n", "&a c: *a",
    // Rejected
    "a: b: c", "a: 'b", "a: \"b", "[a", "{a", "a]", "}", "- a\nb", "a: b\n- c", "a\nb: c", "a: [b]c", "\ta: b", "a:\n\tb: c",
    "a: \"\\q\"", "\"\\xZZ\"",
    "\"\\uD800\"", "&", "*", "a: *", "!<a b", "|x\n a", "|0\n a", ">1a\n b", "%FOO a\n", "%YAML 2.0\n--- a",
    "%YAML 1.1\n%YAML 1.1\n--- a", "%YAML\n---",
    "@a", "`a", "a: @b", "- - a\n - b\n- c", "a:\n  b: c\n d: e", "---\na: b\n--- [", "'a' b", "\"a\" \"b\"", "[a b: c", "? a\nb",
    "{a: b}}", "[,]", "{,}",
    "a: - b", "a: b\n c: d", "? - a\n  b", ": :\n:", "...\n", "-- a", "--- --- ---", "'a\n---\nb'", "\"a\n...\nb\"", "a: &b *b",
    "&a &b c", "!a !b c",
    "|\n\ta\n", "|\n  a\n \tb\n", "a: |1\n  b\n c\n", "key: [a, b]: c", "- [a\n- b]", "a: >\n b\nc", "!\u{111} a", "&\u{111} a",
    "%TA",
  ]

  /// libyaml's own verdict: all scalars, or nil when it rejects.
  private func scalars(_ text: String) -> [String]? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes -> [String]? in
      guard var events = EventStream(bytes) else { return nil }
      var found: [String] = []
      while events.advance() {
        let event = events.event.pointee
        if event.type == YAML_STREAM_END_EVENT { return found }
        if event.type == YAML_SCALAR_EVENT {
          let scalar = event.data.scalar
          found.append(String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self))
        }
      }
      return nil
    }
  }

  /// Our own rules on top of libyaml's: aliases must be defined before and outside themselves, tags must be known.
  private let stricter: Set<String> = ["*a : b\n", "&a c: *a", "a: &b *b", "!\u{111} a"]

  @Test(arguments: cases) func sameVerdictAndValues(_ text: String) {
    let tree = YAMLTree(text)
    guard let expected = scalars(text) else {
      #expect(!tree.problems.isEmpty, "libyaml rejects it")
      return
    }
    if !stricter.contains(text) { #expect(tree.complaints == [], "libyaml accepts it") }
    if !text.contains("*") { #expect(tree.strings == expected) }
  }

  @Test func theSetHoldsBoth() {
    let accepted = LibyamlAgreementTests.cases.filter { scalars($0) != nil }
    #expect(accepted.count > 80)
    #expect(LibyamlAgreementTests.cases.count - accepted.count > 40)
  }

  /// Every scalar's whole source range, read again on its own, gives the same text.
  @Test(arguments: cases) func placesHoldTheirScalars(_ text: String) {
    let tree = YAMLTree(text)
    for scalar in tree.texts where scalar.style(in: tree) == .plain && !scalar.isEmpty {
      let source = tree.source.text(scalar.place(in: tree))
      let visible = { (words: String) in words.unicodeScalars.filter { !$0.properties.isWhitespace } }
      #expect(Array(visible(source)) == Array(visible(scalar.string(in: tree))), "\(text)")
    }
  }
}
