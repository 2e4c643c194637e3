import Diagnostics
import ProcedureModel

/// The schema of one rule: the keys of every rule, and `with` as its kind describes it.
enum PolicyRuleSchema {
  static var rule: JSONText {
    guard case .object(let members) = PolicySchema.record(keys, required: ["id"]) else { return PolicySchema.text }
    return .object(members + [("allOf", .array(RuleKindDescription.all.map(condition)))])
  }

  private static let keys: [(String, JSONText, String)] =
    [
      ("id", PolicySchema.text, "Mã quy tắc, không đổi về sau."),
      ("kind", PolicySchema.choice(RuleKindDescription.all.map(\.name)), "Loại quy tắc."),
      ("severity", PolicySchema.reference("severity"), "Mức độ nặng nhất mà quy tắc báo."),
      ("basis", PolicySchema.citations, "Căn cứ: mã văn bản#điều.khoản.điểm."),
      ("with", .object([("type", .string("object"))]), "Tham số của loại quy tắc."), ("applies_to", scope, "Phạm vi áp dụng."),
      ("waivable", .object([("type", .string("boolean"))]), "Có được miễn trừ không."),
      ("yields_to", PolicySchema.texts, "Quy tắc nặng hơn nói cùng một điều."),
      ("deadline", PolicySchema.reference("day"), "Hạn sửa xong."),
      ("title", PolicySchema.reference("localized"), "Tên quy tắc."),
      ("message", PolicySchema.reference("localized"), "Câu báo; {…} là chỗ điền."),
      ("advice", PolicySchema.reference("localized"), "Viết thay thế nào."),
      ("why", PolicySchema.reference("localized"), "Vì sao có quy tắc."), ("fix", fix, "Cách sửa tự động, khi an toàn."),
      ("examples", examples, "Ví dụ sai và đúng; cũng là bài kiểm tra."),
    ] + PolicySchema.period

  private static let scope = PolicySchema.record(
    [
      ("levels", PolicySchema.levels, "Cấp thực hiện."), ("fields", PolicySchema.texts, "Từ ngữ trong tên lĩnh vực."),
      ("names", PolicySchema.texts, "Từ ngữ trong tên thủ tục."), ("subjects", PolicySchema.texts, "Từ ngữ trong đối tượng."),
      ("agencies", PolicySchema.texts, "Mã cơ quan."), ("codes", PolicySchema.texts, "Mã thủ tục."),
    ], required: [])

  private static let fix = PolicySchema.record(
    [
      ("title", PolicySchema.reference("localized"), "Việc sửa."),
      ("safety", PolicySchema.choice(FixSafety.allCases.map(\.rawValue)), "Có cần người đọc lại không."),
      ("replace", .object([("type", .string("object"))]), "Từ ngữ: từ ngữ thay."),
    ], required: ["title", "safety", "replace"])

  private static let examples = PolicySchema.list(
    of: PolicySchema.record(
      [
        ("bad", .object([]), "Phải bị báo: tên giấy tờ, phần của thủ tục, hoặc nhiều thủ tục."),
        ("good", .object([]), "Không bị báo."),
        ("fixed", .object([]), "Bản sai sau khi sửa tự động."), ("as_of", PolicySchema.reference("day"), "Xét tại ngày."),
      ], required: []), "Ví dụ sai và đúng.")

  /// When the kind is this one, `with` holds these parameters.
  private static func condition(_ kind: RuleKindDescription) -> JSONText {
    .object([
      (
        "if",
        .object([
          ("properties", .object([("kind", .object([("const", .string(kind.name))]))])), ("required", .array([.string("kind")])),
        ])
      ),
      (
        "then",
        .object([("properties", .object([("with", PolicySchema.described(parameters(kind.parameters), kind.summary.vi))]))])
      ),
    ])
  }

  private static func parameters(_ descriptions: [ParameterDescription]) -> JSONText {
    PolicySchema.record(
      descriptions.map { ($0.name, schema(of: $0.shape), $0.summary.vi) },
      required: descriptions.filter(\.isRequired).map(\.name))
  }

  private static func schema(of shape: ParameterDescription.Shape) -> JSONText {
    switch shape {
    case .papers, .instruments, .bodies, .phrases, .durations: PolicySchema.texts
    case .names(let names): .object([("type", .string("array")), ("items", PolicySchema.choice(names))])
    case .name(let names): PolicySchema.choice(names)
    case .severities(let names):
      .object([
        ("type", .string("object")), ("properties", .object(names.map { ($0, PolicySchema.reference("severity")) })),
        ("additionalProperties", .bool(false)),
      ])
    case .instrumentSeverities:
      .object([("type", .string("object")), ("additionalProperties", PolicySchema.reference("severity"))])
    case .severity: PolicySchema.reference("severity")
    case .integer: .object([("type", .string("integer"))])
    case .flag: .object([("type", .string("boolean"))])
    case .need, .duration, .file: PolicySchema.text
    case .localized: PolicySchema.reference("localized")
    case .group(let inner): parameters(inner)
    }
  }
}
