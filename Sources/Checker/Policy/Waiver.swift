import Diagnostics

/// An exception granted by somebody, for a time (ngoại lệ).
public struct Waiver: Sendable {
  public var id: Sourced<String>
  /// The rule's id.
  public var rule: Sourced<String>
  /// The procedure's code; nil for every procedure of the agency.
  public var procedure: String?
  /// The agency's id; nil for every agency that lists the procedure.
  public var agency: String?
  /// The last day, included.
  public var until: Day
  public var approvedBy: String
  /// The document that grants it, as people cite it.
  public var basis: String
  public var reason: String

  /// Its last day lies before the day.
  public func isExpired(on day: Day) -> Bool { until < day }
}
