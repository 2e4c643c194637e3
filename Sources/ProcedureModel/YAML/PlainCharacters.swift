/// The characters of an ordinary file: visible ASCII, spaces, line feeds, and letters beyond ASCII in well-formed UTF-8.
///
/// Tabs, carriage returns, control characters, invalid bytes, the other line breaks of Unicode, byte-order marks and whatever
/// lies beyond the basic plane are not among them.
enum PlainCharacters {
  /// Nothing else stands in the bytes. A machine of seven states without a branch: each byte has a row of next states, six bits a
  /// state, that is shifted by the state.
  static func fill(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    rows.withUnsafeBufferPointer { rows in
      var state = State.complete.rawValue
      // The shift looks at six bits only: whatever stands above the state may stay there.
      for byte in bytes { state = rows[Int(byte)] &>> state }
      return state & 63 == State.complete.rawValue
    }
  }

  /// What the bytes so far ask of the next one. The value is the place of the state in a row.
  private enum State: UInt64, CaseIterable {
    case complete = 0
    case one = 6
    case two = 12
    /// After 0xC2: U+0080–U+009F are controls, and one of them a line break.
    case afterC2 = 18
    case afterE2 = 24
    /// U+2028 and U+2029 end lines.
    case afterE280 = 30
    case refused = 36
  }

  private static let rows: [UInt64] = (0...255).map { byte in
    State.allCases.reduce(0) { row, state in row | next(after: state, byte).rawValue << state.rawValue }
  }

  private static func next(after state: State, _ byte: Int) -> State {
    switch (state, byte) {
    case (.complete, 0x0A), (.complete, 0x20...0x7E): .complete
    case (.complete, 0xC2): .afterC2
    case (.complete, 0xC3...0xDF): .one
    case (.complete, 0xE2): .afterE2
    case (.complete, 0xE1...0xEC), (.complete, 0xEE): .two
    case (.one, 0x80...0xBF), (.afterC2, 0xA0...0xBF): .complete
    case (.afterE280, 0xA8...0xA9): .refused
    case (.afterE280, 0x80...0xBF): .complete
    case (.afterE2, 0x80): .afterE280
    case (.afterE2, 0x81...0xBF), (.two, 0x80...0xBF): .one
    default: .refused
    }
  }
}
