import Diagnostics

/// What is wrong with a policy, in words for its keeper.
enum PolicyMessages {
  static func unknownID(_ id: String, of section: LocalizedText, nearest: String?) -> Message {
    let arguments: [Message.Argument] = [.init("id", id), .init("section", section), .init("nearest", nearest ?? "")]
    if nearest == nil {
      return Message(
        LocalizedText(vi: "Chính sách không có {section} “{id}”.", en: "The policy has no {section} “{id}”."), arguments)
    }
    return Message(
      LocalizedText(
        vi: "Chính sách không có {section} “{id}”; có phải là “{nearest}”?",
        en: "The policy has no {section} “{id}”; did you mean “{nearest}”?"), arguments)
  }

  static func duplicate(_ id: String) -> Message {
    Message(LocalizedText(vi: "“{id}” đã được khai báo.", en: "“{id}” is already defined."), [.init("id", id)])
  }

  static let firstDefinition = LocalizedText(vi: "khai báo lần đầu ở đây", en: "first defined here")

  static func badIdentifier(_ id: String) -> Message {
    Message(
      LocalizedText(
        vi: "“{id}” không dùng làm mã được: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, tối đa 64 ký tự.",
        en: "“{id}” cannot be an id: only lower-case letters a to z, digits and hyphens, 64 at most."), [.init("id", id)])
  }

  static func badCitation(_ text: String) -> Message {
    Message(
      LocalizedText(
        vi: "“{text}” không phải là trích dẫn: viết mã văn bản, rồi “#điều.khoản.điểm” nếu cần, như luat-cu-tru-2020#38.3.",
        en: "“{text}” is no citation: write the instrument's id, then “#article.clause.point”, as luat-cu-tru-2020#38.3."),
      [.init("text", text)])
  }

  static func badShorthand(_ text: String) -> Message {
    Message(
      LocalizedText(
        vi: "“{text}” không cho biết chữ viết tắt: viết từ, dấu bằng rồi các cách viết tắt, như không = ko, kg.",
        en: "“{text}” gives no short form: write the words, an equals sign and the short forms, as không = ko, kg."),
      [.init("text", text)])
  }

  static func impossiblePeriod(_ period: Period) -> Message {
    Message(
      LocalizedText(
        vi: "Thời hạn không thể có: ngày cuối {until} trước ngày đầu {from}.",
        en: "An impossible period: the last day {until} lies before the first, {from}."),
      [.init("from", period.from?.iso ?? ""), .init("until", period.until?.iso ?? "")])
  }

  static let effectBeforeIssue = Message(
    vi: "Văn bản có hiệu lực trước ngày ban hành.", en: "The instrument takes effect before it is issued.")

  static func missingParameter(_ name: String, kind: String) -> Message {
    Message(
      LocalizedText(
        vi: "Quy tắc loại “{kind}” phải có tham số “{name}” trong “with”.",
        en: "A rule of kind “{kind}” needs the parameter “{name}” under “with”."), [.init("name", name), .init("kind", kind)])
  }

  static func graver(than severity: Severity) -> Message {
    Message(
      LocalizedText(
        vi: "Mức độ ở đây nặng hơn mức độ “{severity}” của quy tắc.",
        en: "The severity here is graver than the rule's own, “{severity}”."), [.init("severity", severity.rawValue)])
  }

  static func unknownPlaceholder(_ name: String, kind: String, allowed: [String]) -> Message {
    Message(
      LocalizedText(
        vi: "Loại “{kind}” không cung cấp “{placeholder}”; có: {allowed}.",
        en: "Kind “{kind}” does not give “{placeholder}”; it gives: {allowed}."),
      [
        .init("kind", kind), .init("placeholder", "{\(name)}"),
        .init("allowed", allowed.map { "{\($0)}" }.joined(separator: ", ")),
      ])
  }

  static let memoryOnly = Message(
    vi: "Căn cứ của quy tắc này chưa được kiểm chứng (confidence: memory), nên mức độ chỉ được là “info”.",
    en: "The rule stands on instruments known from memory only, so it may only be “info”.")

  static func missingKey(_ name: String) -> Message {
    Message(LocalizedText(vi: "Thiếu khóa “{name}”.", en: "The key “{name}” is missing."), [.init("name", name)])
  }

  static let kindChanged = Message(
    vi: "Lớp trên không đổi được loại của quy tắc; hãy đặt một quy tắc mới.",
    en: "A layer cannot change a rule's kind; write a new rule.")

  static func notExtensible(_ key: String) -> Message {
    Message(
      LocalizedText(
        vi:
          "Mục này đã có ở lớp dưới; lớp trên chỉ thêm được tên gọi (aliases, abbreviations, look_alikes), không đổi được “{key}”.",
        en: "This entry exists in a layer below; a layer may only add names to it, not change “{key}”."), [.init("key", key)])
  }

  static func weakened(_ rule: String, _ what: LocalizedText) -> Message {
    Message(
      LocalizedText(
        vi: "Lớp này làm yếu lỗi “{rule}” của lớp dưới: {what}.",
        en: "This layer weakens the error “{rule}” of the layer below: {what}."),
      [.init("rule", rule), .init("what", what)])
  }

  static func cannotRead(_ path: String) -> Message {
    Message(LocalizedText(vi: "Không đọc được “{path}”.", en: "Cannot read “{path}”."), [.init("path", path)])
  }

  static func cycle(_ path: String) -> Message {
    Message(
      LocalizedText(
        vi: "“{path}” kế thừa vòng quanh: tệp này đã nằm trong chuỗi kế thừa.",
        en: "“{path}” extends itself: the file is already in the chain."), [.init("path", path)])
  }

  static func notWaivable(_ rule: String) -> Message {
    Message(
      LocalizedText(vi: "Quy tắc “{rule}” không được miễn trừ.", en: "Rule “{rule}” cannot be waived."), [.init("rule", rule)])
  }

  static let saidHere = LocalizedText(vi: "quy định ở đây", en: "said here")

  static let emptyFile = Message(vi: "Tệp chính sách trống.", en: "The policy file is empty.")

  static let severalDocuments = Message(
    vi: "Tệp chính sách chỉ được có một tài liệu YAML.", en: "A policy file holds one YAML document only.")

  static func annex(_ line: Int, _ what: LocalizedText) -> Message {
    Message(
      LocalizedText(vi: "Phụ lục, dòng {line}: {what}.", en: "Annex, line {line}: {what}."),
      [.init("line", "\(line)"), .init("what", what)])
  }

  static let instrument = LocalizedText(vi: "văn bản", en: "instrument")
  static let database = LocalizedText(vi: "cơ sở dữ liệu", en: "database")
  static let paper = LocalizedText(vi: "giấy tờ", en: "paper")
  static let need = LocalizedText(vi: "nhu cầu", en: "need")
  static let body = LocalizedText(vi: "cơ quan", en: "body")
  static let rule = LocalizedText(vi: "quy tắc", en: "rule")
  static let wordList = LocalizedText(vi: "danh sách từ của bộ đọc", en: "word list of the reader")
  static let kind = LocalizedText(vi: "loại quy tắc", en: "kind of rule")
}
