import Diagnostics

/// What an agency has to know, and the lawful ways to know it.
public struct Need: Sendable {
  /// One way, with the days on which it holds.
  public struct Way: Sendable {
    public enum Means: Sendable, Hashable {
      /// The agency looks it up in a database, by its id.
      case lookup(String)
      /// Any one of these papers, by their ids.
      case anyOf([String])
    }

    public var means: Means
    /// How, where the means alone does not say it.
    public var method: LocalizedText?
    /// Allowed only where the look-up fails.
    public var isFallback: Bool
    public var period: Period
    public var basis: [Citation]
  }

  public var id: String
  public var place: PolicyPlace
  public var name: LocalizedText
  /// In the order of preference.
  public var ways: [Way]

  /// The ways that hold on a day.
  public func ways(on day: Day) -> [Way] { ways.filter { $0.period.contains(day) } }
}
