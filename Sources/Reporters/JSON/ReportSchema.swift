/// The JSON Schema of the JSON report, written to `schemas/report.schema.json`.
package enum ReportSchema {
  /// The document, with a line break at its end.
  package static func document() -> [UInt8] { schema.bytes(indent: 0) + [0x0A] }

  private static var schema: JSON {
    var members: [JSON.Member] = [
      .init(name: "$schema", value: "http://json-schema.org/draft-07/schema#"),
      .init(name: "title", value: "Báo cáo JSON của tthc-lint, phiên bản 1"),
    ]
    let report = object(
      "Kết quả một lượt rà soát.",
      required: [
        ("version", ["const": .text(JSONDocument.version)]), ("tool", ref("tool")), ("policy", ref("policy")),
        ("as_of", ref("day")), ("inputs", texts("Đường dẫn đã cho trên dòng lệnh.")), ("rules", list(ref("rule"))),
        ("agencies", list(ref("agency"))), ("files", list(ref("file"))), ("summary", ref("summary")),
      ], optional: [("baseline_sha256", ref("sha256"))])
    if case .object(let body) = report { members += body }
    members.append(.init(name: "definitions", value: .object(definitions.map { JSON.Member(name: $0.0, value: $0.1) })))
    return .object(members)
  }

  private static let definitions: [(String, JSON)] = runDefinitions + findingDefinitions + summaryDefinitions

  private static let runDefinitions: [(String, JSON)] = [
    ("text", object("Một câu bằng tiếng Việt và tiếng Anh.", required: [("vi", string), ("en", string)])),
    ("day", ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": "Ngày, năm-tháng-ngày."]),
    ("sha256", ["type": "string", "pattern": "^[0-9a-f]{64}$"]),
    ("severity", ["enum": ["error", "warning", "info"], "description": "Vi phạm, cảnh báo, lưu ý."]),
    ("tool", object("Công cụ.", required: [("name", ["const": "tthc-lint"]), ("version", string)])),
    (
      "policy",
      object(
        "Chính sách đã dùng; sha256 của mọi tệp chính sách.",
        required: [("id", string), ("version", string), ("title", ref("text")), ("sha256", ref("sha256"))])
    ),
    (
      "rule",
      object(
        "Một quy tắc, còn hiệu lực hay không.",
        required: [
          ("id", string), ("severity", ref("severity")), ("title", ref("text")), ("why", ref("text")),
          ("basis", list(ref("citation"))),
        ], optional: [("advice", ref("text")), ("from", ref("day")), ("until", ref("day"))])
    ),
    (
      "citation",
      object(
        "Căn cứ pháp lý.", required: [("key", string), ("number", string), ("title", ref("text"))],
        optional: [("place", ref("text")), ("url", string)])
    ),
    (
      "agency",
      object(
        "Đơn vị khai báo trong agency.yaml.", required: [("id", string), ("name", string)],
        optional: [("level", string), ("parent", string), ("responsible", string)])
    ),
    (
      "file",
      object(
        "Một tệp: có failure khi không đọc được, có sha256 khi đọc được. Tệp có phát hiện cần đến mọi tệp khác đứng thêm một lần ở cuối, không có procedures.",
        required: [("path", string), ("procedures", list(ref("procedure"))), ("findings", list(ref("finding")))],
        optional: [("sha256", ref("sha256")), ("failure", ref("text"))])
    ),
    (
      "procedure",
      object(
        "Một thủ tục đã rà soát, có phát hiện hay không.",
        required: [
          ("agency", string), ("agency_name", string), ("code", string), ("name", string), ("field", string),
          ("levels", list(string)), ("channels", list(string)), ("executing_agency", string), ("documents", count),
          ("place", ref("place")), ("sha256", ref("sha256")),
        ])
    ),
  ]

  private static let findingDefinitions: [(String, JSON)] = [
    ("position", object("Dòng và cột từ 1; cột đếm ký tự Unicode.", required: [("line", positive), ("column", positive)])),
    (
      "bytes",
      ["type": "array", "items": count, "minItems": 2, "maxItems": 2, "description": "Vị trí byte UTF-8 đầu và sau cùng."]
    ),
    ("place", object(nil, required: [("start", ref("position")), ("end", ref("position")), ("bytes", ref("bytes"))])),
    (
      "status",
      object(
        "open được tính; ignored, waived, known thì không.",
        required: [("kind", ["enum": ["open", "ignored", "waived", "known"]])],
        optional: [("id", string), ("reason", string), ("until", ref("day"))])
    ),
    (
      "subject",
      object(
        "Thủ tục và phần của nó.",
        required: [
          ("agency", string), ("agency_name", string), ("code", string), ("name", string), ("field", string),
          ("component", string),
        ])
    ),
    (
      "quote",
      object(
        "Nguyên văn đã đọc; highlights là vị trí byte trong text.",
        required: [("text", string), ("highlights", list(ref("bytes")))])
    ),
    (
      "reading",
      object(
        "Máy đã hiểu câu như thế nào.",
        required: [
          ("paper", string), ("stance", ["enum": ["demand", "alternative", "fallback", "evidence", "mention", "acting"]]),
          ("deciding", list(string)), ("confidence", ["enum": ["high", "medium", "low"]]),
        ])
    ),
    ("edit", object(nil, required: [("place", ref("place")), ("replacement", string)])),
    (
      "fix",
      object(
        nil, required: [("title", ref("text")), ("safety", ["enum": ["safe", "needs-review"]]), ("edits", list(ref("edit")))])
    ),
    (
      "related",
      object(
        nil, required: [("path", string), ("bytes", ref("bytes")), ("message", ref("text"))],
        optional: [("start", ref("position"))])
    ),
    (
      "finding",
      object(
        "Một chỗ vi phạm một quy tắc. fingerprint giữ nguyên khi dòng dịch chuyển.",
        required: [
          ("rule", string), ("severity", ref("severity")), ("status", ref("status")), ("message", ref("text")), ("path", string),
          ("place", ref("place")), ("basis", list(string)), ("fingerprint", ref("sha256")),
        ],
        optional: [
          ("advice", ref("text")), ("subject", ref("subject")), ("quote", ref("quote")), ("reading", ref("reading")),
          ("since", ref("day")), ("deadline", ref("day")), ("fix", ref("fix")), ("related", list(ref("related"))),
        ])
    ),
  ]

  private static let summaryDefinitions: [(String, JSON)] = [
    ("counts", object(nil, required: [("error", count), ("warning", count), ("info", count)])),
    (
      "agency_counts",
      object(
        nil,
        required: [
          ("id", string), ("name", string), ("procedures", count), ("faulty_procedures", count), ("findings", ref("counts")),
        ])
    ),
    (
      "rule_counts",
      object(nil, required: [("id", string), ("open", count), ("ignored", count), ("waived", count), ("known", count)])
    ),
    ("unreadable", object(nil, required: [("path", string), ("reason", ref("text"))])),
    (
      "summary",
      object(
        "Số liệu; phát hiện là số được tính.",
        required: [
          ("files", count), ("procedures", count), ("documents", count), ("findings", ref("counts")), ("ignored", count),
          ("waived", count), ("known", count), ("agencies", list(ref("agency_counts"))), ("rules", list(ref("rule_counts"))),
          ("unreadable", list(ref("unreadable"))), ("notices", list(ref("text"))),
        ])
    ),
  ]

  private static let string: JSON = ["type": "string"]
  private static let count: JSON = ["type": "integer", "minimum": 0]
  private static let positive: JSON = ["type": "integer", "minimum": 1]

  private static func ref(_ name: String) -> JSON { ["$ref": .text("#/definitions/\(name)")] }
  private static func list(_ items: JSON) -> JSON { ["type": "array", "items": items] }
  private static func texts(_ description: String) -> JSON {
    ["type": "array", "items": string, "description": .text(description)]
  }

  private static func object(
    _ description: String?, required: [(String, JSON)], optional: [(String, JSON)] = []
  ) -> JSON {
    [
      "description": description.map(JSON.text), "type": "object", "required": .texts(required.map(\.0)),
      "additionalProperties": false,
      "properties": .object((required + optional).map { JSON.Member(name: $0.0, value: $0.1) }),
    ]
  }
}
