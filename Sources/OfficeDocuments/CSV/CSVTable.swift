/// A table of separated values as it was read.
package struct CSVTable: Sendable, Equatable {
  /// `,`, `;` or a tab.
  package var separator: Character
  /// Every record, the head too; lines without any character are left out.
  package var records: [Record]
  /// What a careful reader should be told, in the order of the lines.
  package var problems: [Problem]

  /// A row; a quoted field may go over lines.
  package struct Record: Sendable, Equatable {
    /// The line it begins on, from 1.
    package var line: Int
    package var fields: [String]

    package init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }
  }

  /// A place that RFC 4180 does not allow.
  package enum Problem: Sendable, Equatable {
    /// Another number of fields than the first record.
    case ragged(line: Int, expected: Int, found: Int)
    /// A quoted field that begins on this line never ends: all the rest of the file is in it.
    case unterminatedQuote(line: Int)
    /// Characters stand between a closing quote and the next separator; they are kept.
    case textAfterQuote(line: Int)

    /// The line it is about, from 1.
    package var line: Int {
      switch self {
      case .ragged(let line, _, _), .unterminatedQuote(let line), .textAfterQuote(let line): line
      }
    }
  }
}
