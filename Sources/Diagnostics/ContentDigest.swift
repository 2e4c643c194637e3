import CSodium

/// 128 bits of BLAKE2b: the name of some bytes in a cache. Faster than SHA-256, and nobody can make two files that share it.
/// Not an identity that people see: that is `Fingerprint`.
package struct ContentDigest: Sendable, Hashable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The digest of bytes, apart from all digests made with another key.
  package init(of bytes: [UInt8], key: ContentDigest? = nil) {
    self = bytes.withUnsafeBytes { ContentDigest(of: $0, key: key) }
  }

  package init(of bytes: UnsafeRawBufferPointer, key: ContentDigest? = nil) {
    var digest: [UInt64] = [0, 0]
    let words = key.map { [$0.high, $0.low] } ?? []
    // Fails only for lengths that the library does not take: 16 bytes it takes.
    _ = crypto_generichash(
      &digest, 16, bytes.bindMemory(to: UInt8.self).baseAddress, UInt64(bytes.count), words, words.count * 8)
    self.init(high: digest[0], low: digest[1])
  }

  /// 32 hexadecimal digits.
  package var hexadecimal: String {
    [high, low].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
