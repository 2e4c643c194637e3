import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What must be true of the bytes before libyaml sees them, each with the place where it is not.
enum EncodingCheck {
  struct Problem {
    var message: Message
    var range: ByteRange
  }

  /// A refusal that needs no parsing: too large, UTF-16, a `%TAG` directive (libyaml's cost for them is quadratic).
  static func refusal(of bytes: UnsafeBufferPointer<UInt8>, limits: YAMLLimits) -> Problem? {
    if bytes.count > limits.bytes { return Problem(message: tooLarge(bytes.count, limit: limits.bytes), range: ByteRange(0, 0)) }
    if isUTF16(bytes) { return Problem(message: utf16, range: ByteRange(0, 0)) }
    return tagDirective(in: bytes).map { Problem(message: tagDirectiveMessage, range: $0) }
  }

  /// Bytes of the byte-order mark at the start: 0 or 3.
  static func byteOrderMarkLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// Why libyaml's reader stopped: the first invalid UTF-8 sequence or character that YAML forbids.
  static func firstUnreadable(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Problem? {
    var index = start
    while index < bytes.count {
      let width = validWidth(in: bytes, at: index)
      guard width > 0 else {
        return Problem(message: invalidUTF8(bytes[index]), range: ByteRange(index, index + 1))
      }
      if isForbidden(bytes, at: index, width: width) {
        return Problem(message: forbidden(scalar(bytes, at: index, width: width)), range: ByteRange(index, index + width))
      }
      index += width
    }
    return nil
  }

  private static func isUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF): return true
    // Without a mark: every other byte of Latin letters is zero.
    case (0, 1...0x7F): return bytes.count >= 4 && bytes[2] == 0
    case (1...0x7F, 0): return bytes.count >= 4 && bytes[3] == 0
    default: return false
    }
  }

  private static func tagDirective(in bytes: UnsafeBufferPointer<UInt8>) -> ByteRange? {
    guard let base = bytes.baseAddress else { return nil }
    let word = Array("%TAG".utf8)
    var index = byteOrderMarkLength(bytes)
    while index < bytes.count, let found = memchr(base + index, Int32(word[0]), bytes.count - index) {
      let place = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
      let isLineStart = place == byteOrderMarkLength(bytes) || bytes[place - 1] == 0x0A || bytes[place - 1] == 0x0D
      if isLineStart, bytes[place...].starts(with: word) { return ByteRange(place, place + word.count) }
      index = place + 1
    }
    return nil
  }

  /// The bytes of the sequence at `index`, 0 when it is not well-formed UTF-8 (Unicode, table 3-7).
  private static func validWidth(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let (width, second): (Int, ClosedRange<UInt8>) =
      switch bytes[index] {
      case 0x00...0x7F: (1, 0x80...0xBF)
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard width > 1 else { return width }
    guard index + width <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    return bytes[(index + 2)..<(index + width)].allSatisfy { $0 & 0xC0 == 0x80 } ? width : 0
  }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, width: Int) -> UInt32 {
    var value = UInt32(bytes[index]) & [0x7F, 0x1F, 0x0F, 0x07][width - 1]
    for next in 1..<width { value = value << 6 | UInt32(bytes[index + next] & 0x3F) }
    return value
  }

  /// Characters outside YAML's printable set, as libyaml has it.
  private static func isForbidden(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, width: Int) -> Bool {
    switch scalar(bytes, at: index, width: width) {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: false
    default: true
    }
  }
}

// MARK: - Messages

extension EncodingCheck {
  private static func tooLarge(_ count: Int, limit: Int) -> Message {
    Message(
      LocalizedText(
        vi: "Tệp có {count} byte, lớn hơn giới hạn {limit} byte của một tệp; hãy chia thành nhiều tệp.",
        en: "The file has {count} bytes, more than the limit of {limit} bytes for one file; split it."),
      [.init("count", String(count)), .init("limit", String(limit))])
  }

  private static let utf16 = Message(
    vi: "Tệp được lưu bằng bảng mã UTF-16; hãy lưu lại bằng UTF-8 rồi kiểm tra lại.",
    en: "The file is saved as UTF-16; save it as UTF-8 and check again.")

  private static let tagDirectiveMessage = Message(
    vi: "Không dùng chỉ thị %TAG trong tệp thủ tục; hãy xóa dòng này.",
    en: "The directive %TAG is not accepted; delete this line.")

  private static func invalidUTF8(_ byte: UInt8) -> Message {
    Message(
      LocalizedText(
        vi: "Byte {byte} ở đây không hợp lệ trong bảng mã UTF-8; tệp có thể đang dùng bảng mã cũ (TCVN3, VNI, Windows-1258): "
          + "hãy lưu lại bằng UTF-8.",
        en: "Byte {byte} is not valid UTF-8 here; the file may use a legacy encoding (TCVN3, VNI, Windows-1258): "
          + "save it as UTF-8."),
      [.init("byte", "0x" + hexadecimal(UInt32(byte), width: 2))])
  }

  private static func forbidden(_ value: UInt32) -> Message {
    Message(
      LocalizedText(
        vi: "Ký tự điều khiển {character} không được phép có trong tệp YAML; hãy xóa ký tự này.",
        en: "The control character {character} is not allowed in a YAML file; delete it."),
      [.init("character", "U+" + hexadecimal(value, width: 4))])
  }

  private static func hexadecimal(_ value: UInt32, width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
