#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Gives numbers to texts, from 0 and in the order they come; equal bytes for the same purpose have the same number. Texts are compared whole: the
/// hash only finds them.
struct TextTable {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var count: Int
    var purpose: UInt8
  }

  /// Entry numbers plus one by hash, open addressing, at most half full; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  private let byteLimit: Int
  private let entryLimit: Int

  init(byteLimit: Int, entryLimit: Int) {
    self.byteLimit = byteLimit
    self.entryLimit = entryLimit
  }

  /// It holds as much as it may: time to forget.
  var isFull: Bool { entries.count >= entryLimit || bytes.count >= byteLimit }

  mutating func removeAll() {
    for slot in slots.indices { slots[slot] = 0 }
    entries.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// The text's number, a new one when it was never seen for this purpose.
  mutating func number(of text: UnsafeBufferPointer<UInt8>, for purpose: UInt8) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(of: text, purpose)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot] - 1)
      if entries[number].hash == hash, entries[number].purpose == purpose, holds(text, entries[number]) { return (number, false) }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(entries.count + 1)
    entries.append(Entry(hash: hash, start: bytes.count, count: text.count, purpose: purpose))
    bytes.append(contentsOf: text)
    if entries.count * 2 > slots.count { grow() }
    return (entries.count - 1, true)
  }

  private static func hash(of text: UnsafeBufferPointer<UInt8>, _ purpose: UInt8) -> UInt64 {
    var hash = ByteHash()
    hash.add(UnsafeRawBufferPointer(text))
    return hash.value ^ UInt64(purpose)
  }

  private func holds(_ text: UnsafeBufferPointer<UInt8>, _ entry: Entry) -> Bool {
    guard entry.count == text.count else { return false }
    guard let given = text.baseAddress else { return true }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0 + entry.start, given, entry.count) == 0 } ?? false
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
