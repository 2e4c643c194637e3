import Foundation
import OfficeDocuments
import TestSupport
import Testing

@Suite struct SpreadsheetReaderTests {
  @Test func readsEveryKindOfCell() throws {
    let bytes = try Packages.workbook(
      sheetData: """
        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2"><v>1.00403</v></c>\
        <c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#N/A</v></c></row>
        <row><c t="inlineStr"><is><t>một </t><r><t>hai</t></r></is></c><c t="str"><v>ba</v></c><c t="s"><v>99</v></c></row>
        """,
      strings: "<si><t>Mã số</t></si><si><r><t>Sổ </t></r><r><rPr><b/></rPr><t>hộ khẩu</t></r><rPh><t>bỏ</t></rPh></si>")
    let sheet = try #require(try SpreadsheetReader.read(bytes).sheets.first)
    #expect(sheet.name == "Trang 1" && !sheet.isHidden)
    let row = try #require(sheet.row(2))
    #expect(row.texts(6) == ["Mã số", "Sổ hộ khẩu", "", "1.00403", "TRUE", "#N/A"])
    #expect(row[4] == .number("1.00403") && row[3] == nil)
    #expect(sheet.row(3)?.texts(3) == ["một hai", "ba", ""])
    #expect(sheet.row(1) == nil && sheet.row(4) == nil)
  }

  @Test func readsMergedCellsFromEveryPlaceInThem() throws {
    let bytes = try Packages.workbook(
      sheetData: "<row r=\"1\"><c r=\"B1\" t=\"str\"><v>Tên</v></c></row>",
      tail: "<mergeCells><mergeCell ref=\"B1:C3\"/></mergeCells>")
    let sheet = try SpreadsheetReader.read(bytes).sheets[0]
    #expect(sheet.merges == [Spreadsheet.Area(rows: 1...3, columns: 2...3)])
    #expect(sheet.value(row: 3, column: 3) == .text("Tên") && sheet.value(row: 4, column: 3) == .empty)
  }

  @Test func tellsDaysFromNumbers() throws {
    let bytes = try Packages.workbook(
      sheetData:
        "<row><c s=\"0\"><v>44927</v></c><c s=\"1\"><v>44927</v></c><c s=\"2\"><v>44927</v></c><c s=\"3\"><v>5</v></c></row>",
      styles: """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0 &quot;day&quot;"/>\
        </numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>\
        <xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
        """)
    let row = try #require(try SpreadsheetReader.read(bytes).sheets[0].row(1))
    #expect(row.cells.map(\.value) == [.number("44927"), .date("44927"), .date("44927"), .number("5")])
  }

  @Test func readsPrefixedNamesAndEscapes() throws {
    let bytes = try Packages.workbook(
      sheetData: "<x:row><x:c t=\"inlineStr\"><x:is><x:t>a_x000D_b_x00zz_</x:t></x:is></x:c></x:row>", prefix: "x:")
    #expect(try SpreadsheetReader.read(bytes).sheets[0].row(1)?[1] == .text("a\rb_x00zz_"))
  }

  @Test(arguments: [
    ([UInt8]("<html>".utf8), OfficeDocumentError.notAnArchive),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .oldOrEncrypted),
    ([], .notAnArchive),
  ])
  func saysWhatAFileIs(_ bytes: [UInt8], _ error: OfficeDocumentError) {
    #expect(throws: error) { try SpreadsheetReader.read(bytes) }
  }

  @Test func refusesATruncatedArchive() throws {
    let bytes = try Packages.workbook(sheetData: "<row><c><v>1</v></c></row>")
    #expect(throws: OfficeDocumentError.self) { try SpreadsheetReader.read(Array(bytes.prefix(bytes.count / 2))) }
  }

  @Test func refusesDocumentTypes() throws {
    let bytes = try Packages.workbook(sheetData: "", tail: "<!DOCTYPE x [<!ENTITY a \"b\">]>")
    #expect(throws: OfficeDocumentError.documentType(part: "so/trang/mot.xml")) { try SpreadsheetReader.read(bytes) }
  }

  @Test func refusesOtherEncodings() throws {
    var archive = ArchiveWriter()
    let workbook = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><workbook/>"
    archive.add("xl/workbook.xml", [0xFF, 0xFE] + workbook.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    let bytes = try archive.bytes()
    #expect(throws: OfficeDocumentError.encoding(part: "xl/workbook.xml")) { try SpreadsheetReader.read(bytes) }
  }

  /// FoundationXML's parser, which read the parts once, ended the process.
  @Test func refusesANameThatIsNoUTF8() throws {
    var archive = ArchiveWriter()
    archive.add("_rels/.rels", Array("<Relationships a".utf8) + [0xFF] + Array("b=\"c\"/>".utf8))
    let bytes = try archive.bytes()
    #expect(throws: OfficeDocumentError.malformed(part: "_rels/.rels", line: 1)) { try SpreadsheetReader.read(bytes) }
  }

  @Test func refusesBombs() throws {
    let zeros = String(repeating: " ", count: 3 << 20)
    let bytes = try Packages.workbook(sheetData: zeros)
    #expect(bytes.count < 20_000)
    let limits = ArchiveLimits(part: 1 << 20)
    #expect(throws: OfficeDocumentError.tooLarge(part: "so/trang/mot.xml", limit: 1 << 20)) {
      try SpreadsheetReader.read(bytes, limits: limits)
    }
    #expect(throws: OfficeDocumentError.self) { try SpreadsheetReader.read(bytes, limits: ArchiveLimits(total: 1 << 20)) }
    #expect(throws: OfficeDocumentError.self) { try SpreadsheetReader.read(bytes, limits: ArchiveLimits(count: 2)) }
  }

  @Test func refusesDeepNesting() throws {
    let deep = String(repeating: "<a>", count: 600) + String(repeating: "</a>", count: 600)
    let bytes = try Packages.workbook(sheetData: deep)
    #expect(throws: OfficeDocumentError.tooDeep(part: "so/trang/mot.xml")) { try SpreadsheetReader.read(bytes) }
  }

  @Test func namesTheLineOfBrokenXML() throws {
    let bytes = try Packages.workbook(sheetData: "<row>\n<c>\n<v>1</row>")
    #expect(throws: OfficeDocumentError.malformed(part: "so/trang/mot.xml", line: 3)) { try SpreadsheetReader.read(bytes) }
  }

  @Test func refusesAWordDocument() throws {
    let bytes = try Packages.document("<w:p/>")
    #expect(throws: OfficeDocumentError.missingPart("xl/workbook.xml")) { try SpreadsheetReader.read(bytes) }
  }

  @Test func readsTheNationalPortalsExports() throws {
    guard let folder = SharedData.file("corpus/xlsx") else {
      print("skipped: no real exports beside the checkout")
      return
    }
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    where file.pathExtension == "xlsx" {
      let sheet = try #require(try SpreadsheetReader.read(Array(Data(contentsOf: file))).sheets.first)
      #expect(sheet.row(2)?.texts(5) == ["Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực"])
      #expect(sheet.rows.count > 50 && sheet.merges.contains(Spreadsheet.Area(rows: 1...1, columns: 1...5)))
    }
  }
}
