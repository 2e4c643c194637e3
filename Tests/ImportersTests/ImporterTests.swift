import Diagnostics
import Foundation
import ProcedureModel
import TestSupport
import Testing

@testable import Importers

@Suite struct ImporterTests {
  private func read(_ text: String, agency: AgencyDraft? = nil) -> (records: [ImportedRecord], report: ImportReport) {
    var report = ImportReport()
    let records = Importer(agency: agency).read(SourceFile(path: "nguon.json", bytes: Array(text.utf8)), &report)
    return (records, report)
  }

  private let answer = """
    {"code": 200, "message": "OK", "data": {
      "code": "1.009999", "codeNotation": "1.009999", "name": "Cấp giấy xác nhận thử ", "id": "0-1",
      "executionSteps": [{"name": "", "description": "Nộp hồ sơ.\\nNhận kết quả."}, {"name": "Bước 2", "description": ""}],
      "executionMethods": [
        {"submissionMethod": "DIRECT", "processingTime": 3, "processingTimeUnit": "WORKING_DAY", "description": "Tại một cửa",
         "fees": [{"type": "FEE", "value": 20000, "currencyName": "Việt Nam Đồng", "description": "/lần"}]},
        {"submissionMethod": "DRONE", "processingTime": 0, "processingTimeUnit": "OTHER", "fees": []}],
      "executionCases": [{"name": "Trường hợp một", "profileComponents": [
        {"name": "Đơn đề nghị", "originalQty": 1, "copyQty": 0, "code": "KQ-1", "required": false,
         "attachments": [{"fileName": "Mau01.docx", "filePath": "x/y"}]}]}],
      "isWard": true, "isProvince": true, "isMinistry": false, "isVertical": true,
      "categoriesDetails": [{"id": "c", "name": "Quản lý thử", "code": "T1"}],
      "departmentsExecuting": [{"id": "d", "name": "Sở Thử"}], "unitGroupsExecuting": [{"id": "e", "name": "Ủy ban nhân dân cấp xã"}],
      "executingAgencies": "Sở Thử, Ủy ban nhân dân cấp xã",
      "delegatedAgencies": "Chi cục Thử", "dossierReceivingAddresses": "",
      "subjectTypesDetails": [{"name": "Công dân"}], "resultsDetails": [{"name": "Giấy xác nhận", "code": "R1"}],
      "legalBasisesDetails": [{"code": "1/2020/QH14", "name": "Luật Thử"}, {"code": "2/2021/NĐ-CP", "name": "2/2021/NĐ-CP"}],
      "requirementsAndConditions": "Có mặt", "description": "Có mặt", "note": "", "keywords": "",
      "departmentPromulgateName": "Bộ Thử nghiệm", "departmentPromulgateCode": "G99",
      "procedureProposal": {"proposalNumber": "9/QĐ-BTN", "decisionNumber": null, "decisionDate": 1761843600000}
    }}
    """

  @Test func aPortalAnswerBecomesAProcedure() throws {
    let (records, _) = read(answer)
    let yaml = CanonicalYAML.document(try #require(records.first).draft.yaml)
    #expect(
      yaml == """
        code: "1.009999"
        name: Cấp giấy xác nhận thử
        field: Quản lý thử
        level:
          - province
          - commune
        executing_agency:
          - Sở Thử
          - Ủy ban nhân dân cấp xã
        authorized_agency: Chi cục Thử
        decision: 9/QĐ-BTN
        channels: national_portal
        subjects: Công dân
        steps:
          - |-
            Nộp hồ sơ.
            Nhận kết quả.
          - name: Bước 2
        methods:
          - submission: direct
            time_limit: 03 ngày làm việc
            fees:
              - amount: 20000
                currency: VND
                text: /lần
            text: Tại một cửa
        dossiers:
          - case: Trường hợp một
            documents:
              - name: Đơn đề nghị
                form: Mau01.docx
                originals: 1
                copies: 0
        results: Giấy xác nhận
        conditions: Có mặt
        legal_basis:
          - number: 1/2020/QH14
            title: Luật Thử
          - 2/2021/NĐ-CP

        """)
    #expect(records[0].agency == AgencyDraft(id: "bo-thu-nghiem", name: "Bộ Thử nghiệm", level: "central", code: "G99"))
  }

