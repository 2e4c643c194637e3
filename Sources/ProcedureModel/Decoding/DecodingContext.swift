import Diagnostics

/// The tree being decoded and the problems found on the way. One a file, used by one thread.
///
/// Decoding never throws. A decoder takes what is there, reports what is wrong, and goes on:
///
/// ```swift
/// let context = DecodingContext(tree)
/// let papers = context.roots.first?.mapping { map in
///   map.list("papers").compactMap { item in
///     item.mapping { paper -> Paper? in
///       let id = paper.requiredText("id")                    // missing, empty or not a text: reported, nil
///       let until = paper.day("until")                       // 2022-12-31; anything else is reported
///       let severity = paper.choice("severity", Severity.self)  // "eror" is reported with the nearest: error
///       guard let id else { return nil }
///       return Paper(id: id, until: until, severity: severity)
///     }                                                      // keys that nobody asked for are reported here
///   }
/// }
/// report(context.problems)
/// ```
package final class DecodingContext {
  package let tree: YAMLTree
  /// The rule of the problems: `schema`.
  package let rule: String
  package private(set) var problems: [Finding] = []
  private let limit: Int

  package init(_ tree: YAMLTree, rule: String = "schema", limits: YAMLLimits = YAMLLimits()) {
    self.tree = tree
    self.rule = rule
    limit = limits.problems
  }

  /// The documents of the file.
  package var roots: [YAMLValue] { tree.roots.map { YAMLValue(self, $0) } }

  /// The last problem that the limit allows is noted: no need to word another.
  package var isFull: Bool { problems.count > limit }

  /// Notes a problem. After 200 of them, says once that there are more.
  package func report(
    _ message: Message, at range: ByteRange, severity: Severity = .error, related: [Finding.RelatedPlace] = [],
    advice: Message? = nil, fix: Fix? = nil
  ) {
    if isFull { return }
    let text = problems.count == limit ? SyntaxMessages.moreProblems : message
    problems.append(
      Finding(
        rule: rule, severity: severity, message: text, advice: advice, path: tree.source.path, range: range,
        related: related, fix: fix))
  }

  /// Notes a problem that another file-wide check found.
  package func report(_ message: Message, at range: ByteRange, firstAt first: ByteRange, because words: LocalizedText) {
    report(message, at: range, related: [.init(path: tree.source.path, range: first, message: words)])
  }
}
