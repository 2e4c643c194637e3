import Diagnostics
import Testing

@testable import ProcedureModel

@Suite struct ProcedureReaderTests {
  private func read(_ yaml: String) -> ProcedureFile {
    ProcedureReader().read(SourceFile(path: "thu-tuc.yaml", bytes: Array(yaml.utf8)))
  }

  private func complaints(_ yaml: String) -> [String] {
    let file = read(yaml)
    let table = LineTable(file.source)
    return file.problems.map {
      let position = table.position(at: $0.range.lowerBound)
      return "\(position.line):\(position.column) \($0.message.text(in: .vi))"
    }
  }

  private let whole = """
    code: "1.009999"
    name: Cấp giấy xác nhận thử
    field: Quản lý thử
    level: [commune, province]
    agency: ubnd-xa-thu
    executing_agency: Ủy ban nhân dân xã Thử
    competent_agency: Chủ tịch Ủy ban nhân dân xã
    receiving_place: Trung tâm Phục vụ hành chính công
    authorized_agency: Phòng Thử
    coordinating_agency: Công an xã
    decision: 12/QĐ-UBND
    channels: counter
    subjects: Công dân Việt Nam
    steps:
      - name: Bước 1
        text: Nộp hồ sơ.
      - Bước 2. Nhận kết quả.
    methods:
      - submission: direct
        time_limit: 03 ngày làm việc
        fees: [{amount: 20000, currency: VND, text: "20.000 đồng"}]
        text: Nộp tại bộ phận một cửa
      - submission: online
        fees: Không
    dossiers:
      - case: Trường hợp người chưa thành niên
        sets: 1
        documents:
          - name: Đơn đề nghị
            form: Mẫu số 01
            originals: 1
            copies: 0
            note: Ký tên
            lookup: CSDL quốc gia về dân cư
          - name: "Một trong các giấy tờ:"
            any_of:
              - name: Thẻ căn cước
                note: Còn hạn
              - Hộ chiếu
          - Ảnh thẻ
    time_limit: 05 ngày
    results: [Giấy xác nhận, Sổ theo dõi]
    conditions: Có mặt tại địa phương
    fees: 10.000 đồng
    forms: [{name: Đơn đề nghị, number: M01}, Tờ khai]
    legal_basis:
      - number: 1/2020/QH14
        title: Luật Thử
        issued: 2020-11-13
        by: Quốc hội
      - Thông tư 2/2021/TT-BTT
    keywords: thử
    note: Ghi thêm
    """

  @Test func everyPartIsRead() throws {
    let file = read(whole)
    #expect(complaints(whole) == [])
    let procedure = try #require(file.procedures.first)
    let words = { (text: Text?) in text?.string(in: file.tree) }
    #expect(words(procedure.code) == "1.009999")
    #expect(words(procedure.name) == "Cấp giấy xác nhận thử")
    #expect(procedure.level.map { words($0) } == ["commune", "province"])
    #expect(procedure.channels.map { words($0) } == ["counter"])
    #expect(procedure.steps.map { words($0.name) } == ["Bước 1", nil])
    #expect(procedure.steps.map { words($0.text) } == ["Nộp hồ sơ.", "Bước 2. Nhận kết quả."])
    #expect(procedure.methods.map { words($0.submission) } == ["direct", "online"])
    #expect(procedure.methods[0].fees[0].amount?.value == 20000)
    #expect(words(procedure.methods[1].fees[0].text) == "Không")
    #expect(procedure.dossiers[0].sets?.value == 1)
    #expect(procedure.documentCount == 3)
    let documents = procedure.dossiers[0].documents
    #expect(documents[0].originals?.value == 1)
    #expect(words(documents[0].lookup) == "CSDL quốc gia về dân cư")
    #expect(documents[1].anyOf.map { words($0.name) } == ["Thẻ căn cước", "Hộ chiếu"])
    #expect(words(documents[2].name) == "Ảnh thẻ")
    #expect(words(procedure.legalBasis[0].issued) == "2020-11-13")
    #expect(words(procedure.legalBasis[1].number) == "Thông tư 2/2021/TT-BTT")
    #expect(procedure.forms.map { words($0.number) } == ["M01", nil])
    #expect(file.source.text(documents[2].range) == "Ảnh thẻ")
  }

