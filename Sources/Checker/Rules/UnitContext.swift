import ProcedureModel

/// What stands around a row of documents and bears on it: the name of its case, the row that leads into its list, its note.
struct UnitContext {
  var heading: Text?
  var lead: Text?
  var note: Text?

  var isEmpty: Bool { heading == nil && lead == nil && note == nil }

  /// As the reader takes it.
  func words(in tree: YAMLTree) -> ReadingContext {
    let string = { (text: Text?) -> [String] in text.map { [$0.string(in: tree)] } ?? [] }
    return ReadingContext(headings: string(heading), before: string(lead), after: string(note))
  }

  /// Writes the text and its context as one key: different for whatever may be read differently. The byte between the parts
  /// stands in no UTF-8.
  func write(around text: Text, in tree: YAMLTree, to key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    key += text.bytes(in: tree)
    for part in [heading, lead, note] {
      key.append(part == nil ? 0xFE : 0xFF)
      if let part { key += part.bytes(in: tree) }
    }
  }
}
