/// The words of a text as numbers, in order: equal for words that read the same, whatever their case, tone placement and
/// Unicode form. Marks and spaces are left out.
package struct WordKeys: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let table = LetterTable.standard
  private var index = 0

  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  package mutating func next() -> UInt64? {
    var key: WordKey?
    while index < bytes.count {
      let (scalar, width) = UTF8Scan.scalar(bytes, at: index)
      let entry = table.entry(of: scalar)
      switch LetterTable.Kind(rawValue: entry.kind) {
      case .letter, .digit:
        var word = key ?? WordKey()
        word.append(entry)
        key = word
      case .combiningTone, .combiningQuality: key?.combine(entry)
      case .ignorable: break
      case .space, .mark, nil:
        if let key {
          index += width
          return key.toned
        }
      }
      index += width
    }
    return key?.toned
  }
}
