import Diagnostics

/// Messages about what libyaml itself does not judge.
extension SyntaxMessages {
  static let outOfMemory = Message(vi: "Không đủ bộ nhớ để đọc tệp.", en: "Not enough memory to read the file.")

  static let givenUp = Message(
    vi: "Tệp có quá nhiều lỗi cú pháp; phần còn lại không được đọc.",
    en: "The file has too many syntax errors; the rest was not read.")

  static let moreProblems = Message(
    vi: "Tệp còn nhiều lỗi khác không được liệt kê.", en: "The file has more problems that are not listed.")

  static func tooManyNodes(_ limit: Int) -> Message {
    limited(
      vi: "Tệp có hơn {limit} giá trị; phần còn lại không được đọc: hãy chia thành nhiều tệp.",
      en: "The file has more than {limit} values; the rest was not read: split it.", limit)
  }

  static func tooDeep(_ limit: Int) -> Message {
    limited(
      vi: "Cấu trúc lồng nhau quá {limit} tầng; phần còn lại của tệp không được đọc.",
      en: "More than {limit} levels of nesting; the rest of the file was not read.", limit)
  }

  static func tooManyAnchors(_ limit: Int) -> Message {
    limited(
      vi: "Tệp có hơn {limit} neo “&”; phần còn lại không được đọc.",
      en: "The file has more than {limit} anchors “&”; the rest was not read.", limit)
  }

  static func aliasBomb(_ limit: Int) -> Message {
    limited(
      vi: "Các tham chiếu “*” mở ra hơn {limit} giá trị; phần còn lại của tệp không được đọc.",
      en: "The aliases “*” stand for more than {limit} values; the rest of the file was not read.", limit)
  }

  static func undefinedAlias(_ name: String) -> Message {
    named(
      vi: "Tham chiếu “*{name}” không có neo “&{name}” nào ở trước; nếu dấu * là nội dung, hãy đặt giá trị trong ngoặc kép.",
      en: "The alias “*{name}” has no anchor “&{name}” before it; if the * is content, put the value in quotes.", name)
  }

  static func recursiveAlias(_ name: String) -> Message {
    named(
      vi: "Tham chiếu “*{name}” nằm trong chính nội dung của neo “&{name}”.",
      en: "The alias “*{name}” lies inside its own anchor “&{name}”.", name)
  }

  static func unknownTag(_ name: String) -> Message {
    named(
      vi: "Thẻ kiểu “{name}” không được hỗ trợ; hãy xóa thẻ, hoặc đặt giá trị trong ngoặc kép nếu dấu ! là nội dung.",
      en: "The tag “{name}” is not supported; delete it, or put the value in quotes if the ! is content.", name)
  }

  static func duplicateKey(_ name: String) -> Message {
    named(vi: "Khóa “{name}” bị lặp trong cùng một nhóm.", en: "The key “{name}” is repeated in the same mapping.", name)
  }

  static let firstKey = LocalizedText(vi: "khóa này đã có ở đây", en: "the key is already here")

  private static func limited(vi: String, en: String, _ limit: Int) -> Message {
    Message(LocalizedText(vi: vi, en: en), [.init("limit", String(limit))])
  }

  private static func named(vi: String, en: String, _ name: String) -> Message {
    Message(LocalizedText(vi: vi, en: en), [.init("name", name)])
  }
}
