import Checker
import Diagnostics
import OfficeDocuments

extension OfficialReport {
  /// A document of more rows opens too slowly in Word; the workbook has them all.
  private static let mostRows = 2_000
  private static let shade: UInt32 = 0xDDE6F2
  private static let size = 10.0

  /// Phụ lục I and II, and III where an agency is missing; each counts its pages from 1.
  func annexes() -> [PrintedDocument.Section] {
    var annexes = [
      annex("I", words.detailTitle, [.table(detailTable)] + leftOutNote + [stamp]),
      annex("II", words.agencyTitle, [.table(agencyTable), stamp]),
    ]
    if !content.missing.isEmpty { annexes.append(annex("III", words.missingTitle, [.table(missingTable), stamp])) }
    return annexes
  }

  /// No quốc hiệu; the upper right corner stays free for the signature of an annex in a file of its own.
  private func annex(_ number: String, _ title: String, _ blocks: [PrintedDocument.Block]) -> PrintedDocument.Section {
    let head = [
      Run(words.annex(number), size: 14, isBold: true), Run(title, size: 13, isBold: true),
      Run(words.attachedTo, size: 13, isItalic: true),
    ].map { PrintedDocument.Block.paragraph(Paragraph([$0], alignment: .centre, after: 0)) }
    return PrintedDocument.Section(
      isLandscape: true, blocks: head + [.paragraph(Paragraph([Run("", size: 6)], after: 0))] + blocks)
  }

  private var leftOutNote: [PrintedDocument.Block] {
    let rows = content.agencies.reduce(0) { $0 + $1.findings.count }
    guard rows > OfficialReport.mostRows else { return [] }
    let rest = LocalizedNumber.text(rows - OfficialReport.mostRows, in: language)
    let text =
      language == .vi
      ? "Còn \(rest) nội dung không in tại đây; danh sách đầy đủ trong tệp bảng tính kèm theo (định dạng xlsx)."
      : "\(rest) more findings are not printed here; the workbook (xlsx) lists them all."
    return [.paragraph(Paragraph([Run(text, size: 12, isItalic: true)], alignment: .left, before: 6))]
  }

  private var stamp: PrintedDocument.Block {
    .paragraph(Paragraph([Run(words.stamp(content), size: 10, isItalic: true)], alignment: .left, before: 6, after: 0))
  }

  // MARK: - Tables

  /// In millimetres; 252 between the margins. Deadline and person share a column, as the printed form has eleven.
  private static let detailWidths: [Double] = [9, 18, 27, 17, 21, 38, 36, 27, 32, 16, 11]

  private var detailTable: PrintedDocument.Table {
    let columns = AnnexColumn.allCases.filter { $0 != .responsible }
    let due = language == .vi ? "Thời hạn; người phụ trách" : "Due; responsible"
    var table = tableWithHead(columns.map { $0 == .deadline ? due : $0.title(language) }, OfficialReport.detailWidths)
    var left = OfficialReport.mostRows
    for agency in content.agencies where !agency.findings.isEmpty && left > 0 {
      let parts = [agency.name, words.severities(agency.figures.findings), agency.responsible].filter { !$0.isEmpty }
      let group = Paragraph(
        [Run(parts.joined(separator: " – "), size: OfficialReport.size, isBold: true)], alignment: .left, after: 0,
        keepsWithNext: true)
      table.rows.append(.init([.init([.paragraph(group)], span: columns.count, background: 0xF2F2F2)]))
      for (index, finding) in agency.findings.prefix(left).enumerated() {
        table.rows.append(.init(columns.map { cell($0, finding, number: index + 1) }))
      }
      left -= agency.findings.count
    }
    if table.rows.count == 2 { table.rows.append(.init([cell(words.noFinding, .centre, span: columns.count)])) }
    return table
  }

  private func cell(_ column: AnnexColumn, _ finding: AnnexFinding, number: Int) -> PrintedDocument.Cell {
    switch column {
    case .number: return cell(String(number), .centre)
    case .quote:
      let runs = QuotePiece.shortened(finding.quote, to: 600).map {
        Run($0.text, size: OfficialReport.size, isBold: $0.isHighlighted)
      }
      return .init([.paragraph(Paragraph(runs, alignment: .left, after: 0))])
    case .code, .state: return cell(column.text(of: finding, language), .centre)
    case .deadline:
      let due = [column.text(of: finding, language), finding.responsible].filter { !$0.isEmpty }
      return cell(due.joined(separator: "; "), .left)
    default: return cell(VisibleText.shortened(column.text(of: finding, language), to: 700), .left)
    }
  }

  private var agencyTable: PrintedDocument.Table {
    var table = tableWithHead(words.agencyHead, [10, 54, 17, 18, 22, 15, 14, 18, 16, 16, 22, 30])
    for (index, agency) in content.agencies.enumerated() {
      table.rows.append(.init([cell(String(index + 1), .centre), cell(agency.name, .left)] + figures(agency, isBold: false)))
    }
    let total = AnnexAgency(id: "", name: words.total, figures: content.total)
    table.rows.append(.init([cell(words.total, .centre, isBold: true, span: 2)] + figures(total, isBold: true)))
    return table
  }

  private func figures(_ agency: AnnexAgency, isBold: Bool) -> [PrintedDocument.Cell] {
    let figures = agency.figures
    let counts: [Int?] = [
      figures.procedures, figures.faultyProcedures, figures.total, figures.previous, figures.new, figures.fixed,
      figures.persisting, figures.overdue,
    ]
    let texts = counts.map { $0.map { LocalizedNumber.text($0, in: language) } ?? "" }
    let received = agency.received.map { Wording.day($0, in: language) } ?? ""
    return (texts + [received]).map { cell($0, .centre, isBold: isBold) }
      + [cell(words.severities(figures.findings), .left, isBold: isBold)]
  }

  private var missingTable: PrintedDocument.Table {
    var table = tableWithHead(words.missingHead, [12, 100, 32, 30, 52, 26])
    for (index, agency) in content.missing.enumerated() {
      let deadline = agency.deadline.map { Wording.day($0, in: language) } ?? ""
      table.rows.append(
        .init([
          cell(String(index + 1), .centre), cell(agency.name, .left), cell(deadline, .centre),
          cell(agency.daysLate.map(String.init) ?? "", .centre), cell(agency.responsible, .left),
          cell(agency.reminders.map(String.init) ?? "", .centre),
        ]))
    }
    return table
  }

  /// Titles, then (1), (2) …: both come again on every page.
  private func tableWithHead(_ titles: [String], _ widths: [Double]) -> PrintedDocument.Table {
    let head = titles.map { title -> PrintedDocument.Cell in
      var cell = cell(title, .centre, isBold: true)
      cell.background = OfficialReport.shade
      cell.isVerticallyCentred = true
      return cell
    }
    let numbers = titles.indices.map { index -> PrintedDocument.Cell in
      let run = Run("(\(index + 1))", size: 9, isItalic: true)
      return .init([.paragraph(Paragraph([run], alignment: .centre, after: 0))], background: OfficialReport.shade)
    }
    return PrintedDocument.Table(widths: widths, hasBorders: true, headRows: 2, rows: [.init(head), .init(numbers)])
  }

  private func cell(
    _ text: String, _ alignment: PrintedDocument.Alignment, isBold: Bool = false, span: Int = 1
  ) -> PrintedDocument.Cell {
    let run = Run(text, size: OfficialReport.size, isBold: isBold)
    return .init([.paragraph(Paragraph(text.isEmpty ? [] : [run], alignment: alignment, after: 0))], span: span)
  }
}
