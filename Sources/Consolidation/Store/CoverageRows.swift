import Diagnostics

/// The reviewed procedures of a submission as the index keeps them: 12 bytes each, procedure number and the first 8 bytes of
/// the content's hash, sorted. A country's year is 16 million of them.
package struct CoverageRows: Sendable, Equatable {
  /// Big-endian: sorted bytes are sorted numbers.
  private static let width = 12

  package private(set) var bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// From procedure numbers and 64-digit hashes.
  package init(_ rows: [(procedure: Int, contentHash: String)]) {
    let packed = rows.map { row in
      UInt128(UInt64(row.procedure)) << 64 | UInt128(UInt64(row.contentHash.prefix(16), radix: 16) ?? 0)
    }
    bytes = []
    bytes.reserveCapacity(packed.count * CoverageRows.width)
    for row in packed.sorted() {
      for shift in stride(from: 88, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: row >> UInt128(shift))) }
    }
  }

  package var count: Int { bytes.count / CoverageRows.width }

  /// The procedure number and content key of a row.
  package subscript(row: Int) -> (procedure: Int, content: UInt64) {
    let start = row * CoverageRows.width
    let procedure = bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
    return (procedure, bytes[(start + 4)..<(start + 12)].reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// Whether a procedure was reviewed.
  package func contains(_ procedure: Int) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].procedure < procedure { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].procedure == procedure
  }

  /// The distinct procedures.
  package var procedureCount: Int {
    (0..<count).reduce(into: (count: 0, last: -1)) { state, row in
      let procedure = self[row].procedure
      if procedure != state.last { state = (state.count + 1, procedure) }
    }.count
  }

  /// Identity of the bytes.
  package var digest: String { Fingerprint(of: bytes).hexadecimal }
}
