import Diagnostics

/// The parameters of a rule (`with:`), checked against the kind's description. A nested name is joined with a dot:
/// `accept.papers`.
public struct RuleParameters: Sendable {
  public enum Value: Sendable, Hashable {
    case texts([String])
    case severities([Graded])
    case text(String)
    case localized(LocalizedText)
    case integer(Int)
    case flag(Bool)
    case severity(Severity)
  }

  /// A name and the severity a finding about it has.
  public struct Graded: Sendable, Hashable {
    public var name: String
    public var severity: Severity
  }

  public struct Entry: Sendable {
    public var name: String
    public var value: Value
    public var place: PolicyPlace
  }

  /// In the order of the policy.
  public private(set) var entries: [Entry]

  public init(_ entries: [Entry] = []) { self.entries = entries }

  public func has(_ name: String) -> Bool { self[name] != nil }

  /// A list of ids or phrases; empty when absent.
  public func texts(_ name: String) -> [String] {
    if case .texts(let texts)? = self[name] { return texts }
    return []
  }

  /// Names with their severities, in the order of the policy; empty when absent.
  public func severities(_ name: String) -> [Graded] {
    if case .severities(let graded)? = self[name] { return graded }
    return []
  }

  public func text(_ name: String) -> String? {
    if case .text(let text)? = self[name] { return text }
    return nil
  }

  public func localized(_ name: String) -> LocalizedText? {
    if case .localized(let text)? = self[name] { return text }
    return nil
  }

  public func integer(_ name: String) -> Int? {
    if case .integer(let number)? = self[name] { return number }
    return nil
  }

  /// False when absent.
  public func flag(_ name: String) -> Bool { self[name] == .flag(true) }

  public func severity(_ name: String) -> Severity? {
    if case .severity(let severity)? = self[name] { return severity }
    return nil
  }

  public subscript(name: String) -> Value? { entries.first { $0.name == name }?.value }

  public func place(of name: String) -> PolicyPlace? { entries.first { $0.name == name }?.place }

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
