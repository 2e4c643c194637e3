import Diagnostics

// Kinds about a paper that is asked for.

extension RuleKindDescription {
  static let forbiddenPaper = RuleKindDescription(
    name: "forbidden-paper",
    summary: LocalizedText(vi: "Giấy tờ không được yêu cầu.", en: "A paper that may not be asked for."),
    parameters: [.papers, .graded, .within], placeholders: ["paper", "stance"])

  static let expiredPaper = RuleKindDescription(
    name: "expired-paper",
    summary: LocalizedText(vi: "Giấy tờ đã hết giá trị sử dụng.", en: "A paper whose validity has ended."),
    parameters: [.papers, .graded, .within], placeholders: ["paper", "stance"])

  static let fallbackOnlyPaper = RuleKindDescription(
    name: "fallback-only-paper",
    summary: LocalizedText(
      vi: "Giấy tờ chỉ được yêu cầu khi không khai thác được dữ liệu.",
      en: "A paper that may be asked for only where data cannot be looked up."),
    parameters: [
      .papers,
      ParameterDescription(
        "need", .need, required: true, vi: "Nhu cầu mà việc tra cứu đáp ứng trước.", en: "The need whose look-up comes first."),
      .graded, .unless, .within,
    ], placeholders: ["paper", "need", "stance"])

  static let acceptedProofs = RuleKindDescription(
    name: "accepted-proofs",
    summary: LocalizedText(
      vi: "Khi đòi giấy tờ này thì phải chấp nhận thêm cách khác.",
      en: "Where this paper is demanded, something else must be accepted as well."),
    parameters: [
      .papers,
      ParameterDescription(
        "stances", .names(ParameterDescription.stances), vi: "Cách nhắc đến được coi là đòi; mặc định là demand.",
        en: "Stances that count as a demand; demand when absent."),
      ParameterDescription(
        "accept",
        .group([
          ParameterDescription("papers", .papers, vi: "Giấy tờ thay được.", en: "Papers that settle it."),
          ParameterDescription("phrases", .phrases, vi: "Từ ngữ cho thấy đã chấp nhận.", en: "Words that settle it."),
        ]), required: true, vi: "Chỉ cần có một trong các cách này.", en: "One of these settles it."),
      ParameterDescription(
        "scope", .name(["unit", "dossier", "procedure"]), vi: "Nơi tìm cách thay: dòng, hồ sơ hay cả thủ tục.",
        en: "Where the other way is looked for: the text, the dossier or the procedure."),
      .unless,
      ParameterDescription("once", .flag, vi: "Chỉ báo một lần cho mỗi thủ tục.", en: "One finding a procedure."),
    ], placeholders: ["paper"])

  static let anyOneOf = RuleKindDescription(
    name: "any-one-of",
    summary: LocalizedText(
      vi: "Đòi cùng lúc nhiều giấy tờ chứng minh một việc.", en: "Several proofs of one need demanded together."),
    parameters: [
      .papers,
      ParameterDescription("need", .need, required: true, vi: "Việc cần chứng minh.", en: "The need they prove."),
      ParameterDescription("at_most", .integer, vi: "Số giấy tờ nhiều nhất; mặc định 1.", en: "The most papers; 1 when absent."),
      ParameterDescription(
        "stances", .names(ParameterDescription.stances), vi: "Cách nhắc đến được tính; mặc định là demand.",
        en: "Stances that count; demand when absent."),
    ], placeholders: ["papers", "count", "need"])

  static let dataReplacedPaper = RuleKindDescription(
    name: "data-replaced-paper",
    summary: LocalizedText(vi: "Giấy tờ đã có dữ liệu thay thế.", en: "A paper that data replaces."),
    parameters: [
      ParameterDescription("papers", .papers, vi: "Các giấy tờ quy tắc xét.", en: "The papers the rule is about."),
      ParameterDescription(
        "only_copies", .papers, vi: "Giấy tờ chỉ bị báo khi đòi bản sao.", en: "Papers of which only a copy is reported."),
      ParameterDescription(
        "annex", .file, vi: "Tệp phụ lục: chỉ xét mã thủ tục và giấy tờ có trong đó.",
        en: "An annex file: only its codes, and the papers of their rows."),
      .graded, .unless,
    ], placeholders: ["paper", "database", "provision"])

  static let certifiedCopy = RuleKindDescription(
    name: "certified-copy",
    summary: LocalizedText(
      vi: "Đòi bản sao chứng thực, công chứng trái quy định.", en: "A certified copy or a notary that may not be asked for."),
    parameters: [
      ParameterDescription(
        "asks", .name(["certified", "original-and-certified", "notarized"]), required: true,
        vi: "Điều bị báo: chỉ nhận bản chứng thực, đòi cả bản chính lẫn bản chứng thực, hay đòi công chứng.",
        en: "What is reported: only a certified copy, both original and certified copy, or notarisation."),
      ParameterDescription("papers", .papers, vi: "Chỉ xét các giấy tờ này.", en: "Only these papers."),
      ParameterDescription(
        "originals", .phrases, vi: "Từ ngữ chỉ bản chính; mặc định là danh sách original của bộ đọc.",
        en: "Words for the original; the reader's list “original” when absent."),
      ParameterDescription(
        "names", .phrases, vi: "Đoạn văn phải có một trong các từ ngữ này.", en: "The text must hold one of these."),
      .unless,
    ], placeholders: ["paper"])
}