  @Test func whatHasNoPlaceIsListed() {
    let (_, report) = read(answer)
    #expect(report.leftovers["data.executionCases[].profileComponents[].code"]?.count == 1)
    #expect(report.leftovers["data.executionCases[].profileComponents[].attachments[].filePath"]?.examples == ["x/y"])
    #expect(report.leftovers["data.isVertical"]?.count == 1)
    #expect(report.leftovers["data.procedureProposal.decisionDate"]?.count == 1)
    #expect(report.leftovers["data.name"] == nil)
    #expect(report.notes[.submissionUnknown]?.count == 1)
    #expect(report.notes[.charactersRemoved]?.count == 1)
    #expect(report.leftovers.values.allSatisfy { $0.count > 0 })
  }

  @Test func recordsLineByLine() throws {
    let lines = """
      {"code": "1.000001", "name": "A", "level": "Cấp xã, Cấp huyện", "subjects": "Tổ chức (trừ hợp tác xã, hộ), Công dân", "executing_agency": "Ủy ban nhân dân cấp xã", "documents": [{"case": "Một", "name": "Đơn", "originals": 1, "copies": 0}, {"case": "Một", "name": "Ảnh"}, {"case": "Hai", "name": "Tờ khai", "form": "x.doc"}, {"name": ""}], "legal_basis": ["1/2020/QH14"], "source": {"repo": "r"}}
      không phải JSON
      {"code": 1.00403, "name": "B", "agency": "Không có thông tin", "requirements": "a\\tb"}

      """
    let (records, report) = read(lines)
    #expect(records.count == 2)
    #expect(report.unreadable.map(\.place) == ["nguon.json:2"])
    #expect(records[0].draft.levels == ["commune"])
    #expect(records[0].draft.subjects == ["Tổ chức (trừ hợp tác xã, hộ)", "Công dân"])
    #expect(records[0].draft.dossiers.map(\.caseName) == ["Một", "Hai"])
    #expect(records[0].draft.dossiers[0].documents.count == 2)
    #expect(records[0].agency.id == "uy-ban-nhan-dan-cap-xa")
    #expect(records[1].draft.code == "1.004030")
    #expect(records[1].draft.conditions == ["a b"])
    #expect(records[1].agency.name == "Chưa rõ cơ quan")
    #expect(report.notes[.codePadded]?.count == 1)
    #expect(report.notes[.levelUnknown]?.count == 1)
    #expect(report.notes[.nothingSaid]?.count == 1)
    #expect(report.leftovers["source.repo"]?.count == 1)
    #expect(report.leftovers["level"]?.examples == ["Cấp huyện"])
  }

