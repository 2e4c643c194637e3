import Diagnostics

/// Walks a scalar's decoded bytes and its source side by side.
///
/// Every style keeps the sequence of visible characters: folding, escapes and indentation only change white space or
/// spell a character differently. So visible characters are paired one by one, and each run of white space with the run
/// that stands in its place.
struct ScalarMapping {
  private let decoded: ArraySlice<UInt8>
  private let source: ArraySlice<UInt8>
  private let style: ScalarStyle
  /// The next byte of each side, as an index of its slice.
  private var at: Int
  private var place: Int

  init(_ text: Text, in tree: YAMLTree) {
    let whole = text.place(in: tree)
    style = text.style(in: tree)
    decoded = text.bytes(in: tree)
    let bytes = tree.source.bytes
    switch style {
    case .plain: source = bytes[whole.bounds]
    case .singleQuoted, .doubleQuoted:
      source = bytes[min(whole.lowerBound + 1, whole.upperBound)..<max(whole.lowerBound + 1, whole.upperBound - 1)]
    case .literal, .folded:
      let header = bytes[whole.bounds].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? whole.upperBound
      source = bytes[header..<whole.upperBound]
    }
    at = decoded.startIndex
    place = source.startIndex
    if style.isBlock { skipBlockIndentation() }
  }

  /// The source bytes of a range of the decoded text.
  mutating func sourceRange(of range: ByteRange) -> ByteRange {
    let lower = decoded.startIndex + min(max(0, range.lowerBound), decoded.count)
    let upper = decoded.startIndex + min(max(range.lowerBound, range.upperBound), decoded.count)
    var start: Int?
    var end = place
    while at < decoded.endIndex, at < upper || start == nil {
      let (unitStart, unitPlace) = (at, place)
      step()
      if start == nil, at > lower { start = unitPlace + offset(of: lower, unitStart, unitPlace) }
      if at <= upper || unitStart < upper {
        end = at <= upper ? place : max(start ?? unitPlace, place - offset(fromEnd: upper, unitPlace))
      }
    }
    let first = start ?? place
    return ByteRange(first, lower == upper ? first : max(first, end))
  }

  /// How far into a run of white space of the source a place of the decoded run lies.
  private func offset(of target: Int, _ unitStart: Int, _ unitPlace: Int) -> Int {
    guard target > unitStart, isWhite(decoded, unitStart) > 0 else { return 0 }
    return max(0, (place - unitPlace) - (at - target))
  }

  private func offset(fromEnd target: Int, _ unitPlace: Int) -> Int {
    isWhite(decoded, target) > 0 ? min(at - target, place - unitPlace) : 0
  }

  /// Passes one visible character, or one run of white space, on both sides.
  private mutating func step() {
    if isWhite(decoded, at) > 0 {
      while at < decoded.endIndex, case let width = isWhite(decoded, at), width > 0 { at += width }
      skipWhite()
      return
    }
    skipInvisible()
    at = min(at + scalarWidth(decoded[at]), decoded.endIndex)
    passVisible()
  }

  /// White space of the source before a visible character that the decoded text has none for: an escaped line break.
  private mutating func skipInvisible() {
    if style == .doubleQuoted { skipWhite() }
  }

  private mutating func skipWhite() {
    while place < source.endIndex {
      let width = max(isWhite(source, place), whiteEscapeWidth())
      if width == 0 { return }
      place += width
    }
  }

  private mutating func passVisible() {
    guard place < source.endIndex else { return }
    if style == .doubleQuoted, source[place] == UInt8(ascii: "\\"), place + 1 < source.endIndex {
      place = min(place + escapeWidth(source[place + 1]), source.endIndex)
    } else if style == .singleQuoted, source[place] == UInt8(ascii: "'") {
      place = min(place + 2, source.endIndex)
    } else {
      place = min(place + scalarWidth(source[place]), source.endIndex)
    }
  }

  /// Line breaks and indentation before the first character of a block scalar. White space that is content stays.
  private mutating func skipBlockIndentation() {
    var leading = 0
    while at + leading < decoded.endIndex, case let width = isWhite(decoded, at + leading), width > 0 { leading += width }
    var end = place
    while end < source.endIndex, case let width = isWhite(source, end), width > 0 { end += width }
    place = max(place, end - leading)
  }

  /// Bytes of an escape that stands for white space, or of an escaped line break; 0 for anything else.
  private func whiteEscapeWidth() -> Int {
    guard style == .doubleQuoted, source[place] == UInt8(ascii: "\\"), place + 1 < source.endIndex else { return 0 }
    let kind = source[place + 1]
    let broken = isWhite(source, place + 1)
    if broken > 0, kind != 0x20 { return 1 + broken }
    switch kind {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: " "), UInt8(ascii: "N"), UInt8(ascii: "L"),
      UInt8(ascii: "P"):
      return 2
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
      let width = escapeWidth(kind)
      guard place + width <= source.endIndex else { return 0 }
      let digits = String(decoding: source[(place + 2)..<(place + width)], as: UTF8.self)
      return [0x09, 0x0A, 0x0D, 0x20, 0x85, 0x2028, 0x2029].contains(UInt32(digits, radix: 16) ?? 0) ? width : 0
    default: return 0
    }
  }

  private func escapeWidth(_ kind: UInt8) -> Int {
    switch kind {
    case UInt8(ascii: "x"): 4
    case UInt8(ascii: "u"): 6
    case UInt8(ascii: "U"): 10
    default: 2
    }
  }

  /// Bytes of the white space or line break (as libyaml knows them) at an index; 0 when there is none.
  private func isWhite(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Int {
    guard index < bytes.endIndex else { return 0 }
    switch bytes[index] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xC2: return index + 1 < bytes.endIndex && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard index + 2 < bytes.endIndex, bytes[index + 1] == 0x80 else { return 0 }
      return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  private func scalarWidth(_ lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
