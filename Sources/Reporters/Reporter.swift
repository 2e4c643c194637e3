import Checker
import Diagnostics

/// One output format: turns the stream of file reports into bytes. One file per format.
///
/// Reports come in the order of the input. A format that can be written as it goes returns bytes from `add`, so that memory
/// does not grow with the number of files; one that needs everything keeps it and returns all from `finish`.
package protocol Reporter: SendableMetatype {
  /// A reporter for one run.
  init(run: RunDescription, options: ReporterOptions)

  /// The bytes to write before the first file.
  mutating func begin() -> [UInt8]

  /// The bytes that one file adds.
  mutating func add(_ report: FileReport) -> [UInt8]

  /// The last bytes. Throws only where a document library refuses (disk full, out of memory).
  mutating func finish(_ summary: RunSummary) throws -> [UInt8]
}

extension Reporter {
  package mutating func begin() -> [UInt8] { [] }
}

/// What a person chooses about how things are shown; nothing here changes what is found.
package struct ReporterOptions: Sendable {
  package var language: Language
  /// Whether to write terminal colours and links.
  package var color: Bool
  /// The width of the terminal in cells; code frames and wrapped text fit in it.
  package var width: Int
  /// Whether findings that are ignored, waived or known are written too, where the format can say so.
  package var includesSettled: Bool
  /// Whether procedures without a finding are written as passes (SARIF).
  package var includesPasses: Bool
  /// Whether to show the words that decided a reading.
  package var explainsReading: Bool
  /// A table of findings per rule at the end of the text output.
  package var showsStatistics: Bool
  /// Only the summary in the text output.
  package var quiet: Bool
  /// A byte-order mark before CSV, which old Excel needs to read UTF-8.
  package var byteOrderMark: Bool
  /// A folder whose files replace the built-in texts of the official report; nil for the built-in ones.
  package var templateFolder: String?

  package init(
    language: Language = .vi, color: Bool = false, width: Int = 80, includesSettled: Bool = false,
    includesPasses: Bool = false, explainsReading: Bool = false, showsStatistics: Bool = false, quiet: Bool = false,
    byteOrderMark: Bool = false, templateFolder: String? = nil
  ) {
    self.language = language
    self.color = color
    self.width = width
    self.includesSettled = includesSettled
    self.includesPasses = includesPasses
    self.explainsReading = explainsReading
    self.showsStatistics = showsStatistics
    self.quiet = quiet
    self.byteOrderMark = byteOrderMark
    self.templateFolder = templateFolder
  }
}
