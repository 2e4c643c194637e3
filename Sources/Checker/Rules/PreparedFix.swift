import Diagnostics
import ProcedureModel
import VietnameseText

/// A rule's replacements, made ready to be found in the words of a finding.
struct PreparedFix: Sendable {
  private let fix: RuleFix
  private let lists: [(list: PhraseList, replacement: String)]
  private let finder: PhraseFinder

  init(_ fix: RuleFix) {
    self.fix = fix
    var phrases = PhraseLists()
    lists = fix.replacements.map { (phrases.add([$0.words], in: .documents), $0.replacement) }
    finder = phrases.frozen()
  }

  /// The edit of one text; nil when none of the words stands in the highlighted part, or the replacement cannot be written
  /// in the scalar's style.
  func fix(_ text: Text, highlights: [ByteRange], in tree: YAMLTree) -> Fix? {
    var hits: [PhraseHit] = []
    var scratch = PhraseFinder.Scratch()
    text.withUTF8(in: tree) { finder.scan($0, &scratch) }
    finder.findPhrases(&scratch, into: &hits)
    let wanted = hits.filter { hit in highlights.contains { $0.bounds.overlaps(hit.range) } }
    var edits: [Fix.Edit] = []
    var end = 0
    for hit in wanted.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) }) where hit.range.lowerBound >= end {
      guard let replacement = lists.first(where: { hit.isOf($0.list) })?.replacement,
        let written = ScalarWriting.written(replacement, in: text.style(in: tree))
      else { return nil }
      let place = text.sourceRange(ofDecoded: ByteRange(hit.range.lowerBound, hit.range.upperBound), in: tree)
      edits.append(Fix.Edit(range: place, replacement: written))
      end = hit.range.upperBound
    }
    return edits.isEmpty ? nil : Fix(title: fix.title, safety: fix.safety, edits: edits)
  }
}

/// How words are written inside a scalar of a file.
enum ScalarWriting {
  /// Nil where the style cannot hold them without being written anew.
  static func written(_ words: String, in style: ScalarStyle) -> String? {
    switch style {
    case .singleQuoted: words.replacing("'", with: "''")
    case .doubleQuoted: words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    case .plain:
      words.contains(": ") || words.contains(" #") || words.contains("\n") || words.hasSuffix(":")
        || words.contains { "[]{},".contains($0) } ? nil : words
    case .literal, .folded: words.contains("\n") ? nil : words
    }
  }
}
