import VietnameseText

/// What a worker remembers of the pieces of texts: a sentence that stands in many texts is cut into words once, and names, cues and phrases are
/// looked for in it once.
///
/// A piece ends behind a full stop, a semicolon or a colon and the white space after it. No word, name, cue or phrase reaches over that end, so that
/// what is found in the pieces is what is found in the whole; where that is not sure (see `Piece.standsAlone`) a text is read whole.
struct PieceMemory {
  /// What is known of a piece: ranges of the memory's own arrays. Places count from the piece's start.
  struct Piece {
    /// The words as typed, and after repair.
    var typed = DiacriticCount()
    var mended = DiacriticCount()
    /// No short form stands in it whose meaning its neighbours could decide, and the words of a name cannot go on behind it.
    var standsAlone = false
    /// The same for the last piece of a text, which has nothing behind it.
    var standsLast = false
    var tokens: Range<Int> = 0..<0
    var names: Range<Int> = 0..<0
    /// Looked for when first asked.
    var cues: Range<Int>?
    var phrases: Range<Int>?
  }

  /// Pieces are remembered up to so many bytes, then all are forgotten. Their words take five times as much.
  static let byteLimit = 1 << 20

  private var table: TextTable
  private var pieces: [Piece] = []
  private(set) var tokens: [Token] = []
  private(set) var matches: [PhraseMatch] = []
  private var scratch: [Token] = []

  init(byteLimit: Int = PieceMemory.byteLimit) {
    table = TextTable(byteLimit: byteLimit, entryLimit: 1 << 14)
  }

  subscript(number: Int) -> Piece { pieces[number] }

  /// Forgets everything when the memory is full. Numbers are good until then.
  mutating func makeRoom() {
    guard table.isFull else { return }
    table.removeAll()
    pieces.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
  }

  /// Where the piece that begins at `start` ends.
  static func end(ofPieceAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == 0x20 || bytes[index] == 0x0A {
        switch bytes[index - 1] {
        case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"): return index + 1
        default: break
        }
      }
      index += 1
    }
    return bytes.count
  }

  /// The number of a piece, read when it is new.
  mutating func number(of bytes: UnsafeBufferPointer<UInt8>, with shared: WorkerVocabulary) -> Int {
    let (number, isNew) = table.number(of: bytes, for: 0)
    if isNew { pieces.append(read(bytes, with: shared)) }
    return number
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, with shared: WorkerVocabulary) -> Piece {
    var piece = Piece()
    scratch.removeAll(keepingCapacity: true)
    shared.compiled.tokenizer.tokenize(bytes, into: &scratch)
    piece.typed = scratch.withUnsafeBufferPointer(DiacriticCount.init)
    shared.compiled.repair.gather(&scratch, of: bytes)
    if shared.compiled.shorthand.isPossible(in: scratch) { return piece }
    shared.compiled.repair.repair(&scratch, of: bytes)
    piece.mended = scratch.withUnsafeBufferPointer(DiacriticCount.init)
    piece.standsLast = true
    piece.standsAlone = Self.isClosed(scratch)
    piece.tokens = tokens.count..<tokens.count + scratch.count
    tokens += scratch
    piece.names = find(in: piece.tokens) { shared.compiled.nameTrie.names(in: $0, tolerance: .marked, into: &$1) }
    return piece
  }

  /// It ends with a mark that no phrase goes over: not the full stop of "TP.".
  private static func isClosed(_ tokens: [Token]) -> Bool {
    guard let last = tokens.lastIndex(where: { $0.mark != .newline }), last > 0 else { return false }
    switch tokens[last].mark {
    case .semicolon, .colon: return true
    case .period: return !tokens[last - 1].traits.contains(.single)
    default: return false
    }
  }

  private mutating func find(
    in range: Range<Int>, _ search: (UnsafeBufferPointer<Token>, inout [PhraseMatch]) -> Void
  ) -> Range<Int> {
    let first = matches.count
    tokens.withUnsafeBufferPointer { search(UnsafeBufferPointer(rebasing: $0[range]), &matches) }
    return first..<matches.count
  }

  /// Where in `matches` the cues of a piece are.
  mutating func cues(of number: Int, with shared: WorkerVocabulary) -> Range<Int> {
    if let known = pieces[number].cues { return known }
    let found = find(in: pieces[number].tokens) { shared.compiled.cueTrie.cues(in: $0, tolerance: .marked, into: &$1) }
    pieces[number].cues = found
    return found
  }

  /// Where in `matches` the phrases of a piece are.
  mutating func phrases(of number: Int, with shared: WorkerVocabulary) -> Range<Int> {
    if let known = pieces[number].phrases { return known }
    let found = find(in: pieces[number].tokens) { shared.phrases?.cues(in: $0, tolerance: .marked, into: &$1) }
    pieces[number].phrases = found
    return found
  }
}
