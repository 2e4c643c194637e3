import Diagnostics

/// What an agency has to know, and the lawful ways to know it.
package struct Need: Sendable {
  /// One way, with the days on which it holds.
  package struct Way: Sendable {
    package enum Means: Sendable, Hashable {
      /// The agency looks it up in a database, by its id.
      case lookup(String)
      /// Any one of these papers, by their ids.
      case anyOf([String])
    }

    package var means: Means
    /// How, where the means alone does not say it.
    package var method: LocalizedText?
    /// Allowed only where the look-up fails.
    package var isFallback: Bool
    package var period: Period
    package var basis: [Citation]
  }

  package var id: String
  package var place: PolicyPlace
  package var name: LocalizedText
  /// In the order of preference.
  package var ways: [Way]

  /// The ways that hold on a day.
  package func ways(on day: Day) -> [Way] { ways.filter { $0.period.contains(day) } }
}
