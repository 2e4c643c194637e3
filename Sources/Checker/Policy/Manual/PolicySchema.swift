import Diagnostics
import ProcedureModel

/// The JSON Schema of policy files. Editors complete keys with it and explain them in Vietnamese; the decoder itself is
/// stricter, since it also knows what names mean.
public enum PolicySchema {
  /// The schema (draft 7), as a document with a line feed at the end.
  public static func json() -> String {
    var sections: [(String, JSONText)] = [
      ("policy", head), ("extends", described(texts, "Các tệp hoặc thư mục chính sách mà lớp này dựa trên.")),
    ]
    sections += lists.map { ($0.key, list(of: reference($0.definition), $0.meaning)) }
    sections.append(("reading", described(.object([("type", .string("object"))]), "Danh sách từ của bộ đọc.")))
    return JSONText.object([
      ("$schema", .string("http://json-schema.org/draft-07/schema#")), ("title", .string("Chính sách rà soát")),
      ("description", .string("Tệp policy.yaml của tthc-lint: văn bản, giấy tờ, cơ quan, quy tắc, ngoại lệ.")),
      ("type", .string("object")), ("properties", .object(sections)), ("required", .array([.string("policy")])),
      ("additionalProperties", .bool(false)), ("definitions", .object(definitions)),
    ]).document
  }

  private static let lists: [(key: String, definition: String, meaning: String)] = [
    ("instruments", "instrument", "Văn bản pháp luật và chỉ đạo mà các mục khác dẫn."),
    ("databases", "database", "Cơ sở dữ liệu thay cho giấy tờ."), ("papers", "paper", "Giấy tờ có thể bị yêu cầu."),
    ("needs", "need", "Điều cơ quan cần biết và các cách hợp pháp để biết."),
    ("bodies", "body", "Cơ quan, cấp hành chính không còn."), ("rules", "rule", "Quy tắc rà soát."),
    ("overrides", "override", "Mức độ hoặc hạn riêng cho một số cơ quan, lĩnh vực, tệp."),
    ("waivers", "waiver", "Ngoại lệ có thời hạn."),
  ]

  private static let definitions: [(String, JSONText)] = [
    ("localized", localized), ("day", day), ("citation", citation), ("severity", severity), ("instrument", instrument),
    ("database", database), ("paper", paper), ("need", need), ("body", body), ("rule", PolicyRuleSchema.rule),
    ("override", override), ("waiver", waiver),
  ]

  // MARK: - Pieces

  static let text = JSONText.object([("type", .array([.string("string"), .string("number")]))])
  static let texts = JSONText.object([
    ("oneOf", .array([text, .object([("type", .string("array")), ("items", text)])]))
  ])

  static func reference(_ name: String) -> JSONText { .object([("$ref", .string("#/definitions/" + name))]) }

  static func described(_ schema: JSONText, _ meaning: String) -> JSONText {
    if case .object(let members) = schema, members.first?.0 != "$ref" {
      return .object(members + [("description", .string(meaning))])
    }
    return .object([("description", .string(meaning)), ("allOf", .array([schema]))])
  }

  static func list(of item: JSONText, _ meaning: String) -> JSONText {
    described(.object([("type", .string("array")), ("items", item)]), meaning)
  }

  static func choice(_ values: [String]) -> JSONText { .object([("enum", .array(values.map(JSONText.string)))]) }

  static func record(_ keys: [(String, JSONText, String)], required: [String]) -> JSONText {
    .object([
      ("type", .string("object")), ("properties", .object(keys.map { ($0.0, described($0.1, $0.2)) })),
      ("required", .array(required.map(JSONText.string))), ("additionalProperties", .bool(false)),
    ])
  }

