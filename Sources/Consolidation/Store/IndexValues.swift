import Diagnostics
import Foundation

// How values stand in the index.

extension Fingerprint {
  /// 32 bytes.
  var bytes: Data {
    let digits = Array(hexadecimal.utf8)
    return Data(
      stride(from: 0, to: digits.count, by: 2).map { index in
        Fingerprint.value(digits[index]) << 4 | Fingerprint.value(digits[index + 1])
      })
  }

  /// Nil unless there are 32 bytes.
  init?(bytes: Data) {
    guard bytes.count == 32 else { return nil }
    self.init(hexadecimal: bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
  }

  private static func value(_ digit: UInt8) -> UInt8 { digit < 0x3A ? digit - 0x30 : digit - 0x57 }
}

extension Severity {
  /// The order of gravity.
  var number: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  init?(number: Int) {
    guard let found = Severity.allCases.first(where: { $0.number == number }) else { return nil }
    self = found
  }
}
