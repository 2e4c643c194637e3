import Diagnostics

/// The sentences of `policy diff`.
enum DiffMessages {
  static let instrument = LocalizedText(vi: "văn bản", en: "instrument")
  static let paper = LocalizedText(vi: "giấy tờ", en: "paper")
  static let body = LocalizedText(vi: "cơ quan", en: "body")
  static let waiver = LocalizedText(vi: "ngoại lệ", en: "waiver")

  static func rule(_ severity: Severity) -> LocalizedText {
    LocalizedText(
      vi: "quy tắc mức \(severity.title.vi.lowercased())", en: "rule of severity \(severity.title.en.lowercased())")
  }

  static func version(_ old: String, _ new: String) -> Message {
    Message(
      LocalizedText(vi: "Phiên bản: {old} → {new}.", en: "Version: {old} → {new}."), [.init("old", old), .init("new", new)])
  }

  static func added(_ what: LocalizedText, _ name: LocalizedText) -> Message {
    Message(LocalizedText(vi: "Thêm {what} {name}.", en: "Added: {what} {name}."), [.init("what", what), .init("name", name)])
  }

  static func removed(_ what: LocalizedText, _ name: LocalizedText) -> Message {
    Message(LocalizedText(vi: "Bỏ {what} {name}.", en: "Removed: {what} {name}."), [.init("what", what), .init("name", name)])
  }

  static func severity(_ name: LocalizedText, _ old: Severity, _ new: Severity) -> Message {
    let template =
      old < new
      ? LocalizedText(vi: "Nâng mức độ của {name}: {old} → {new}.", en: "{name} becomes graver: {old} → {new}.")
      : LocalizedText(vi: "Hạ mức độ của {name}: {old} → {new}.", en: "{name} becomes milder: {old} → {new}.")
    return Message(template, [.init("name", name), .init("old", old.title), .init("new", new.title)])
  }

  static func from(_ name: LocalizedText, _ old: Day?, _ new: Day?) -> Message {
    Message(
      LocalizedText(vi: "Ngày bắt đầu của {name}: {old} → {new}.", en: "First day of {name}: {old} → {new}."),
      [.init("name", name), .init("old", shown(old)), .init("new", shown(new))])
  }

  static func until(_ name: LocalizedText, _ old: Day?, _ new: Day?) -> Message {
    Message(
      LocalizedText(vi: "Ngày cuối của {name}: {old} → {new}.", en: "Last day of {name}: {old} → {new}."),
      [.init("name", name), .init("old", shown(old)), .init("new", shown(new))])
  }

  static func basis(_ name: LocalizedText, _ old: [String], _ new: [String]) -> Message {
    Message(
      LocalizedText(vi: "Căn cứ của {name}: {old} → {new}.", en: "Legal basis of {name}: {old} → {new}."),
      [.init("name", name), .init("old", old.joined(separator: ", ")), .init("new", new.joined(separator: ", "))])
  }

  static func parameter(_ name: LocalizedText, _ key: String) -> Message {
    Message(
      LocalizedText(vi: "Đổi tham số “{key}” của {name}.", en: "Parameter “{key}” of {name} changed."),
      [.init("name", name), .init("key", key)])
  }

  static func scope(_ name: LocalizedText) -> Message {
    Message(
      LocalizedText(vi: "Đổi phạm vi áp dụng của {name}.", en: "The scope of {name} changed."), [.init("name", name)])
  }

  static func waivable(_ name: LocalizedText, _ now: Bool) -> Message {
    let template =
      now
      ? LocalizedText(vi: "{name} nay được phép miễn trừ.", en: "{name} may be waived now.")
      : LocalizedText(vi: "{name} nay không được miễn trừ.", en: "{name} may not be waived any more.")
    return Message(template, [.init("name", name)])
  }

  static func deadline(_ name: LocalizedText, _ day: Day?) -> Message {
    Message(
      LocalizedText(vi: "Hạn sửa xong của {name}: {day}.", en: "Deadline of {name}: {day}."),
      [.init("name", name), .init("day", shown(day))])
  }

  static func texts(_ name: LocalizedText) -> Message {
    Message(
      LocalizedText(vi: "Sửa lời văn của {name}.", en: "The wording of {name} changed."), [.init("name", name)])
  }

  static func names(_ owner: LocalizedText, _ names: [String], isAdded: Bool) -> Message {
    let template =
      isAdded
      ? LocalizedText(vi: "Thêm tên gọi của {owner}: {names}.", en: "New names of {owner}: {names}.")
      : LocalizedText(vi: "Bỏ tên gọi của {owner}: {names}.", en: "Names dropped from {owner}: {names}.")
    return Message(template, [.init("owner", owner), .init("names", names.joined(separator: ", "))])
  }

  private static func shown(_ day: Day?) -> LocalizedText {
    day.map { LocalizedText($0.slashed) } ?? LocalizedText(vi: "để ngỏ", en: "open")
  }
}