  private static let localized = JSONText.object([
    ("type", .string("object")), ("properties", .object([("vi", text), ("en", text)])), ("required", .array([.string("vi")])),
    ("additionalProperties", .bool(false)),
  ])
  private static let day = JSONText.object([
    ("type", .string("string")), ("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
  ])
  private static let citation = JSONText.object([
    ("type", .string("string")), ("pattern", .string("^[a-z0-9-]+(#[^.]+(\\.[^.]+){0,2})?$")),
  ])
  private static let severity = choice(Severity.allCases.map(\.rawValue))
  static let citations = JSONText.object([("type", .string("array")), ("items", reference("citation"))])
  private static let flag = JSONText.object([("type", .string("boolean"))])
  static let period: [(String, JSONText, String)] = [
    ("from", reference("day"), "Ngày đầu tiên."), ("until", reference("day"), "Ngày cuối cùng, vẫn được tính."),
  ]

  // MARK: - Sections

  private static let head = record(
    [
      ("id", text, "Mã của chính sách."), ("version", text, "Phiên bản."), ("title", reference("localized"), "Tên chính sách."),
    ], required: ["id", "version", "title"])

  private static let instrument = record(
    [
      ("id", text, "Mã dùng để dẫn."), ("number", text, "Số, ký hiệu."), ("title", text, "Trích yếu."),
      ("title_en", text, "Tên tiếng Anh."), ("issued", reference("day"), "Ngày ban hành."),
      ("confidence", choice(Instrument.Confidence.allCases.map(\.rawValue)), "Độ tin cậy của dữ kiện."),
      ("replaced_by", texts, "Mã văn bản thay thế."), ("url", text, "Địa chỉ xem toàn văn."),
      (
        "ended_parts",
        list(
          of: record(
            [("part", text, "Số điều."), ("until", reference("day"), "Ngày cuối có hiệu lực.")], required: ["part", "until"]),
          "Các điều hết hiệu lực trước."), "Các điều hết hiệu lực trước."
      ),
    ] + period, required: ["id", "number", "title", "confidence"])

  private static let database = record(
    [
      ("id", text, "Mã."), ("name", reference("localized"), "Tên."), ("keeper", reference("localized"), "Cơ quan chủ quản."),
      ("basis", citations, "Căn cứ."),
    ], required: ["id", "name"])

  private static let paper = record(
    [
      ("id", text, "Mã."), ("name", reference("localized"), "Tên giấy tờ."), ("proves", texts, "Chứng minh điều gì."),
      ("database", text, "Cơ sở dữ liệu thay thế."), ("basis", citations, "Căn cứ."),
      ("aliases", texts, "Các tên gọi; (a|b) là một trong hai."), ("abbreviations", texts, "Chữ viết tắt, chỉ khớp chữ hoa."),
      ("bare_names", texts, "Tên chỉ tính khi đứng ở chỗ của giấy tờ."),
      ("look_alikes", texts, "Cụm từ chứa tên gọi nhưng không phải giấy tờ này."),
    ] + period, required: ["id"])

  private static let need = record(
    [
      ("id", text, "Mã."), ("name", reference("localized"), "Tên nhu cầu."),
      (
        "satisfied_by",
        list(
          of: record(
            [
              ("lookup", text, "Tra cứu trong cơ sở dữ liệu này."), ("any_of", texts, "Một trong các giấy tờ này."),
              ("method", reference("localized"), "Cách làm."), ("fallback", flag, "Chỉ khi không tra cứu được."),
              ("basis", citations, "Căn cứ."),
            ] + period, required: []), "Các cách, theo thứ tự ưu tiên."), "Các cách, theo thứ tự ưu tiên."
      ),
    ], required: ["id", "name"])

  private static let body = record(
    [
      ("id", text, "Mã."), ("class", text, "Lớp mà bộ đọc dùng."), ("name", reference("localized"), "Tên."),
      ("basis", citations, "Căn cứ."), ("successor", reference("localized"), "Cơ quan làm việc đó hiện nay."),
      ("aliases", texts, "Các tên gọi."), ("heads", texts, "Tên chỉ tính khi theo sau là cấp đã bỏ."),
      ("look_alikes", texts, "Cụm từ chứa tên gọi nhưng là cơ quan khác."),
    ] + period, required: ["id"])

  private static let override = record(
    [
      ("rules", texts, "Mã quy tắc."), ("agencies", texts, "Mã cơ quan."), ("levels", levels, "Cấp."),
      ("fields", texts, "Từ ngữ trong tên lĩnh vực."), ("paths", texts, "Mẫu đường dẫn tệp."),
      ("components", texts, "Mẫu vị trí trong thủ tục."), ("severity", reference("severity"), "Mức độ."),
      ("deadline", reference("day"), "Hạn sửa xong."), ("reason", text, "Lý do."),
    ], required: ["rules", "reason"])

  static let levels = JSONText.object([
    ("type", .string("array")), ("items", choice(PolicyLevel.allCases.map(\.rawValue))),
  ])

  private static let waiver = record(
    [
      ("id", text, "Mã ngoại lệ."), ("rule", text, "Mã quy tắc."), ("procedure", text, "Mã thủ tục, trong dấu ngoặc kép."),
      ("agency", text, "Mã cơ quan."), ("until", reference("day"), "Ngày cuối, vẫn được tính."),
      ("approved_by", text, "Người duyệt."), ("basis", text, "Văn bản cho phép."), ("reason", text, "Lý do."),
    ], required: ["id", "rule", "until", "approved_by", "basis", "reason"])
}
