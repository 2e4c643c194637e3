import Checker
import Diagnostics

@testable import Reporters

/// A run as an officer would see it, of any size: three agencies with findings, one without procedures.
struct OfficerRun {
  /// Findings in all.
  var findings = 42
  var hasBaseline = false

  private static let agencies = [
    AgencyDescription(
      id: "ubnd-phuong-thuong-ly", name: "UBND phường Thượng Lý", level: "commune", parent: nil, responsible: "Trần Thị Mai"),
    AgencyDescription(
      id: "ca-xa-dong-khe", name: "Công an xã Đông Khê", level: "commune", parent: nil, responsible: "Nguyễn Văn Đức"),
    AgencyDescription(
      id: "ttpvhcc-an-thanh", name: "Trung tâm Phục vụ hành chính công phường An Thành", level: "commune", parent: nil,
      responsible: nil),
    AgencyDescription(id: "dac-khu-hon-ngoc", name: "Đặc khu Hòn Ngọc", level: "commune", parent: nil, responsible: "Lê Ái Vân"),
  ]

  private static let law = LegalCitation(
    key: "luat-cu-tru#38.3", number: "68/2020/QH14", title: LocalizedText(vi: "Luật Cư trú", en: "Law on Residence"),
    place: LocalizedText(vi: "khoản 3 Điều 38", en: "Article 38, clause 3"), url: "https://vi.du/68-2020-QH14")
  private static let decree = LegalCitation(
    key: "nd-104#14", number: "104/2022/NĐ-CP",
    title: LocalizedText(vi: "Nghị định sửa đổi các nghị định về nộp, xuất trình sổ hộ khẩu", en: "Decree on residence papers"),
    place: LocalizedText(vi: "Điều 14", en: "Article 14"), url: nil)
  private static let identity = LegalCitation(
    key: "luat-can-cuoc#46", number: "26/2023/QH15", title: LocalizedText(vi: "Luật Căn cước", en: "Law on Identification"),
    place: LocalizedText(vi: "khoản 2 Điều 46", en: "Article 46, clause 2"), url: "https://vi.du/26-2023-QH15")

  private static func rule(
    _ id: String, _ severity: Severity, _ title: String, _ advice: String, _ basis: [LegalCitation]
  ) -> RuleDescription {
    RuleDescription(
      id: id, severity: severity, title: LocalizedText(title),
      why: LocalizedText("Dữ liệu đã có trong Cơ sở dữ liệu quốc gia về dân cư; người dân không phải nộp lại."),
      advice: LocalizedText(advice), basis: basis, from: Day(year: 2023, month: 1, day: 1), until: nil)
  }

  private static let rules = [
    rule("cmnd-expired", .error, "Yêu cầu chứng minh nhân dân", "Thay bằng “thẻ căn cước hoặc căn cước điện tử”.", [identity]),
    rule(
      "district-authority", .error, "Giao việc cho cơ quan cấp huyện", "Sửa thành cơ quan có thẩm quyền hiện nay.", [decree]),
    rule(
      "no-paper-household-book", .error, "Yêu cầu nộp hoặc xuất trình sổ hộ khẩu giấy",
      "Bỏ yêu cầu này. Cơ quan tiếp nhận khai thác thông tin cư trú trong Cơ sở dữ liệu quốc gia về dân cư; chỉ khi không khai thác "
        + "được mới đề nghị một trong các giấy tờ: giấy xác nhận thông tin về cư trú, thông báo số định danh cá nhân.",
      [law, decree]),
    rule(
      "residence-lookup-step", .warning, "Trình tự thiếu bước tra cứu thông tin cư trú",
      "Bổ sung bước: người tiếp nhận tra cứu thông tin cư trú trước khi nhận hồ sơ.", [decree]),
    rule("open-ended-documents", .info, "Thành phần hồ sơ không xác định", "Nêu rõ từng giấy tờ.", []),
  ]

  /// Each: rule, quotation, the words found in it.
  private static let cases: [(rule: Int, quote: String, words: String)] = [
    (2, "Sổ hộ khẩu của cha, mẹ (bản chính để đối chiếu)", "Sổ hộ khẩu"),
    (0, "Bản sao có chứng thực Giấy chứng minh nhân dân của người yêu cầu, còn thời hạn sử dụng", "Giấy chứng minh nhân dân"),
    (
      3, "Công chức tiếp nhận kiểm tra hồ sơ và yêu cầu người dân bổ sung giấy tờ chứng minh nơi cư trú",
      "yêu cầu người dân bổ sung"
    ),
    (
      2,
      "Giấy tờ chứng minh mối quan hệ nhân thân: giấy khai sinh, giấy chứng nhận kết hôn, sổ hộ khẩu gia đình, hoặc xác nhận của "
        + "UBND cấp xã nơi cư trú; trường hợp không có một trong các giấy tờ trên thì nộp văn bản cam đoan có người làm chứng",
      "sổ hộ khẩu gia đình"
    ),
    (1, "Ủy ban nhân dân huyện nơi có đất", "Ủy ban nhân dân huyện"),
    (4, "Các giấy tờ khác có liên quan", "khác có liên quan"),
  ]

