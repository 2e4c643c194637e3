import Diagnostics

/// Where a policy says something: a file as it was named, and bytes of it.
package struct PolicyPlace: Sendable, Hashable {
  package var path: String
  package var range: ByteRange

  package init(path: String, range: ByteRange) {
    self.path = path
    self.range = range
  }
}

/// A value of the policy and the place it comes from: the layer that said it last.
package struct Sourced<Value: Sendable>: Sendable {
  package var value: Value
  package var place: PolicyPlace

  package init(_ value: Value, _ place: PolicyPlace) {
    self.value = value
    self.place = place
  }
}

extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}
