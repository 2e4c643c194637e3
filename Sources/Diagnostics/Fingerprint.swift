import CSodium

/// A stable identity of a finding or a file's content: SHA-256, shown in hexadecimal.
public struct Fingerprint: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let hexadecimal: String

  /// Reads 64 hexadecimal digits; anything else is nil.
  public init?(hexadecimal: String) {
    guard hexadecimal.utf8.count == 64,
      hexadecimal.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.hexadecimal = hexadecimal
  }

  /// SHA-256 of the bytes.
  public init(of bytes: some Sequence<UInt8>) {
    let input = Array(bytes)
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&digest, input, UInt64(input.count))
    let digits = Array("0123456789abcdef".utf8)
    hexadecimal = String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// SHA-256 of the parts with U+001F between them, so that moving text from one part to the next changes it.
  public init(ofParts parts: [String]) {
    self.init(of: Array(parts.joined(separator: "\u{1F}").utf8))
  }

  /// The first 16 digits: enough for a person to compare paper and file.
  public var short: String { String(hexadecimal.prefix(16)) }

  /// The 64 digits.
  public var description: String { hexadecimal }

  /// The order of the digits: stable, without a meaning.
  public static func < (left: Fingerprint, right: Fingerprint) -> Bool { left.hexadecimal < right.hexadecimal }
}
