import Diagnostics

/// An agency or a kind of agencies that was abolished, or a unit word that goes with it.
package struct Body: Sendable {
  package var id: String
  package var place: PolicyPlace
  /// The class the reader gives it: `district-body`.
  package var paperClass: String
  package var name: LocalizedText
  package var period: Period
  package var basis: [Citation]
  /// Who does its work now.
  package var successor: LocalizedText?
  /// The reader's words; see `ReadingVocabulary.Body`.
  package var aliases: [Sourced<String>]
  package var heads: [Sourced<String>]
  package var lookAlikes: [Sourced<String>]

  /// The first day without it.
  package var abolishedSince: Day? { period.until?.adding(days: 1) }
}
