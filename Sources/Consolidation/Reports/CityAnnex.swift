import Checker
import Diagnostics
import Foundation
import Reporters

/// The consolidated figures in the form of the official annexes, so that a commune's and a city's papers look alike.
package enum CityAnnex {
  /// The content of annexes I to III and the flat sheet.
  package static func content(_ report: CityReport, toolVersion: String) -> AnnexContent {
    AnnexContent(
      consolidating: report.agencies.filter { $0.submission != nil || !$0.findings.isEmpty }.map { agency($0) },
      run: run(report, toolVersion: toolVersion), rules: rules(report), missing: report.missing.map(missing),
      unreadable: report.agencies.flatMap { agency in
        agency.unreadable.map { AnnexContent.Unreadable(at: shown(agency.name), because: shown($0)) }
      }, notices: notices(report), files: report.agencies.reduce(0) { $0 + ($1.submission?.files ?? 0) },
      documents: report.agencies.reduce(0) { $0 + ($1.submission?.documents ?? 0) }, waived: report.totals.waived)
  }

  private static func run(_ report: CityReport, toolVersion: String) -> RunDescription {
    let policy = report.policies.first
    let words = policy?.policy.split(separator: " ", maxSplits: 1).map(String.init) ?? []
    let hash = policy.flatMap { Fingerprint(hexadecimal: $0.hash) } ?? Fingerprint(of: [])
    return RunDescription(
      toolVersion: toolVersion,
      policy: PolicyStamp(id: words.first ?? "—", version: words.dropFirst().first ?? "", title: LocalizedText(""), hash: hash),
      asOf: report.asOf, inputs: [], rules: [],
      agencies: report.agencies.map {
        AgencyDescription(id: $0.id, name: $0.name, level: "", parent: $0.parent, responsible: $0.responsible)
      })
  }

  private static func rules(_ report: CityReport) -> [AnnexContent.Rule] {
    var gravest: [String: Severity] = [:]
    for finding in report.agencies.flatMap(\.findings) where finding.state.isOpen {
      gravest[finding.finding.rule] = max(gravest[finding.finding.rule] ?? .info, finding.finding.severity)
    }
    return gravest.map { AnnexContent.Rule(id: $0.key, title: shown(report.rules[$0.key]?.title ?? $0.key), severity: $0.value) }
      .sorted { ($1.severity, $0.id) < ($0.severity, $1.id) }
  }

  private static func notices(_ report: CityReport) -> [String] {
    report.policies.count > 1
      ? report.policies.map { "\($0.agencies) đơn vị dùng bộ quy tắc \($0.policy), SHA-256 \($0.hash.prefix(16))…" } : []
  }

  private static func agency(_ report: AgencyReport) -> AnnexAgency {
    var figures = AnnexAgency.Figures()
    figures.procedures = report.procedures
    figures.faultyProcedures = report.faultyProcedures
    figures.previous = report.counts.before
    figures.new = report.counts.new
    figures.fixed = report.counts.fixed
    figures.persisting = report.counts.persisting
    figures.overdue = report.counts.overdue
    for finding in report.findings where finding.state.isOpen { figures.findings[finding.finding.severity, default: 0] += 1 }
    return AnnexAgency(
      id: report.id, name: shown(report.name), responsible: shown(report.responsible ?? ""), figures: figures,
      received: report.submission?.received.day,
      // What is mended is counted in annex II; annex I lists what is left to do.
      findings: report.findings.filter { $0.state != .fixed }.map { row($0, report) })
  }

  private static func row(_ reported: ReportedFinding, _ agency: AgencyReport) -> AnnexFinding {
    let finding = reported.finding
    return AnnexFinding(
      code: shown(finding.code, limit: 60), name: shown(reported.procedureName, limit: 400),
      field: shown(reported.field, limit: 120),
      executingAgency: shown(agency.name, limit: 240), severity: finding.severity, rule: finding.rule,
      quote: finding.quote.isEmpty ? [] : [QuotePiece(text: shown(finding.quote), isHighlighted: false)],
      message: shown(finding.message), law: reported.basis.map { AnnexFinding.Law(text: shown($0)) },
      advice: shown(finding.advice),
      deadline: reported.due, responsible: shown(agency.responsible ?? ""),
      state: reported.standingTitle.vi + (reported.recurred ? " (tái diễn)" : ""),
      place: "\(shown(finding.path)):\(finding.line)",
      fingerprint: finding.fingerprint.hexadecimal)
  }

  private static func missing(_ agency: AgencyReport) -> MissingAgency {
    MissingAgency(
      name: shown(agency.name), deadline: agency.worstDuty?.deadline.day, daysLate: agency.worstDuty?.overdueDays,
      responsible: shown(agency.responsible ?? ""), reminders: agency.reminders)
  }

  private static func shown(_ text: String, limit: Int = 2_000) -> String {
    VisibleText.inert(VisibleText.shortened(text, to: limit).precomposedStringWithCanonicalMapping)
  }
}
