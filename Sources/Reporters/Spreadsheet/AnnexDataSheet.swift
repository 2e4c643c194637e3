import Checker
import Diagnostics
import OfficeDocuments

/// The flat sheet: one row a finding, one line a row, for programs and for offices that consolidate by hand.
struct AnnexDataSheet {
  private let content: AnnexContent
  private let words: AnnexWords

  init(_ content: AnnexContent) {
    self.content = content
    words = AnnexWords(content.language)
  }

  private static let widths: [Double] = [
    6, 11, 40, 18, 26, 50, 50, 40, 50, 12, 20, 12, 28, 28, 34, 11, 20, 18, 14, 20,
  ]

  func sheet() -> PrintedWorkbook.Sheet {
    var sheet = PrintedWorkbook.Sheet(name: words.dataSheet, widths: AnnexDataSheet.widths)
    let more = words.pick("Mã đơn vị|Ngày phát hiện lần đầu|Ghi chú", "Agency id|First found|Remarks")
    let titles = CSVColumns.titles(content.language) + more.split(separator: "|").map(String.init)
    sheet.rows = [.init(titles.map { .init(.text($0), AnnexWorkbook.Look.head) }, height: 32)]
    sheet.head = 0...0
    sheet.hasFilter = true
    sheet.frozenColumns = 3
    sheet.codeColumns = [1, 16, 17]
    for agency in content.agencies { append(agency.findings, of: agency.name, id: agency.id, to: &sheet) }
    append(content.fileFindings, of: "", id: "", to: &sheet)
    return sheet
  }

  private func append(_ findings: [AnnexFinding], of name: String, id: String, to sheet: inout PrintedWorkbook.Sheet) {
    let style = CellStyle(size: 11, wraps: false)
    for (index, finding) in findings.enumerated() {
      let columns = AnnexColumn.allCases.map { column -> PrintedWorkbook.Value in
        switch column {
        case .number: return .integer(index + 1)
        case .deadline:
          return finding.deadline.map { .day(year: $0.year, month: $0.month, day: $0.day) } ?? .empty
        default: return .text(column.text(of: finding, content.language))
        }
      }
      let more = [
        name, finding.channels, finding.place, finding.severity.title[content.language], finding.fingerprint, id, "", "",
      ]
      let values = columns + more.map(PrintedWorkbook.Value.text)
      sheet.rows.append(.init(values.map { .init($0, style) }, height: 15.75))
    }
  }
}
