import Checker
import Diagnostics

/// A table for spreadsheets: the columns of the official annex, then those that help to find the place.
package struct CSVReporter: Reporter {
  private let run: RunDescription
  private let options: ReporterOptions
  private let citations: Citations
  private let responsible: [String: String]
  private var numbers: [String: Int] = [:]

  /// A reporter for one run.
  package init(run: RunDescription, options: ReporterOptions) {
    self.run = run
    self.options = options
    citations = Citations(run)
    responsible = Dictionary(run.agencies.map { ($0.id, $0.responsible ?? "") }, uniquingKeysWith: { first, _ in first })
  }

  package mutating func begin() -> [UInt8] {
    (options.byteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + Array(CSVText.line(CSVColumns.titles(options.language)).utf8)
  }

  package mutating func add(_ report: FileReport) -> [UInt8] {
    let places = FilePlaces(report.source)
    var lines = ""
    for finding in report.findings(for: options) { lines += CSVText.line(cells(of: finding, in: places, report)) }
    if let failure = report.failure { lines += CSVText.line(cells(of: failure, in: report.path)) }
    return Array(lines.utf8)
  }

  package mutating func finish(_ summary: RunSummary) -> [UInt8] { [] }

  private mutating func cells(of finding: Finding, in places: FilePlaces, _ report: FileReport) -> [String] {
    let language = options.language
    let agency = finding.subject?.agency ?? ""
    let procedure = report.procedures.first {
      $0.range.lowerBound <= finding.range.lowerBound && finding.range.lowerBound < $0.range.upperBound
    }
    let place = places.position(at: finding.range.lowerBound)
    let advice = finding.advice?.text(in: language) ?? ""
    return [
      number(for: agency), finding.subject?.code ?? "", finding.subject?.name ?? "", finding.subject?.field ?? "",
      procedure?.executingAgency ?? "", finding.quote?.text ?? "",
      "\(finding.message.brief(in: language)) (\(finding.rule))",
      citations.lines(of: finding, in: language).map(\.text).joined(separator: "; "), advice, "",
      responsible[agency, default: ""],
      status(of: finding), Wording.agency(finding.subject?.agencyName ?? "", id: agency, in: language),
      (procedure?.channels ?? []).map { Wording.channel($0, in: language) }.joined(separator: "; "),
      "\(finding.path):\(place.line)", finding.severity.title[language],
      FindingIdentity.fingerprint(of: finding).hexadecimal,
    ]
  }

  /// A file that could not be read has a row, or a reader of the table would think it clean.
  private mutating func cells(of failure: Message, in path: String) -> [String] {
    let language = options.language
    let reason = Wording.unreadable(path, failure, in: language)
    return [
      number(for: ""), "", "", "", "", "", "\(reason) (unreadable)", "", "", "", "", "",
      Wording.agency("", id: "", in: language), "", path, Severity.error.title[language], "",
    ]
  }

  private mutating func number(for agency: String) -> String {
    numbers[agency, default: 0] += 1
    return String(numbers[agency, default: 0])
  }

  /// Without a baseline nobody knows whether a finding is new.
  private func status(of finding: Finding) -> String {
    switch finding.status {
    case .open: run.baseline == nil ? "" : options.language == .vi ? "Mới" : "New"
    case .known: options.language == .vi ? "Tồn tại" : "Persisting"
    case .ignored, .waived: Wording.settled(finding.status, in: options.language) ?? ""
    }
  }
}

/// The head of the table.
enum CSVColumns {
  static func titles(_ language: Language) -> [String] {
    switch language {
    case .vi:
      [
        "STT", "Mã TTHC", "Tên thủ tục hành chính", "Lĩnh vực", "Cơ quan thực hiện", "Thành phần hồ sơ (nguyên văn)",
        "Nội dung chưa phù hợp (mã quy tắc)", "Căn cứ pháp lý", "Kiến nghị", "Thời hạn", "Người phụ trách", "Tình trạng",
        "Đơn vị niêm yết", "Nơi còn yêu cầu", "Tệp:dòng", "Mức độ", "Mã nhận diện",
      ]
    case .en:
      [
        "No.", "Procedure code", "Procedure name", "Field", "Executing agency", "Requirement (verbatim)",
        "What does not comply (rule)", "Legal basis", "Instead", "Due", "Responsible", "Status", "Publishing agency",
        "Published in", "File:line", "Severity", "Fingerprint",
      ]
    }
  }
}
