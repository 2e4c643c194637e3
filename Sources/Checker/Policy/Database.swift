import Diagnostics

/// A national or specialised database whose data replace a paper.
package struct Database: Sendable {
  package var id: String
  package var place: PolicyPlace
  package var name: LocalizedText
  /// The agency that keeps it (cơ quan chủ quản).
  package var keeper: LocalizedText?
  package var basis: [Citation]
}
