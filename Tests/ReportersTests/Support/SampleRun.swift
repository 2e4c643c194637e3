import Checker
import Diagnostics

/// The run that every format is tested with: several agencies, every status and severity, and texts that try to do harm.
enum SampleRun {
  static let run = RunDescription(
    toolVersion: "1.0.0-test",
    policy: PolicyStamp(
      id: "vn-thu", version: "2026.11", title: LocalizedText(vi: "Bộ quy tắc thử", en: "Sample policy"),
      hash: Fingerprint(of: "policy".utf8)),
    asOf: Day(daysSinceEpoch: 20_778), inputs: ["thu-tuc"], rules: SampleRules.all,
    agencies: [
      AgencyDescription(
        id: "ca-phuong-hoa-lu", name: "Công an phường Hoa Lư", level: "commune", parent: "ca-tinh-mau",
        responsible: "Nguyễn Thị Bình"),
      AgencyDescription(id: "ubnd-xa-dong-hai", name: "UBND xã Đông Hải", level: "commune", parent: nil, responsible: nil),
      AgencyDescription(
        id: "vpdk-dat-dai", name: "Văn phòng đăng ký đất đai <script>alert(1)</script>", level: "province", parent: nil,
        responsible: "=HYPERLINK(\"http://vi.du\")"),
    ])

  /// In the order of their paths, as the engine gives them; then those with findings that needed all files.
  static let files: [FileReport] = [
    SampleFiles.residence, SampleFiles.windows, SampleFiles.broken, SampleFiles.clean, SampleFiles.hostile,
    SampleFiles.unreadable, SampleFiles.compared,
  ]

  static let summary: RunSummary = summarise(files)

  /// The figures of some files, counted here by hand as the engine counts them.
  static func summarise(_ files: [FileReport]) -> RunSummary {
    var summary = RunSummary()
    var agencies: [String: RunSummary.AgencyCounts] = [:]
    var rules: [String: RunSummary.RuleCounts] = [:]
    summary.files = Set(files.filter { $0.source != nil }.map(\.path)).count
    for file in files {
      if let failure = file.failure { summary.unreadable.append(.init(path: file.path, reason: failure)) }
      for procedure in file.procedures {
        summary.procedures += 1
        summary.documents += procedure.documentCount
        agencies[procedure.agency, default: .init(agency: procedure.agency, name: procedure.agencyName)].procedures += 1
      }
      for finding in file.findings {
        var counts = rules[finding.rule] ?? .init(rule: finding.rule)
        switch finding.status {
        case .open:
          counts.open += 1
          summary.findings[finding.severity] += 1
          agencies[finding.subject?.agency ?? "", default: .init(agency: "", name: "")].findings[finding.severity] +=
            1
        case .ignored:
          counts.ignored += 1
          summary.ignored += 1
        case .waived:
          counts.waived += 1
          summary.waived += 1
        case .known:
          counts.known += 1
          summary.known += 1
        }
        rules[finding.rule] = counts
      }
      let faulty = Set(file.findings.filter { $0.isOpen && $0.severity == .error }.compactMap { $0.subject?.code })
      for procedure in file.procedures where faulty.contains(procedure.code) {
        agencies[procedure.agency]?.faultyProcedures += 1
      }
    }
    summary.agencies = agencies.values.sorted { $0.agency < $1.agency }
    summary.rules = rules.values.sorted { $0.rule < $1.rule }
    summary.notices = [
      Message(
        vi: "Quy tắc no-id-copy có hiệu lực từ ngày 01/01/2027: 3 chỗ sẽ thành vi phạm.",
        en: "Rule no-id-copy takes effect on 2027-01-01: 3 places will be violations.")
    ]
    return summary
  }
}

/// Rules of the sample policy: with and without dates, law, advice and address.
enum SampleRules {
  static let residenceLaw = LegalCitation(
    key: "luat-cu-tru-2020#38.3", number: "68/2020/QH14", title: LocalizedText(vi: "Luật Cư trú", en: "Law on Residence"),
    place: LocalizedText(vi: "khoản 3 Điều 38", en: "Article 38, clause 3"), url: "https://vi.du/68-2020-QH14?d=38&k=3")
  static let decree = LegalCitation(
    key: "nd-104-2022", number: "104/2022/NĐ-CP",
    title: LocalizedText(vi: "Nghị định bỏ yêu cầu nộp sổ hộ khẩu", en: "Decree that drops the household book"),
    place: LocalizedText(""), url: nil)

  static let all: [RuleDescription] = [
    RuleDescription(
      id: "no-district-body", severity: .warning,
      title: LocalizedText(vi: "Không giao việc cho cấp huyện", en: "No work for district bodies"),
      why: LocalizedText(vi: "Cấp huyện không còn từ ngày 01/7/2025.", en: "District level ended on 1 July 2025."),
      advice: LocalizedText(vi: "Ghi cơ quan kế nhiệm.", en: "Name the successor."), basis: [decree],
      from: Day(year: 2025, month: 7, day: 1), until: nil),
    RuleDescription(
      id: "no-paper-household-book", severity: .error,
      title: LocalizedText(vi: "Không yêu cầu sổ hộ khẩu giấy", en: "No paper household book"),
      why: LocalizedText(
        vi: "Sổ hộ khẩu giấy hết giá trị sử dụng; thông tin cư trú nằm trong Cơ sở dữ liệu về cư trú.",
        en: "The paper book is void; residence data are in the residence database."),
      advice: LocalizedText(vi: "Khai thác Cơ sở dữ liệu quốc gia về dân cư.", en: "Look it up in the population database."),
      basis: [residenceLaw, decree], from: Day(year: 2023, month: 1, day: 1), until: nil),
    RuleDescription(
      id: "wording", severity: .info, title: LocalizedText(vi: "Dùng từ đúng", en: "Right words"),
      why: LocalizedText(vi: "Từ cũ gây nhầm.", en: "Old words mislead."), advice: LocalizedText(""), basis: [], from: nil,
      until: Day(year: 2027, month: 12, day: 31)),
  ]
}
