/// What one Unicode scalar is to a reader of Vietnamese: a base letter with its tone, a digit, a space, a mark.
///
/// The letters of a word are kept apart from its tone, so that `hoà` and `hòa`, `HÒA` and `hòa`, precomposed and decomposed text
/// are the same word.
package struct LetterTable: Sendable {
  /// Packed: 6 bits letter code, 3 bits tone, 1 bit upper case, 3 bits kind, then what every letter of every word is asked:
  /// 6 bits its letter without diacritics and 1 bit whether that is a vowel.
  package struct Entry: Sendable, Equatable {
    package let bits: UInt32

    init(kind: Kind, code: UInt8 = 0, tone: UInt8 = 0, upper: Bool = false) {
      let plain = LetterTable.plain(code)
      let isVowel = LetterTable.vowels & (1 << UInt64(plain)) != 0
      let look = UInt32(plain) << 16 | (isVowel ? 1 << 22 : 0)
      bits = UInt32(code) | UInt32(tone) << 6 | (upper ? 1 << 9 : 0) | UInt32(kind.rawValue) << 10 | look
    }

    @inline(__always) package var code: UInt8 { UInt8(truncatingIfNeeded: bits & 0x3F) }
    @inline(__always) package var tone: UInt8 { UInt8(truncatingIfNeeded: (bits >> 6) & 0x7) }
    @inline(__always) package var isUpper: Bool { bits & (1 << 9) != 0 }
    @inline(__always) package var kind: UInt8 { UInt8(truncatingIfNeeded: (bits >> 10) & 0x7) }
    @inline(__always) var plain: UInt8 { UInt8(truncatingIfNeeded: (bits >> 16) & 0x3F) }
    @inline(__always) var isVowel: Bool { bits & (1 << 22) != 0 }
  }

  package enum Kind: UInt8, Sendable {
    case letter
    case digit
    /// A combining tone: grave, acute, hook above, tilde, dot below.
    case combiningTone
    /// A combining circumflex, breve or horn: makes another letter of the one before.
    case combiningQuality
    /// Invisible: soft hyphen, zero-width characters, byte-order mark, direction marks.
    case ignorable
    case space
    case mark
  }

  static let i: UInt8 = 9
  static let y: UInt8 = 25
  // The seven letters beyond a–z; digits follow.
  static let aBreve: UInt8 = 27
  static let aCircumflex: UInt8 = 28
  static let dStroke: UInt8 = 29
  static let eCircumflex: UInt8 = 30
  static let oCircumflex: UInt8 = 31
  static let oHorn: UInt8 = 32
  static let uHorn: UInt8 = 33
  static let zero: UInt8 = 34
  /// Any other letter: it makes a word that no vocabulary holds.
  static let foreign: UInt8 = 44

  /// The last scalar of the table; beyond it only general punctuation, the private use area and the byte-order mark matter.
  static let limit = 0x1F00

  package let entries: [Entry]

  package static let standard = LetterTable()

  private init() {
    var entries = [Entry](repeating: Entry(kind: .letter, code: Self.foreign), count: Self.limit)
    for scalar in 0..<0xC0 { entries[scalar] = Entry(kind: .mark) }
    for scalar in [0x09, 0x0B, 0x0C, 0x20, 0xA0] { entries[scalar] = Entry(kind: .space) }
    entries[0xAD] = Entry(kind: .ignorable)
    for (offset, scalar) in (0x30...0x39).enumerated() {
      entries[scalar] = Entry(kind: .digit, code: Self.zero + UInt8(offset))
    }
    for offset in 0..<26 {
      entries[0x61 + offset] = Entry(kind: .letter, code: UInt8(1 + offset))
      entries[0x41 + offset] = Entry(kind: .letter, code: UInt8(1 + offset), upper: true)
    }
    entries[0xD7] = Entry(kind: .mark)
    entries[0xF7] = Entry(kind: .mark)
    for (base, rows) in Self.precomposed {
      for (tone, scalar) in rows.unicodeScalars.enumerated() {
        Self.set(&entries, scalar, code: base, tone: UInt8(tone))
      }
    }
    for (tone, scalar) in [0x300, 0x301, 0x309, 0x303, 0x323].enumerated() {
      entries[scalar] = Entry(kind: .combiningTone, tone: UInt8(tone + 1))
    }
    entries[0x340] = Entry(kind: .combiningTone, tone: 1)
    entries[0x341] = Entry(kind: .combiningTone, tone: 2)
    for scalar in [0x302, 0x306, 0x31B] { entries[scalar] = Entry(kind: .combiningQuality, code: UInt8(scalar & 0x3F)) }
    self.entries = entries
  }

  /// The standard table with other letters, and with signs that give the letter before them a quality and a tone: for text of old fonts.
  init(letters: [Int: Unicode.Scalar], marks: [Int: (quality: UInt8, tone: UInt8)]) {
    var entries = Self.standard.entries
    for (scalar, letter) in letters { entries[scalar] = Self.standard.entry(of: letter.value) }
    for (scalar, mark) in marks {
      let entry = Entry(kind: mark.quality == 0 ? .combiningTone : .combiningQuality, code: mark.quality, tone: mark.tone)
      entries[scalar] = entry
      // The capital stands 32 places before.
      entries[scalar - 0x20] = entry
    }
    self.entries = entries
  }

  /// Every letter in lower case, its tones in the order none, grave, acute, hook, tilde, dot.
  private static let precomposed: [(UInt8, String)] = [
    (1, "aàáảãạ"), (5, "eèéẻẽẹ"), (9, "iìíỉĩị"), (15, "oòóỏõọ"), (21, "uùúủũụ"), (25, "yỳýỷỹỵ"),
    (aBreve, "ăằắẳẵặ"), (aCircumflex, "âầấẩẫậ"), (dStroke, "đ"), (eCircumflex, "êềếểễệ"), (oCircumflex, "ôồốổỗộ"),
    (oHorn, "ơờớởỡợ"), (uHorn, "ưừứửữự"),
  ]

  private static func set(_ entries: inout [Entry], _ scalar: Unicode.Scalar, code: UInt8, tone: UInt8) {
    entries[Int(scalar.value)] = Entry(kind: .letter, code: code, tone: tone)
    if let capital = scalar.properties.uppercaseMapping.unicodeScalars.first, capital != scalar {
      entries[Int(capital.value)] = Entry(kind: .letter, code: code, tone: tone, upper: true)
    }
  }

  /// The letter that a combining mark makes of another, or the letter itself.
  static func applying(quality: UInt8, to code: UInt8) -> UInt8 {
    switch (quality, code) {
    case (0x02, 1), (0x02, aBreve): aCircumflex
    case (0x02, 5): eCircumflex
    case (0x02, 15): oCircumflex
    case (0x06, 1): aBreve
    case (0x1B, 15): oHorn
    case (0x1B, 21): uHorn
    default: code
    }
  }

  /// a, e, i, o, u, y.
  static let vowels: UInt64 = 1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21 | 1 << 25

  /// The letter of a–z that remains without diacritics.
  static func plain(_ code: UInt8) -> UInt8 {
    switch code {
    case aBreve, aCircumflex: 1
    case dStroke: 4
    case eCircumflex: 5
    case oCircumflex, oHorn: 15
    case uHorn: 21
    default: code
    }
  }

  /// What a scalar beyond the table is.
  private static func entry(beyond scalar: UInt32) -> Entry {
    switch scalar {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: Entry(kind: .ignorable)
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: Entry(kind: .space)
    case 0x2010...0x2BFF, 0x3001...0x303F, 0xE000...0xF8FF, 0xFF00...0xFF0F, 0xFFFD: Entry(kind: .mark)
    case 0x1F000...: Entry(kind: .mark)
    default: Entry(kind: .letter, code: foreign)
    }
  }

  /// The scalar's entry, whatever the scalar.
  @inline(__always) func entry(of scalar: UInt32) -> Entry {
    entries.withUnsafeBufferPointer { Self.entry(of: scalar, in: $0) }
  }

  /// The same where the entries are already at hand.
  @inline(__always) static func entry(of scalar: UInt32, in entries: UnsafeBufferPointer<Entry>) -> Entry {
    scalar < UInt32(limit) ? entries[Int(scalar)] : entry(beyond: scalar)
  }
}
