import Checker
import Diagnostics
import Foundation
import OfficeDocuments
import TestSupport
import Testing

@testable import Reporters

@Suite struct WordReporterTests {
  private func document(
    _ run: OfficerRun = OfficerRun(), options: ReporterOptions = ReporterOptions()
  ) throws -> WordDocument {
    try WordDocumentReader.read(run.output(of: WordReporter.self, options: options))
  }

  private func text(_ document: WordDocument) -> String { document.blocks.map(\.text).joined(separator: "\n") }

  @Test func headHasStateMottoAndBlanks() throws {
    let bytes = try OfficerRun().output(of: WordReporter.self)
    try Viewers.keep(bytes, as: "bao-cao.docx")
    let cells = try #require(try WordDocumentReader.read(bytes).tables.first).rows[0].cells
    #expect(cells[1].text.hasPrefix("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"))
    #expect(cells[0].text.contains("Số:          /BC-……"))
    #expect(cells[1].text.hasSuffix("………, ngày      tháng      năm ……"))
  }

  @Test func tellsTheFiguresAndNothingOfWhatThereIsNot() throws {
    let report = text(try document())
    #expect(report.contains("Đã rà soát 7 thủ tục hành chính với 63 thành phần hồ sơ của 3 đơn vị"))
    #expect(report.contains("chưa phù hợp quy định: 7 (100,0% số thủ tục đã rà soát)."))
    #expect(report.contains("2. Số nội dung chưa phù hợp: 42 (28 lỗi; 7 cảnh báo; 7 lưu ý)."))
    #expect(report.contains("- Yêu cầu nộp hoặc xuất trình sổ hộ khẩu giấy: 14;"))
    #expect(report.contains("Còn 1 đơn vị chưa có số liệu rà soát (Phụ lục III)."))
    #expect(!report.contains("ngoại lệ") && !report.contains("mới phát sinh") && !report.contains("{"))
    #expect(!report.contains("vi phạm"))
  }

  @Test func tellsNewFromPersisting() throws {
    #expect(text(try document(OfficerRun(hasBaseline: true))).contains("Trong đó: mới phát sinh 21, tồn tại từ trước 21."))
  }

  @Test func annexesAreTables() throws {
    let tables = try document().tables
    #expect(tables.count == 5)
    let detail = tables[2]
    #expect(detail.rows.count == 2 + 3 + 42)
    #expect(detail.rows[1].cells.map(\.text) == (1...11).map { "(\($0))" })
    #expect(detail.rows[2].cells.count == 1 && detail.rows[2].cells[0].span == 11)
    #expect(detail.rows[3].cells[5].text == "Sổ hộ khẩu của cha, mẹ (bản chính để đối chiếu)")
    #expect(tables[3].rows.last?.cells.first?.text == "Tổng cộng")
    #expect(tables[4].rows.last?.cells[1].text == "Đặc khu Hòn Ngọc")
  }

  @Test func annexOfALargeRunEndsWithAPointer() throws {
    let report = text(try document(OfficerRun(findings: 2_004)))
    #expect(report.contains("Còn 4 nội dung không in tại đây"))
  }

  @Test func anOfficeChangesTheTexts() throws {
    try Viewers.inFolder { folder in
      try Data("CÔNG AN XÃ THỬ\n".utf8).write(to: folder.appendingPathComponent("co-quan-ban-hanh.txt"))
      try Data("II. KẾT QUẢ\r\nCó {noi_dung} nội dung <b>.\r\nNgoại lệ {ngoai_le}.".utf8)
        .write(to: folder.appendingPathComponent("phan-2-ket-qua.txt"))
      let report = text(try document(options: ReporterOptions(templateFolder: folder.path)))
      #expect(report.contains("CÔNG AN XÃ THỬ") && report.contains("Có 42 nội dung <b>."))
      #expect(!report.contains("Ngoại lệ") && report.contains("III. KHÓ KHĂN"))
      try Data([0xFF, 0xFE, 0x00]).write(to: folder.appendingPathComponent("kinh-gui.txt"))
      #expect(throws: ReportTemplate.UnreadableFile.self) {
        try document(options: ReporterOptions(templateFolder: folder.path))
      }
      #expect(throws: ReportTemplate.UnreadableFile.self) {
        try document(options: ReporterOptions(templateFolder: folder.path + "/khong-co"))
      }
    }
  }

  /// The files that offices copy are the texts that are built in.
  @Test(arguments: ReportTemplate.Piece.allCases)
  func sampleFilesAreTheBuiltInTexts(_ piece: ReportTemplate.Piece) throws {
    let url = RepositoryRoot.url.appendingPathComponent("docs/mau-bao-cao/\(piece.rawValue)")
    let text = piece.builtIn.vi + "\n"
    guard ProcessInfo.processInfo.environment["TTHC_RECORD_GOLDENS"] == nil else {
      return try Data(text.utf8).write(to: url)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == text)
  }

  @Test func sameContentSameBytes() throws {
    let first = try OfficerRun().output(of: WordReporter.self)
    #expect(try OfficerRun().output(of: WordReporter.self) == first)
  }

  @Test func hostileTextsStayTexts() throws {
    let bytes = try WordReporter.output(SampleRun.files + [SampleFiles.longCell], options: ReporterOptions(includesSettled: true))
    let report = text(try WordDocumentReader.read(bytes))
    #expect(report.contains("<script>alert(1)</script>") && report.contains("=1+1"))
    #expect(!report.unicodeScalars.contains { $0 != "\n" && $0 != "\t" && VisibleText.isHarmful($0) })
    #expect(report.utf8.count < 60_000)
  }

  @Test func speaksEnglish() throws {
    let report = text(try document(options: ReporterOptions(language: .en)))
    #expect(report.contains("II. RESULTS") && report.contains("Annex I") && !report.contains("KẾT QUẢ"))
  }

  @Test func pythonDocxReadsIt() throws {
    guard let python = Viewers.needed("python3", for: "python-docx") else { return }
    let bytes = try OfficerRun().output(of: WordReporter.self)
    try Viewers.inFolder { folder in
      let file = folder.appendingPathComponent("tep.docx")
      try Data(bytes).write(to: file)
      let script = """
        import sys
        try:
            import docx
        except ImportError:
            print("skipped"); sys.exit()
        report = docx.Document(sys.argv[1])
        print([(str(s.orientation).split()[0], round(s.page_width.mm), round(s.left_margin.mm)) for s in report.sections],
              len(report.tables), report.core_properties.created.date())
        """
      let output = try Viewers.run(python, ["-c", script, file.path])
      if output.hasPrefix("skipped") { return print("skipped: python-docx is not installed") }
      #expect(
        output
          == "[('PORTRAIT', 210, 30), ('LANDSCAPE', 297, 30), ('LANDSCAPE', 297, 30), ('LANDSCAPE', 297, 30)] 5 2026-11-21\n")
    }
  }

  @Test func libreOfficeShowsIt() throws {
    let bytes = try OfficerRun().output(of: WordReporter.self)
    guard let text = try Viewers.libreOfficeText(of: bytes, fileExtension: "docx") else { return }
    #expect(text.contains("IV. KIẾN NGHỊ, ĐỀ XUẤT") && text.contains("Đặc khu Hòn Ngọc"))
  }
}
