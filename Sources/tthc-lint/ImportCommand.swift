import ArgumentParser
import Diagnostics
import Importers
import ProcedureModel

/// `import`: other programs' files into canonical procedure files.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: words(
      vi: "Chuyển dữ liệu từ nơi khác thành tệp thủ tục YAML, mỗi thủ tục một tệp, theo thư mục cơ quan.",
      en: "Turn other programs' data into YAML procedure files, one a procedure, in a folder an agency."),
    discussion: words(
      vi: """
        Nhận: câu trả lời JSON của Cổng Dịch vụ công quốc gia, mỗi dòng một bản ghi JSON, danh sách Excel (.xlsx) và CSV của \
        Cổng, bản xuất Word (.docx) của một thủ tục. Nội dung không có chỗ trong tệp thủ tục được liệt kê, không bị bỏ lặng lẽ.
        """,
      en: """
        Reads: answers of the national portal's API in JSON, records in JSON lines, the portal's lists in Excel (.xlsx) and \
        CSV, its Word export (.docx) of a procedure. What has no place in a procedure file is listed, never dropped silently.
        """))

  @Argument(
    help: ArgumentHelp(
      words(vi: "Tệp hoặc thư mục nguồn; “-” là đầu vào chuẩn.", en: "Source files or folders; “-” is standard input."),
      valueName: words(vi: "nguồn", en: "source")))
  var sources: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(words(vi: "Thư mục đích.", en: "The folder to write to."), valueName: words(vi: "thư mục", en: "folder")))
  var output: String

  @Option(
    help: ArgumentHelp(
      words(
        vi: "Mã cơ quan đang niêm yết các thủ tục này; mặc định theo từng bản ghi.",
        en: "The id of the agency whose listing this is; default: as each record says."),
      valueName: words(vi: "mã", en: "id")))
  var agencyID: String?

  @Option(
    help: ArgumentHelp(
      words(vi: "Tên cơ quan của --agency-id.", en: "The name of the agency of --agency-id."),
      valueName: words(vi: "tên", en: "name")))
  var agencyName: String?

  @Option(
    help: ArgumentHelp(
      words(vi: "Cấp của cơ quan: central, province, commune.", en: "The agency's level: central, province, commune."),
      valueName: words(vi: "cấp", en: "level")))
  var agencyLevel: String?

  @Flag(help: ArgumentHelp(words(vi: "Ghi đè tệp đã có nội dung khác.", en: "Replace files that have other content.")))
  var overwrite = false

  @Option(
    help: ArgumentHelp(
      words(
        vi: "Ghi báo cáo nhập vào tệp này, thay vì in ra.", en: "Write the import report to this file instead of printing it."),
      valueName: words(vi: "tệp", en: "file")))
  var report: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let importer = Importer(agency: try agency())
    var writer = ImportWriter(folder: output, overwrites: overwrite)
    var outcome = ImportReport()
    for source in sources {
      for file in try files(source) {
        let records = try importer.read(self.source(file), &outcome)
        for record in records { try PendingFiles.whileWriting { try write(record, &writer, &outcome) } }
      }
    }
    let text = outcome.text(in: CommandLanguage.current)
    if let report { try FileBytes.write(text, to: report) } else { StandardStreams.printOutput(text) }
    if !outcome.unreadable.isEmpty { throw ExitStatus.failure.code }
  }

  private func write(_ record: ImportedRecord, _ writer: inout ImportWriter, _ outcome: inout ImportReport) throws {
    do {
      try writer.write([record], &outcome)
    } catch {
      throw CommandFailure(
        status: .failure, message: LocalizedText(vi: error.message.text(in: .vi), en: error.message.text(in: .en)))
    }
  }

  private func agency() throws -> AgencyDraft? {
    guard let agencyID else {
      if agencyName != nil || agencyLevel != nil {
        throw CommandFailure.usage(
          vi: "--agency-name và --agency-level cần có --agency-id.", en: "--agency-name and --agency-level need --agency-id.")
      }
      return nil
    }
    guard !agencyID.isEmpty, agencyID == Slug.of(agencyID) else {
      throw CommandFailure.usage(
        vi: "Mã cơ quan chỉ gồm chữ thường không dấu, chữ số và gạch nối: “\(Slug.of(agencyID))”.",
        en: "An agency's id has lower-case letters without marks, digits and hyphens only: “\(Slug.of(agencyID))”.")
    }
    if let agencyLevel, Level(rawValue: agencyLevel) == nil {
      throw CommandFailure.usage(
        vi: "“\(agencyLevel)” không phải là cấp: central, province, commune.",
        en: "“\(agencyLevel)” is no level: central, province, commune.")
    }
    return AgencyDraft(id: agencyID, name: agencyName ?? agencyID, level: agencyLevel)
  }

  private func files(_ source: String) throws -> [String] {
    if source == "-" { return [source] }
    guard let files = ImportInputs.files(at: source) else {
      throw CommandFailure.input(vi: "Không có tệp hoặc thư mục “\(source)”.", en: "There is no file or folder “\(source)”.")
    }
    if files.isEmpty {
      throw CommandFailure.input(
        vi: "Thư mục “\(source)” không có tệp nào nhập được.", en: "The folder “\(source)” has no file to import.")
    }
    return files
  }

  private func source(_ path: String) throws -> SourceFile {
    if path == "-", let bytes = StandardStreams.readInput() { return SourceFile(path: "-", bytes: bytes) }
    guard let file = FileBytes.read(path) else {
      throw CommandFailure.input(vi: "Không đọc được tệp “\(path)”.", en: "Cannot read the file “\(path)”.")
    }
    return file
  }
}
