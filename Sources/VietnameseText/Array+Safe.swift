extension Array {
  /// The element, or nil outside the array.
  @inlinable package subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
