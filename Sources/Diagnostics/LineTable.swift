/// Where lines begin in a file, and every conversion from a byte offset to a column that any output needs.
///
/// Lines end at LF, CRLF or a lone CR. U+0085, U+2028 and U+2029 end no line: libyaml thinks they do, editors do not.
public struct LineTable: Sendable {
  /// A place as people and tools count it: from 1.
  public struct Position: Sendable, Hashable {
    /// From 1.
    public var line: Int
    /// From 1, in the unit that was asked for.
    public var column: Int

    /// A place counted from 1.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// What a column counts. Terminal cells are not a unit of position: `Reporters` measures them when it draws.
  public enum Unit: Sendable {
    /// Unicode scalars: SARIF's `unicodeCodePoints`, compilers, the terminal output's `line:column`.
    case scalars
    /// UTF-16 code units: the language server protocol's default.
    case utf16
    /// UTF-8 bytes: reviewdog.
    case utf8
  }

  private let lineStarts: [Int]
  private let bytes: [UInt8]

  /// Reads the file once and remembers where its lines begin.
  public init(_ file: SourceFile) {
    bytes = file.bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && (index == bytes.count || bytes[index] != 0x0A)) { starts.append(index) }
    }
    lineStarts = starts
  }

  /// The number of lines, counting the empty one after a last line break.
  public var lineCount: Int { lineStarts.count }

  /// The line (from 0) that holds a byte offset; offsets outside the file are clamped.
  public func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Line and column, both from 1. An offset outside the file is clamped; one inside a character counts as its start.
  public func position(at offset: Int, in unit: Unit = .scalars) -> Position {
    let offset = min(max(0, offset), bytes.count)
    let line = lineIndex(at: offset)
    var column = 1
    var index = lineStarts[line]
    // A byte-order mark is no character of the first line.
    if index == 0, unit != .utf8, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while index < offset {
      let width = LineTable.scalarWidth(bytes[index])
      if index + width > offset { break }
      switch unit {
      case .scalars: column += 1
      case .utf16: column += width == 4 ? 2 : 1
      case .utf8: column += width
      }
      index += width
    }
    return Position(line: line + 1, column: column)
  }

  /// The bytes of a line (from 0), without its line break.
  public func lineRange(_ line: Int) -> ByteRange {
    guard lineStarts.indices.contains(line) else { return ByteRange(bytes.count, bytes.count) }
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return ByteRange(start, end)
  }

  /// Bytes of the UTF-8 sequence that begins with this byte; a stray continuation byte counts as one.
  private static func scalarWidth(_ lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
