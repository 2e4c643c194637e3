import Diagnostics

/// The keys of a procedure: the parts that Nghị định 63/2010/NĐ-CP, article 8, paragraph 2 names, and what identifies it.
package enum ProcedureKey: String, RecordKey {
  case code, name, field, level, agency
  case executingAgency = "executing_agency"
  case competentAgency = "competent_agency"
  case receivingPlace = "receiving_place"
  case authorizedAgency = "authorized_agency"
  case coordinatingAgency = "coordinating_agency"
  case decision, channels, subjects, steps, methods, dossiers
  case timeLimit = "time_limit"
  case results, conditions, fees, forms
  case legalBasis = "legal_basis"
  case keywords, note

  package static let table = KeyTable<ProcedureKey>()

  package var isRequired: Bool { self == .code || self == .name }

  package var shape: ValueShape {
    switch self {
    case .code: .code
    case .name, .field, .agency, .competentAgency, .receivingPlace, .authorizedAgency, .coordinatingAgency, .decision,
      .timeLimit, .note:
      .text
    case .executingAgency, .subjects, .results, .conditions, .keywords: .texts
    case .level: .choice(Level.choices, several: true)
    case .channels: .choice(Channel.choices, several: true)
    case .steps: .records("step", orText: true)
    case .methods: .records("method", orText: false)
    case .dossiers: .records("dossier", orText: false)
    case .fees: .records("fee", orText: true)
    case .forms: .records("form", orText: true)
    case .legalBasis: .records("legal_basis", orText: true)
    }
  }

  package var meaning: LocalizedText {
    switch self {
    case .code: .init(vi: "Mã thủ tục, luôn đặt trong ngoặc kép: \"1.004222\".", en: "The procedure's code, always in quotes.")
    case .name: .init(vi: "Tên thủ tục hành chính.", en: "The procedure's name.")
    case .field: .init(vi: "Lĩnh vực.", en: "The field of administration.")
    case .level: .init(vi: "Cấp thực hiện.", en: "The levels that carry it out.")
    case .agency:
      .init(
        vi: "Mã cơ quan công bố; mặc định theo agency.yaml gần nhất.",
        en: "The publishing agency's id; default: the nearest agency.yaml.")
    case .executingAgency: .init(vi: "Cơ quan thực hiện thủ tục.", en: "Who settles the procedure.")
    case .competentAgency: .init(vi: "Cơ quan có thẩm quyền quyết định.", en: "Who has the power to decide.")
    case .receivingPlace: .init(vi: "Địa chỉ tiếp nhận hồ sơ.", en: "Where dossiers are received.")
    case .authorizedAgency: .init(vi: "Cơ quan được ủy quyền, phân cấp.", en: "Who is authorized to act.")
    case .coordinatingAgency: .init(vi: "Cơ quan phối hợp.", en: "Who takes part.")
    case .decision: .init(vi: "Số quyết định công bố.", en: "The decision that publishes it.")
    case .channels: .init(vi: "Nơi đang niêm yết, công khai bản này.", en: "Where this listing is published.")
    case .subjects: .init(vi: "Đối tượng thực hiện.", en: "Who may carry it out.")
    case .steps: .init(vi: "Trình tự thực hiện.", en: "The order of the steps.")
    case .methods: .init(vi: "Cách thức thực hiện.", en: "The ways to submit.")
    case .dossiers: .init(vi: "Thành phần, số lượng hồ sơ, theo từng trường hợp.", en: "The dossier, one entry a case.")
    case .timeLimit:
      .init(vi: "Thời hạn giải quyết, khi chung cho mọi cách nộp.", en: "The time limit, when the same for all ways.")
    case .results: .init(vi: "Kết quả thực hiện.", en: "The result.")
    case .conditions: .init(vi: "Yêu cầu, điều kiện thực hiện.", en: "Requirements and conditions.")
    case .fees: .init(vi: "Phí, lệ phí.", en: "Fees and charges.")
    case .forms: .init(vi: "Tên mẫu đơn, mẫu tờ khai.", en: "The forms.")
    case .legalBasis: .init(vi: "Căn cứ pháp lý.", en: "The legal basis.")
    case .keywords: .init(vi: "Từ khóa.", en: "Keywords.")
    case .note: .init(vi: "Ghi chú, mô tả.", en: "A note.")
    }
  }
}
