import Diagnostics

extension TreeBuilder {
  /// Reports what stopped libyaml and prepares to go on at the next key, item or document in column 0, whose place is
  /// returned; nil when there is none or when the bytes themselves are unreadable.
  mutating func recover(
    from failure: EventStream.Failure, in bytes: UnsafeBufferPointer<UInt8>, streamStart: Int, _ marks: inout MarkCursor
  ) -> Int? {
    if failure.isMemory {
      report(SyntaxMessages.outOfMemory, at: ByteRange(streamStart, streamStart))
      return nil
    }
    if failure.isEncoding {
      let found = EncodingCheck.firstUnreadable(in: bytes, from: streamStart)
      report(
        found?.message ?? SyntaxMessages.message(for: failure, next: nil),
        at: found?.range ?? ByteRange(streamStart, streamStart))
      return nil
    }
    let problem = marks.byteOffset(ofScalar: failure.problemScalar)
    let place = failure.isInsideToken ? marks.byteOffset(ofScalar: failure.contextScalar) : problem
    let next = problem < bytes.count ? bytes[problem] : nil
    report(SyntaxMessages.message(for: failure, next: next), at: highlight(bytes, at: place, for: failure))
    while open.count > 1 { closeBroken() }
    addMissingValue()
    continuesRoot = !open.isEmpty
    let isInsideBrackets = failure.context.hasPrefix("while parsing a flow")
    return nextStart(in: bytes, from: isInsideBrackets ? lineStart(bytes, problem) : place, after: streamStart)
  }

  private func lineStart(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    var index = min(offset, bytes.count)
    while index > 0, bytes[index - 1] != 0x0A { index -= 1 }
    return index
  }

  /// A key without its colon is shown to the end of its line, anything else as one character.
  private func highlight(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, for failure: EventStream.Failure
  ) -> ByteRange {
    var end = place
    if failure.context == "while scanning a simple key" {
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    } else if end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      end += 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    return ByteRange(place, end)
  }

  /// The next line from `place` on that begins in column 0 with a key, a list item or `---`. It lies after `streamStart`, so
  /// that every attempt gets further.
  private func nextStart(
    in bytes: UnsafeBufferPointer<UInt8>, from place: Int, after streamStart: Int
  ) -> Int? {
    var index = place
    while index < bytes.count {
      let isLineStart = index == 0 || bytes[index - 1] == 0x0A
      if isLineStart, index > streamStart, isStart(bytes, at: index) { return index }
      guard let lineBreak = bytes[index...].firstIndex(of: 0x0A) else { return nil }
      index = lineBreak + 1
    }
    return nil
  }

  private func isStart(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let line = bytes[index...].prefix { $0 != 0x0A && $0 != 0x0D }
    switch line.first {
    case UInt8(ascii: "-"):
      let second = line.dropFirst().first
      return second == nil || second == 0x20 || line.starts(with: "---".utf8)
    case .some(let first) where isKeyByte(first):
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
      return line[..<colon].allSatisfy(isKeyByte) && (colon + 1 == line.endIndex || line[colon + 1] == 0x20)
    default: return false
    }
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
