import Checker
import Diagnostics

/// The rules of a run as SARIF's reporting descriptors, with the law as a taxonomy and the other language as a translation.
struct SARIFRules {
  /// Names of a taxonomy and of the tool, which other objects refer to.
  static let taxonomyName = "legal-instruments"
  static let toolName = "tthc-lint"
  /// The rule of a pass: a procedure that was looked at.
  static let reviewed = "reviewed"

  private let run: RunDescription
  private let language: Language
  private let rules: [RuleDescription]
  private let indices: [String: Int]
  private let citations: [LegalCitation]
  private let citationIndices: [String: Int]

  /// The policy's rules, and after them those that findings name and the policy does not have.
  init(_ run: RunDescription, language: Language, others: Set<String>) {
    self.run = run
    self.language = language
    let known = Set(run.rules.map(\.id))
    rules = run.rules + others.subtracting(known).sorted().map(SARIFRules.builtIn)
    indices = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    citations = run.rules.flatMap(\.basis).filter { seen.insert($0.key).inserted }.sorted { $0.key < $1.key }
    citationIndices = Dictionary(citations.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func index(of rule: String) -> Int? { indices[rule] }

  var driver: JSON {
    [
      "name": .text(SARIFRules.toolName), "fullName": .text("\(SARIFRules.toolName) \(run.toolVersion)"),
      "version": .text(run.toolVersion), "semanticVersion": .text(run.toolVersion),
      "language": .text(SARIFRules.tag(language)),
      "rules": .array(rules.map { descriptor($0, in: language) }),
      "supportedTaxonomies": [["name": .text(SARIFRules.taxonomyName), "index": 0]],
      "properties": [
        "policy": .text(run.policy.id), "policyVersion": .text(run.policy.version),
        "policySha256": .text(run.policy.hash.hexadecimal), "asOf": .text(run.asOf.iso),
      ],
    ]
  }

  /// The rules in the other language.
  var translation: JSON {
    let other: Language = language == .vi ? .en : .vi
    return [
      "name": .text(SARIFRules.toolName), "language": .text(SARIFRules.tag(other)), "contents": ["localizedData"],
      "isComprehensive": false, "associatedComponent": ["name": .text(SARIFRules.toolName)],
      "rules": .array(rules.map { translated($0, in: other) }),
    ]
  }

  /// Every place of the law that a rule stands on.
  var taxonomy: JSON {
    [
      "name": .text(SARIFRules.taxonomyName), "version": .text(run.policy.version),
      "language": .text(SARIFRules.tag(language)), "contents": ["localizedData", "nonLocalizedData"],
      "shortDescription": [
        "text": .text(language == .vi ? "Văn bản quy phạm pháp luật làm căn cứ." : "The legal instruments that rules stand on.")
      ],
      "taxa": .array(
        citations.map { citation in
          [
            "id": .text(citation.key), "name": .text(citation.number),
            "shortDescription": ["text": .text(citation.text(in: language))], "helpUri": citation.url.map(JSON.text),
          ]
        }),
    ]
  }

  /// A reference to a place of the law; nil for a key that no rule carries.
  func taxon(_ key: String) -> JSON? {
    citationIndices[key].map { index in
      ["id": .text(key), "index": .integer(index), "toolComponent": ["name": .text(SARIFRules.taxonomyName), "index": 0]]
    }
  }

  static func level(_ severity: Severity) -> JSON {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// `vi-VN`, `en-US`: SARIF asks for a language and a region.
  static func tag(_ language: Language) -> String { language == .vi ? "vi-VN" : "en-US" }

  private func descriptor(_ rule: RuleDescription, in language: Language) -> JSON {
    let relationships = rule.basis.compactMap { taxon($0.key) }
    return [
      "id": .text(rule.id), "name": .text(SARIFRules.pascalCase(rule.id)),
      "shortDescription": SARIFRules.message(rule.title[language]), "fullDescription": SARIFRules.message(rule.why[language]),
      "help": help(rule, in: language), "helpUri": rule.basis.first?.url.map(JSON.text),
      "defaultConfiguration": ["level": SARIFRules.level(rule.severity)],
      "relationships": relationships.isEmpty
        ? nil : .array(relationships.map { ["target": $0, "kinds": ["relevant"]] }),
      "properties": [
        "tags": ["tthc", "legal"], "precision": "high",
        "problem.severity": .text(rule.severity == .info ? "recommendation" : rule.severity.rawValue),
        "from": rule.from.map { .text($0.iso) }, "until": rule.until.map { .text($0.iso) },
      ],
    ]
  }

  private func translated(_ rule: RuleDescription, in language: Language) -> JSON {
    [
      "id": .text(rule.id), "shortDescription": SARIFRules.message(rule.title[language]),
      "fullDescription": SARIFRules.message(rule.why[language]), "help": help(rule, in: language),
    ]
  }

  private func help(_ rule: RuleDescription, in language: Language) -> JSON {
    let advice = rule.advice[language]
    let law = rule.basis.map { $0.text(in: language) }
    let lawWord = language == .vi ? "Căn cứ" : "Law"
    let adviceWord = language == .vi ? "Kiến nghị" : "Instead"
    var text = [rule.why[language]]
    var markdown = [MarkdownText.escaped(rule.why[language])]
    if !advice.isEmpty {
      text.append("\(adviceWord): \(advice)")
      markdown.append("**\(adviceWord):** \(MarkdownText.escaped(advice))")
    }
    if !law.isEmpty {
      text.append("\(lawWord):\n" + law.map { "- \($0)" }.joined(separator: "\n"))
      markdown.append("**\(lawWord):**\n\n" + rule.basis.map { "- \(link($0, in: language))" }.joined(separator: "\n"))
    }
    return ["text": .text(text.joined(separator: "\n\n")), "markdown": .text(markdown.joined(separator: "\n\n"))]
  }

  private func link(_ citation: LegalCitation, in language: Language) -> String {
    MarkdownText.link(MarkdownText.escaped(citation.text(in: language)), to: citation.url)
  }

  /// A description ends with a full stop and is at most 1,024 characters long, which is what code scanning shows.
  private static func message(_ text: String) -> JSON {
    let short = VisibleText.shortened(text, to: 1_000)
    let ends = short.last.map { ".!?…".contains($0) } ?? false
    return ["text": .text(ends ? short : short + ".")]
  }

  /// `no-paper-household-book` as `NoPaperHouseholdBook`.
  static func pascalCase(_ id: String) -> String {
    id.split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The rules that are no policy's: reading the file, and the pass.
  private static func builtIn(_ id: String) -> RuleDescription {
    let texts: [String: (LocalizedText, LocalizedText)] = [
      "syntax": (
        LocalizedText(vi: "Tệp đúng cú pháp", en: "The file can be parsed"),
        LocalizedText(vi: "Tệp sai cú pháp YAML thì không rà soát được.", en: "A file that is no valid YAML cannot be checked.")
      ),
      "schema": (
        LocalizedText(vi: "Tệp đúng cấu trúc", en: "The file has the right shape"),
        LocalizedText(
          vi: "Khóa lạ hoặc giá trị sai kiểu thì phần đó không được rà soát.",
          en: "A part with an unknown key or a value of the wrong kind is not checked.")
      ),
      reviewed: (
        LocalizedText(vi: "Thủ tục đã được rà soát", en: "The procedure was checked"),
        LocalizedText(
          vi: "Thủ tục đã được rà soát và không có phát hiện.", en: "The procedure was checked and nothing was found.")
      ),
    ]
    let (title, why) = texts[id] ?? (LocalizedText(id), LocalizedText(id))
    return RuleDescription(
      id: id, severity: id == reviewed ? .info : .error, title: title, why: why, advice: LocalizedText(""), basis: [],
      from: nil, until: nil)
  }
}
