import Diagnostics

/// The waivers of the policy: which findings they silence, and what is wrong with them.
struct WaiverTable: Sendable {
  private let waivers: [Waiver]
  /// Rules of the run that a waiver may silence.
  private let waivable: Set<String>
  private let enabled: Set<String>
  private let day: Day

  init(_ waivers: [Waiver], waivable: Set<String>, enabled: Set<String>, day: Day) {
    self.waivers = waivers
    self.waivable = waivable
    self.enabled = enabled
    self.day = day
  }

  /// What became of the waivers in a part of the run; parts are joined in any order.
  struct Use: Sendable {
    /// It silenced a finding.
    var used: [Bool] = []
    /// A procedure that it is about was checked.
    var met: [Bool] = []

    mutating func join(_ other: Use) {
      for index in other.used.indices where used.indices.contains(index) {
        used[index] = used[index] || other.used[index]
        met[index] = met[index] || other.met[index]
      }
    }
  }

  var isEmpty: Bool { waivers.isEmpty }
  var unused: Use { Use(used: waivers.map { _ in false }, met: waivers.map { _ in false }) }

  /// Notes that a procedure was checked.
  func meet(code: String, agency: String, _ use: inout Use) {
    for (index, waiver) in waivers.enumerated() where covers(waiver, code: code, agency: agency) { use.met[index] = true }
  }

  func status(for finding: Finding, _ use: inout Use) -> Finding.Status? {
    guard let subject = finding.subject else { return nil }
    for (index, waiver) in waivers.enumerated() {
      guard waiver.rule.value == finding.rule, waivable.contains(finding.rule), !waiver.isExpired(on: day),
        covers(waiver, code: subject.code, agency: subject.agency)
      else { continue }
      use.used[index] = true
      return .waived(id: waiver.id.value, reason: waiver.reason, until: waiver.until)
    }
    return nil
  }

  private func covers(_ waiver: Waiver, code: String, agency: String) -> Bool {
    (waiver.procedure.map { $0 == code } ?? true) && (waiver.agency.map { $0 == agency } ?? true)
  }

  /// Waivers that have ended, may not silence their rule, or silenced nothing although their procedure was checked.
  func problems(_ use: Use) -> [Finding] {
    waivers.enumerated().compactMap { index, waiver in
      guard enabled.contains(waiver.rule.value), use.met[index] else { return nil }
      if !waivable.contains(waiver.rule.value) {
        return finding(
          .invalidWaiver, waiver, vi: "Quy tắc {rule} không được hưởng ngoại lệ; ngoại lệ {id} không có tác dụng.",
          en: "The rule {rule} may not be waived; waiver {id} has no effect.")
      }
      if waiver.isExpired(on: day) {
        return finding(
          .invalidWaiver, waiver, vi: "Ngoại lệ {id} ({rule}) đã hết hạn ngày {until}.",
          en: "Waiver {id} ({rule}) ended on {until}.")
      }
      if !use.used[index] {
        return finding(
          .unusedWaiver, waiver, vi: "Ngoại lệ {id} ({rule}) không còn lỗi nào để miễn; hãy bỏ khỏi chính sách.",
          en: "Waiver {id} ({rule}) has nothing to waive any more; remove it from the policy.")
      }
      return nil
    }
  }

  private func finding(_ rule: EngineRule, _ waiver: Waiver, vi: String, en: String) -> Finding {
    Finding(
      rule: rule.rawValue, severity: rule.severity,
      message: Message(
        LocalizedText(vi: vi, en: en),
        [
          .init("id", waiver.id.value), .init("rule", waiver.rule.value),
          .init("until", LocalizedText(vi: waiver.until.slashed, en: waiver.until.iso)),
        ]),
      path: waiver.id.place.path, range: waiver.id.place.range)
  }
}
