import Diagnostics

/// The text that `policy new-rule` gives: a rule of a kind with every key to fill in, as YAML to put under `rules:`.
package enum RuleTemplate {
  /// The template of a kind for a rule id; each place to fill is marked `…`.
  package static func yaml(id: String, kind: RuleKindDescription, from: Day) -> String {
    var lines = [
      "  - id: \(id)", "    kind: \(kind.name)  # \(kind.summary.vi)", "    severity: warning  # error, warning, info",
      "    from: \(from.iso)  # ngày đầu tiên áp dụng", "    basis: [luat-…#điều.khoản.điểm]  # mã văn bản trong mục instruments",
    ]
    if !kind.parameters.isEmpty { lines += ["    with:"] + parameters(kind.parameters, indent: "      ") }
    let holes = (kind.placeholders + RuleKindDescription.commonPlaceholders).map { "{\($0)}" }.joined(separator: " ")
    lines += [
      "    title: {vi: …, en: …}", "    # Chỗ điền dùng được: \(holes)", "    message:", "      vi: \"“{quote}” …\"",
      "      en: \"“{quote}” …\"", "    advice: {vi: …, en: …}", "    why: {vi: …, en: …}", "    examples:", "      - bad: …",
      "        good: …", "      - bad: …", "        good: …",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text of a policy file with a rule after the last one of its section `rules`, and the rule's line (from 1). Nil when
  /// the file has no such section.
  package static func insert(_ rule: String, into text: String) -> (text: String, line: Int)? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("rules:") }) else { return nil }
    let isOpen = lines[start].drop { $0 != ":" }.dropFirst().allSatisfy { $0 == " " || $0 == "\r" }
    guard isOpen || lines[start].hasPrefix("rules: []") else { return nil }
    if !isOpen { lines[start] = "rules:" }
    var end = lines[(start + 1)...].firstIndex { $0.first.map { $0 != " " && $0 != "#" && $0 != "\r" } ?? false } ?? lines.count
    while end > start + 1, lines[end - 1].allSatisfy({ $0 == " " || $0 == "\r" }) || lines[end - 1].hasPrefix("#") { end -= 1 }
    let added: [Substring] = [""] + rule.split(separator: "\n")
    lines.insert(contentsOf: end == start + 1 ? Array(added.dropFirst()) : added, at: end)
    return (lines.joined(separator: "\n"), end == start + 1 ? end + 1 : end + 2)
  }

  /// One line a parameter. Those that need not be given are remarks, but for the first where none is required: a mapping
  /// needs one.
  private static func parameters(_ descriptions: [ParameterDescription], indent: String) -> [String] {
    let hasRequired = descriptions.contains(where: \.isRequired)
    return descriptions.enumerated().flatMap { index, parameter -> [String] in
      let isWritten = parameter.isRequired || (!hasRequired && index == 0)
      let mark = isWritten ? "" : "# "
      let remark = "  # \(parameter.summary.vi)\(parameter.isRequired ? "" : " (không bắt buộc)")"
      if case .group(let inner) = parameter.shape {
        return ["\(indent)\(mark)\(parameter.name):\(remark)"]
          + parameters(inner, indent: indent + "  ").map { isWritten ? $0 : "# " + $0 }
      }
      return ["\(indent)\(mark)\(parameter.name): \(sample(parameter.shape))\(remark)"]
    }
  }

  private static func sample(_ shape: ParameterDescription.Shape) -> String {
    switch shape {
    case .papers, .instruments, .bodies, .phrases, .durations: "[…]"
    case .names(let names): "[\(names.joined(separator: ", "))]"
    case .name(let names): names.first ?? "…"
    case .severities(let names): "{\(names.first ?? "…"): warning}"
    case .instrumentSeverities: "{…: warning}"
    case .severity: "warning"
    case .integer: "1"
    case .flag: "true"
    case .need, .duration, .file: "…"
    case .localized: "{vi: …, en: …}"
    case .group: ""
    }
  }
}
