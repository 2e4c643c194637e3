/// Writes numbers and texts in few bytes: numbers seven bits at a time, a text that was written before as its number.
struct CacheWriter {
  private(set) var bytes: [UInt8] = []
  private var texts: [String: Int] = [:]

  mutating func number(_ value: Int) { word(UInt64(bitPattern: Int64(value))) }

  mutating func word(_ value: UInt64) {
    var value = value
    while value > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(value))
  }

  mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func text(_ value: String) {
    if let known = texts[value] { return number(known + 1) }
    texts[value] = texts.count
    bytes.append(0)
    number(value.utf8.count)
    bytes += value.utf8
  }

  mutating func list<Element>(_ elements: [Element], _ write: (inout CacheWriter, Element) -> Void) {
    number(elements.count)
    for element in elements { write(&self, element) }
  }

  mutating func optional<Element>(_ element: Element?, _ write: (inout CacheWriter, Element) -> Void) {
    flag(element != nil)
    if let element { write(&self, element) }
  }
}

/// Reads what `CacheWriter` wrote. Bytes that it did not write are an error, never a crash.
struct CacheReader {
  struct Damaged: Error {}

  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private var texts: [String] = []

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  var isAtEnd: Bool { place == bytes.endIndex }

  mutating func byte() throws(Damaged) -> UInt8 {
    guard place < bytes.endIndex else { throw Damaged() }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func word() throws(Damaged) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let next = try byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
      shift += 7
    }
    throw Damaged()
  }

  mutating func number() throws(Damaged) -> Int { Int(Int64(bitPattern: try word())) }

  /// A number that is no less than nought and no more than what can follow.
  mutating func count() throws(Damaged) -> Int {
    let value = try number()
    guard value >= 0, value <= bytes.endIndex - place else { throw Damaged() }
    return value
  }

  mutating func flag() throws(Damaged) -> Bool { try byte() != 0 }

  mutating func text() throws(Damaged) -> String {
    let known = try number()
    if known != 0 {
      guard texts.indices.contains(known - 1) else { throw Damaged() }
      return texts[known - 1]
    }
    let length = try count()
    let text = String(decoding: bytes[place..<place + length], as: UTF8.self)
    place += length
    texts.append(text)
    return text
  }

  mutating func list<Element>(_ read: (inout CacheReader) throws(Damaged) -> Element) throws(Damaged) -> [Element] {
    let length = try count()
    var elements: [Element] = []
    elements.reserveCapacity(length)
    for _ in 0..<length { elements.append(try read(&self)) }
    return elements
  }

  mutating func optional<Element>(_ read: (inout CacheReader) throws(Damaged) -> Element) throws(Damaged) -> Element? {
    try flag() ? try read(&self) : nil
  }
}
