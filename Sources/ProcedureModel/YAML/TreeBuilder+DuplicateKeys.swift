import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TreeBuilder {
  /// Reports each key that its mapping already has; the first one is the related place.
  mutating func findDuplicateKeys(of mapping: Int32) {
    keys.removeAll(keepingCapacity: true)
    var child: Int32 = nodes[Int(mapping)].count > 2 ? mapping + 1 : -1
    while child >= 0 {
      if nodes[Int(child)].kind == .scalar { keys.append(child) }
      let value = nodes[Int(child)].next
      child = value >= 0 ? nodes[Int(value)].next : -1
    }
    keys.count <= 24 ? comparePairs() : compareSorted()
  }

  /// Few keys: every pair, lengths first.
  private mutating func comparePairs() {
    var later = 1
    while later < keys.count {
      var earlier = 0
      while earlier < later {
        if isSameText(keys[earlier], keys[later]) {
          reportDuplicate(keys[later], first: keys[earlier])
          break
        }
        earlier += 1
      }
      later += 1
    }
  }

  /// Many keys: sorted, so that a file made to hurt costs n log n.
  private mutating func compareSorted() {
    let nodes = nodes
    let sorted = arena.withUnsafeBytes { arena in
      keys.sorted { left, right in
        let (leftNode, rightNode) = (nodes[Int(left)], nodes[Int(right)])
        if leftNode.count != rightNode.count { return leftNode.count < rightNode.count }
        guard let base = arena.baseAddress else { return left < right }
        let order = memcmp(base + Int(leftNode.content), base + Int(rightNode.content), Int(leftNode.count))
        return order == 0 ? left < right : order < 0
      }
    }
    var first = sorted[0]
    for key in sorted.dropFirst() {
      if isSameText(first, key) { reportDuplicate(key, first: first) } else { first = key }
    }
  }

  @inline(__always)
  private func isSameText(_ left: Int32, _ right: Int32) -> Bool {
    nodes[Int(left)].count == nodes[Int(right)].count && bytes(of: left).elementsEqual(bytes(of: right))
  }

  private func bytes(of node: Int32) -> ArraySlice<UInt8> {
    let start = Int(nodes[Int(node)].content)
    return arena[start..<start + Int(nodes[Int(node)].count)]
  }

  private mutating func reportDuplicate(_ key: Int32, first: Int32) {
    if isFull { return }
    let name = String(decoding: bytes(of: key), as: UTF8.self)
    let related = Finding.RelatedPlace(path: source.path, range: place(of: first), message: SyntaxMessages.firstKey)
    report(SyntaxMessages.duplicateKey(name), at: place(of: key), related: [related])
  }

  private func place(of node: Int32) -> ByteRange {
    ByteRange(Int(nodes[Int(node)].start), Int(nodes[Int(node)].end))
  }
}
