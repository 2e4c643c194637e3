import ArgumentParser
import Diagnostics
import Reporters

/// How and where findings are written.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      words(
        vi: "Định dạng ra màn hình: \(formats); mặc định text.",
        en: "The format on standard output: \(formats); text when absent."),
      valueName: words(vi: "định dạng", en: "format")))
  var format: String?

  @Option(
    help: ArgumentHelp(
      words(
        vi: "Ghi thêm: ĐỊNH-DẠNG=TỆP, “-” là màn hình (lặp lại được): --output html=bao-cao.html.",
        en: "Write FORMAT=FILE, “-” is standard output (may be repeated): --output html=report.html."),
      valueName: words(vi: "định dạng=tệp", en: "format=file")))
  var output: [String] = []

  @Option(
    help: ArgumentHelp(
      words(
        vi: "Màu: auto, always, never (NO_COLOR cũng tắt màu).", en: "Colour: auto, always, never (NO_COLOR turns it off too)."),
      valueName: "auto|always|never"))
  var color: ColorChoice = .auto

  @Flag(
    name: .customLong("explain-reading"),
    help: ArgumentHelp(words(vi: "Nêu từ ngữ đã quyết định cách hiểu.", en: "Show the words that decided a reading.")))
  var explainsReading = false

  @Flag(help: ArgumentHelp(words(vi: "Thêm bảng số lỗi theo quy tắc.", en: "Add a table of findings per rule.")))
  var statistics = false

  @Flag(name: .shortAndLong, help: ArgumentHelp(words(vi: "Chỉ in tổng kết.", en: "Only the summary.")))
  var quiet = false

  @Flag(
    name: .customLong("include-settled"),
    help: ArgumentHelp(
      words(
        vi: "Ghi cả lỗi đã bỏ qua, được miễn hoặc đã biết.", en: "Write findings that are ignored, waived or known as well.")))
  var includesSettled = false

  @Flag(
    name: .customLong("include-passes"),
    help: ArgumentHelp(words(vi: "Ghi cả thủ tục không có lỗi (SARIF).", en: "Write procedures without findings too (SARIF).")))
  var includesPasses = false

  @Flag(
    name: .customLong("bom"), help: ArgumentHelp(words(vi: "Thêm BOM vào CSV cho Excel cũ.", en: "A BOM in CSV for old Excel.")))
  var byteOrderMark = false

  @Option(
    help: ArgumentHelp(
      words(
        vi: "Thư mục mẫu chữ của đơn vị cho báo cáo docx (xem docs/mau-bao-cao).",
        en: "The office's own texts for the docx report (see docs/mau-bao-cao)."),
      valueName: words(vi: "thư mục", en: "folder")))
  var templates: String?

  static var formats: String { ReporterRegistry.formats.map(\.name).joined(separator: ", ") }

  /// Which formats go where. Two on standard output are a mistake.
  func plan(_ settings: Settings) throws -> OutputPlan {
    let written = output.isEmpty && format == nil ? settings.output : output
    var destinations = try written.map(destination)
    if let format {
      destinations.insert(OutputPlan.Destination(format: try named(format), path: nil), at: 0)
    } else if destinations.isEmpty {
      // In GitHub Actions findings become annotations without anybody asking.
      let usual = Environment.isGitHubActions ? "github" : "text"
      destinations = [OutputPlan.Destination(format: try named(settings.format ?? usual), path: nil)]
    }
    guard destinations.count(where: { $0.path == nil }) <= 1 else {
      throw CommandFailure.usage(
        vi: "Chỉ một định dạng được ghi ra màn hình.", en: "Only one format can be written to standard output.")
    }
    let paths = destinations.compactMap(\.path)
    guard Set(paths).count == paths.count else {
      throw CommandFailure.usage(vi: "Hai định dạng cùng ghi vào một tệp.", en: "Two formats are written to one file.")
    }
    try checkTemplates()
    return OutputPlan(destinations: destinations, options: options)
  }

  /// Before the run rather than after it: a wrong folder of texts is a mistake in the command.
  private func checkTemplates() throws {
    guard let templates else { return }
    do {
      _ = try ReportTemplate(folder: templates, language: CommandLanguage.current)
    } catch {
      throw CommandFailure.usage(vi: "\(error.path): \(error.reason.vi).", en: "\(error.path): \(error.reason.en).")
    }
  }

  private var options: ReporterOptions {
    ReporterOptions(
      language: CommandLanguage.current, width: StandardStreams.width, includesSettled: includesSettled,
      includesPasses: includesPasses, explainsReading: explainsReading, showsStatistics: statistics, quiet: quiet,
      byteOrderMark: byteOrderMark, templateFolder: templates
    )
    .colored(color.isOn)
  }

  /// `html=bao-cao.html`, `text=-`, or a format alone for standard output.
  private func destination(_ text: String) throws -> OutputPlan.Destination {
    guard let mark = text.firstIndex(of: "=") else { return OutputPlan.Destination(format: try named(text), path: nil) }
    let path = String(text[text.index(after: mark)...])
    guard !path.isEmpty else {
      throw CommandFailure.usage(vi: "Thiếu tên tệp trong “\(text)”.", en: "The file is missing in “\(text)”.")
    }
    return OutputPlan.Destination(format: try named(String(text[..<mark])), path: path == "-" ? nil : path)
  }

  private func named(_ name: String) throws -> ReporterFormat {
    if let format = ReporterRegistry.format(named: name) { return format }
    throw CommandFailure.usage(
      vi: "Không có định dạng “\(name)”; các định dạng: \(Self.formats).",
      en: "There is no format “\(name)”; the formats: \(Self.formats).")
  }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// `auto`: on a terminal that can, unless `NO_COLOR` is set.
  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: StandardStreams.outputIsTerminal && !Environment.forbidsColor && Environment.value("TERM") != "dumb"
    }
  }
}

extension ReporterOptions {
  fileprivate func colored(_ isOn: Bool) -> ReporterOptions {
    var options = self
    options.color = isOn
    return options
  }
}
