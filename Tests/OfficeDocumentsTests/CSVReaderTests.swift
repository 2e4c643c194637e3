import OfficeDocuments
import Testing

@Suite struct CSVReaderTests {
  private func read(_ text: String, separator: Character? = nil) throws -> CSVTable {
    try CSVReader.read(Array(text.utf8), separator: separator)
  }

  @Test(arguments: [(",", Character(",")), (";", ";"), ("\t", "\t")])
  func findsTheSeparator(_ mark: String, _ expected: Character) throws {
    let table = try read("Mã\(mark)\"Tên, có; \t dấu\"\(mark)Lĩnh vực\n1\(mark)2\(mark)3\n")
    #expect(table.separator == expected)
    #expect(table.records.map(\.fields) == [["Mã", "Tên, có; \t dấu", "Lĩnh vực"], ["1", "2", "3"]])
    #expect(table.problems.isEmpty)
  }

  @Test func readsQuotesLinesAndEmptyFields() throws {
    let table = try read("\u{FEFF}a,b\r\n\"x \"\"y\"\"\r\nz\",\r\n\r\n,\"\"\n1,2")
    #expect(table.records.map(\.fields) == [["a", "b"], ["x \"y\"\nz", ""], ["", ""], ["1", "2"]])
    #expect(table.records.map(\.line) == [1, 2, 5, 6])
    #expect(table.problems.isEmpty)
  }

  @Test func tellsRaggedRowsAndQuotes() throws {
    let table = try read("a,b\n1\n\"x\"y,2\n1,2,\n3,\"mở\n4,5\n")
    #expect(
      table.problems == [
        .ragged(line: 2, expected: 2, found: 1), .textAfterQuote(line: 3), .ragged(line: 4, expected: 2, found: 3),
        .unterminatedQuote(line: 5),
      ])
    #expect(table.records.last?.fields == ["3", "mở\n4,5\n"])
  }

  @Test func obeysExcelsSeparatorLine() throws {
    let table = try read("sep=;\r\na;b,c,d\r\n")
    #expect(table.separator == ";" && table.records == [.init(line: 2, fields: ["a", "b,c,d"])])
  }

  @Test func readsExcelsUnicodeText() throws {
    let bytes: [UInt8] = [0xFF, 0xFE] + "Mã\tTên\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(try CSVReader.read(bytes).records.map(\.fields) == [["Mã", "Tên"]])
  }

  @Test func refusesOtherEncodings() {
    #expect(throws: OfficeDocumentError.textEncoding) { try CSVReader.read([0x4D, 0xE3, 0x2C]) }
    #expect(throws: OfficeDocumentError.textEncoding) { try CSVReader.read([0x4D, 0x00, 0x2C]) }
  }

  @Test func readsNothing() throws {
    #expect(try read("").records.isEmpty)
    #expect(try read("a,").records.map(\.fields) == [["a", ""]])
  }
}
