import Diagnostics

/// The audit's sentences.
enum AuditMessages {
  static let missingEnglish = Message(vi: "Chưa có phần tiếng Anh.", en: "The English text is missing.")

  static func sharedName(_ name: String, _ owner: String, _ other: String) -> Message {
    Message(
      LocalizedText(
        vi: "“{name}” là tên của cả “{owner}” và “{other}”.", en: "“{name}” names both “{owner}” and “{other}”."),
      [.init("name", name), .init("owner", owner), .init("other", other)])
  }

  static let otherName = LocalizedText(vi: "tên kia ở đây", en: "the other one")

  static func noName(_ paper: String) -> Message {
    Message(
      LocalizedText(vi: "Giấy tờ “{paper}” không có tên gọi nào để nhận ra.", en: "Paper “{paper}” has no name to be found by."),
      [.init("paper", paper)])
  }

  static func noBasis(_ rule: String) -> Message {
    Message(
      LocalizedText(vi: "Quy tắc “{rule}” không nêu căn cứ pháp lý.", en: "Rule “{rule}” cites no law."), [.init("rule", rule)])
  }

  static func outsideLife(_ number: String, _ rule: String) -> Message {
    Message(
      LocalizedText(
        vi: "{number} không có hiệu lực ngày nào trong thời gian áp dụng của quy tắc “{rule}”.",
        en: "{number} is in force on no day of rule “{rule}”."), [.init("number", number), .init("rule", rule)])
  }

  static func ended(_ number: String, _ until: Day?, _ replacement: String) -> Message {
    let arguments: [Message.Argument] = [
      .init("number", number), .init("until", until?.slashed ?? ""), .init("replacement", replacement),
    ]
    if replacement.isEmpty {
      return Message(LocalizedText(vi: "{number} đã hết hiệu lực sau ngày {until}.", en: "{number} ended on {until}."), arguments)
    }
    return Message(
      LocalizedText(
        vi: "{number} đã hết hiệu lực sau ngày {until}; văn bản thay thế: {replacement}.",
        en: "{number} ended on {until}; replaced by {replacement}."), arguments)
  }

  static func nothingStands(_ rule: String) -> Message {
    Message(
      LocalizedText(
        vi: "Không căn cứ nào của quy tắc “{rule}” còn hiệu lực.", en: "No instrument rule “{rule}” cites is still in force."),
      [.init("rule", rule)])
  }

  static func cannotFire(_ rule: String, _ because: LocalizedText) -> Message {
    Message(
      LocalizedText(vi: "Quy tắc “{rule}” không bao giờ báo được gì: {because}.", en: "Rule “{rule}” can never fire: {because}."),
      [.init("rule", rule), .init("because", because)])
  }

  static let noStance = LocalizedText(vi: "“stances” trống", en: "“stances” is empty")
  static let yieldsToItself = LocalizedText(vi: "nhường cho chính nó", en: "it yields to itself")
  static let nothingEnds = LocalizedText(
    vi: "không mục nào nó xét có ngày kết thúc", en: "nothing it looks at has an end")
  static let endsTooEarly = LocalizedText(
    vi: "nó kết thúc trước khi các mục nó xét hết giá trị", en: "it ends before what it looks at does")
  static let nothingToFind = LocalizedText(vi: "không có gì để tìm", en: "it has nothing to look for")

  static let differentPlaceholders = Message(
    vi: "Hai bản ngôn ngữ không dùng cùng các chỗ điền {…}.", en: "The two languages do not use the same {…} placeholders.")

  static func noExample(_ rule: String) -> Message {
    Message(
      LocalizedText(
        vi: "Quy tắc “{rule}” chưa có ví dụ sai và đúng.", en: "Rule “{rule}” has no example with a bad and a good text."),
      [.init("rule", rule)])
  }

  static let deadlineBeforeStart = Message(
    vi: "Hạn sửa xong trước ngày quy tắc bắt đầu.", en: "The deadline lies before the rule starts.")

  static func waiverExpired(_ id: String, _ until: Day) -> Message {
    Message(
      LocalizedText(vi: "Ngoại lệ “{id}” đã hết hạn ngày {until}.", en: "Waiver “{id}” expired on {until}."),
      [.init("id", id), .init("until", until.slashed)])
  }
}
