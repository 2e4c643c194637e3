import Diagnostics

/// An output format as the command line and the documentation name it.
package struct ReporterFormat: Sendable {
  /// What a person writes after `--format` or before `=` in `--output`.
  package let name: String
  package let description: LocalizedText
  /// Without a dot: the usual ending of a file in this format.
  package let fileExtension: String
  /// Whether the format is made of bytes that do not belong on a terminal.
  package let isBinary: Bool
  package let reporter: any Reporter.Type

  init(
    _ name: String, _ reporter: any Reporter.Type, fileExtension: String, isBinary: Bool = false, vi: String, en: String
  ) {
    self.name = name
    self.reporter = reporter
    self.fileExtension = fileExtension
    self.isBinary = isBinary
    description = LocalizedText(vi: vi, en: en)
  }
}

/// Every output format. A new format is one file and one line here.
package enum ReporterRegistry {
  /// In the order in which help and documentation list them.
  package static let formats: [ReporterFormat] = [
    ReporterFormat(
      "text", TextReporter.self, fileExtension: "txt", vi: "màn hình dòng lệnh, có trích dòng và dấu mũ",
      en: "terminal, with code frames and carets"),
    ReporterFormat(
      "json", JSONReporter.self, fileExtension: "json", vi: "một tài liệu JSON có phiên bản, có lược đồ",
      en: "one versioned JSON document with a schema"),
    ReporterFormat(
      "jsonl", JSONLinesReporter.self, fileExtension: "jsonl", vi: "mỗi dòng một đối tượng JSON, ghi dần",
      en: "one JSON object a line, written as it goes"),
  ]

  /// The format of a name; nil when there is none.
  package static func format(named name: String) -> ReporterFormat? { formats.first { $0.name == name } }
}
