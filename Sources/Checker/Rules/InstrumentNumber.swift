import ProcedureModel

/// A number of a legal instrument as it stands in a text: `104/2022/NĐ-CP`, `81/2006/QH11`, `66.7/2025/NQ-CP`.
struct InstrumentNumber: Sendable {
  /// Letters without diacritics in capitals, digits, `/`, `-` and `.`: `104/2022/ND-CP`.
  let key: String
  /// UTF-8 bytes of the text.
  let range: Range<Int>

  /// The key of a number that stands alone, as the policy writes it.
  static func key(_ number: String) -> String {
    var key: [UInt8] = []
    var bytes = Array(number.utf8)[...]
    while let byte = bytes.first { bytes = bytes.dropFirst(append(byte, bytes, to: &key)) }
    return String(decoding: key, as: UTF8.self)
  }

  /// Every number in a text, in order. A space beside a hyphen inside a number is forgiven: `NĐ- CP`.
  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [InstrumentNumber] {
    var found: [InstrumentNumber] = []
    var index = 0
    while let slash = next(UInt8(ascii: "/"), in: bytes, from: index) {
      let start = numberStart(before: slash, in: bytes)
      let end = numberEnd(after: slash, in: bytes)
      if start < slash, end > slash + 1 {
        let key = key(String(decoding: bytes[start..<end], as: UTF8.self))
        found.append(InstrumentNumber(key: key, range: start..<end))
      }
      index = max(end, slash + 1)
    }
    return found
  }

  private static func next(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int? {
    bytes[index...].firstIndex(of: byte)
  }

  private static func numberStart(before slash: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = slash
    while start > 0, isDigit(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
    while start < slash, !isDigit(bytes[start]) { start += 1 }
    return start
  }

  private static func numberEnd(after slash: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = slash + 1
    var index = end
    while index < bytes.count {
      let byte = bytes[index]
      if isDigit(byte) || isLetter(byte) || byte >= 0x80 {
        index += 1
        end = index
      } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") {
        index += 1
      } else if byte == 0x20, index > 0, bytes[index - 1] == UInt8(ascii: "-") {
        index += 1
      } else if byte == 0x20, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "-") {
        index += 1
      } else {
        break
      }
    }
    return end
  }

  /// Appends what a byte is in a key; returns how many bytes it took.
  private static func append(_ byte: UInt8, _ rest: ArraySlice<UInt8>, to key: inout [UInt8]) -> Int {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): key.append(byte - 32)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      key.append(byte)
    case 0xC4:
      // Đ is C4 90, đ is C4 91.
      if rest.count > 1, let second = rest.dropFirst().first, second == 0x90 || second == 0x91 { key.append(UInt8(ascii: "D")) }
      return min(2, rest.count)
    default: break
    }
    return 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
