import Diagnostics

/// What the manual says about one rule, in one language: the same content for `explain` and for the pages.
package struct RuleArticle: Sendable {
  /// A part of the article.
  package struct Section: Sendable {
    package var title: String
    package var blocks: [Block]
  }

  /// A paragraph, a list, or words quoted as they are written.
  package enum Block: Sendable {
    case paragraph(String)
    case list([String])
    /// A text under a label: “Sai”, “Đúng”.
    case sample(label: String, text: String)
  }

  package let id: String
  package let title: String
  /// Label and value: severity, period, kind, whether it may be waived.
  package let facts: [(label: String, value: String)]
  package let sections: [Section]

  /// The article of a rule of the policy.
  package init(_ rule: Rule, in policy: Policy, language: Language) {
    let words = ManualWords(language)
    id = rule.id
    title = rule.title.value[language]
    facts = Self.facts(of: rule, words)
    var sections = [Section(title: words.why, blocks: [.paragraph(rule.why.value[language])])]
    if !rule.basis.isEmpty {
      let basis = rule.basis.map { policy.resolve($0).text(in: language) + Self.life(of: $0, policy, words) }
      sections.append(Section(title: words.basis, blocks: [.list(basis)]))
    }
    var report: [Block] = [.paragraph(rule.message.value[language])]
    if let advice = rule.advice { report.append(.paragraph(words.advice + " " + advice.value[language])) }
    sections.append(Section(title: words.report, blocks: report))
    let samples = rule.examples.flatMap { Self.samples(of: $0, words) }
    if !samples.isEmpty { sections.append(Section(title: words.examples, blocks: samples)) }
    sections.append(Section(title: words.waiving, blocks: Self.waiving(rule, words)))
    self.sections = sections
  }

  private static func facts(of rule: Rule, _ words: ManualWords) -> [(label: String, value: String)] {
    var facts = [(words.severity, rule.severity.value.title[words.language])]
    let from = rule.from?.value.slashed
    let until = rule.until?.value.slashed
    if let from { facts.append((words.from, from)) }
    if let until { facts.append((words.until, until)) }
    if let deadline = rule.deadline?.value { facts.append((words.deadline, deadline.slashed)) }
    if let kind = RuleKindDescription.named(rule.kind.value) {
      facts.append((words.kind, kind.name + " – " + kind.summary[words.language]))
    }
    if !rule.yieldsTo.isEmpty { facts.append((words.yields, rule.yieldsTo.map(\.value).joined(separator: ", "))) }
    return facts
  }

  /// From when to when the instrument holds, in brackets; empty when unknown.
  private static func life(of citation: Citation, _ policy: Policy, _ words: ManualWords) -> String {
    guard let instrument = policy.instrument(citation.instrument) else { return "" }
    var parts: [String] = []
    if let from = instrument.period.from { parts.append(words.inForceFrom + " " + from.slashed) }
    if let until = instrument.period.until { parts.append(words.inForceUntil + " " + until.slashed) }
    if instrument.confidence != .verified { parts.append(words.unverified) }
    return parts.isEmpty ? "" : " – " + parts.joined(separator: ", ")
  }

  private static func samples(of example: RuleExample, _ words: ManualWords) -> [Block] {
    let day = example.asOf.map { " (" + words.asOf + " " + $0.slashed + ")" } ?? ""
    return [(words.bad + day, example.bad), (words.good, example.good), (words.fixed, example.fixed)].compactMap { label, text in
      text.map { .sample(label: label, text: $0.shown) }
    }
  }

  private static func waiving(_ rule: Rule, _ words: ManualWords) -> [Block] {
    if rule.kind.value == RuleKindDescription.fileProblem.name || !rule.waivable.value {
      return [.paragraph(words.notWaivable)]
    }
    return [
      .paragraph(words.inlineIgnore),
      .sample(label: words.inFile, text: "# tthc-lint: ignore \(rule.id) until=2027-06-30 because …"),
      .paragraph(words.waiverText),
    ]
  }

  /// For the terminal: plain lines, no markup.
  package var text: String {
    var lines = [id + ": " + title, ""]
    lines += facts.map { "  " + $0.label + ": " + $0.value }
    for section in sections {
      lines += ["", section.title]
      for block in section.blocks {
        switch block {
        case .paragraph(let text): lines.append("  " + text)
        case .list(let items): lines += items.map { "  - " + $0 }
        case .sample(let label, let text):
          lines.append("  " + label + ":")
          lines += text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Markdown under a heading of the given level.
  package func markdown(level: Int) -> String {
    let mark = String(repeating: "#", count: level)
    var lines = [mark + " " + title, "", "| | |", "|---|---|"]
    lines += facts.map { "| \($0.label) | \($0.value) |" }
    for section in sections {
      lines += ["", mark + "# " + section.title]
      for block in section.blocks {
        switch block {
        case .paragraph(let text): lines += ["", text]
        case .list(let items): lines += [""] + items.map { "- " + $0 }
        case .sample(let label, let text): lines += ["", label + ":", "", "```yaml", text, "```"]
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
