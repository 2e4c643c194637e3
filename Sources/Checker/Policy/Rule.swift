import Diagnostics

/// One thing the law forbids or wants, as the policy words it.
package struct Rule: Sendable {
  package var id: String
  /// Where the rule is first defined.
  package var place: PolicyPlace
  /// The kind's name; `RuleKindDescription.all` has it.
  package var kind: Sourced<String>
  /// The gravest severity its findings have.
  package var severity: Sourced<Severity>
  package var from: Sourced<Day>?
  package var until: Sourced<Day>?
  package var basis: [Citation]
  package var parameters: RuleParameters
  package var scope: Sourced<RuleScope>?
  /// A waiver or an inline ignore may silence it.
  package var waivable: Sourced<Bool>
  /// Rules whose finding on the same text silences this one's.
  package var yieldsTo: [Sourced<String>]
  /// The day by which listings must be mended.
  package var deadline: Sourced<Day>?
  package var title: Sourced<LocalizedText>
  package var message: Sourced<LocalizedText>
  package var advice: Sourced<LocalizedText>?
  package var why: Sourced<LocalizedText>
  package var fix: RuleFix?
  package var examples: [RuleExample]

  package var period: Period { Period(from: from?.value, until: until?.value) }

  /// A rule is judged on the day: begun and not ended.
  package func isInForce(on day: Day) -> Bool { period.contains(day) }
}
