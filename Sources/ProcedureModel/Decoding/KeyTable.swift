import Diagnostics

/// The keys of one kind of record. One enumeration is the decoder's switch, the schema's properties and the document's
/// table, so that they cannot disagree.
package protocol RecordKey: CaseIterable, Hashable, Sendable, RawRepresentable where RawValue == String {
  /// The lookup table, built once.
  static var table: KeyTable<Self> { get }
  /// What may be written under the key.
  var shape: ValueShape { get }
  /// What the key means, in a sentence: what an editor shows to an officer.
  var meaning: LocalizedText { get }
  /// A record without the key is incomplete.
  var isRequired: Bool { get }
}

/// What may be written as a value.
package enum ValueShape: Sendable {
  case text
  /// A quoted procedure code.
  case code
  case integer
  case day
  /// A text or a list of texts.
  case texts
  /// One of the names, or a list of them when `several`.
  case choice([Choice], several: Bool)
  /// A record or a list of records, by the record's name in the schema; with `orText` a bare text stands for a record.
  case records(String, orText: Bool)

  /// A name of an enumeration and its meaning.
  package struct Choice: Sendable {
    package let name: String
    package let meaning: LocalizedText
    /// The name's bytes, to compare without a string.
    let bytes: [UInt8]

    package init(_ name: String, vi: String, en: String) {
      self.name = name
      bytes = Array(name.utf8)
      meaning = LocalizedText(vi: vi, en: en)
    }
  }
}

/// Finds a key by its bytes without making a string: the candidates of the same length, compared byte by byte.
package struct KeyTable<Key: RecordKey>: Sendable {
  private let keys: [Key]
  private let bytes: [UInt8]
  /// `keys` in order of length: those of length `n` are `firstOfLength[n]..<firstOfLength[n + 1]`.
  private let firstOfLength: [Int]
  private let starts: [Int]

  package init() {
    let sorted = Key.allCases.sorted { ($0.rawValue.utf8.count, $0.rawValue) < ($1.rawValue.utf8.count, $1.rawValue) }
    var starts: [Int] = []
    var bytes: [UInt8] = []
    for key in sorted {
      starts.append(bytes.count)
      bytes += Array(key.rawValue.utf8)
    }
    let longest = sorted.last?.rawValue.utf8.count ?? 0
    firstOfLength = (0...longest + 1).map { length in
      sorted.firstIndex { $0.rawValue.utf8.count >= length } ?? sorted.count
    }
    keys = sorted
    self.bytes = bytes
    self.starts = starts
  }

  /// The key that is written exactly so.
  @inline(__always)
  package func key(_ text: Text, in tree: YAMLTree) -> Key? {
    let length = text.arenaRange.count
    guard length + 1 < firstOfLength.count else { return nil }
    for index in firstOfLength[length]..<firstOfLength[length + 1] {
      var offset = 0
      while offset < length, bytes[starts[index] + offset] == tree.arena[text.arenaRange.lowerBound + offset] { offset += 1 }
      if offset == length { return keys[index] }
    }
    return nil
  }
}
