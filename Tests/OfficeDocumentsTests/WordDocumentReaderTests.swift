import OfficeDocuments
import Testing

@Suite struct WordDocumentReaderTests {
  @Test func putsRunsTogether() throws {
    let bytes = try Packages.document(
      """
      <w:p><w:pPr><w:pStyle w:val="Heading1"/><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>\
      <w:r><w:t>Thành </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">phần </w:t></w:r>\
      <w:hyperlink><w:r><w:t>hồ sơ</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>&lt;1&gt;</w:t><w:br/><w:t>hai</w:t></w:r></w:p><w:p/>
      """)
    #expect(
      try WordDocumentReader.read(bytes).blocks == [
        .paragraph(.init(text: "Thành phần hồ sơ\t<1>\nhai", style: "Heading1")), .paragraph(.init(text: "")),
      ])
  }

  @Test func keepsTablesInOrderAndNested() throws {
    let inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>trong</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    let bytes = try Packages.document(
      """
      <w:p><w:r><w:t>trước</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tr>\
      <w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p/>\
      <w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc><w:tc>\(inner)<w:p/></w:tc></w:tr>\
      <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>sau</w:t></w:r></w:p>
      """)
    let document = try WordDocumentReader.read(bytes)
    #expect(document.blocks.map(\.text) == ["trước", "a\nb\ntrong", "sau"])
    let table = try #require(document.tables.first)
    let cells = table.rows[0].cells
    #expect(cells[0].span == 2 && !cells[0].continuesAbove && cells[0].text == "a\nb")
    #expect(cells[1].tables.first?.rows[0].cells[0].text == "trong")
    #expect(table.rows[1].cells[0].continuesAbove)
  }

  @Test func showsTheTextOnceAndWithoutDeletions() throws {
    let box = "<w:txbxContent><w:p><w:r><w:t>khung</w:t></w:r></w:p></w:txbxContent>"
    let bytes = try Packages.document(
      """
      <w:p><w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:del><w:r><w:delText>cũ</w:delText><w:t>cũ</w:t></w:r></w:del>\
      <w:r><w:instrText> PAGE </w:instrText></w:r></w:p>\
      <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback>\
      </mc:AlternateContent></w:r></w:p>
      """)
    #expect(try WordDocumentReader.read(bytes).blocks.map(\.text) == ["mới", "khung", ""])
  }

  @Test func refusesAWorkbookAndDocumentTypes() throws {
    let workbook = try Packages.workbook(sheetData: "")
    #expect(throws: OfficeDocumentError.missingPart("word/document.xml")) { try WordDocumentReader.read(workbook) }
    let typed = try Packages.document("<!DOCTYPE x>")
    #expect(throws: OfficeDocumentError.documentType(part: "word/document.xml")) { try WordDocumentReader.read(typed) }
  }
}
