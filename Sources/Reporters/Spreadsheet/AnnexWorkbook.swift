import Checker
import Diagnostics
import OfficeDocuments

/// Lays the annexes out on sheets: Phụ lục I to III as they are printed, and a flat sheet for programs.
package struct AnnexWorkbook {
  private let content: AnnexContent
  private let words: AnnexWords
  private var language: Language { content.language }

  package init(_ content: AnnexContent) {
    self.content = content
    words = AnnexWords(content.language)
  }

  /// The whole workbook.
  package func workbook() -> PrintedWorkbook {
    PrintedWorkbook(
      properties: DocumentProperties(
        title: words.detailTitle, creator: "tthc-lint \(content.run.toolVersion)",
        language: language == .vi ? "vi-VN" : "en-GB", createdDay: content.run.asOf.daysSinceEpoch),
      sheets: [detailSheet(), agencySheet(), missingSheet(), AnnexDataSheet(content).sheet()])
  }

  // MARK: - Phụ lục I

  /// In characters: 125 in all fill A4 landscape without shrinking below what can be read.
  private static let detailWidths: [AnnexColumn: Double] = [
    .number: 4, .code: 9, .name: 14, .field: 8, .executingAgency: 10, .quote: 17, .message: 15, .law: 13.5,
    .advice: 14.5, .deadline: 10, .responsible: 8, .state: 6.5,
  ]

  private func detailSheet() -> PrintedWorkbook.Sheet {
    let columns = AnnexColumn.allCases
    var sheet = PrintedWorkbook.Sheet(
      name: words.annex("I"), widths: columns.map { AnnexWorkbook.detailWidths[$0, default: 10] })
    sheet.rows = titleRows(words.annex("I"), words.detailTitle, columns: columns.count)
    addHead(columns.map { $0.title(language) }, to: &sheet)
    sheet.frozenColumns = 3
    sheet.codeColumns = [1]
    for agency in content.agencies where !agency.findings.isEmpty {
      sheet.rows.append(.init([.init(.text(heading(of: agency)), Look.group, span: columns.count)], height: 18))
      for (index, finding) in agency.findings.enumerated() {
        sheet.rows.append(.init(columns.map { cell($0, finding, number: index + 1) }))
      }
    }
    if !content.agencies.contains(where: { !$0.findings.isEmpty }) {
      sheet.rows.append(.init([.init(.text(words.noFinding), Look.centred, span: columns.count)], height: 24))
    }
    addStamp(to: &sheet)
    return sheet
  }

  private func heading(of agency: AnnexAgency) -> String {
    let parts = [agency.name, words.severities(agency.figures.findings), agency.responsible]
    return parts.filter { !$0.isEmpty }.joined(separator: " – ")
  }

  private func cell(_ column: AnnexColumn, _ finding: AnnexFinding, number: Int) -> PrintedWorkbook.Cell {
    switch column {
    case .number: return .init(.integer(number), Look.centred)
    case .quote:
      // A row of Excel is 409 points high at most: the whole text is on the flat sheet.
      let pieces = QuotePiece.shortened(finding.quote, to: 420)
      return .init(.pieces(pieces.map { .init($0.text, isBold: $0.isHighlighted) }), Look.text)
    case .deadline:
      guard let day = finding.deadline else { return .init(.empty, Look.centred) }
      return .init(.day(year: day.year, month: day.month, day: day.day), Look.centred)
    case .code, .state: return .init(.text(column.text(of: finding, language)), Look.centred)
    default:
      return .init(.text(VisibleText.shortened(column.text(of: finding, language), to: 480)), Look.text)
    }
  }

  // MARK: - Phụ lục II and III

  private func agencySheet() -> PrintedWorkbook.Sheet {
    var sheet = PrintedWorkbook.Sheet(
      name: words.annex("II"), widths: [5, 28, 9, 9.5, 10, 7, 6.5, 8, 7, 7, 11, 17])
    sheet.rows = titleRows(words.annex("II"), words.agencyTitle, columns: sheet.widths.count)
    addHead(words.agencyHead, to: &sheet)
    sheet.frozenColumns = 2
    for (index, agency) in content.agencies.enumerated() {
      sheet.rows.append(
        .init([.init(.integer(index + 1), Look.centred), .init(.text(agency.name), Look.text)] + figures(agency)))
    }
    let total = AnnexAgency(id: "", name: words.total, figures: content.total)
    sheet.rows.append(
      .init([.init(.text(words.total), Look.total, span: 2)] + figures(total).map { .init($0.value, Look.totalNumber) }))
    addStamp(to: &sheet)
    return sheet
  }

  private func figures(_ agency: AnnexAgency) -> [PrintedWorkbook.Cell] {
    let figures = agency.figures
    let counts: [Int?] = [
      figures.procedures, figures.faultyProcedures, figures.total, figures.previous, figures.new, figures.fixed,
      figures.persisting, figures.overdue,
    ]
    let received = agency.received.map { PrintedWorkbook.Value.day(year: $0.year, month: $0.month, day: $0.day) }
    return counts.map { .init($0.map(PrintedWorkbook.Value.integer) ?? .empty, Look.centred) }
      + [.init(received ?? .empty, Look.centred), .init(.text(words.severities(figures.findings)), Look.text)]
  }

  private func missingSheet() -> PrintedWorkbook.Sheet {
    var sheet = PrintedWorkbook.Sheet(name: words.annex("III"), widths: [6, 50, 14, 14, 28, 12])
    sheet.rows = titleRows(words.annex("III"), words.missingTitle, columns: sheet.widths.count)
    addHead(words.missingHead, to: &sheet)
    for (index, agency) in content.missing.enumerated() {
      let deadline = agency.deadline.map { PrintedWorkbook.Value.day(year: $0.year, month: $0.month, day: $0.day) }
      sheet.rows.append(
        .init([
          .init(.integer(index + 1), Look.centred), .init(.text(agency.name), Look.text), .init(deadline ?? .empty, Look.centred),
          .init(agency.daysLate.map(PrintedWorkbook.Value.integer) ?? .empty, Look.centred),
          .init(.text(agency.responsible), Look.text),
          .init(agency.reminders.map(PrintedWorkbook.Value.integer) ?? .empty, Look.centred),
        ]))
    }
    if content.missing.isEmpty {
      sheet.rows.append(.init([.init(.text(words.noMissing), Look.centred, span: sheet.widths.count)]))
    }
    addStamp(to: &sheet)
    return sheet
  }

  // MARK: - Shared

  /// The upper right corner stays free: an annex signed by itself carries the signature's data there.
  private func titleRows(_ annex: String, _ title: String, columns: Int) -> [PrintedWorkbook.Row] {
    [
      .init([.init(.text(annex), Look.annex, span: columns)], height: 21),
      .init([.init(.text(title), Look.title, span: columns)], height: 21),
      .init([.init(.text(words.attachedTo), Look.attached, span: columns)], height: 20), .init([], height: 9),
    ]
  }

  private func addHead(_ titles: [String], to sheet: inout PrintedWorkbook.Sheet) {
    let first = sheet.rows.count
    sheet.rows.append(.init(titles.map { .init(.text($0), Look.head) }))
    sheet.rows.append(.init(titles.indices.map { .init(.text("(\($0 + 1))"), Look.headNumber) }, height: 16))
    sheet.head = first...(first + 1)
    sheet.hasFilter = true
  }

  private func addStamp(to sheet: inout PrintedWorkbook.Sheet) {
    let columns = sheet.widths.count
    sheet.rows.append(.init([], height: 9))
    for path in content.unreadable {
      let text = language == .vi ? "Chưa đọc được tệp \(path.path): \(path.reason)" : "Not read: \(path.path): \(path.reason)"
      sheet.rows.append(.init([.init(.text(text), Look.note, span: columns)]))
    }
    sheet.rows.append(.init([.init(.text(words.stamp(content)), Look.note, span: columns)]))
  }

  /// How the cells of the annexes look.
  enum Look {
    static let shade: UInt32 = 0xDDE6F2
    static let annex = CellStyle(size: 14, isBold: true, alignment: .centre, isVerticallyCentred: true, wraps: false)
    static let title = CellStyle(size: 13, isBold: true, alignment: .centre, isVerticallyCentred: true, wraps: false)
    static let attached = CellStyle(size: 13, isItalic: true, alignment: .centre, isVerticallyCentred: true, wraps: false)
    static let head = CellStyle(
      size: 11, isBold: true, alignment: .centre, isVerticallyCentred: true, hasBorder: true, background: shade)
    static let headNumber = CellStyle(
      size: 10, isItalic: true, alignment: .centre, isVerticallyCentred: true, hasBorder: true, background: shade)
    static let group = CellStyle(
      size: 11, isBold: true, isVerticallyCentred: true, wraps: false, hasBorder: true, background: 0xF2F2F2)
    static let text = CellStyle(size: 11, hasBorder: true)
    static let centred = CellStyle(size: 11, alignment: .centre, hasBorder: true)
    static let total = CellStyle(size: 11, isBold: true, alignment: .centre, hasBorder: true, background: 0xF2F2F2)
    static let totalNumber = CellStyle(size: 11, isBold: true, alignment: .centre, hasBorder: true, background: 0xF2F2F2)
    static let note = CellStyle(size: 10, isItalic: true)
  }
}
