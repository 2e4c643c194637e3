import Diagnostics

/// The fingerprint that code scanning gives each line, computed as its uploader does, so that the two agree: a polynomial
/// hash modulo 2^64 with factor 37 over the next hundred UTF-16 units, spaces and tabs left out, line breaks as LF, the end
/// of the file as 65535 and zeros after it; then `:` and how many lines before had the same hash, plus one.
struct PrimaryLocationLineHash {
  private static let window = 100
  private static let factor: UInt64 = 37

  /// The hash of each line, from the first.
  let lines: [String]

  init(_ file: SourceFile) {
    let (units, starts) = PrimaryLocationLineHash.units(of: String(decoding: file.bytes, as: UTF8.self))
    var seen: [UInt64: Int] = [:]
    lines = starts.map { start in
      var hash: UInt64 = 0
      for offset in 0..<PrimaryLocationLineHash.window {
        let unit = start + offset < units.count ? UInt64(units[start + offset]) : 0
        hash = hash &* PrimaryLocationLineHash.factor &+ unit
      }
      let count = seen[hash, default: 0] + 1
      seen[hash] = count
      return "\(String(hash, radix: 16)):\(count)"
    }
  }

  /// The units that count, and where in them each line begins.
  private static func units(of text: String) -> (units: [UInt16], starts: [Int]) {
    var units: [UInt16] = []
    var starts: [Int] = []
    var isLineStart = true
    var followsReturn = false
    func append(_ unit: UInt16) {
      if isLineStart { starts.append(units.count) }
      isLineStart = unit == 0x0A
      units.append(unit)
    }
    for unit in text.utf16 {
      let skips = unit == 0x20 || unit == 0x09 || (followsReturn && unit == 0x0A)
      followsReturn = unit == 0x0D
      if !skips { append(followsReturn ? 0x0A : unit) }
    }
    append(0xFFFF)
    return (units, starts)
  }
}
