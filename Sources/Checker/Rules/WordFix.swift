import Diagnostics
import ProcedureModel
import VietnameseText

/// Turns a rule's `fix` into an edit of the file: the words that were found become the words of the policy.
enum WordFix {
  /// Nil when the rule has no fix, or none of its words are among those found.
  static func fix(_ fix: RuleFix?, _ text: Text, _ words: [ByteRange], _ tree: YAMLTree) -> Fix? {
    guard let fix else { return nil }
    let bytes = Array(text.bytes(in: tree))
    let edits = words.compactMap { range -> Fix.Edit? in
      let found = TextFolding.key(String(decoding: bytes[range.bounds.clamped(to: 0..<bytes.count)], as: UTF8.self))
      let candidates = fix.replacements.filter { TextFolding.key($0.words) == found }
      guard let replacement = candidates.max(by: { $0.words.count < $1.words.count })?.replacement else { return nil }
      return Fix.Edit(range: text.sourceRange(ofDecoded: range, in: tree), replacement: replacement)
    }
    return edits.isEmpty ? nil : Fix(title: fix.title, safety: fix.safety, edits: edits)
  }
}
