import CLibYAML
import Diagnostics
import Testing

@testable import ProcedureModel

/// Every error that libyaml's scanner, parser and reader have a sentence for (scanner.c, parser.c, reader.c of 0.2.5), each
/// provoked, and each told in our own words. What is not here cannot come from a file that is read as UTF-8: the three of UTF-16,
/// "input is too long" (of the emitter's size), "did not find expected <stream-start>".
@Suite struct LibyamlErrorTests {
  static let cases: [(problem: String, text: String)] = [
    ("block sequence entries are not allowed in this context", "a: - b"),
    ("mapping keys are not allowed in this context", "a: ? b"), ("mapping values are not allowed in this context", "a: b: c"),
    ("could not find expected ':'", "a: b\nc\nd: e"), ("could not find expected ':'", "? a\nb"),
    ("found character that cannot start any token", "a: @b"),
    ("could not find expected directive name", "% \n---\na"), ("found unexpected non-alphabetical character", "%FOO! x\n---\na"),
    ("found unknown directive name", "%FOO a\n"), ("did not find expected comment or line break", "%YAML 1.1 x\n---\na"),
    ("did not find expected comment or line break", "a: |x\n b"),
    ("did not find expected digit or '.' character", "%YAML 1x\n---\na"),
    ("did not find expected version number", "%YAML .1\n---\na"),
    ("found extremely long version number", "%YAML 1.12345678901\n---\na"),
    ("found duplicate %YAML directive", "%YAML 1.1\n%YAML 1.1\n--- a"), ("found incompatible YAML document", "%YAML 2.0\n--- a"),
    ("did not find expected whitespace", "%TAG !a!b\n---\na"), ("did not find expected '!'", "%TAG a b\n---\na"),
    ("did not find expected tag URI", "%TAG !a! \n---\na"),
    ("did not find expected whitespace or line break", "%TAG !a! b^\n---\na"),
    ("found duplicate %TAG directive", "%TAG !a! b\n%TAG !a! c\n---\na"),
    ("did not find expected alphabetic or numeric character", "a: &"),
    ("did not find expected alphabetic or numeric character", "a: *\n"),
    ("did not find the expected '>'", "a: !<b c"), ("did not find expected tag URI", "a: !<> c"),
    ("did not find expected whitespace or line break", "a: !b^ c"), ("found undefined tag handle", "a: !b!c d"),
    ("did not find URI escaped octet", "a: !%zz b"), ("found an incorrect leading UTF-8 octet", "a: !%FF b"),
    ("found an incorrect trailing UTF-8 octet", "a: !%C3%20 b"),
    ("found an indentation indicator equal to 0", "a: |0\n b"), ("found an indentation indicator equal to 0", "a: |-0\n b"),
    ("found a tab character where an indentation space is expected", "a: |\n\tb"),
    ("found unexpected document indicator", "a: 'b\n---\nc'"), ("found unexpected document indicator", "a: \"b\n...\nc\""),
    ("found unexpected end of stream", "a: 'b"), ("found unexpected end of stream", "a: \"b"),
    ("found unknown escape character", "a: \"\\q\""), ("did not find expected hexdecimal number", "a: \"\\xZZ\""),
    ("found invalid Unicode character escape code", "a: \"\\uD800\""),
    ("found invalid Unicode character escape code", "a: \"\\U00110000\""),
    ("found a tab character that violates indentation", "a: b\n\tc"), ("found unexpected ':'", "[a:]"),
    ("did not find expected <document start>", "'a' b"),
    ("did not find expected node content", "a: ]"), ("did not find expected node content", "[,]"),
    ("did not find expected '-' indicator", "k:\n  - a\n  b: c"), ("did not find expected key", "a: b\n- c"),
    ("did not find expected ',' or ']'", "[a b: c"), ("did not find expected ',' or '}'", "{a: b]"),
  ]

  static let unreadable: [(problem: String, bytes: [UInt8])] = [
    ("invalid leading UTF-8 octet", [0x61, 0x80]), ("incomplete UTF-8 octet sequence", [0x61, 0xC3]),
    ("invalid trailing UTF-8 octet", [0x61, 0xC3, 0x28]), ("invalid length of a UTF-8 sequence", [0x61, 0xC0, 0x80]),
    ("invalid Unicode character", [0x61, 0xED, 0xA0, 0x80]), ("control characters are not allowed", [0x61, 0x07]),
  ]

  private func failure(_ bytes: [UInt8]) -> EventStream.Failure? {
    bytes.withUnsafeBufferPointer { bytes -> EventStream.Failure? in
      guard var events = EventStream(bytes) else { return nil }
      while events.advance() { if events.event.pointee.type == YAML_STREAM_END_EVENT { return nil } }
      return events.failure
    }
  }

  @Test(arguments: cases)
  func itIsProvokedAndToldInOurWords(problem: String, text: String) throws {
    #expect(failure(Array(text.utf8))?.problem == problem, "the case is of another error")
    let tree = YAMLTree(text)
    let first = try #require(tree.problems.first)
    #expect(first.range.upperBound <= text.utf8.count)
    #expect(!first.message.text(in: .vi).contains(problem) && !first.message.text(in: .en).contains("YAML syntax error"))
    #expect(first.message.text(in: .vi) != first.message.text(in: .en))
  }

  @Test(arguments: unreadable)
  func anEncodingErrorIsToldAtItsByte(problem: String, bytes: [UInt8]) {
    #expect(failure(bytes)?.problem == problem)
    #expect(YAMLTree(bytes: bytes).problems.map(\.range.lowerBound) == [1])
  }

  /// Each of the five ways to write a scalar, plain or with everything that can stand before or after it, in a block and in brackets.
  @Test func everyStyleInEveryPlace() {
    let scalars = [
      "a b", "'a ''b'", "\"a \\\"b\\u0111\"", "|\n   a\n   b", ">\n   a\n   b", "|-\n   a", "|+\n   a\n", ">-\n   a",
      ">+\n   a\n",
    ]
    let places: [(String, isFlow: Bool)] = [
      ("%", false), ("- %", false), ("a: %", false), ("- a: %", false), ("? %", false), ("a: &x %", false), ("a: !!str %", false),
      ("[%]", true), ("{a: %}", true), ("[a, %, b]", true), ("{%: a}", true),
    ]
    for scalar in scalars {
      for place in places {
        let isBlock = scalar.hasPrefix("|") || scalar.hasPrefix(">")
        let text = place.0.replacing("%", with: scalar) + "\n"
        let tree = YAMLTree(text)
        let isRejected = failure(Array(text.utf8)) != nil
        #expect(isRejected == (isBlock && place.isFlow), "\(text)")
        #expect(tree.problems.isEmpty == !isRejected, "\(text) \(tree.complaints)")
        var plain = YAMLTree()
        plain.read(tree.source, limits: YAMLLimits(), readsFamiliar: false)
        #expect(tree.strings == plain.strings && tree.nodes == plain.nodes)
      }
    }
  }
}
