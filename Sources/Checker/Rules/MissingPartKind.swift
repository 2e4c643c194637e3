import Diagnostics
import ProcedureModel

/// A part that a procedure must have (Nghị định 63/2010/NĐ-CP, article 8, paragraph 2).
struct MissingPartKind: RuleKind {
  static let name = "missing-part"
  private let parts: [(part: ProcedurePart, severity: Severity)]
  private let durations = WorkingTimeFinder()

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    parts = rule.parameters.severities("parts").compactMap { grade in
      ProcedurePart(rawValue: grade.name).map { ($0, grade.severity) }
    }
  }

  var triggers: RuleTriggers { .everything }

  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) {
    for (part, severity) in parts where part.isMissing(in: procedure.procedure) && !isSaidElsewhere(part, procedure) {
      findings.report(
        component: part.rawValue, severity: severity, [.init("part", part.title), .init("provision", part.provision)])
    }
  }

  /// A time limit that the words of a method state is not missing: it only has no key of its own. Steps do not settle it: their
  /// durations are those of single steps.
  private func isSaidElsewhere(_ part: ProcedurePart, _ procedure: ProcedureReading) -> Bool {
    guard part == .timeLimit else { return false }
    return procedure.procedure.methods.compactMap(\.text).contains { text in
      text.withUTF8(in: procedure.tree) { !durations.durations(in: $0).isEmpty }
    }
  }
}

/// The parts of article 8 and what identifies a procedure.
enum ProcedurePart: String, CaseIterable {
  case name, code, steps, methods, dossiers, sets
  case timeLimit = "time_limit"
  case subjects, agency, results, level, field
  case legalBasis = "legal_basis"

  func isMissing(in procedure: Procedure) -> Bool {
    switch self {
    case .name: isEmpty(procedure.name)
    case .code: isEmpty(procedure.code)
    case .steps: !procedure.steps.contains { !isEmpty($0.text) || !isEmpty($0.name) }
    case .methods: procedure.methods.isEmpty
    case .dossiers: procedure.dossiers.isEmpty
    case .sets: !procedure.dossiers.contains { $0.sets != nil }
    case .timeLimit: isEmpty(procedure.timeLimit) && !procedure.methods.contains { !isEmpty($0.timeLimit) }
    case .subjects: !procedure.subjects.contains { !$0.isEmpty }
    case .agency: !procedure.executingAgency.contains { !$0.isEmpty } && isEmpty(procedure.competentAgency)
    case .results: !procedure.results.contains { !$0.isEmpty }
    case .level: procedure.level.isEmpty
    case .field: isEmpty(procedure.field)
    case .legalBasis: procedure.legalBasis.isEmpty
    }
  }

  private func isEmpty(_ text: Text?) -> Bool { text?.isEmpty ?? true }

  var title: LocalizedText {
    switch self {
    case .name: LocalizedText(vi: "tên thủ tục", en: "name")
    case .code: LocalizedText(vi: "mã thủ tục", en: "code")
    case .steps: LocalizedText(vi: "trình tự thực hiện", en: "steps")
    case .methods: LocalizedText(vi: "cách thức thực hiện", en: "ways to submit")
    case .dossiers: LocalizedText(vi: "thành phần hồ sơ", en: "documents")
    case .sets: LocalizedText(vi: "số lượng hồ sơ", en: "number of sets")
    case .timeLimit: LocalizedText(vi: "thời hạn giải quyết", en: "time limit")
    case .subjects: LocalizedText(vi: "đối tượng thực hiện", en: "subjects")
    case .agency: LocalizedText(vi: "cơ quan thực hiện", en: "executing agency")
    case .results: LocalizedText(vi: "kết quả thực hiện", en: "result")
    case .level: LocalizedText(vi: "cấp thực hiện", en: "level")
    case .field: LocalizedText(vi: "lĩnh vực", en: "field")
    case .legalBasis: LocalizedText(vi: "căn cứ pháp lý", en: "legal basis")
    }
  }

  /// The point of article 8, clause 2 that asks for it, or what else does.
  var provision: LocalizedText {
    let point: String? =
      switch self {
      case .name: "a"
      case .steps: "b"
      case .methods: "c"
      case .dossiers, .sets: "d"
      case .timeLimit: "đ"
      case .subjects: "e"
      case .agency: "g"
      case .results: "h"
      case .code, .level, .field, .legalBasis: nil
      }
    guard let point else {
      return LocalizedText(vi: "nội dung quyết định công bố thủ tục", en: "contents of the publishing decision")
    }
    return LocalizedText(
      vi: "điểm \(point) khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP", en: "Decree 63/2010, article 8 clause 2 point \(point)")
  }
}
