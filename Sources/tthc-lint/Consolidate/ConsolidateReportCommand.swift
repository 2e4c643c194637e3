import ArgumentParser
import Consolidation
import Diagnostics
import OfficeDocuments

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
    case xlsx
    case docx
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
      try output.write(report)
      StandardStreams.printOutput(words(vi: "Đã ghi \(output.path).", en: "Wrote \(output.path)."))
    }
  }

  private func write(_ report: CityReport) throws {
    if format == .sarif { return try writeSARIF(report) }
    let bytes = try bytes(report)
    try CommandFailure.translatingFiles { () throws(FileProblem) in try Disk.replaceWhole(path, bytes: bytes) }
  }

  private func bytes(_ report: CityReport) throws -> [UInt8] {
    do {
      switch format {
      case .html: return CityPage.file(report)
      case .json, .sarif: return CityReportJSON.file(report)
      case .xlsx: return try CityWorkbook.file(report, toolVersion: ToolVersion.number)
      case .docx: return try CityWordReport.file(report, toolVersion: ToolVersion.number)
      }
    } catch {
      throw CommandFailure.input(vi: error.vietnamese, en: error.english)
    }
  }

  private func writeSARIF(_ report: CityReport) throws {
    try CommandFailure.translatingFiles { () throws(FileProblem) in
      try Disk.createFolder(path)
      for agency in report.agencies where agency.submission != nil {
        let bytes = AgencySARIF.file(agency, in: report, toolVersion: ToolVersion.number)
        try Disk.replaceWhole("\(path)/\(agency.id).sarif", bytes: bytes)
      }
    }
  }
}
