import COfficeLibraries
import Foundation

/// Writes workbooks (.xlsx) with libxlsxwriter: the same workbook gives the same bytes.
package enum SpreadsheetWriter {
  /// The most characters that a cell of Excel holds, in UTF-16 code units.
  package static let longestText = 32_767

  /// The file. Throws when the disk is full or the library refuses.
  package static func bytes(_ workbook: PrintedWorkbook) throws(OfficeDocumentError) -> [UInt8] {
    let name = "tthc-\(UUID().uuidString).xlsx"
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    defer { try? FileManager.default.removeItem(at: url) }
    var options = lxw_workbook_options()
    guard let handle = workbook_new_opt(url.path, &options) else { throw .writing("workbook_new") }
    setProperties(workbook.properties, on: handle)
    var writer = SheetWriter(workbook: handle)
    for sheet in workbook.sheets { writer.write(sheet) }
    // Closing frees the workbook whether or not it succeeds.
    let result = workbook_close(handle)
    let error = result == LXW_NO_ERROR ? writer.error : result
    guard error == LXW_NO_ERROR else { throw .writing(String(cString: lxw_strerror(error))) }
    guard let data = try? Data(contentsOf: url) else { throw .writing(url.lastPathComponent) }
    return Array(data)
  }

  private static func setProperties(_ properties: DocumentProperties, on workbook: UnsafeMutablePointer<lxw_workbook>) {
    properties.title.withCString { title in
      properties.creator.withCString { creator in
        var values = lxw_doc_properties()
        values.title = UnsafeMutablePointer(mutating: title)
        values.author = UnsafeMutablePointer(mutating: creator)
        values.created = time_t(max(1, properties.createdDay) * 86_400)
        workbook_set_properties(workbook, &values)
      }
    }
  }

  /// A text that Excel can hold: NUL and what XML forbids become U+FFFD, and the middle of a text that is too long gives way
  /// to `…`.
  package static func fitted(_ text: String) -> String {
    let safe = XMLText.allowed(text)
    guard safe.utf16.count > longestText else { return safe }
    var head = ""
    var used = 0
    for character in safe {
      let length = character.utf16.count
      guard used + length < longestText else { break }
      used += length
      head.append(character)
    }
    return head + "…"
  }
}

/// Writes the sheets of one workbook.
private struct SheetWriter {
  private(set) var error = LXW_NO_ERROR
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [Format: UnsafeMutablePointer<lxw_format>?] = [:]

  private struct Format: Hashable {
    var style: CellStyle
    var isDay = false
  }

  init(workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  mutating func write(_ content: PrintedWorkbook.Sheet) {
    guard let sheet = workbook_add_worksheet(workbook, content.name) else {
      error = LXW_ERROR_SHEETNAME_ALREADY_USED
      return
    }
    for (column, width) in content.widths.enumerated() {
      note(worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil))
    }
    for (number, row) in content.rows.enumerated() { write(row, at: UInt32(number), on: sheet, widths: content.widths) }
    setUpView(of: content, on: sheet)
    setUpPages(of: content, on: sheet)
  }

  private mutating func write(
    _ row: PrintedWorkbook.Row, at number: UInt32, on sheet: UnsafeMutablePointer<lxw_worksheet>, widths: [Double]
  ) {
    let height = row.height ?? RowHeight.estimate(row.cells, widths: widths)
    note(worksheet_set_row(sheet, number, height, nil))
    var column: UInt16 = 0
    for cell in row.cells {
      let last = column + UInt16(max(1, cell.span)) - 1
      if last > column { note(worksheet_merge_range(sheet, number, column, number, last, "", format(cell.style))) }
      write(cell, row: number, column: column, on: sheet)
      column = last + 1
    }
  }

