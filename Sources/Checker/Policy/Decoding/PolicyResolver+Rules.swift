import Diagnostics
import ProcedureModel

// What one rule says, checked against its kind and its law.

extension PolicyResolver {
  mutating func check(_ rule: Rule, parametersAt place: PolicyPlace) {
    checkPeriod(of: rule)
    guard let kind = RuleKindDescription.named(rule.kind.value) else { return }
    checkRequired(kind.parameters, of: rule, kind: kind, prefix: "", at: place)
    checkSeverities(of: rule)
    checkPlaceholders(of: rule, kind: kind)
  }

  private mutating func checkPeriod(of rule: Rule) {
    guard rule.period.isImpossible, let until = rule.until else { return }
    report(PolicyMessages.impossiblePeriod(rule.period), at: until.place)
  }

  private mutating func checkRequired(
    _ descriptions: [ParameterDescription], of rule: Rule, kind: RuleKindDescription, prefix: String, at place: PolicyPlace
  ) {
    for description in descriptions {
      let name = prefix + description.name
      if case .group(let inner) = description.shape {
        let isThere = rule.parameters.entries.contains { $0.name.hasPrefix(name + ".") }
        if isThere { checkRequired(inner, of: rule, kind: kind, prefix: name + ".", at: place) }
        if isThere { continue }
      }
      if description.isRequired, !rule.parameters.has(name) {
        report(PolicyMessages.missingParameter(name, kind: kind.name), at: place)
      }
    }
  }

  private mutating func checkSeverities(of rule: Rule) {
    for entry in rule.parameters.entries {
      let graver =
        switch entry.value {
        case .severities(let graded): graded.contains { $0.severity > rule.severity.value }
        case .severity(let severity): severity > rule.severity.value
        default: false
        }
      if graver { report(PolicyMessages.graver(than: rule.severity.value), at: entry.place) }
    }
  }

  private mutating func checkPlaceholders(of rule: Rule, kind: RuleKindDescription) {
    let allowed = kind.placeholders + RuleKindDescription.commonPlaceholders
    for text in [rule.message, rule.advice].compactMap({ $0 }) {
      var seen: [String] = []
      for name in Self.placeholders(in: text.value) where !allowed.contains(name) && !seen.contains(name) {
        seen.append(name)
        report(PolicyMessages.unknownPlaceholder(name, kind: kind.name, allowed: allowed), at: text.place)
      }
    }
  }

  /// The names between braces, Vietnamese first.
  static func placeholders(in text: LocalizedText) -> [String] { [text.vi, text.en].flatMap(placeholders) }

  /// In bytes: every message of every rule is looked through at every start.
  private static func placeholders(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var names: [String] = []
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      rest = rest[(open + 1)...]
      guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { break }
      if rest[end] == UInt8(ascii: "}") { names.append(String(decoding: rest[..<end], as: UTF8.self)) }
      rest = rest[end...]
    }
    return names
  }
}

extension RuleParameters {
  /// The severities after a layer gave the rule another one: those that were the rule's own move with it, and none stays
  /// graver than the rule.
  func regraded(from old: Severity, to new: Severity) -> RuleParameters {
    let entries = entries.map { entry in
      guard case .severities(let graded) = entry.value else { return entry }
      var entry = entry
      entry.value = .severities(
        graded.map { Graded(name: $0.name, severity: $0.severity == old ? new : min($0.severity, new)) })
      return entry
    }
    return RuleParameters(entries)
  }
}
