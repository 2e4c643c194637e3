import Diagnostics

/// Where a policy says something: a file as it was named, and bytes of it.
public struct PolicyPlace: Sendable, Hashable {
  public var path: String
  public var range: ByteRange

  public init(path: String, range: ByteRange) {
    self.path = path
    self.range = range
  }
}

/// A value of the policy and the place it comes from: the layer that said it last.
public struct Sourced<Value: Sendable>: Sendable {
  public var value: Value
  public var place: PolicyPlace

  public init(_ value: Value, _ place: PolicyPlace) {
    self.value = value
    self.place = place
  }
}

extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}
