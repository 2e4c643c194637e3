import ArgumentParser
import Consolidation
import Diagnostics

/// `consolidate report`: the reports of a period.
struct ConsolidateReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: words(
      vi: "Lập báo cáo một kỳ: html=, json=, xlsx=, docx= (tệp), sarif= (thư mục, mỗi đơn vị một tệp).",
      en: "Reports a period: html=, json=, xlsx=, docx= (files), sarif= (a folder, a file an agency)."))
  @OptionGroup var options: StoreOptions
  @OptionGroup var period: PeriodOptions

  @Option(
    name: .long,
    help: ArgumentHelp(words(vi: "Kết quả, ghi nhiều lần được.", en: "An output; may be repeated."), valueName: "html=tệp"))
  var output: [ReportOutput]

  @Option(name: .long, help: ArgumentHelp(words(vi: "Chỉ một đơn vị.", en: "One agency only."), valueName: "mã"))
  var agency: String?

  func run() throws {
    let (city, _) = try period.report(options)
    try ReportOutput.write(output, of: agency.map { city.narrowed(to: $0) } ?? city)
  }
}

/// `html=FILE` and its like.
struct ReportOutput: ExpressibleByArgument {
  enum Format: String, CaseIterable {
    case html
    case json
    case sarif
  }

  let format: Format
  let path: String

  init?(argument: String) {
    guard let place = argument.firstIndex(of: "="), let format = Format(rawValue: String(argument[..<place])) else { return nil }
    path = String(argument[argument.index(after: place)...])
    if path.isEmpty { return nil }
    self.format = format
  }

  /// Writes each output whole, and says what it wrote.
  static func write(_ outputs: [ReportOutput], of report: CityReport) throws {
    for output in outputs {
      try CommandFailure.translatingFiles { () throws(FileProblem) in
        switch output.format {
        case .html: try FileSystem.replaceWhole(output.path, bytes: CityPage.file(report))
        case .json: try FileSystem.replaceWhole(output.path, bytes: CityReportJSON.file(report))
        case .sarif:
          try FileSystem.createFolder(output.path)
          for agency in report.agencies where agency.submission != nil {
            let bytes = AgencySARIF.file(agency, in: report, toolVersion: ToolVersion.number)
            try FileSystem.replaceWhole("\(output.path)/\(agency.id).sarif", bytes: bytes)
          }
        }
      }
      StandardStreams.printOutput(words(vi: "Đã ghi \(output.path).", en: "Wrote \(output.path)."))
    }
  }
}
