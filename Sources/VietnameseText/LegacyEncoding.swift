/// Text of the fonts before Unicode, copied out of old documents: `Sæ hé khÈu` (TCVN3, .VnTime), `Soå hoä khaåu` (VNI-Times). Each byte of theirs
/// shows as the Latin letter or sign of the same number, so that reading it takes no more than another table of letters.
enum LegacyEncoding {
  /// The tables that a text may need: none where a letter stands that those fonts do not have, or too few signs to tell.
  static func tables(for bytes: UnsafeBufferPointer<UInt8>) -> [LetterTable] {
    var signs = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let (scalar, width) = UTF8Scan.scalar(bytes, at: index)
      switch scalar {
      case 0xA1..<0x100: signs += 1
      case 0x2010...0x2027, 0xA0: break
      default: return []
      }
      index += width
    }
    return signs >= 2 ? [tcvn3, vni] : []
  }

  /// TCVN 5712:1993, third table.
  static let tcvn3 = LetterTable(
    letters: [
      0xA1: "Ă", 0xA2: "Â", 0xA3: "Ê", 0xA4: "Ô", 0xA5: "Ơ", 0xA6: "Ư", 0xA7: "Đ", 0xA8: "ă", 0xA9: "â", 0xAA: "ê", 0xAB: "ô",
      0xAC: "ơ", 0xAD: "ư", 0xAE: "đ", 0xB5: "à", 0xB6: "ả", 0xB7: "ã", 0xB8: "á", 0xB9: "ạ", 0xBB: "ằ", 0xBC: "ẳ", 0xBD: "ẵ",
      0xBE: "ắ", 0xC6: "ặ", 0xC7: "ầ", 0xC8: "ẩ", 0xC9: "ẫ", 0xCA: "ấ", 0xCB: "ậ", 0xCC: "è", 0xCE: "ẻ", 0xCF: "ẽ", 0xD0: "é",
      0xD1: "ẹ", 0xD2: "ề", 0xD3: "ể", 0xD4: "ễ", 0xD5: "ế", 0xD6: "ệ", 0xD7: "ì", 0xD8: "ỉ", 0xDC: "ĩ", 0xDD: "í", 0xDE: "ị",
      0xDF: "ò", 0xE1: "ỏ", 0xE2: "õ", 0xE3: "ó", 0xE4: "ọ", 0xE5: "ồ", 0xE6: "ổ", 0xE7: "ỗ", 0xE8: "ố", 0xE9: "ộ", 0xEA: "ờ",
      0xEB: "ở", 0xEC: "ỡ", 0xED: "ớ", 0xEE: "ợ", 0xEF: "ù", 0xF1: "ủ", 0xF2: "ũ", 0xF3: "ú", 0xF4: "ụ", 0xF5: "ừ", 0xF6: "ử",
      0xF7: "ữ", 0xF8: "ứ", 0xF9: "ự", 0xFA: "ỳ", 0xFB: "ỷ", 0xFC: "ỹ", 0xFD: "ý", 0xFE: "ỵ",
    ], marks: [:])

  /// VNI for Windows: a letter, then a sign for its tone and quality.
  static let vni = LetterTable(
    letters: [
      0xD4: "Ơ", 0xD6: "Ư", 0xD1: "Đ", 0xC6: "Ỉ", 0xD3: "Ĩ", 0xD2: "Ị", 0xCE: "Ỵ", 0xF4: "ơ", 0xF6: "ư", 0xF1: "đ", 0xE6: "ỉ",
      0xF3: "ĩ", 0xF2: "ị", 0xEE: "ỵ",
    ],
    marks: [
      0xF9: (0, 2), 0xF8: (0, 1), 0xFB: (0, 3), 0xF5: (0, 4), 0xEF: (0, 5), 0xE2: (circumflex, 0), 0xE1: (circumflex, 2),
      0xE0: (circumflex, 1), 0xE5: (circumflex, 3), 0xE3: (circumflex, 4), 0xE4: (circumflex, 5), 0xEA: (breve, 0),
      0xE9: (breve, 2), 0xE8: (breve, 1), 0xFA: (breve, 3), 0xFC: (breve, 4), 0xEB: (breve, 5),
    ])

  private static let circumflex: UInt8 = 0x02
  private static let breve: UInt8 = 0x06
}
