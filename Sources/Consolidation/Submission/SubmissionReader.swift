import Diagnostics

/// A file read and checked against its own manifest, before anybody asks whether its agency and period are wanted.
package struct ReadSubmission: Sendable, Equatable {
  package var submission: Submission
  /// SHA-256 of the canonical body.
  package var manifest: Fingerprint
  package var signature: SubmissionSignature?

  /// Reads a whole file. A file that was only laid out anew (indented by some editor) still has its content and is taken.
  package init(_ bytes: [UInt8]) throws(SubmissionProblem) {
    let document: JSONParser.Document
    do {
      document = try JSONParser.parse(bytes)
    } catch {
      throw .unreadable(offset: error.offset, reason: error.message)
    }
    guard document.root["format"] == .string(Submission.format) else { throw .otherFormat }
    let root = JSONView(document.root)
    let version = try root.integer("version", in: 1...Int.max)
    guard version <= Submission.version else { throw .newerVersion(version) }
    guard let declared = Fingerprint(hexadecimal: try root.member("manifest").string("sha256")) else { throw .damaged }
    let body = try root.member("body")
    let raw = document.memberRanges["body"].map { Fingerprint(of: bytes[$0]) }
    guard raw == declared || Fingerprint(of: CanonicalJSON.bytes(body.value)) == declared else { throw .damaged }
    manifest = declared
    signature = try root.optional("signature").map { value throws(SubmissionProblem) in try SubmissionSignature(value) }
    submission = try Submission(body: body)
  }
}

extension Submission {
  fileprivate init(body: JSONView) throws(SubmissionProblem) {
    let agency = try body.member("agency")
    let tool = try body.member("tool")
    let policy = try body.member("policy")
    self.init(
      agency: try agency.string("id"), agencyName: try agency.string("name"),
      period: try body.parsed("period", "kỳ dạng 2026-11", "a period such as 2026-11") { Period($0) },
      revision: try body.integer("revision", in: 1...9999),
      created: try body.parsed("created", "thời điểm giờ Việt Nam", "a time of Vietnam") { Moment($0) },
      asOf: try body.day("as_of"),
      stamp: Stamp(
        toolVersion: try tool.string("version"), policyID: try policy.string("id"), policyVersion: try policy.string("version"),
        policyHash: try policy.string("sha256")))
    guard AgencyID.isValid(self.agency) else { throw agency.problem("id", "mã đơn vị không hợp lệ", "not an agency's id") }
    origin = try body.parsed("origin", "checker hoặc sheet", "checker or sheet") { Origin(rawValue: $0) }
    officer = try body.optionalString("responsible_officer")
    procedures = try body.array("procedures").map { row throws(SubmissionProblem) in try CoveredProcedure(row) }
    unreadable = try body.array("unreadable").map { file throws(SubmissionProblem) in
      UnreadableFile(path: try file.string("path"), reason: try file.string("reason"))
    }
    rules = try body.array("rules").map { rule throws(SubmissionProblem) in
      SubmittedRule(id: try rule.string("id"), title: try rule.string("title"), basis: try rule.strings("basis"))
    }
    findings = try body.array("findings").map { finding throws(SubmissionProblem) in try SubmittedFinding(finding) }
    difficulties = try body.strings("difficulties")
    proposals = try body.strings("proposals")
    totals = try Totals(body.member("totals"))
    try check(body)
  }

  /// What the types cannot say: a finding counted twice would stay counted twice.
  private func check(_ body: JSONView) throws(SubmissionProblem) {
    guard Set(findings.map(\.fingerprint)).count == findings.count else {
      throw body.problem("findings", "một vi phạm ghi hai lần", "a finding is listed twice")
    }
    guard totals.procedures == procedures.count else {
      throw body.problem("totals.procedures", "khác số thủ tục liệt kê", "differs from the procedures listed")
    }
  }
}

extension Submission.Totals {
  fileprivate init(_ view: JSONView) throws(SubmissionProblem) {
    self.init()
    files = try view.integer("files", in: 0...Int.max)
    procedures = try view.integer("procedures", in: 0...Int.max)
    documents = try view.integer("documents", in: 0...Int.max)
    errors = try view.integer("errors", in: 0...Int.max)
    warnings = try view.integer("warnings", in: 0...Int.max)
    infos = try view.integer("infos", in: 0...Int.max)
    waived = try view.integer("waived", in: 0...Int.max)
    ignored = try view.integer("ignored", in: 0...Int.max)
    known = try view.integer("known", in: 0...Int.max)
  }
}

extension CoveredProcedure {
  fileprivate init(_ row: JSONView) throws(SubmissionProblem) {
    guard case .array(let cells) = row.value, cells.count == 5, case .string(let code) = cells[0],
      case .string(let name) = cells[1], case .string(let field) = cells[2], case .string(let hash) = cells[3],
      case .integer(let documents) = cells[4], documents >= 0, Fingerprint(hexadecimal: hash) != nil
    else {
      throw row.problem("", "cần [mã, tên, lĩnh vực, SHA-256, số giấy tờ]", "[code, name, field, SHA-256, documents] expected")
    }
    self.init(code: code, name: name, field: field, contentHash: hash, documents: documents)
  }
}

extension SubmittedFinding {
  fileprivate init(_ view: JSONView) throws(SubmissionProblem) {
    self.init(
      fingerprint: try view.parsed("fingerprint", "64 chữ số thập lục phân", "64 hexadecimal digits") {
        Fingerprint(hexadecimal: $0)
      },
      rule: try view.string("rule"),
      severity: try view.parsed("severity", "error, warning hoặc info", "error, warning or info") { Severity(rawValue: $0) },
      code: try view.string("code"),
      status: try view.parsed("status", "open, ignored, waived hoặc known", "open, ignored, waived or known") {
        Status(rawValue: $0)
      })
    component = try view.string("component")
    quote = try view.string("quote")
    message = try view.string("message")
    advice = try view.optionalString("advice") ?? ""
    basis = try view.strings("basis")
    since = try view.optionalDay("since")
    paper = try view.optionalString("paper") ?? ""
    reason = try view.optionalString("reason") ?? ""
    until = try view.optionalDay("until")
    path = try view.string("path")
    line = try view.integer("line", in: 1...Int.max)
  }
}
