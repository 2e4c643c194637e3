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
      "html", HTMLReporter.self, fileExtension: "html", vi: "một trang cho cán bộ: mở không cần mạng, lọc, in thành phụ lục",
      en: "one page for officers: opens offline, filters, prints as the annex"),
    ReporterFormat(
      "xlsx", SpreadsheetReporter.self, fileExtension: "xlsx", isBinary: true,
      vi: "bảng tính Excel: Phụ lục I, II, III và bảng số liệu", en: "Excel workbook: annexes I to III and a flat data sheet"),
    ReporterFormat(
      "docx", WordReporter.self, fileExtension: "docx", isBinary: true,
      vi: "báo cáo theo Nghị định 30/2020/NĐ-CP kèm phụ lục, mẫu chữ sửa được",
      en: "official report after Decree 30/2020 with annexes, from texts that an office may edit"),
    ReporterFormat(
      "json", JSONReporter.self, fileExtension: "json", vi: "một tài liệu JSON có phiên bản, có lược đồ",
      en: "one versioned JSON document with a schema"),
    ReporterFormat(
      "jsonl", JSONLinesReporter.self, fileExtension: "jsonl", vi: "mỗi dòng một đối tượng JSON, ghi dần",
      en: "one JSON object a line, written as it goes"),
    ReporterFormat(
      "sarif", SARIFReporter.self, fileExtension: "sarif", vi: "SARIF 2.1.0 cho dịch vụ quét mã",
      en: "SARIF 2.1.0 for code scanning"),
    ReporterFormat(
      "markdown", MarkdownReporter.self, fileExtension: "md", vi: "bình luận cho yêu cầu gộp mã, có giới hạn độ dài",
      en: "a comment for a merge request, limited in length"),
    ReporterFormat(
      "csv", CSVReporter.self, fileExtension: "csv", vi: "bảng tính, các cột của phụ lục chính thức",
      en: "a table with the columns of the official annex"),
    ReporterFormat(
      "github", GitHubReporter.self, fileExtension: "txt", vi: "chú thích của GitHub Actions", en: "annotations of GitHub Actions"
    ),
    ReporterFormat(
      "gitlab", GitLabReporter.self, fileExtension: "json", vi: "GitLab Code Quality", en: "GitLab Code Quality"),
    ReporterFormat(
      "junit", JUnitReporter.self, fileExtension: "xml", vi: "JUnit, mỗi thủ tục một ca", en: "JUnit, a case a procedure"),
    ReporterFormat("checkstyle", CheckstyleReporter.self, fileExtension: "xml", vi: "Checkstyle", en: "Checkstyle"),
    ReporterFormat(
      "rdjson", RDJSONReporter.self, fileExtension: "json", vi: "reviewdog, một tài liệu", en: "reviewdog, one document"),
    ReporterFormat(
      "rdjsonl", RDJSONLinesReporter.self, fileExtension: "jsonl", vi: "reviewdog, mỗi dòng một phát hiện",
      en: "reviewdog, a finding a line"),
  ]

  /// The format of a name; nil when there is none.
  package static func format(named name: String) -> ReporterFormat? { formats.first { $0.name == name } }
}
