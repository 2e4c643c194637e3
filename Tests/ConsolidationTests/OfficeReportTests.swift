import Diagnostics
import OfficeDocuments
import Testing

@testable import Consolidation

@Suite struct OfficeReportTests {
  @Test func workbookHasTheAnnexesAndTheFlatSheet() throws {
    let report = try CityReportTests.report(CityReportTests.city())
    let workbook = try SpreadsheetReader.read(CityWorkbook.file(report, toolVersion: "1.0.0"))
    #expect(workbook.sheets.map(\.name) == ["Phụ lục I", "Phụ lục II", "Phụ lục III", "Số liệu"])
    let cells = workbook.sheets.map { sheet in sheet.rows.flatMap { $0.cells.map(\.value.text) } }
    #expect(cells[0].contains("Quá hạn") && cells[0].contains("Mới phát sinh"))
    #expect(cells[1].contains("Công an xã Tân Hòa") && cells[1].contains("Tổng cộng"))
    // What is mended is gone from annex I and counted in annex II.
    #expect(!cells[0].contains("Sổ hộ khẩu của người yêu cầu"))
    #expect(try CityWorkbook.file(report, toolVersion: "1.0.0") == CityWorkbook.file(report, toolVersion: "1.0.0"))
  }

  @Test func wordReportHasItsFourPartsAndNoNumberOrDate() throws {
    var report = try CityReportTests.report(CityReportTests.city())
    report.agencies[0].difficulties = ["Chưa có thiết bị đọc mã QR"]
    let document = try WordDocumentReader.read(CityWordReport.file(report, toolVersion: "1.0.0"))
    let text = document.blocks.map(\.text).joined(separator: "\n")
    for heading in ["I. TÌNH HÌNH", "II. KẾT QUẢ", "III. KHÓ KHĂN", "IV. KIẾN NGHỊ", "Phụ lục II", "Phụ lục III"] {
      #expect(text.contains(heading), "\(heading)")
    }
    #expect(text.contains("Chưa có thiết bị đọc mã QR"))
    #expect(text.contains("Số:        /") && text.contains("ngày       tháng       năm"))
  }

  @Test func reminderNamesTheDutyAndTheDays() throws {
    let report = try CityReportTests.report([])
    let letter = try #require(report.agencies.compactMap { ReminderLetter(to: $0, in: report) }.first)
    #expect(letter.text.contains("vào ngày 10 hằng tháng") && letter.text.contains("quá hạn 11 ngày"))
    #expect(letter.addressee == "Công an xã Tân Hòa (Trưởng Công an xã Trần Thị Bình)")
    let document = try WordDocumentReader.read(
      letter.wordDocument(sender: "Công an tỉnh Lâm Hà", toolVersion: "1.0.0", day: report.asOf))
    #expect(document.blocks.map(\.text).joined().contains("CÔNG AN TỈNH LÂM HÀ"))
    #expect(try CityReportTests.report([], asOf: "2026-11-10").agencies.allSatisfy { ReminderLetter(to: $0, in: report) == nil })
  }

  @Test func pageIsWholeAndEscapesStrangersTexts() throws {
    var november = Samples.submission(
      "ca-xa-tan-hoa", "2026-11", findings: [Samples.finding("<script>alert(1)</script> Sổ hộ khẩu & \"khác\"")])
    november.difficulties = ["<img src=x onerror=alert(1)>"]
    let report = try CityReportTests.report([CityReportTests.read(november)])
    let page = String(decoding: CityPage.file(report), as: UTF8.self)
    #expect(!page.contains("<script>alert") && !page.contains("<img src=x"))
    #expect(page.contains("&lt;script&gt;alert(1)"))
    #expect(page.ranges(of: "<script").count == 1)
    #expect(!page.contains("http://") && !page.contains("https://"))
    #expect(page.contains("default-src &#39;none&#39;"))
  }
}
