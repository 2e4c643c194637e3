import Diagnostics

/// The parameters of a rule (`with:`), checked against the kind's description. A nested name is joined with a dot:
/// `accept.papers`.
package struct RuleParameters: Sendable {
  package enum Value: Sendable, Hashable {
    case texts([String])
    case severities([Graded])
    case text(String)
    case localized(LocalizedText)
    case integer(Int)
    case flag(Bool)
    case severity(Severity)
  }

  /// A name and the severity a finding about it has.
  package struct Graded: Sendable, Hashable {
    package var name: String
    package var severity: Severity
  }

  package struct Entry: Sendable {
    package var name: String
    package var value: Value
    package var place: PolicyPlace
  }

  /// In the order of the policy.
  package private(set) var entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  package func has(_ name: String) -> Bool { self[name] != nil }

  /// A list of ids or phrases; empty when absent.
  package func texts(_ name: String) -> [String] {
    if case .texts(let texts)? = self[name] { return texts }
    return []
  }

  /// Names with their severities, in the order of the policy; empty when absent.
  package func severities(_ name: String) -> [Graded] {
    if case .severities(let graded)? = self[name] { return graded }
    return []
  }

  package func text(_ name: String) -> String? {
    if case .text(let text)? = self[name] { return text }
    return nil
  }

  package func localized(_ name: String) -> LocalizedText? {
    if case .localized(let text)? = self[name] { return text }
    return nil
  }

  package func integer(_ name: String) -> Int? {
    if case .integer(let number)? = self[name] { return number }
    return nil
  }

  /// False when absent.
  package func flag(_ name: String) -> Bool { self[name] == .flag(true) }

  package func severity(_ name: String) -> Severity? {
    if case .severity(let severity)? = self[name] { return severity }
    return nil
  }

  package subscript(name: String) -> Value? { entries.first { $0.name == name }?.value }

  package func place(of name: String) -> PolicyPlace? { entries.first { $0.name == name }?.place }

  /// These parameters over those of the layer below, name by name.
  func merged(over lower: RuleParameters) -> RuleParameters {
    var merged = lower.entries
    for entry in entries {
      if let index = merged.firstIndex(where: { $0.name == entry.name }) {
        merged[index] = entry
      } else {
        merged.append(entry)
      }
    }
    return RuleParameters(merged)
  }
}
