#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads the YAML that people and our own importer write, and policies, straight into the tree: block mappings with plain keys, block lists,
/// lists and mappings in brackets, scalars of one line or in blocks, comments on lines of their own. Anything else – a comment behind a value, an
/// anchor, a tag, a tab, a value over several lines, whatever is wrong – it leaves to libyaml, which reads the whole file again.
///
/// It takes nothing that libyaml would read otherwise: the tests compare both over every sample and over thousands of damaged ones.
struct FamiliarYAML {
  /// A container that is open: the column of its entries.
  private struct Level {
    var column: Int
    var isSequence: Bool
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private var levels: [Level] = []
  /// A key stands at the end of its line: its value begins on the next.
  private var awaitsValue = false
  /// The line being read.
  private(set) var lineStart = 0
  private(set) var lineEnd = 0
  /// Where the line after it begins.
  private var next = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    levels.reserveCapacity(16)
  }

  /// Larger files are libyaml's: its limits are checked as it goes.
  private static let largest = 1 << 20

  /// Builds the tree; false when the file holds anything unfamiliar, and then what was built is to be thrown away.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, into builder: inout TreeBuilder) -> Bool {
    guard bytes.count <= largest, PlainCharacters.fill(bytes) else { return false }
    var reader = FamiliarYAML(bytes)
    while reader.nextLine() {
      guard reader.readLine(&builder), !builder.isGivenUp else { return false }
    }
    guard !reader.awaitsValue, !reader.levels.isEmpty else { return false }
    while reader.levels.popLast() != nil { builder.closeContainer(end: nil) }
    return true
  }

  // MARK: Lines

  /// The column of the innermost block's entries.
  var column: Int { levels.last?.column ?? -1 }

  /// Goes to the next line that is neither blank nor a comment.
  mutating func nextLine() -> Bool {
    while next < bytes.count {
      lineStart = next
      lineEnd = end(ofLineAt: lineStart)
      next = lineEnd + 1
      let first = firstVisible(from: lineStart)
      if first < lineEnd, bytes[first] != UInt8(ascii: "#") { return true }
    }
    return false
  }

  private func end(ofLineAt start: Int) -> Int { place(of: 0x0A, start..<bytes.count) ?? bytes.count }

  /// Where the byte stands first: the C library looks at many bytes at a time.
  private func place(of byte: UInt8, _ range: Range<Int>) -> Int? {
    guard let base = bytes.baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The first byte of the line that is no space, or the line's end.
  func firstVisible(from start: Int) -> Int {
    var index = start
    while index < lineEnd, bytes[index] == 0x20 { index += 1 }
    return index
  }

  private mutating func readLine(_ builder: inout TreeBuilder) -> Bool {
    let start = firstVisible(from: lineStart)
    let column = start - lineStart
    let isEntry = isDash(start)
    if levels.isEmpty || awaitsValue {
      guard column > (levels.last?.column ?? -1), !levels.isEmpty || column == 0 else { return false }
      guard open(column, isSequence: isEntry, at: start, &builder) else { return false }
      awaitsValue = false
    } else {
      while let last = levels.last, last.column > column {
        levels.removeLast()
        builder.closeContainer(end: nil)
      }
      guard let last = levels.last, last.column == column, last.isSequence == isEntry else { return false }
    }
    return isEntry ? readEntry(at: start, &builder) : readKey(at: start, &builder)
  }

  private mutating func open(_ column: Int, isSequence: Bool, at start: Int, _ builder: inout TreeBuilder) -> Bool {
    guard levels.count < builder.limits.depth else { return false }
    levels.append(Level(column: column, isSequence: isSequence))
    builder.open(isSequence ? .sequence : .mapping, at: start)
    return true
  }

  /// `- ` and what follows: a scalar, or the first key of a mapping.
  private func isDash(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "-") && index + 1 < lineEnd && bytes[index + 1] == 0x20
  }

  private mutating func readEntry(at start: Int, _ builder: inout TreeBuilder) -> Bool {
    let value = firstVisible(from: start + 1)
    guard value < lineEnd else { return false }
    guard keyEnd(from: value) != nil else { return readScalar(at: value, &builder) }
    return open(value - lineStart, isSequence: false, at: value, &builder) && readKey(at: value, &builder)
  }

  // MARK: Keys

  /// The end of a key of letters, digits, `_`, and hyphens and spaces inside, when a colon and then a space or the line's end follow.
  func keyEnd(from start: Int) -> Int? {
    guard Self.isLetter(bytes[start]) else { return nil }
    var index = start
    while index < lineEnd, Self.isLetter(bytes[index]) || bytes[index] == UInt8(ascii: "-") || bytes[index] == 0x20 { index += 1 }
    guard index - start < 1000, index < lineEnd, bytes[index] == UInt8(ascii: ":"), bytes[index - 1] != 0x20 else { return nil }
    return index + 1 == lineEnd || bytes[index + 1] == 0x20 ? index : nil
  }

  /// A letter of whatever script, a digit or `_`: nothing that YAML gives a meaning.
  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || isKeyByte(byte) }

  @inline(__always) private static func isKeyByte(_ byte: UInt8) -> Bool {
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
  }

  private mutating func readKey(at start: Int, _ builder: inout TreeBuilder) -> Bool {
    guard let end = keyEnd(from: start) else { return false }
    builder.addScalar(UnsafeBufferPointer(rebasing: bytes[start..<end]), .plain, from: start, to: end)
    let value = firstVisible(from: end + 1)
    if value == lineEnd {
      awaitsValue = true
      return true
    }
    return readScalar(at: value, &builder)
  }

  // MARK: Values

  private mutating func readScalar(at start: Int, _ builder: inout TreeBuilder) -> Bool {
    switch bytes[start] {
    case UInt8(ascii: "\""): return readQuoted(at: start, &builder)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return readBlock(at: start, &builder)
    case UInt8(ascii: "["), UInt8(ascii: "{"): return readFlow(at: start, &builder)
    case UInt8(ascii: "-"): return !isDash(start) && start + 1 < lineEnd && readPlain(at: start, &builder)
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "'"), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"):
      return false
    default: return readPlain(at: start, &builder)
    }
  }

  /// To the end of the line, without the spaces there. A colon or a `#` that would mean something is unfamiliar.
  private func readPlain(at start: Int, _ builder: inout TreeBuilder) -> Bool {
    var end = lineEnd
    while bytes[end - 1] == 0x20 { end -= 1 }
    var rest = start
    while let colon = place(of: UInt8(ascii: ":"), rest..<end) {
      if colon + 1 == lineEnd || bytes[colon + 1] == 0x20 { return false }
      rest = colon + 1
    }
    // No text begins with a `#`.
    rest = start
    while let mark = place(of: UInt8(ascii: "#"), rest..<end) {
      if bytes[mark - 1] == 0x20 { return false }
      rest = mark + 1
    }
    builder.addScalar(UnsafeBufferPointer(rebasing: bytes[start..<end]), .plain, from: start, to: end)
    return true
  }

  private func readQuoted(at start: Int, _ builder: inout TreeBuilder) -> Bool {
    guard let end = quoted(at: start, &builder) else { return false }
    return firstVisible(from: end) == lineEnd
  }

  /// A text in double quotes that ends on its line, with no escapes but `\n`, `\"` and `\\`. Returns where it ends.
  func quoted(at start: Int, _ builder: inout TreeBuilder) -> Int? {
    var piece = start + 1
    var index = piece
    builder.beginScalar()
    while index < lineEnd, bytes[index] != UInt8(ascii: "\"") {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      guard index + 1 < lineEnd else { return nil }
      builder.addContent(bytes[piece..<index])
      switch bytes[index + 1] {
      case UInt8(ascii: "n"): builder.addContent(0x0A)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): builder.addContent(bytes[index + 1])
      default: return nil
      }
      index += 2
      piece = index
    }
    guard index < lineEnd else { return nil }
    builder.addContent(bytes[piece..<index])
    builder.endScalar(.doubleQuoted, from: start, to: index + 1)
    return index + 1
  }

  private mutating func readFlow(at start: Int, _ builder: inout TreeBuilder) -> Bool {
    guard let end = flow(at: start, &builder) else { return false }
    return firstVisible(from: end) == lineEnd
  }
}

