import Diagnostics

/// The JSON Schema of `tthc-lint.yaml`: draft 2020-12.
enum SettingsSchema {
  private static let severities = #"["error", "warning", "info"]"#

  /// Key, schema, and what an editor shows.
  private static let keys: [(name: String, schema: String, meaning: String)] = [
    ("policy", #""type": "string""#, "Tệp hoặc thư mục chính sách, tính từ thư mục của tệp này."),
    ("fail_on", #""enum": ["error", "warning", "info", "never"]"#, "Mức độ làm mã thoát bằng 1."),
    ("severity", #""enum": \#(severities)"#, "Bỏ qua các mức độ thấp hơn."),
    ("format", #""type": "string""#, "Định dạng ra màn hình."),
    ("output", texts, "Ghi thêm: định dạng=tệp."),
    ("baseline", #""type": "string""#, "Tệp mốc đối chiếu."),
    ("strict_baseline", #""type": "boolean""#, "Báo khi mốc còn ghi lỗi đã sửa."),
    ("exclude", texts, "Mẫu đường dẫn không xét."),
    ("threads", #""type": "integer", "minimum": 1"#, "Số luồng."),
    ("overrides", ##""type": "array", "items": {"$ref": "#/$defs/override"}"##, "Mức độ riêng cho một số thủ tục."),
  ]

  private static let overrideKeys: [(name: String, schema: String, meaning: String)] = [
    ("rules", texts, "Mã quy tắc; bỏ trống là mọi quy tắc."), ("agencies", texts, "Mã cơ quan."),
    ("levels", texts, "Cấp thực hiện."),
    ("fields", texts, "Từ có trong lĩnh vực."), ("paths", texts, "Mẫu đường dẫn của tệp."),
    ("components", texts, "Mẫu vị trí trong thủ tục: dossiers[*].documents[*].name."),
    ("severity", #""enum": \#(severities)"#, "Mức độ thay thế."), ("reason", #""type": "string""#, "Lý do."),
  ]

  private static let texts = #""type": ["array", "string"], "items": {"type": "string"}"#

  static func json() -> String {
    """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "tthc-lint.yaml",
      "description": "Thiết lập của tthc-lint.",
      "type": ["object", "null"],
      "additionalProperties": false,
      "properties": {
    \(members(keys, indent: "    "))
      },
      "$defs": {
        "override": {
          "type": "object",
          "additionalProperties": false,
          "required": ["severity"],
          "properties": {
    \(members(overrideKeys, indent: "        "))
          }
        }
      }
    }
    """
  }

  private static func members(_ keys: [(name: String, schema: String, meaning: String)], indent: String) -> String {
    keys.map { #"\#(indent)"\#($0.name)": {\#($0.schema), "description": "\#($0.meaning)"}"# }.joined(separator: ",\n")
  }
}
