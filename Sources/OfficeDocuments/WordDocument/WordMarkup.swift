/// The main part of a document in WordprocessingML (ECMA-376-1, chapter 17). The order of elements is the schema's.
struct WordMarkup {
  private(set) var text = ""

  /// 1 mm in twentieths of a point.
  private static func twips(_ millimetres: Double) -> Int { Int((millimetres * 1440 / 25.4).rounded()) }

  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  /// The whole part.
  static func document(_ document: PrintedDocument) -> String {
    var markup = WordMarkup()
    for (index, section) in document.sections.enumerated() {
      for block in section.blocks { markup.add(block) }
      let properties = sectionProperties(section)
      // The last section's properties end the body; those of the others stand in a paragraph that ends them.
      let isLast = index == document.sections.count - 1
      markup.text += isLast ? properties : "<w:p><w:pPr>\(spacing(before: 0, after: 0))\(properties)</w:pPr></w:p>"
    }
    return "<w:document \(namespaces)><w:body>\(markup.text)</w:body></w:document>"
  }

  private mutating func add(_ block: PrintedDocument.Block) {
    switch block {
    case .paragraph(let paragraph): add(paragraph)
    case .table(let table): add(table)
    case .rule(let width, let space): addRule(width: width, in: space)
    }
  }

  private mutating func add(_ paragraph: PrintedDocument.Paragraph) {
    text += "<w:p><w:pPr>"
    if paragraph.keepsWithNext { text += "<w:keepNext/>" }
    text += WordMarkup.spacing(before: paragraph.before, after: paragraph.after)
    if paragraph.indent > 0 { text += "<w:ind w:firstLine=\"\(WordMarkup.twips(paragraph.indent))\"/>" }
    text += "<w:jc w:val=\"\(paragraph.alignment.rawValue)\"/></w:pPr>"
    for run in paragraph.runs { add(run) }
    text += "</w:p>"
  }

  private static func spacing(before: Double, after: Double) -> String {
    "<w:spacing w:before=\"\(Int(before * 20))\" w:after=\"\(Int(after * 20))\" w:line=\"240\" w:lineRule=\"auto\"/>"
  }

  private mutating func add(_ run: PrintedDocument.Run) {
    text += "<w:r><w:rPr>"
    if run.isBold { text += "<w:b/>" }
    if run.isItalic { text += "<w:i/>" }
    text += "<w:sz w:val=\"\(Int(run.size * 2))\"/><w:szCs w:val=\"\(Int(run.size * 2))\"/>"
    if run.isUnderlined { text += "<w:u w:val=\"single\"/>" }
    text += "</w:rPr>"
    var piece = ""
    for character in run.text {
      guard character == "\t" || character.isNewline else {
        piece.append(character)
        continue
      }
      addText(piece)
      piece = ""
      text += character == "\t" ? "<w:tab/>" : "<w:br/>"
    }
    addText(piece)
    text += "</w:r>"
  }

  private mutating func addText(_ piece: String) {
    guard !piece.isEmpty else { return }
    text += "<w:t xml:space=\"preserve\">\(XMLText.escaped(piece))</w:t>"
  }

  /// An empty paragraph whose indents leave the width of the line, which is its upper border.
  private mutating func addRule(width: Double, in space: Double) {
    let indent = WordMarkup.twips(max(0, space - width) / 2)
    text +=
      "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
      + "<w:spacing w:before=\"40\" w:after=\"0\" w:line=\"100\" w:lineRule=\"exact\"/>"
      + "<w:ind w:left=\"\(indent)\" w:right=\"\(indent)\"/><w:jc w:val=\"center\"/></w:pPr></w:p>"
  }

  private mutating func add(_ table: PrintedDocument.Table) {
    text +=
      "<w:tbl><w:tblPr><w:tblW w:w=\"\(WordMarkup.twips(table.widths.reduce(0, +)))\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>"
    if table.hasBorders {
      let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
      let borders = sides.map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>" }
      text += "<w:tblBorders>\(borders.joined())</w:tblBorders>"
    }
    text += "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/>"
    text += "<w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"
    for width in table.widths { text += "<w:gridCol w:w=\"\(WordMarkup.twips(width))\"/>" }
    text += "</w:tblGrid>"
    for (index, row) in table.rows.enumerated() { add(row, isHead: index < table.headRows, widths: table.widths) }
    text += "</w:tbl>"
  }

  private mutating func add(_ row: PrintedDocument.Row, isHead: Bool, widths: [Double]) {
    text += "<w:tr><w:trPr>\(row.canSplit ? "" : "<w:cantSplit/>")\(isHead ? "<w:tblHeader/>" : "")</w:trPr>"
    var column = 0
    for cell in row.cells {
      let columns = min(column, widths.count)..<min(column + cell.span, widths.count)
      add(cell, width: widths[columns].reduce(0, +))
      column = columns.upperBound
    }
    text += "</w:tr>"
  }

  private mutating func add(_ cell: PrintedDocument.Cell, width: Double) {
    text += "<w:tc><w:tcPr><w:tcW w:w=\"\(WordMarkup.twips(width))\" w:type=\"dxa\"/>"
    if cell.span > 1 { text += "<w:gridSpan w:val=\"\(cell.span)\"/>" }
    if let background = cell.background {
      let digits = String(background, radix: 16, uppercase: true)
      let fill = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
      text += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(fill)\"/>"
    }
    text += "<w:vAlign w:val=\"\(cell.isVerticallyCentred ? "center" : "top")\"/></w:tcPr>"
    for block in cell.blocks { add(block) }
    // A cell has to end with a paragraph.
    if case .paragraph = cell.blocks.last {} else { text += "<w:p/>" }
    text += "</w:tc>"
  }

  private static func sectionProperties(_ section: PrintedDocument.Section) -> String {
    let (short, long) = (twips(210), twips(297))
    let size =
      section.isLandscape
      ? "<w:pgSz w:w=\"\(long)\" w:h=\"\(short)\" w:orient=\"landscape\"/>" : "<w:pgSz w:w=\"\(short)\" w:h=\"\(long)\"/>"
    let margins = section.margins
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdNumber\"/>"
      + "<w:headerReference w:type=\"first\" r:id=\"rIdEmpty\"/><w:type w:val=\"nextPage\"/>\(size)"
      + "<w:pgMar w:top=\"\(twips(margins.top))\" w:right=\"\(twips(margins.right))\" w:bottom=\"\(twips(margins.bottom))\" "
      + "w:left=\"\(twips(margins.left))\" w:header=\"\(twips(10))\" w:footer=\"\(twips(10))\" w:gutter=\"0\"/>"
      + "<w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>"
  }
}
