import ArgumentParser

/// The options that say how and where findings are written.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      words(
        vi: "Định dạng ra màn hình: \(OutputChoice.formats); mặc định text.",
        en: "The format on standard output: \(OutputChoice.formats); text when absent."),
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

  var choice: OutputChoice {
    OutputChoice(
      format: format, output: output, color: color, explainsReading: explainsReading, statistics: statistics, quiet: quiet,
      includesSettled: includesSettled, includesPasses: includesPasses, byteOrderMark: byteOrderMark, templates: templates)
  }
}

extension ColorChoice: ExpressibleByArgument {}
