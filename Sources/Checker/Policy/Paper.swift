import Diagnostics

/// What a citizen can be asked for.
package struct Paper: Sendable {
  package var id: String
  package var place: PolicyPlace
  package var name: LocalizedText
  /// When it is valid at all: a household book until 2022-12-31.
  package var period: Period
  /// Ids of needs.
  package var proves: [String]
  /// The database whose data replace it.
  package var database: String?
  package var basis: [Citation]
  /// The reader's words; see `ReadingVocabulary.Paper`.
  package var aliases: [Sourced<String>]
  package var abbreviations: [Sourced<String>]
  package var bareNames: [Sourced<String>]
  package var lookAlikes: [Sourced<String>]

  /// The first day on which it is no longer valid; nil for a paper without an end.
  package var voidSince: Day? { period.until?.adding(days: 1) }
}