  private static let procedures: [(code: String, name: String, field: String, executing: String)] = [
    ("1.001193", "Đăng ký khai sinh", "Hộ tịch", "Ủy ban nhân dân cấp xã"),
    (
      "2.000986",
      "Liên thông thủ tục hành chính về đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi",
      "Hộ tịch", "Ủy ban nhân dân cấp xã; Công an cấp xã; Bảo hiểm xã hội cơ sở"
    ),
    ("1.004222", "Đăng ký thường trú", "Đăng ký, quản lý cư trú", "Công an cấp xã"),
    (
      "1.012766", "Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy chứng nhận quyền sử dụng đất lần đầu", "Đất đai",
      "Chi nhánh Văn phòng đăng ký đất đai"
    ),
  ]

  var run: RunDescription {
    RunDescription(
      toolVersion: "1.0.0-test",
      policy: PolicyStamp(
        id: "vn-thu", version: "2026.11", title: LocalizedText(vi: "Bộ quy tắc thử", en: "Sample policy"),
        hash: Fingerprint(of: "policy".utf8)),
      asOf: Day(daysSinceEpoch: 20_778), inputs: ["thu-tuc"], rules: OfficerRun.rules.sorted { $0.id < $1.id },
      agencies: OfficerRun.agencies.sorted { $0.id < $1.id }, baseline: hasBaseline ? Fingerprint(of: "mốc".utf8) : nil)
  }

  /// One file a procedure, up to six findings in it.
  var files: [FileReport] {
    (0..<(findings + 5) / 6).map { number in
      let agency = OfficerRun.agencies[number % 3]
      let procedure = OfficerRun.procedures[number / 3 % OfficerRun.procedures.count]
      let code = number < 12 ? procedure.code : "3.\(String(100_000 + number))"
      let picked = OfficerRun.cases[..<min(6, findings - number * 6)]
      let text = "code: \"\(code)\"\n" + picked.map { "- name: \($0.quote)\n" }.joined()
      let file = SampleFile(
        path: "thu-tuc/\(agency.id)/\(code).yaml", text: text, agency: agency.id, agencyName: agency.name, code: code,
        name: procedure.name, field: procedure.field, documents: picked.count + 3)
      var report = file.report { file in
        picked.enumerated().map { index, item in finding(item, in: file, isKnown: hasBaseline && index % 2 == 0) }
      }
      report.procedures[0].executingAgency = procedure.executing
      return report
    } + [SampleFiles.unreadable]
  }

  private func finding(
    _ item: (rule: Int, quote: String, words: String), in file: SampleFile, isKnown: Bool
  ) -> Finding {
    let rule = OfficerRun.rules[item.rule]
    let start = Array(item.quote.utf8).firstRange(of: Array(item.words.utf8))?.lowerBound ?? 0
    return Finding(
      rule: rule.id, severity: rule.severity,
      message: Message(
        LocalizedText(
          vi: "Thành phần hồ sơ “{quote}” có nội dung chưa phù hợp: {what}; không còn giá trị từ ngày 01/01/2023.",
          en: "“{quote}” does not comply: {what}; void since 2023-01-01."),
        [.init("quote", item.quote), .init("what", rule.title)]),
      advice: Message(rule.advice), path: file.path, range: file.range(of: item.words),
      subject: .init(
        agency: file.agency, agencyName: file.agencyName, code: file.code, name: file.name, field: file.field,
        component: "dossiers[0].documents[0].name"),
      quote: .init(text: item.quote, highlights: [ByteRange(start, start + item.words.utf8.count)]),
      basis: rule.basis.map(\.key), since: rule.from, status: isKnown ? .known : .open)
  }

  /// The whole output of a format for this run.
  func output<Format: Reporter>(
    of format: Format.Type, options: ReporterOptions = ReporterOptions()
  ) throws -> [UInt8] {
    var reporter = Format(run: run, options: options)
    var bytes = reporter.begin()
    let files = files
    for file in files { bytes += reporter.add(file) }
    return try bytes + reporter.finish(SampleRun.summarise(files))
  }
}
