import Diagnostics
import Reporters

/// How and where findings are written.
struct OutputChoice {
  var format: String?
  var output: [String] = []
  var color: ColorChoice = .auto
  var explainsReading = false
  var statistics = false
  var quiet = false
  var includesSettled = false
  var includesPasses = false
  var byteOrderMark = false
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

enum ColorChoice: String, CaseIterable {
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
