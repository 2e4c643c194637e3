import Diagnostics
import VietnameseText

/// Reads a requirement as a careful officer does: for each paper that a unit of text names, what the text does with it.
///
/// A value to share; each worker keeps a `Session` of its own, whose buffers are used again for every unit.
package struct RequirementReader: Sendable {
  private(set) var vocabulary: CompiledVocabulary

  /// Compiles the vocabulary: once a run.
  package init(vocabulary: ReadingVocabulary) {
    self.init(CompiledVocabulary(vocabulary))
  }

  /// Makes the words of a vocabulary ready to read with.
  init(_ words: CompiledVocabulary) {
    vocabulary = words
    vocabulary.freeze()
  }

  /// Reads one unit. For many, keep a `Session`.
  package func read(_ text: String, field: UnitField, context: ReadingContext = .none) -> [PaperReading] {
    var session = session()
    return session.read(text, field: field, context: context)
  }

  /// Makes further words known to the tokens of a session; see `CompiledVocabulary.extend`.
  mutating func extend(_ lexicon: Lexicon) { vocabulary.extend(lexicon) }

  package func session() -> Session { session(phrases: nil) }

  /// A session that also finds phrases, made of words that its tokens know.
  func session(phrases: PhraseTrie?) -> Session { Session(vocabulary: vocabulary, phrases: phrases) }
}

extension RequirementReader {
  /// A worker's reader: not to be shared between threads.
  package struct Session {
    private let shared: WorkerVocabulary
    private var unit = UnitStructure()
    private var pieces = PieceMemory()

    init(vocabulary: CompiledVocabulary, phrases: PhraseTrie?) {
      shared = WorkerVocabulary(vocabulary, phrases: phrases)
    }

    package mutating func read(_ text: String, field: UnitField, context: ReadingContext = .none) -> [PaperReading] {
      var text = text
      return text.withUTF8 { read($0, field: field, context: context) }
    }

    /// Reads the UTF-8 of a unit; invalid bytes are read as marks. The answer's ranges count from the buffer's start.
    package mutating func read(
      _ bytes: UnsafeBufferPointer<UInt8>, field: UnitField, context: ReadingContext = .none
    ) -> [PaperReading] {
      guard !context.isEmpty else {
        return unit.scan(bytes, with: shared, &pieces) ? judge(field, own: 0..<bytes.count) : []
      }
      // A heading leads into the unit as a sentence with a colon does.
      var parts = (context.headings.map { $0 + ":" } + context.before).map { Array($0.utf8) }
      let start = parts.reduce(0) { $0 + $1.count + 1 }
      parts.append(Array(bytes))
      parts += context.after.map { Array($0.utf8) }
      let found = Array(parts.joined(separator: [0x0A])).withUnsafeBufferPointer { unit.scan($0, with: shared, &pieces) }
      return found ? judge(field, own: start ..~ start + bytes.count) : []
    }

    /// Cuts a unit into `tokens`; true where it names something and `judge` has an answer.
    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { unit.scan(bytes, with: shared, &pieces) }

    /// The words of the unit that was scanned or read last.
    var tokens: [Token] { unit.tokens }

    /// The phrases in the unit that was scanned last.
    mutating func findPhrases(into matches: inout [PhraseMatch]) { unit.findPhrases(with: shared, &pieces, into: &matches) }

    /// The readings of the unit that was scanned last, by itself.
    mutating func judge(_ field: UnitField, count: Int) -> [PaperReading] { judge(field, own: 0..<count) }

    private mutating func judge(_ field: UnitField, own: Range<Int>) -> [PaperReading] {
      unit.map(with: shared, &pieces)
      return UnitJudge(unit: UnitMap(unit), vocabulary: shared, field: field, own: own).readings()
    }
  }
}

/// A worker's own handle on the vocabulary that all share: its parts pass it on without touching the counts of references that the other workers
/// touch too.
final class WorkerVocabulary: Sendable {
  let compiled: CompiledVocabulary
  /// The phrases of the rules, where the worker looks for any.
  let phrases: PhraseTrie?

  init(_ compiled: CompiledVocabulary, phrases: PhraseTrie? = nil) {
    self.compiled = compiled
    self.phrases = phrases
  }
}