  private mutating func write(
    _ cell: PrintedWorkbook.Cell, row: UInt32, column: UInt16, on sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let look = format(cell.style)
    switch cell.value {
    case .empty: note(worksheet_write_blank(sheet, row, column, look))
    case .text(let text): write(text, row: row, column: column, format: look, on: sheet)
    case .pieces(let pieces): write(pieces, row: row, column: column, style: cell.style, on: sheet)
    case .integer(let number): note(worksheet_write_number(sheet, row, column, Double(number), look))
    case .day(let year, let month, let day):
      var date = lxw_datetime(year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
      note(worksheet_write_datetime(sheet, row, column, &date, format(cell.style, isDay: true)))
    }
  }

  private mutating func write(
    _ text: String, row: UInt32, column: UInt16, format: UnsafeMutablePointer<lxw_format>?,
    on sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let text = SpreadsheetWriter.fitted(text)
    note(
      text.isEmpty
        ? worksheet_write_blank(sheet, row, column, format) : worksheet_write_string(sheet, row, column, text, format))
  }

  /// Rich text needs two pieces at least, none of them empty.
  private mutating func write(
    _ pieces: [PrintedWorkbook.Piece], row: UInt32, column: UInt16, style: CellStyle,
    on sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let filled = pieces.map { PrintedWorkbook.Piece(XMLText.allowed($0.text), isBold: $0.isBold) }.filter { !$0.text.isEmpty }
    let length = filled.reduce(0) { $0 + $1.text.utf16.count }
    guard filled.count > 1, length <= SpreadsheetWriter.longestText else {
      write(filled.map(\.text).joined(), row: row, column: column, format: format(style), on: sheet)
      return
    }
    var strong = CellStyle(size: style.size, isBold: true, wraps: false)
    strong.isItalic = style.isItalic
    let formats = filled.map { format($0.isBold ? strong : CellStyle(size: style.size, wraps: false)) }
    let texts = filled.map { strdup($0.text) }
    defer { texts.forEach { free($0) } }
    var tuples = zip(formats, texts).map { lxw_rich_string_tuple(format: $0, string: $1) }
    let look = format(style)
    let result = tuples.withUnsafeMutableBufferPointer { buffer in
      var pointers: [UnsafeMutablePointer<lxw_rich_string_tuple>?] = buffer.indices.map { index in
        buffer.baseAddress.map { $0 + index }
      }
      pointers.append(nil)
      return worksheet_write_rich_string(sheet, row, column, &pointers, look)
    }
    note(result)
  }

  private func setUpView(of content: PrintedWorkbook.Sheet, on sheet: UnsafeMutablePointer<lxw_worksheet>) {
    guard let head = content.head else { return }
    worksheet_freeze_panes(sheet, UInt32(head.upperBound + 1), UInt16(content.frozenColumns))
    worksheet_repeat_rows(sheet, UInt32(head.lowerBound), UInt32(head.upperBound))
    guard content.hasFilter, !content.widths.isEmpty else { return }
    let last = max(head.upperBound, content.rows.count - 1)
    worksheet_autofilter(sheet, UInt32(head.upperBound), 0, UInt32(last), UInt16(content.widths.count - 1))
  }

  /// Margins, page number and paper of Nghị định 30/2020/NĐ-CP would be the caller's knowledge; A4 landscape with room for
  /// binding suits every table.
  private func setUpPages(of content: PrintedWorkbook.Sheet, on sheet: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_set_margins(sheet, 30 / 25.4, 15 / 25.4, 20 / 25.4, 20 / 25.4)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_center_horizontally(sheet)
    worksheet_set_header(sheet, "&C&\"Times New Roman,Regular\"&13&P")
    let ranges = content.codeColumns.map { column -> String in
      let letters = Spreadsheet.letters(of: column + 1)
      return "\(letters)1:\(letters)\(max(1, content.rows.count))"
    }
    if !ranges.isEmpty {
      worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), ranges.joined(separator: " "))
    }
  }

  private mutating func note(_ result: lxw_error) {
    if error == LXW_NO_ERROR { error = result }
  }

  private mutating func format(_ style: CellStyle, isDay: Bool = false) -> UnsafeMutablePointer<lxw_format>? {
    let key = Format(style: style, isDay: isDay)
    if let known = formats[key] { return known }
    let format = workbook_add_format(workbook)
    format_set_font_name(format, "Times New Roman")
    format_set_font_size(format, style.size)
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.wraps { format_set_text_wrap(format) }
    if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if let background = style.background { format_set_bg_color(format, background) }
    let horizontal = [
      CellStyle.Alignment.left: LXW_ALIGN_LEFT, .centre: LXW_ALIGN_CENTER, .right: LXW_ALIGN_RIGHT,
    ][style.alignment]
    if let horizontal { format_set_align(format, UInt8(horizontal.rawValue)) }
    let vertical = style.isVerticallyCentred ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
    format_set_align(format, UInt8(vertical.rawValue))
    if isDay { format_set_num_format(format, "dd/mm/yyyy") }
    formats[key] = format
    return format
  }
}
