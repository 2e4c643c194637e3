/// The parts of a procedure by the Vietnamese labels that exports print over columns and paragraphs.
enum FieldLabel: String, CaseIterable {
  case code, name, publisher, executingAgency, field, level, decision, subjects, steps, methods, documents, timeLimit, fees
  case results, conditions, legalBasis, competentAgency, receivingPlace, authorizedAgency, coordinatingAgency, keywords, note
  /// A running number: says nothing.
  case rowNumber
  /// Labels of exports that no part of a procedure file answers to.
  case unplaced

  /// The part that a label names, whatever its case, marks and trailing colon; nil for an unknown label.
  init?(label: String) {
    let slug = Slug.of(label)
    guard let found = FieldLabel.allCases.first(where: { $0.slugs.contains(slug) }) else { return nil }
    self = found
  }

  private var slugs: [String] {
    switch self {
    case .code: ["ma-so", "ma", "ma-thu-tuc", "ma-tthc", "ma-so-tthc", "ma-thu-tuc-hanh-chinh"]
    case .name: ["ten", "ten-thu-tuc", "ten-tthc", "ten-thu-tuc-hanh-chinh"]
    case .publisher: ["co-quan-ban-hanh", "co-quan-cong-bo", "bo-nganh"]
    case .executingAgency: ["co-quan-thuc-hien", "co-quan-giai-quyet", "co-quan-truc-tiep-thuc-hien-tthc", "co-quan"]
    case .field: ["linh-vuc", "ten-linh-vuc"]
    case .level: ["cap-thuc-hien", "cap", "muc-do-cap"]
    case .decision: ["so-quyet-dinh", "quyet-dinh", "quyet-dinh-cong-bo"]
    case .subjects: ["doi-tuong-thuc-hien", "doi-tuong"]
    case .steps: ["trinh-tu-thuc-hien", "trinh-tu"]
    case .methods: ["cach-thuc-thuc-hien", "cach-thuc"]
    case .documents: ["thanh-phan-ho-so", "thanh-phan-so-luong-ho-so", "ho-so", "thanh-phan-ho-so-can-nop"]
    case .timeLimit: ["thoi-han-giai-quyet", "thoi-han", "thoi-gian-giai-quyet"]
    case .fees: ["phi-le-phi", "phi", "le-phi", "phi-va-le-phi"]
    case .results: ["ket-qua-thuc-hien", "ket-qua", "ket-qua-xu-ly"]
    case .conditions:
      ["yeu-cau-dieu-kien-thuc-hien", "yeu-cau-dieu-kien", "dieu-kien-thuc-hien", "yeu-cau-dieu-kien-thuc-hien-tthc"]
    case .legalBasis: ["can-cu-phap-ly", "can-cu"]
    case .competentAgency: ["co-quan-co-tham-quyen", "co-quan-tham-quyen", "co-quan-co-tham-quyen-quyet-dinh"]
    case .receivingPlace: ["dia-chi-tiep-nhan-hs", "dia-chi-tiep-nhan-ho-so", "dia-chi-tiep-nhan", "noi-tiep-nhan"]
    case .authorizedAgency: ["co-quan-duoc-uy-quyen"]
    case .coordinatingAgency: ["co-quan-phoi-hop"]
    case .keywords: ["tu-khoa"]
    case .note: ["mo-ta", "ghi-chu"]
    case .rowNumber: ["stt", "tt", "so-thu-tu"]
    case .unplaced: ["loai-thu-tuc", "thu-tuc-lien-quan", "thu-tuc-hanh-chinh-lien-quan", "ten-viet-tat"]
    }
  }

  /// Puts a clean text into the part of a draft; false for the parts that are no part of it.
  func put(_ text: String, into draft: inout ProcedureDraft) -> Bool {
    switch self {
    case .code: draft.code = text
    case .name: draft.name = text.split(separator: "\n").joined(separator: " ")
    case .executingAgency: draft.executingAgencies = Lists.items(of: text)
    case .field: draft.field = text
    case .decision: draft.decision = text
    case .subjects: draft.subjects = Lists.items(of: text)
    case .steps: draft.steps = [.init(text: text)]
    case .methods: draft.methods = MethodRun.split(text) ?? [.init(text: text)]
    case .documents: draft.dossiers = [.init(documents: text.split(separator: "\n").map { .init(name: String($0)) })]
    case .timeLimit: draft.timeLimit = text
    case .fees: draft.fees = [.init(text: text)]
    case .results: draft.results = [text]
    case .conditions: draft.conditions = [text]
    case .legalBasis: draft.legalBasis = text.split(separator: "\n").map { .init(number: String($0)) }
    case .competentAgency: draft.competentAgency = text
    case .receivingPlace: draft.receivingPlace = text
    case .authorizedAgency: draft.authorizedAgency = text
    case .coordinatingAgency: draft.coordinatingAgency = text
    case .keywords: draft.keywords = [text]
    case .note: draft.note = text
    case .publisher, .level, .rowNumber, .unplaced: return false
    }
    return true
  }
}
