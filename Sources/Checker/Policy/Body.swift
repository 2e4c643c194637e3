import Diagnostics

/// An agency or a kind of agencies that was abolished, or a unit word that goes with it.
public struct Body: Sendable {
  public var id: String
  public var place: PolicyPlace
  /// The class the reader gives it: `district-body`.
  public var paperClass: String
  public var name: LocalizedText
  public var period: Period
  public var basis: [Citation]
  /// Who does its work now.
  public var successor: LocalizedText?
  /// The reader's words; see `ReadingVocabulary.Body`.
  public var aliases: [Sourced<String>]
  public var heads: [Sourced<String>]
  public var lookAlikes: [Sourced<String>]

  /// The first day without it.
  public var abolishedSince: Day? { period.until?.adding(days: 1) }
}
