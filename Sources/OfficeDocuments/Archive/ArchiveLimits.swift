/// How much an office document may unpack to: a few kilobytes of ZIP can hold gigabytes of zeros.
package struct ArchiveLimits: Sendable {
  /// The largest part, in bytes.
  package var part: Int
  /// The sum of all parts that are read, in bytes.
  package var total: Int
  /// The number of parts.
  package var count: Int

  /// 128 MiB a part and 256 MiB in all hold a sheet of a million cells; real documents have fewer than 100 parts.
  package init(part: Int = 128 << 20, total: Int = 256 << 20, count: Int = 10_000) {
    self.part = part
    self.total = total
    self.count = count
  }
}
