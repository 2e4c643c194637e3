import Diagnostics

// Kinds about a procedure as a whole, several listings, or the file itself.

extension RuleKindDescription {
  static let requiredStep = RuleKindDescription(
    name: "required-step",
    summary: LocalizedText(vi: "Thiếu bước bắt buộc trong trình tự.", en: "A step that must be there."),
    parameters: [
      ParameterDescription(
        "when",
        .group([
          ParameterDescription(
            "papers", .papers, vi: "Thủ tục nhắc đến giấy tờ này.", en: "The procedure names one of these papers."),
          ParameterDescription(
            "stances", .names(ParameterDescription.stances), vi: "Theo cách nhắc đến này; mặc định là demand.",
            en: "With one of these stances; demand when absent."),
          ParameterDescription("phrases", .phrases, vi: "Hoặc có từ ngữ này.", en: "Or holds one of these words."),
        ]), required: true, vi: "Khi nào bước này là bắt buộc.", en: "When the step is needed."),
      ParameterDescription("step", .phrases, required: true, vi: "Từ ngữ của bước.", en: "Words of the step."),
      ParameterDescription(
        "step_near", .phrases, vi: "Và trong cùng câu có từ ngữ này.", en: "And one of these in the same sentence."),
    ], placeholders: ["paper"])

  static let missingPart = RuleKindDescription(
    name: "missing-part",
    summary: LocalizedText(vi: "Thiếu bộ phận bắt buộc của thủ tục.", en: "A part that a procedure must have."),
    parameters: [
      ParameterDescription(
        "parts", .severities(ParameterDescription.parts), required: true, vi: "Bộ phận và mức độ khi thiếu.",
        en: "Parts, and the severity when one is missing.")
    ], placeholders: ["part", "provision"])

  static let duplicateCode = RuleKindDescription(
    name: "duplicate-code",
    summary: LocalizedText(
      vi: "Một cơ quan niêm yết một mã hai lần, nội dung khác nhau.", en: "One agency lists a code twice and the two differ."),
    parameters: [], placeholders: ["other", "difference"])

  static let listingDiffers = RuleKindDescription(
    name: "listing-differs",
    summary: LocalizedText(
      vi: "Cùng mã nhưng hồ sơ khác nhau giữa cơ quan hoặc kênh.",
      en: "One code with different documents between agencies or channels."),
    parameters: [
      ParameterDescription(
        "between", .names(["agencies", "channels"]), required: true, vi: "So giữa các cơ quan, các kênh niêm yết.",
        en: "Compared between agencies, channels.")
    ], placeholders: ["other", "difference"])

  static let fileProblem = RuleKindDescription(
    name: "file-problem",
    summary: LocalizedText(
      vi: "Lỗi của tệp do bộ đọc báo; quy tắc có để giải thích.",
      en: "What the reader of files reports itself; the rule explains it."),
    parameters: [], placeholders: ["problem"])
}