  @Test func textUnitsComeInOrderWithPathHeadingAndPrevious() {
    let file = read(whole)
    let units = file.procedures[0].textUnits
    #expect(
      units.map(\.path.description) == [
        "executing_agency[0]", "competent_agency", "receiving_place", "authorized_agency", "coordinating_agency",
        "steps[0].name", "steps[0].text", "steps[1].text", "methods[0].text", "dossiers[0].case",
        "dossiers[0].documents[0].name", "dossiers[0].documents[0].note", "dossiers[0].documents[1].name",
        "dossiers[0].documents[1].any_of[0].name", "dossiers[0].documents[1].any_of[0].note",
        "dossiers[0].documents[1].any_of[1].name", "dossiers[0].documents[2].name", "conditions[0]", "note",
      ])
    #expect(units.filter { $0.kind == .agency }.count == 5)
    #expect(units.filter { $0.kind == .component }.count == 7)
    let photo = units.first { $0.path == .document(dossier: 0, document: 2, .name) }
    #expect(photo?.heading?.string(in: file.tree) == "Trường hợp người chưa thành niên")
    #expect(photo?.previous?.string(in: file.tree) == "Hộ chiếu")
  }

  @Test(arguments: [
    "- code: '1.000001'\n  name: A\n- code: '1.000002'\n  name: B\n",
    "procedures:\n  - code: '1.000001'\n    name: A\n  - code: '1.000002'\n    name: B\n",
    "code: '1.000001'\nname: A\n---\ncode: '1.000002'\nname: B\n",
    "---\n---\n- {code: '1.000001', name: A}\n---\ncode: '1.000002'\nname: B\n",
  ])
  func oneListOrManyDocuments(_ yaml: String) {
    let file = read(yaml)
    #expect(complaints(yaml) == [])
    #expect(file.procedures.map { $0.code?.string(in: file.tree) } == ["1.000001", "1.000002"])
  }

  @Test func aNumberAsCodeIsReportedWithTheRightFormAndStillRead() {
    let file = read("code: 1.00403\nname: A\n")
    #expect(file.problems.map { $0.message.text(in: .vi) }.first?.contains("\"1.004030\"") == true)
    #expect(file.problems[0].fix?.edits.map(\.replacement) == ["\"1.004030\""])
    #expect(file.procedures[0].code?.string(in: file.tree) == "1.00403")
  }

  @Test func wrongPartsAreLocatedAndTheRestIsRead() {
    let yaml = """
      code: "1.000001"
      nmae: A
      level: [comune]
      channels: {a: b}
      dossiers:
        - documents:
            - name: [x]
              originals: một
              coppies: 1
            - any_of:
                - any_of: [y]
        - Tờ khai
      legal_basis:
        - issued: 13/11/2020
      """
    #expect(
      complaints(yaml) == [
        "1:1 Thiếu khóa “name”.",
        "2:1 Không có khóa nào tên là “nmae” ở đây; có phải là “name”?",
        "3:9 “comune” không phải là giá trị hợp lệ; có phải là “commune”? Các giá trị: central, province, commune.",
        "4:11 Cần một đoạn chữ, nhưng ở đây là một nhóm khóa.",
        "7:9 Thiếu khóa “name”.",
        "7:15 Cần một đoạn chữ, nhưng ở đây là một danh sách.",
        "8:20 Cần một số nguyên, nhưng ở đây là “một”.",
        "9:9 Không có khóa nào tên là “coppies” ở đây; có phải là “copies”?",
        "11:13 Thiếu khóa “name”.",
        "11:21 “any_of” không được nằm trong “any_of”; hãy đưa các giấy tờ này ra danh sách ngoài.",
        "12:5 Cần một nhóm khóa, nhưng ở đây là “Tờ khai”.",
        "14:13 Cần một ngày dạng 2026-11-21, nhưng ở đây là “13/11/2020”.",
      ])
  }

  @Test(arguments: ["", "# trống\n", "---\n", "null\n", "procedures: []\n", "procedures:\n"])
  func aFileWithoutAProcedureSaysSo(_ yaml: String) {
    #expect(complaints(yaml) == ["1:1 Tệp không có thủ tục nào."])
  }

  @Test(arguments: ["chữ\n", "- chữ\n", "procedures: chữ\n"])
  func aTextIsNoProcedure(_ yaml: String) {
    #expect(complaints(yaml).first?.contains("Cần một thủ tục") == true)
  }

  @Test func oneFileAfterAnotherInTheSameBuffers() {
    let reader = ProcedureReader()
    var file = ProcedureFile()
    reader.read(SourceFile(path: "a.yaml", bytes: Array("nmae: a".utf8)), into: &file)
    reader.read(SourceFile(path: "b.yaml", bytes: Array("code: '1.000001'\nname: B".utf8)), into: &file)
    #expect(file.problems.isEmpty)
    #expect(file.procedures.count == 1)
    #expect(file.source.path == "b.yaml")
  }
}
