import Diagnostics

/// The pages of docs/rules: one for each rule, and an index by severity, by law and by paper. Generated; a test compares them.
package struct RulePages {
  /// A file name and its Markdown.
  package struct Page: Sendable {
    package var name: String
    package var markdown: String
  }

  private let policy: Policy

  /// The pages of a policy.
  package init(_ policy: Policy) { self.policy = policy }

  /// The index first, then the rules by id.
  package var all: [Page] {
    [Page(name: "README.md", markdown: index)] + rules.map { Page(name: $0.id + ".md", markdown: page(of: $0)) }
  }

  private var rules: [Rule] { policy.rules.sorted { $0.id < $1.id } }

  private static let remark = "<!-- Tạo bởi “tthc-lint policy pages” từ policy.yaml; đừng sửa tay. -->"

  private func page(of rule: Rule) -> String {
    let vi = RuleArticle(rule, in: policy, language: .vi).markdown(level: 2)
    let en = RuleArticle(rule, in: policy, language: .en).markdown(level: 2)
    return """
      \(Self.remark)

      # \(rule.id)

      \(vi)
      ---

      \(en)
      [Mục lục quy tắc](README.md)

      """
  }

  private var index: String {
    var lines = [
      Self.remark, "", "# Quy tắc", "",
      "\(policy.title.vi), phiên bản \(policy.version). \(policy.rules.count) quy tắc.", "",
    ]
    for severity in Severity.allCases.reversed() {
      lines += ["## \(severity.title.vi)", "", "| Quy tắc | Nội dung | Từ ngày | Đến hết ngày |", "|---|---|---|---|"]
      lines += rules.filter { $0.severity.value == severity }.map { rule in
        "| \(link(rule)) | \(rule.title.value.vi) | \(rule.from?.value.slashed ?? "") | \(rule.until?.value.slashed ?? "") |"
      }
      lines.append("")
    }
    lines += ["## Theo văn bản", ""] + byLaw + ["", "## Theo giấy tờ", ""] + byPaper
    return lines.joined(separator: "\n") + "\n"
  }

  private var byLaw: [String] {
    policy.instruments.sorted { $0.number < $1.number }.compactMap { instrument in
      let citing = rules.filter { rule in rule.basis.contains { $0.instrument == instrument.id } }
      if citing.isEmpty { return nil }
      return "- \(instrument.number) – \(instrument.title.vi): " + citing.map(link).joined(separator: ", ")
    }
  }

  private var byPaper: [String] {
    policy.papers.sorted { $0.id < $1.id }.compactMap { paper in
      let about = rules.filter { rule in rule.parameters.entries.contains { names(paper.id, $0) } }
      if about.isEmpty { return nil }
      return "- \(paper.name.vi) (`\(paper.id)`): " + about.map(link).joined(separator: ", ")
    }
  }

  /// The parameter names the paper as one the rule is about.
  private func names(_ paper: String, _ entry: RuleParameters.Entry) -> Bool {
    guard entry.name == "papers" || entry.name == "when.papers", case .texts(let ids) = entry.value else { return false }
    return ids.contains(paper)
  }

  private func link(_ rule: Rule) -> String { "[\(rule.id)](\(rule.id).md)" }
}
