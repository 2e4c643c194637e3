import Diagnostics

/// What the policy may say to a kind of rule: enough to check a `with:`, to write the schema and the manual. How the kind
/// judges a procedure is the kind's own file under `Rules`.
package struct RuleKindDescription: Sendable {
  package var name: String
  /// What a rule of this kind finds.
  package var summary: LocalizedText
  package var parameters: [ParameterDescription]
  /// Placeholders that its messages may use besides the common ones.
  package var placeholders: [String]

  /// Placeholders of every kind.
  package static let commonPlaceholders = ["quote", "code", "procedure", "agency", "since"]

  /// Every kind, sorted by name.
  package static let all: [RuleKindDescription] = [
    .abolishedBody, .acceptedProofs, .anyOneOf, .certifiedCopy, .dataReplacedPaper, .duplicateCode, .expiredPaper,
    .fallbackOnlyPaper, .fileProblem, .forbiddenPaper, .instrumentNotInForce, .listingDiffers, .missingPart, .obsoleteForm,
    .openEndedDocuments, .requiredStep, .timeLimit, .wording,
  ]

  package static func named(_ name: String) -> RuleKindDescription? { all.first { $0.name == name } }
}

/// One parameter of a kind.
package struct ParameterDescription: Sendable {
  package indirect enum Shape: Sendable {
    /// Ids of papers, instruments or bodies of the policy.
    case papers, instruments, bodies
    /// The id of a need.
    case need
    /// Words to look for.
    case phrases
    /// Names out of a fixed list.
    case names([String])
    case name([String])
    /// Severities for names out of a fixed list, or for instruments.
    case severities([String])
    case instrumentSeverities
    case severity
    case integer
    case flag
    /// A Vietnamese duration: `01 ngày làm việc`.
    case duration
    case durations
    case localized
    /// A path relative to the policy file.
    case file
    case group([ParameterDescription])
  }

  package var name: String
  package var shape: Shape
  package var isRequired: Bool
  package var summary: LocalizedText

  init(_ name: String, _ shape: Shape, required: Bool = false, vi: String, en: String) {
    self.name = name
    self.shape = shape
    isRequired = required
    summary = LocalizedText(vi: vi, en: en)
  }
}

extension ParameterDescription {
  static let stances = ["demand", "alternative", "fallback", "evidence", "mention", "acting"]

  static let fields = [
    "documents", "forms", "steps", "methods", "conditions", "agencies", "legal_basis", "results", "fees", "name", "subjects",
  ]

  static let parts = [
    "name", "code", "steps", "methods", "dossiers", "sets", "time_limit", "subjects", "agency", "results", "level", "field",
    "legal_basis",
  ]

  static let papers = ParameterDescription(
    "papers", .papers, required: true, vi: "Các giấy tờ quy tắc xét.", en: "The papers the rule is about.")

  static let graded = ParameterDescription(
    "stances", .severities(stances), vi: "Mức độ theo cách văn bản nhắc đến giấy tờ; cách không nêu thì không báo.",
    en: "Severity by what the text does with the paper; a stance that is absent gives no finding.")

  static let within = ParameterDescription(
    "in", .names(fields), vi: "Các phần của thủ tục được xét.", en: "The parts of the procedure that are looked at.")

  static let unless = ParameterDescription(
    "unless", .phrases, vi: "Từ ngữ làm cho đoạn văn hợp lệ.", en: "Words that make the text right.")
}
