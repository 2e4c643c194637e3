import Diagnostics

/// A national or specialised database whose data replace a paper.
public struct Database: Sendable {
  public var id: String
  public var place: PolicyPlace
  public var name: LocalizedText
  /// The agency that keeps it (cơ quan chủ quản).
  public var keeper: LocalizedText?
  public var basis: [Citation]
}
