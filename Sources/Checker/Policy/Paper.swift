import Diagnostics

/// What a citizen can be asked for.
public struct Paper: Sendable {
  public var id: String
  public var place: PolicyPlace
  public var name: LocalizedText
  /// When it is valid at all: a household book until 2022-12-31.
  public var period: Period
  /// Ids of needs.
  public var proves: [String]
  /// The database whose data replace it.
  public var database: String?
  public var basis: [Citation]
  /// The reader's words; see `ReadingVocabulary.Paper`.
  public var aliases: [Sourced<String>]
  public var abbreviations: [Sourced<String>]
  public var bareNames: [Sourced<String>]
  public var lookAlikes: [Sourced<String>]

  /// The first day on which it is no longer valid; nil for a paper without an end.
  public var voidSince: Day? { period.until?.adding(days: 1) }
}
