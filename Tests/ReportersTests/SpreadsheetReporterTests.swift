import Checker
import Diagnostics
import Foundation
import OfficeDocuments
import Reporters
import Testing

@Suite struct SpreadsheetReporterTests {
  private let all = ReporterOptions(includesSettled: true)

  private func workbook(_ run: OfficerRun = OfficerRun(), options: ReporterOptions = ReporterOptions()) throws -> Spreadsheet {
    let bytes = try run.output(of: SpreadsheetReporter.self, options: options)
    try Viewers.keep(bytes, as: "phu-luc.xlsx")
    return try SpreadsheetReader.read(bytes)
  }

  @Test func hasThreeAnnexesAndTheData() throws {
    let workbook = try workbook()
    #expect(workbook.sheets.map(\.name) == ["Phụ lục I", "Phụ lục II", "Phụ lục III", "Số liệu"])
    let detail = workbook.sheets[0]
    #expect(detail.row(1)?[1] == .text("Phụ lục I"))
    #expect(
      detail.row(5)?.texts(12) == [
        "STT", "Mã TTHC", "Tên thủ tục hành chính", "Lĩnh vực", "Cơ quan thực hiện", "Thành phần hồ sơ (nguyên văn)",
        "Nội dung chưa phù hợp (mã quy tắc)", "Căn cứ pháp lý", "Kiến nghị (sửa đổi, bổ sung/thay thế/bãi bỏ)", "Thời hạn",
        "Người phụ trách", "Tình trạng",
      ])
    #expect(detail.row(6)?.texts(3) == ["(1)", "(2)", "(3)"])
    #expect(detail.row(7)?[1] == .text("Công an xã Đông Khê – 8 lỗi; 2 cảnh báo; 2 lưu ý – Nguyễn Văn Đức"))
  }

  @Test func numbersRestartForEachAgencyAndCodesAreTexts() throws {
    let detail = try workbook().sheets[0]
    let first = try #require(detail.row(8))
    #expect(first[1] == .number("1") && first[2] == .text("1.001193"))
    let groups = detail.rows.filter { $0.cells.count == 1 && $0.number > 7 && $0[1]?.text.contains(" – ") == true }
    #expect(groups.count == 2)
    for group in groups { #expect(detail.row(group.number + 1)?[1] == .number("1")) }
  }

  @Test func countsPerAgency() throws {
    let sheet = try workbook(OfficerRun(hasBaseline: true)).sheets[1]
    let total = try #require(sheet.rows.first { $0[1] == .text("Tổng cộng") })
    #expect(total.texts(9)[2...] == ["7", "7", "42", "", "21", "", "21"])
    #expect(try workbook().sheets[2].row(7)?.texts(5) == ["1", "Đặc khu Hòn Ngọc", "", "", "Lê Ái Vân"])
  }

  @Test func keepsTheWholeTextOnTheFlatSheet() throws {
    let sheet = try workbook().sheets[3]
    #expect(sheet.rows.count == 43)
    #expect(sheet.row(1)?.texts(20)[16...] == ["Mã nhận diện", "Mã đơn vị", "Ngày phát hiện lần đầu", "Ghi chú"])
    let row = try #require(sheet.row(2)).texts(20)
    #expect(row[5] == "Sổ hộ khẩu của cha, mẹ (bản chính để đối chiếu)")
    #expect(row[14] == "thu-tuc/ca-xa-dong-khe/1.001193.yaml:2:9" && row[16].count == 64 && row[17] == "ca-xa-dong-khe")
  }

  @Test func widthsFitOnePage() throws {
    for sheet in AnnexWorkbook(try content()).workbook().sheets.prefix(3) {
      #expect(sheet.widths.reduce(0, +) <= 130, "\(sheet.name)")
    }
  }

  private func content() throws -> AnnexContent {
    let run = OfficerRun()
    var builder = AnnexBuilder(run: run.run, options: ReporterOptions())
    for file in run.files { builder.add(file) }
    return builder.content(SampleRun.summarise(run.files))
  }

  @Test func sameContentSameBytes() throws {
    let first = try OfficerRun().output(of: SpreadsheetReporter.self)
    #expect(try OfficerRun().output(of: SpreadsheetReporter.self) == first)
  }

  @Test func hostileTextsStayTexts() throws {
    let bytes = try SpreadsheetReporter.output(SampleRun.files + [SampleFiles.longCell], options: all)
    for sheet in try SpreadsheetReader.read(bytes).sheets {
      for cell in sheet.rows.flatMap(\.cells) {
        #expect(!cell.value.text.unicodeScalars.contains(where: VisibleText.isHarmful))
        #expect(cell.value.text.utf16.count <= SpreadsheetWriter.longestText)
      }
    }
    let texts = try SpreadsheetReader.read(bytes).sheets[3].rows.flatMap(\.cells).map(\.value)
    #expect(texts.contains(.text("=1+1")))
    guard let python = Viewers.needed("python3", for: "an independent look at the parts") else { return }
    try Viewers.inFolder { folder in
      let file = folder.appendingPathComponent("tep.xlsx")
      try Data(bytes).write(to: file)
      let script = """
        import sys, zipfile, xml.etree.ElementTree as tree
        with zipfile.ZipFile(sys.argv[1]) as package:
            parts = {name: tree.fromstring(package.read(name)) for name in package.namelist()}
        formulas = [e for part in parts.values() for e in part.iter() if e.tag.endswith('}f')]
        print(len(formulas), any('externalLink' in name or 'vba' in name for name in parts))
        """
      #expect(try Viewers.run(python, ["-c", script, file.path]) == "0 False\n")
    }
  }

  @Test func openpyxlReadsIt() throws {
    guard let python = Viewers.needed("python3", for: "openpyxl") else { return }
    let bytes = try OfficerRun().output(of: SpreadsheetReporter.self)
    try Viewers.inFolder { folder in
      let file = folder.appendingPathComponent("tep.xlsx")
      try Data(bytes).write(to: file)
      let script = """
        import sys
        try:
            import openpyxl
        except ImportError:
            print("skipped"); sys.exit()
        book = openpyxl.load_workbook(sys.argv[1])
        sheet = book["Phụ lục I"]
        print(sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows, sheet.page_setup.orientation,
              sheet.page_setup.paperSize, sheet["B8"].data_type, sheet["B8"].value)
        """
      let output = try Viewers.run(python, ["-c", script, file.path])
      if output.hasPrefix("skipped") { return print("skipped: openpyxl is not installed") }
      #expect(output == "D7 A6:L54 $5:$6 landscape 9 s 1.001193\n")
    }
  }

  @Test func libreOfficeShowsEveryRowWhole() throws {
    let bytes = try OfficerRun().output(of: SpreadsheetReporter.self)
    guard let text = try Viewers.libreOfficeText(of: bytes, fileExtension: "xlsx") else { return }
    #expect(text.contains("DANH SÁCH THÀNH PHẦN HỒ SƠ THỦ TỤC HÀNH CHÍNH CHƯA PHÙ HỢP QUY ĐỊNH"))
    #expect(text.contains("Tổng cộng") && text.contains("Đặc khu Hòn Ngọc"))
  }
}