  @Test func gluedMethodsAreSplitWithoutLosingWords() {
    let run =
      "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp7 NgàyKhông có thông tinNộp tại xãTrực tuyến15 Ngày làm việcMiễn phíQua cổng. "
      + "Trực tiếp thì mang bản chínhDịch vụ bưu chínhKhông có thông tin135 VNĐ(lần)"
    #expect(
      MethodRun.split(run) == [
        .init(submission: "direct", timeLimit: "07 ngày", text: "Nộp tại xã"),
        .init(
          submission: "online", timeLimit: "15 ngày làm việc", fees: [.init(text: "Miễn phí")],
          text: "Qua cổng. Trực tiếp thì mang bản chính"),
        .init(submission: "postal", text: "135 VNĐ(lần)"),
      ])
    #expect(MethodRun.split("Nộp trực tiếp tại xã") == nil)
  }

  @Test func listsAreCutBeforeCapitalsOnly() {
    #expect(
      Lists.items(of: "Cán bộ, công chức, viên chức, Công dân; Tổ chức (A, B)\nhộ") == [
        "Cán bộ, công chức, viên chức", "Công dân", "Tổ chức (A, B)", "hộ",
      ])
  }

  @Test func resultsLoseTheirCodesToTheReport() {
    let (records, report) = read(
      #"{"code": "1.000001", "name": "A", "results": "Giấy mộtMã: KQ.G01.000065Giấy hai. Mã: sốMã: KQ.G15.000031"}"#)
    #expect(records[0].draft.results == ["Giấy một", "Giấy hai. Mã: số"])
    #expect(report.leftovers["results.code"]?.examples == ["KQ.G01.000065", "KQ.G15.000031"])
  }

  @Test func decomposedTextIsComposedAndNoted() {
    let (records, report) = read(#"{"code": "1.000001", "name": "Đa\#u{306}ng ky\#u{301}"}"#)
    #expect(records[0].draft.name.map { Array($0.unicodeScalars) } == Array("Đăng ký".unicodeScalars))
    #expect(report.notes[.unicodeComposed]?.count == 1)
  }

  @Test func slugsKeepLongNamesApart() {
    #expect(Slug.of("Ủy ban nhân dân  cấp Xã/Phường") == "uy-ban-nhan-dan-cap-xa-phuong")
    let long = String(repeating: "Đơn vị ", count: 20)
    #expect(Slug.of(long + "một") != Slug.of(long + "hai"))
    #expect(Slug.of(long).utf8.count <= 60)
    #expect(Slug.of("…") == "")
  }

  @Test func filesAreWrittenOnceAndReadBackClean() throws {
    let folder = NSTemporaryDirectory() + "import-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var (records, report) = read(answer)
    records += records
    var writer = ImportWriter(folder: folder, overwrites: false)
    try writer.write(records, &report)
    let home = folder + "/bo-thu-nghiem"
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: home).sorted() == ["1.009999-2.yaml", "1.009999.yaml", "agency.yaml"])
    #expect(report.filesWritten == 3)
    #expect(report.notes[.codeRepeated]?.count == 1)
    let bytes = try #require(FileManager.default.contents(atPath: home + "/1.009999.yaml"))
    #expect(ProcedureReader().read(SourceFile(path: "a.yaml", bytes: Array(bytes))).problems == [])
    let agency = try #require(FileManager.default.contents(atPath: home + "/agency.yaml"))
    #expect(AgencyFile(SourceFile(path: "agency.yaml", bytes: Array(agency))).agency?.code == "G99")

    try Data("code: '1.009999'\nname: sửa tay\n".utf8).write(to: URL(fileURLWithPath: home + "/1.009999.yaml"))
    var again = ImportReport()
    var second = ImportWriter(folder: folder, overwrites: false)
    try second.write([records[0]], &again)
    #expect(again.filesWritten == 0)
    #expect(again.notes[.fileKept]?.count == 1)
    var third = ImportWriter(folder: folder, overwrites: true)
    try third.write([records[0]], &again)
    #expect(again.filesWritten == 1)
  }

  @Test func aFolderThatCannotBeMadeIsAClearError() {
    var report = ImportReport()
    var writer = ImportWriter(folder: "/dev/null/x", overwrites: false)
    #expect(throws: ImportWriter.Failure.self) {
      try writer.write([ImportedRecord(draft: .init(), agency: .init(id: "a", name: "A"))], &report)
    }
  }

  @Test func theReportReadsWellInBothLanguages() {
    let (_, report) = read(answer)
    #expect(report.text(in: .vi).hasPrefix("Đã đọc 1 tệp nguồn, 1 thủ tục; đã ghi 0 tệp.\n"))
    #expect(report.text(in: .en).contains("submission not known: 1 (1.009999)"))
    #expect(report.text(in: .vi).contains("data.isVertical: 1 (true)"))
  }
}