// MARK: - Blocks

extension FamiliarYAML {
  /// `|`, `|-`, `>`, `>-` and the deeper lines below.
  private mutating func readBlock(at start: Int, _ builder: inout TreeBuilder) -> Bool {
    let isLiteral = bytes[start] == UInt8(ascii: "|")
    let isStripped = start + 1 < lineEnd && bytes[start + 1] == UInt8(ascii: "-")
    guard firstVisible(from: start + (isStripped ? 2 : 1)) == lineEnd, lineEnd < bytes.count else { return false }
    let margin = spaces(at: next)
    let isBlank = next + margin >= bytes.count || bytes[next + margin] == 0x0A
    guard margin > (levels.last?.column ?? -1), !isBlank else { return false }
    builder.beginScalar()
    var end = start
    // As libyaml does it: the break after a line, the blank lines after that, and whether the line began with a space.
    var lineBreaks = 0
    var blankLines = 0
    var beganBlank = false
    while next < bytes.count {
      let indent = spaces(at: next)
      let first = next + min(indent, margin)
      if first >= bytes.count || bytes[first] == 0x0A {
        if first >= bytes.count { break }
        blankLines += 1
        next = first + 1
        continue
      }
      guard indent >= margin else { break }
      let beginsBlank = bytes[first] == 0x20
      if lineBreaks > 0, !isLiteral, !beganBlank, !beginsBlank {
        if blankLines == 0 { builder.addContent(0x20) }
      } else if lineBreaks > 0 {
        builder.addContent(0x0A)
      }
      for _ in 0..<blankLines { builder.addContent(0x0A) }
      blankLines = 0
      beganBlank = beginsBlank
      end = self.end(ofLineAt: first)
      builder.addContent(bytes[first..<end])
      lineBreaks = end < bytes.count ? 1 : 0
      next = end + 1
    }
    if !isStripped, lineBreaks > 0 { builder.addContent(0x0A) }
    while bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0A { end -= 1 }
    builder.endScalar(isLiteral ? .literal : .folded, from: start, to: end)
    return true
  }

  private func spaces(at start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index - start
  }
}
