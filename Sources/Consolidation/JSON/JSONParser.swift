import Diagnostics

/// What is wrong with a JSON text, and at which byte.
package struct JSONProblem: Error, Equatable {
  package var offset: Int
  package var message: Message
}

/// Reads a whole JSON text from somebody else: strict (RFC 8259), UTF-8 only, no duplicate key, no fraction, bounded depth.
package struct JSONParser {
  /// A document and where the members of its outermost object lie in the bytes: a hash is taken of those very bytes.
  package struct Document: Sendable {
    package var root: JSONValue
    package var memberRanges: [String: Range<Int>]
  }

  /// Nesting deeper than any of our formats; refused before the stack is in danger.
  private static let deepest = 32
  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  private let bytes: [UInt8]
  private var index = 0
  private var memberRanges: [String: Range<Int>] = [:]

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads all the bytes; a byte-order mark is refused like any other stray byte.
  package static func parse(_ bytes: [UInt8]) throws(JSONProblem) -> Document {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw JSONProblem(offset: 0, message: Message(vi: "không phải UTF-8", en: "not UTF-8"))
    }
    var parser = JSONParser(bytes)
    parser.skipSpace()
    let root = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.index == bytes.count else { throw parser.problem("thừa nội dung sau cùng", "text after the end") }
    return Document(root: root, memberRanges: parser.memberRanges)
  }

  private func problem(_ vi: String, _ en: String) -> JSONProblem {
    JSONProblem(offset: index, message: Message(vi: vi, en: en))
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func take(_ byte: Character) throws(JSONProblem) {
    guard let wanted = byte.asciiValue, next == wanted else { throw problem("thiếu “\(byte)”", "“\(byte)” expected") }
    index += 1
  }

  private mutating func value(depth: Int) throws(JSONProblem) -> JSONValue {
    guard depth < JSONParser.deepest else { throw problem("lồng nhau quá sâu", "nested too deep") }
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    default:
      if let byte = next, byte == UInt8(ascii: "-") || JSONParser.digits.contains(byte) { return .integer(try integer()) }
      if try word("true") { return .bool(true) }
      if try word("false") { return .bool(false) }
      if try word("null") { return .null }
      throw next == nil ? problem("tệp bị cắt cụt", "the file is cut short") : problem("không phải JSON", "not JSON")
    }
  }

  private mutating func word(_ word: String) throws(JSONProblem) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  private mutating func object(depth: Int) throws(JSONProblem) -> JSONValue {
    try take("{")
    var members: [String: JSONValue] = [:]
    skipSpace()
    if next == UInt8(ascii: "}") {
      index += 1
      return .object(members)
    }
    while true {
      skipSpace()
      let key = try string()
      skipSpace()
      try take(":")
      skipSpace()
      let start = index
      let member = try value(depth: depth + 1)
      guard members.updateValue(member, forKey: key) == nil else {
        throw problem("khóa “\(key)” lặp lại", "duplicate key “\(key)”")
      }
      if depth == 0 { memberRanges[key] = start..<index }
      skipSpace()
      if next == UInt8(ascii: ",") {
        index += 1
        continue
      }
      try take("}")
      return .object(members)
    }
  }

  private mutating func array(depth: Int) throws(JSONProblem) -> JSONValue {
    try take("[")
    var elements: [JSONValue] = []
    skipSpace()
    if next == UInt8(ascii: "]") {
      index += 1
      return .array(elements)
    }
    while true {
      skipSpace()
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if next == UInt8(ascii: ",") {
        index += 1
        continue
      }
      try take("]")
      return .array(elements)
    }
  }

  private mutating func integer() throws(JSONProblem) -> Int {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    while let byte = next, JSONParser.digits.contains(byte) { index += 1 }
    if let byte = next, byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") {
      throw problem("số phải là số nguyên", "a number must be whole")
    }
    let digits = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let number = Int(digits), String(number) == digits else { throw problem("số không hợp lệ", "not a number") }
    return number
  }

  private mutating func string() throws(JSONProblem) -> String {
    try take("\"")
    let start = index
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { index += 1 }
    if next == UInt8(ascii: "\"") {
      index += 1
      return String(decoding: bytes[start..<(index - 1)], as: UTF8.self)
    }
    var text = Array(bytes[start..<index])
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += String(try escape()).utf8
      case ..<0x20: throw problem("ký tự điều khiển trong chuỗi", "control character in a string")
      default: text.append(byte)
      }
    }
    throw problem("chuỗi không đóng", "unterminated string")
  }

  private mutating func escape() throws(JSONProblem) -> Unicode.Scalar {
    guard let byte = next else { throw problem("chuỗi không đóng", "unterminated string") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw problem("ký hiệu thoát không hợp lệ", "unknown escape")
    }
  }

  private mutating func unicodeEscape() throws(JSONProblem) -> Unicode.Scalar {
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // Surrogates come in pairs, high before low.
    guard (0xD800..<0xDC00).contains(unit), next == UInt8(ascii: "\\") else { throw problem("mã Unicode lẻ", "lone surrogate") }
    index += 1
    try take("u")
    let low = try codeUnit()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw problem("mã Unicode lẻ", "lone surrogate") }
    return scalar
  }

  private mutating func codeUnit() throws(JSONProblem) -> UInt32 {
    guard index + 4 <= bytes.count, bytes[index..<(index + 4)].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
    else { throw problem("mã Unicode không hợp lệ", "bad Unicode escape") }
    index += 4
    return unit
  }
}
