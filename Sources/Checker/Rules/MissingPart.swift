import Diagnostics
import ProcedureModel

/// A part that a procedure must have (Nghị định 63/2010/NĐ-CP, Điều 8 khoản 2).
struct MissingPart: RuleKind {
  static let name = "missing-part"
  private let parts: [RuleParameters.Graded]

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    parts = rule.parameters.severities("parts")
  }

  func check(_ listing: Listing, _ findings: inout ListingFindings) {
    let procedure = listing.procedure
    for graded in parts {
      guard let part = MissingPart.known[graded.name], part.isMissing(procedure) else { continue }
      findings.add(
        graded.severity, range: procedure.headline(in: listing.tree), component: part.component,
        [.init("part", part.title), .init("provision", part.provision)])
    }
  }

  /// A part by its name in the policy.
  private struct Part: Sendable {
    let component: String
    let title: LocalizedText
    let provision: LocalizedText
    let isMissing: @Sendable (Procedure) -> Bool

    init(_ component: String, vi: String, en: String, point: String?, _ isMissing: @escaping @Sendable (Procedure) -> Bool) {
      self.component = component
      title = LocalizedText(vi: vi, en: en)
      provision =
        point.map {
          LocalizedText(vi: "điểm \($0) khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP", en: "Decree 63/2010, article 8.2.\($0)")
        } ?? LocalizedText(vi: "Điều 15 Nghị định 63/2010/NĐ-CP", en: "Decree 63/2010, article 15")
      self.isMissing = isMissing
    }
  }

  private static let known: [String: Part] = [
    "name": Part("name", vi: "tên thủ tục", en: "name", point: "a") { $0.name == nil },
    "code": Part("code", vi: "mã thủ tục", en: "code", point: nil) { $0.code == nil },
    "steps": Part("steps", vi: "trình tự thực hiện", en: "order of steps", point: "b") { $0.steps.isEmpty },
    "methods": Part("methods", vi: "cách thức thực hiện", en: "way to submit", point: "c") { $0.methods.isEmpty },
    "dossiers": Part("dossiers", vi: "thành phần hồ sơ", en: "list of documents", point: "d") { $0.documentCount == 0 },
    "sets": Part("dossiers", vi: "số lượng hồ sơ", en: "number of sets", point: "d") { procedure in
      !procedure.dossiers.isEmpty && procedure.dossiers.allSatisfy { $0.sets == nil }
    },
    "time_limit": Part("time_limit", vi: "thời hạn giải quyết", en: "time limit", point: "đ") { procedure in
      procedure.timeLimit == nil && !procedure.methods.contains { $0.timeLimit != nil }
    },
    "subjects": Part("subjects", vi: "đối tượng thực hiện", en: "subjects", point: "e") { $0.subjects.isEmpty },
    "agency": Part("executing_agency", vi: "cơ quan giải quyết", en: "executing agency", point: "g") {
      $0.executingAgency.isEmpty && $0.competentAgency == nil
    },
    "results": Part("results", vi: "kết quả thực hiện", en: "result", point: "h") { $0.results.isEmpty },
    "level": Part("level", vi: "cấp thực hiện", en: "level", point: nil) { $0.level.isEmpty },
    "field": Part("field", vi: "lĩnh vực", en: "field", point: nil) { $0.field == nil },
    "legal_basis": Part("legal_basis", vi: "căn cứ pháp lý", en: "legal basis", point: nil) { $0.legalBasis.isEmpty },
  ]
}

extension Procedure {
  /// Where a finding about the whole procedure points: its code, else its name, else its first bytes.
  func headline(in tree: YAMLTree) -> ByteRange {
    (code ?? name)?.place(in: tree) ?? ByteRange(range.lowerBound, min(range.upperBound, range.lowerBound + 1))
  }
}

extension Text {
  /// The words of a range of the decoded text.
  func words(_ range: ByteRange, in tree: YAMLTree) -> String {
    let bytes = bytes(in: tree)
    let lower = bytes.startIndex + max(0, min(range.lowerBound, bytes.count))
    let upper = bytes.startIndex + max(0, min(range.upperBound, bytes.count))
    return String(decoding: bytes[lower..<max(lower, upper)], as: UTF8.self)
  }
}
