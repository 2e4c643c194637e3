import ProcedureModel

/// What a worker remembers of the texts it has read. Thousands of communes publish nearly the same lists: a text that was read
/// before is looked up and compared, not read again.
///
/// What is kept follows from the key alone – the text, what is looked for in it, and all that stands around it and bears on it –
/// so that findings are the same whatever was read before, and whatever the number of threads.
struct UnitMemory {
  /// What was found in a text: ranges of the memory's own arrays.
  struct Entry {
    /// The text names a paper or a body: what it does with it depends on its place and on what stands around it.
    var isNaming = false
    var readings: Range<Int> = 0..<0
    var hits: Range<Int> = 0..<0
    var citations: Range<Int> = 0..<0
    /// Numbers of the rules that what was found concerns.
    var callers: Range<Int> = 0..<0

    var isEmpty: Bool { readings.isEmpty && hits.isEmpty && citations.isEmpty }
  }

  /// Texts are remembered up to 4 MiB, then all are forgotten: memory stays small, and what comes again is soon known again.
  static let byteLimit = 4 << 20
  static let entryLimit = 1 << 14

  private(set) var readings: [PaperReading] = []
  private(set) var hits: [PhraseHit] = []
  private(set) var citations: [UnitCitation] = []
  private(set) var callers: [Int32] = []
  private var entries: [Entry] = []
  private var table: TextTable

  init(byteLimit: Int = UnitMemory.byteLimit, entryLimit: Int = UnitMemory.entryLimit) {
    table = TextTable(byteLimit: byteLimit, entryLimit: entryLimit)
  }

  /// Forgets everything when the memory is full. Entries are good until then.
  mutating func makeRoom() {
    guard table.isFull else { return }
    table.removeAll()
    entries.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
    citations.removeAll(keepingCapacity: true)
    callers.removeAll(keepingCapacity: true)
  }

  /// What was found in a text; nil where it is new: then `keep` must follow. `purpose` tells apart what is looked for.
  mutating func recall(_ text: UnsafeBufferPointer<UInt8>, for purpose: UInt8) -> Entry? {
    let (number, isNew) = table.number(of: text, for: purpose)
    return isNew ? nil : entries[number]
  }

  /// Remembers what was found in the text that was just seen to be new.
  mutating func keep(_ found: Found, calls: RuleCalls) -> Entry {
    let first = (readings.count, hits.count, citations.count, callers.count)
    readings += found.readings
    hits += found.hits
    citations += found.citations
    calls.collect(found.readings, found.hits, found.citations, into: &callers)
    let entry = Entry(
      isNaming: found.isNaming, readings: first.0..<readings.count, hits: first.1..<hits.count,
      citations: first.2..<citations.count, callers: first.3..<callers.count)
    entries.append(entry)
    return entry
  }

  /// What is found in a new text.
  struct Found {
    var isNaming = false
    var readings: [PaperReading] = []
    var hits: [PhraseHit] = []
    var citations: [UnitCitation] = []

    /// Forgets what was found; the room for it is kept.
    mutating func clear() {
      isNaming = false
      readings.removeAll(keepingCapacity: true)
      hits.removeAll(keepingCapacity: true)
      citations.removeAll(keepingCapacity: true)
    }
  }
}
