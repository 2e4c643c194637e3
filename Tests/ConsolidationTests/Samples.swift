import Diagnostics

@testable import Consolidation

/// Made-up communes of a made-up province.
enum Samples {
  static let now = momentOf("2026-11-10T08:12:00+07:00")
  static let november = periodOf("2026-11")

  static func submission(
    _ agency: String = "ca-xa-tan-hoa", _ period: String = "2026-11", revision: Int = 1, findings: [SubmittedFinding] = [],
    covering codes: [String] = ["1.004222", "2.000986"]
  ) -> Submission {
    var submission = Submission(
      agency: agency, agencyName: "Công an \(agency)", period: periodOf(period), revision: revision,
      created: Moment(startOf: periodOf(period).firstDay), asOf: periodOf(period).firstDay,
      stamp: .init(toolVersion: "1.0.0", policyID: "vn", policyVersion: "2026.11", policyHash: Fingerprint(of: []).hexadecimal))
    submission.officer = "Trần Thị Bình"
    submission.procedures = codes.map {
      CoveredProcedure(
        code: $0, name: "Thủ tục \($0)", field: "Cư trú", contentHash: Fingerprint(ofParts: [agency, $0]).hexadecimal,
        documents: 3)
    }
    submission.findings = findings.sorted(by: SubmittedFinding.precedes)
    submission.rules = Set(findings.map(\.rule)).sorted().map {
      SubmittedRule(id: $0, title: "Quy tắc \($0)", basis: ["khoản 3 Điều 38 Luật Cư trú (68/2020/QH14)"])
    }
    submission.totals.procedures = codes.count
    submission.totals.files = 1
    submission.totals.errors = findings.count
    return submission
  }

  static func finding(
    _ quote: String = "Sổ hộ khẩu của chủ hộ (bản chính)", rule: String = "no-paper-household-book", code: String = "1.004222",
    agency: String = "ca-xa-tan-hoa", status: SubmittedFinding.Status = .open
  ) -> SubmittedFinding {
    var finding = SubmittedFinding(
      fingerprint: Fingerprint(ofParts: [agency, code, rule, quote]), rule: rule, severity: .error, code: code, status: status)
    finding.component = "dossiers[0].documents[0].name"
    finding.quote = quote
    finding.message = "Thành phần hồ sơ “\(quote)” yêu cầu nộp sổ hộ khẩu giấy."
    finding.advice = "Kiến nghị bãi bỏ."
    finding.basis = ["luat-cu-tru-2020#38.3"]
    finding.paper = "household-book"
    finding.path = "tthc.yaml"
    finding.line = 12
    return finding
  }
}
