import Diagnostics

/// One thing the law forbids or wants, as the policy words it.
public struct Rule: Sendable {
  public var id: String
  /// Where the rule is first defined.
  public var place: PolicyPlace
  /// The kind's name; `RuleKindDescription.all` has it.
  public var kind: Sourced<String>
  /// The gravest severity its findings have.
  public var severity: Sourced<Severity>
  public var from: Sourced<Day>?
  public var until: Sourced<Day>?
  public var basis: [Citation]
  public var parameters: RuleParameters
  public var scope: Sourced<RuleScope>?
  /// A waiver or an inline ignore may silence it.
  public var waivable: Sourced<Bool>
  /// Rules whose finding on the same text silences this one's.
  public var yieldsTo: [Sourced<String>]
  /// The day by which listings must be mended.
  public var deadline: Sourced<Day>?
  public var title: Sourced<LocalizedText>
  public var message: Sourced<LocalizedText>
  public var advice: Sourced<LocalizedText>?
  public var why: Sourced<LocalizedText>
  public var fix: RuleFix?
  public var examples: [RuleExample]

  public var period: Period { Period(from: from?.value, until: until?.value) }

  /// A rule is judged on the day: begun and not ended.
  public func isInForce(on day: Day) -> Bool { period.contains(day) }
}
