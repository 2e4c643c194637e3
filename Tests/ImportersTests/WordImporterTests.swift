import Diagnostics
import Testing

@testable import Importers
@testable import OfficeDocuments

@Suite struct WordImporterTests {
  private func paragraph(_ text: String) -> WordDocument.Block { .paragraph(.init(text: text)) }

  private func table(_ rows: [[String]]) -> WordDocument.Block {
    .table(
      .init(
        rows: rows.map { row in
          .init(cells: row.map { .init(blocks: [.paragraph(.init(text: $0))], span: 1, continuesAbove: false) })
        }))
  }

  private var export: WordDocument {
    WordDocument(blocks: [
      paragraph("CHI TIẾT THỦ TỤC HÀNH CHÍNH"), paragraph("Mã thủ tục: 1.009999"), paragraph("Số quyết định:"),
      paragraph("12/QĐ-UBND"), paragraph("Tên thủ tục:"), paragraph("Cấp giấy thử"), paragraph("Cấp thực hiện: Cấp xã"),
      paragraph("Loại thủ tục: TTHC được luật giao"), paragraph("Lĩnh vực: Thử"), paragraph("Trình tự thực hiện:"),
      paragraph("- Bước 1: Nộp hồ sơ: hai bộ."), paragraph("- Bước 2: Nhận kết quả."), paragraph("Cách thức thực hiện:"),
      table([
        ["Hình thức nộp", "Thời hạn giải quyết", "Phí, lệ phí", "Mô tả"],
        ["Trực tiếp", "03 Ngày làm việc", "Lệ phí : 20.000 Đồng", "Tại một cửa"], ["Bồ câu", "", "", ""],
      ]),
      paragraph("Thành phần hồ sơ:"), paragraph("Trường hợp một"),
      table([
        ["Tên giấy tờ", "Mẫu đơn, tờ khai", "Số lượng"], ["Đơn đề nghị", "Mau01.docx", "Bản chính: 1\nBản sao: 0"],
        ["Ảnh", "", "0 bản chính, 2 bản sao"], ["Khác", "", "một bộ"],
      ]),
      paragraph("Đối tượng thực hiện: Công dân Việt Nam"), paragraph("Cơ quan thực hiện: Ủy ban nhân dân xã"),
      paragraph("Cơ quan có thẩm quyền: Không có thông tin"), paragraph("Kết quả thực hiện: Giấy thử"),
      paragraph("Căn cứ pháp lý:"),
      table([
        ["Số ký hiệu", "Trích yếu", "Ngày ban hành", "Cơ quan ban hành"], ["1/2020/QH14", "Luật Thử", "13-11-2020", "Quốc hội"],
        ["2/2021/NĐ-CP", "Nghị định", "hôm qua", "Chính phủ"],
      ]),
      paragraph("Yêu cầu, điều kiện thực hiện:"), paragraph("Không có thông tin"), paragraph("Từ khóa:"), paragraph("Mô tả:"),
    ])
  }

  @Test func everyLabelOfTheExport() throws {
    let record = try #require(WordImporter.read(export))
    #expect(
      CanonicalYAML.document(record.draft.yaml) == """
        code: "1.009999"
        name: Cấp giấy thử
        field: Thử
        level: commune
        executing_agency: Ủy ban nhân dân xã
        decision: 12/QĐ-UBND
        channels: national_portal
        subjects: Công dân Việt Nam
        steps:
          - |-
            - Bước 1: Nộp hồ sơ: hai bộ.
            - Bước 2: Nhận kết quả.
        methods:
          - submission: direct
            time_limit: 03 Ngày làm việc
            fees:
              - "Lệ phí : 20.000 Đồng"
            text: Tại một cửa
        dossiers:
          - case: Trường hợp một
            documents:
              - name: Đơn đề nghị
                form: Mau01.docx
                originals: 1
                copies: 0
              - name: Ảnh
                originals: 0
                copies: 2
              - name: Khác
        results: Giấy thử
        legal_basis:
          - number: 1/2020/QH14
            title: Luật Thử
            issued: 2020-11-13
            by: Quốc hội
          - number: 2/2021/NĐ-CP
            title: Nghị định
            by: Chính phủ

        """)
  }

  @Test func whatHasNoPlaceIsListed() throws {
    let record = try #require(WordImporter.read(export))
    #expect(
      record.leftovers.map { "\($0.key)=\($0.value)" } == [
        "đầu tệp=CHI TIẾT THỦ TỤC HÀNH CHÍNH", "Loại thủ tục=TTHC được luật giao", "Cách thức thực hiện.hinh-thuc-nop=Bồ câu",
        "Thành phần hồ sơ.so-luong=một bộ", "Căn cứ pháp lý.ngay-ban-hanh=hôm qua",
      ])
  }

  @Test func labelsInTheFirstColumnOfATable() throws {
    let document = WordDocument(blocks: [
      table([["Mã thủ tục", "1.009999"], ["Tên thủ tục:", "Cấp giấy thử"], ["Lĩnh vực", "Thử"], ["Cơ quan chủ quản", "X"]])
    ])
    let record = try #require(WordImporter.read(document))
    #expect(record.draft.code == "1.009999")
    #expect(record.leftovers.map(\.key) == ["Cơ quan chủ quản"])
  }

  @Test func aLetterIsNoExport() {
    #expect(WordImporter.read(WordDocument(blocks: [paragraph("Kính gửi: Ủy ban nhân dân xã"), paragraph("Tên: A")])) == nil)
  }

  @Test func daysAndQuantities() {
    #expect(WordImporter.day("05/7/2020") == "2020-07-05")
    #expect(WordImporter.day("31-02-2020") == nil)
    #expect(WordImporter.quantities("Bản chính: 1 - Bản sao: 2") == (1, 2))
    #expect(WordImporter.quantities("1 bản chính,3 bản sao") == (1, 3))
    #expect(WordImporter.quantities("02 bộ") == (nil, nil))
  }
}
