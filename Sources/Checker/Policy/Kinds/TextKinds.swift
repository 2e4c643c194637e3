import Diagnostics

// Kinds about words, forms, bodies and instruments.

extension RuleKindDescription {
  static let wording = RuleKindDescription(
    name: "wording",
    summary: LocalizedText(vi: "Từ ngữ không nên dùng.", en: "Words that should not be used."),
    parameters: [
      ParameterDescription("terms", .phrases, required: true, vi: "Từ ngữ bị báo.", en: "The words."),
      ParameterDescription(
        "near", .phrases, vi: "Trong cùng câu phải có một trong các từ ngữ này.", en: "The sentence must also hold one of these."),
      .unless, .within,
    ], placeholders: ["term"])

  static let openEndedDocuments = RuleKindDescription(
    name: "open-ended-documents",
    summary: LocalizedText(vi: "Thành phần hồ sơ để ngỏ.", en: "A requirement without an end."),
    parameters: [
      ParameterDescription("phrases", .phrases, required: true, vi: "Từ ngữ để ngỏ.", en: "The open-ended words."),
      .unless, .within,
    ], placeholders: [])

  static let timeLimit = RuleKindDescription(
    name: "time-limit",
    summary: LocalizedText(vi: "Thời hạn quá dài hoặc sai.", en: "A duration that is too long or wrong."),
    parameters: [
      ParameterDescription(
        "about", .phrases, required: true, vi: "Câu phải nói về việc này.", en: "The sentence must be about this."),
      ParameterDescription("near", .phrases, vi: "Và có một trong các từ ngữ này.", en: "And hold one of these."),
      .unless,
      ParameterDescription("at_most", .duration, vi: "Thời hạn dài nhất.", en: "The longest time allowed."),
      ParameterDescription("not", .durations, vi: "Các thời hạn sai.", en: "Durations that are wrong."),
      .within,
    ], placeholders: ["duration", "limit"])

  static let obsoleteForm = RuleKindDescription(
    name: "obsolete-form",
    summary: LocalizedText(vi: "Biểu mẫu đã được thay.", en: "A form that was replaced."),
    parameters: [
      ParameterDescription("codes", .phrases, vi: "Ký hiệu mẫu: HK02.", en: "Codes of forms: HK02."),
      ParameterDescription("names", .phrases, vi: "Tên mẫu.", en: "Names of forms."),
      ParameterDescription(
        "versions", .instruments, vi: "Chỉ báo khi đoạn văn dẫn một trong các văn bản này.",
        en: "Only where the text cites one of these."),
      ParameterDescription("replacement", .localized, vi: "Mẫu thay thế.", en: "What replaces it."),
      .within,
    ], placeholders: ["form", "replacement"])

  static let abolishedBody = RuleKindDescription(
    name: "abolished-body",
    summary: LocalizedText(
      vi: "Cơ quan không còn tồn tại được giao việc.", en: "A body that no longer exists acts in the procedure."),
    parameters: [
      ParameterDescription("bodies", .bodies, required: true, vi: "Các cơ quan quy tắc xét.", en: "The bodies."),
      .graded, .within,
    ], placeholders: ["body", "successor", "stance"])

  static let instrumentNotInForce = RuleKindDescription(
    name: "instrument-not-in-force",
    summary: LocalizedText(vi: "Văn bản được dẫn ngoài thời gian có hiệu lực.", en: "An instrument cited outside its life."),
    parameters: [
      ParameterDescription("instruments", .instruments, vi: "Chỉ xét các văn bản này.", en: "Only these instruments."),
      ParameterDescription("except", .instruments, vi: "Trừ các văn bản này.", en: "All but these."),
      ParameterDescription(
        "severities", .instrumentSeverities, vi: "Mức độ riêng cho từng văn bản.", en: "Severities of single instruments."),
      ParameterDescription(
        "partly", .severity, vi: "Mức độ khi chỉ một phần văn bản hết hiệu lực.", en: "Severity where only parts have ended."),
      ParameterDescription(
        "ahead_days", .integer, vi: "Báo trước ngày hết hiệu lực bao nhiêu ngày.", en: "Days before the end to report from."),
      .within,
    ], placeholders: ["instrument", "until", "replacement"])
}
