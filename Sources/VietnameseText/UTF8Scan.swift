/// Decoding of single scalars from a UTF-8 buffer; what is not UTF-8 is read byte by byte as U+FFFD.
package enum UTF8Scan {
  /// The scalar that begins at `index` and its width in bytes.
  @inline(__always)
  package static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, width: Int) {
    let lead = UInt32(bytes[index])
    let left = bytes.count - index
    if lead < 0x80 { return (lead, 1) }
    if lead >= 0xC2, lead < 0xE0, left >= 2, isContinuation(bytes[index + 1]) {
      return ((lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
    }
    if lead >= 0xE0, lead < 0xF0, left >= 3, isContinuation(bytes[index + 1]), isContinuation(bytes[index + 2]) {
      return ((lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), 3)
    }
    if lead >= 0xF0, lead < 0xF5, left >= 4, isContinuation(bytes[index + 1]), isContinuation(bytes[index + 2]),
      isContinuation(bytes[index + 3])
    {
      let high = (lead & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
      return (high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F), 4)
    }
    return (0xFFFD, 1)
  }

  @inline(__always) private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The end of an HTML tag such as `<br/>` or `</p>` that begins at `index`; nil when it is no short tag.
  static func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    var end = index + 1
    let limit = min(bytes.count, index + 16)
    while end < limit {
      let byte = bytes[end]
      if byte == UInt8(ascii: ">") { return end > index + 1 ? end + 1 : nil }
      let isName = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      guard isName || byte == UInt8(ascii: "/") || byte == 0x20 || (byte >= 0x30 && byte <= 0x39) else { return nil }
      end += 1
    }
    return nil
  }

  static func mark(ascii byte: UInt8) -> Token.Mark {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "|"): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): .period
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .close
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "*"), UInt8(ascii: "+"): .bullet
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .quote
    case 0x0A, 0x0D: .newline
    default: .other
    }
  }

  static func mark(scalar: UInt32) -> Token.Mark {
    switch scalar {
    // `&#47;` in HTML.
    case 0..<0x80: mark(ascii: UInt8(scalar))
    case 0x2010...0x2015, 0x2212: .dash
    case 0x2018...0x201F, 0xAB, 0xBB: .quote
    case 0x2026: .other
    case 0x2028, 0x2029, 0x85: .newline
    case 0x2022, 0x2023, 0x25A0...0x25FF, 0x2700...0x27BF, 0xB7, 0xE000...0xF8FF: .bullet
    case 0xFF0C: .comma
    case 0xFF1B: .semicolon
    case 0x2044, 0xFF0F: .slash
    default: .other
    }
  }
}

extension UTF8Scan {
  /// The scalar of an HTML entity at `&` (`&#7843;`, `&#x1EA3;`, `&amp;`), and its bytes; nil where none stands.
  static func entity(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (scalar: UInt32, width: Int)? {
    let limit = min(bytes.count, start + 10)
    guard let end = (start..<limit).first(where: { bytes[$0] == UInt8(ascii: ";") }), end > start + 2 else { return nil }
    guard bytes[start + 1] == UInt8(ascii: "#") else {
      return named(bytes[start + 1..<end]).map { ($0, end + 1 - start) }
    }
    let isHex = bytes[start + 2] | 0x20 == UInt8(ascii: "x")
    var value: UInt32 = 0
    for index in start + (isHex ? 3 : 2)..<end {
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue, isHex || digit < 10 else { return nil }
      value = value * (isHex ? 16 : 10) + UInt32(digit)
    }
    return value > 0 && value < 0x11_0000 ? (value, end + 1 - start) : nil
  }

  /// `nbsp`, `acirc`, `Uacute`: the names that HTML 4 gives to letters of Vietnamese.
  private static func named(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
    if name.elementsEqual("nbsp".utf8) { return 0xA0 }
    if name.elementsEqual("amp".utf8) { return 0x26 }
    guard let letter = name.first, let row = letters[letter | 0x20],
      let column = accents.firstIndex(where: { name.dropFirst().elementsEqual($0.utf8) })
    else { return nil }
    let scalar = row[column]
    return scalar == 0 ? nil : letter & 0x20 == 0 ? scalar - 0x20 : scalar
  }

  private static let accents = ["grave", "acute", "circ", "tilde"]

  /// The letters of Latin-1 with each of the accents; 0 for none.
  private static let letters: [UInt8: [UInt32]] = [
    UInt8(ascii: "a"): [0xE0, 0xE1, 0xE2, 0xE3], UInt8(ascii: "e"): [0xE8, 0xE9, 0xEA, 0], UInt8(ascii: "i"): [0xEC, 0xED, 0, 0],
    UInt8(ascii: "o"): [0xF2, 0xF3, 0xF4, 0xF5], UInt8(ascii: "u"): [0xF9, 0xFA, 0, 0], UInt8(ascii: "y"): [0, 0xFD, 0, 0],
  ]
}
