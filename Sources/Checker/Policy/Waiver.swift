import Diagnostics

/// An exception granted by somebody, for a time (ngoại lệ).
package struct Waiver: Sendable {
  package var id: Sourced<String>
  /// The rule's id.
  package var rule: Sourced<String>
  /// The procedure's code; nil for every procedure of the agency.
  package var procedure: String?
  /// The agency's id; nil for every agency that lists the procedure.
  package var agency: String?
  /// The last day, included.
  package var until: Day
  package var approvedBy: String
  /// The document that grants it, as people cite it.
  package var basis: String
  package var reason: String

  /// Its last day lies before the day.
  package func isExpired(on day: Day) -> Bool { until < day }
}
