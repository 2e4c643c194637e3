import Checker
import Diagnostics

/// The reader's terms in the words of an officer.
enum StanceWords {
  static func title(of stance: Stance) -> LocalizedText {
    switch stance {
    case .demand: LocalizedText(vi: "Bắt buộc", en: "Demanded")
    case .alternative: LocalizedText(vi: "Lựa chọn", en: "One of several")
    case .fallback: LocalizedText(vi: "Dự phòng", en: "Fallback")
    case .evidence: LocalizedText(vi: "Chứng cứ cũ", en: "Historical evidence")
    case .mention: LocalizedText(vi: "Chỉ nhắc đến", en: "Only mentioned")
    case .acting: LocalizedText(vi: "Thực hiện", en: "Acts")
    }
  }

  static func reason(_ reason: StanceReason) -> LocalizedText {
    switch reason {
    case .listed: LocalizedText(vi: "là một thành phần hồ sơ", en: "is listed as a document")
    case .submitted: LocalizedText(vi: "người dân phải đưa", en: "the citizen must bring it")
    case .choice: LocalizedText(vi: "một trong nhiều giấy tờ đều được nhận", en: "another paper or data is accepted as well")
    case .lookupFails: LocalizedText(vi: "chỉ khi không khai thác được dữ liệu", en: "only where the look-up fails")
    case .waived: LocalizedText(vi: "được miễn khi đã có dữ liệu", en: "waived where the data is there")
    case .electronic: LocalizedText(vi: "dữ liệu điện tử thay được", en: "electronic identity or data replaces it")
    case .historical: LocalizedText(vi: "giấy tờ cũ chứng minh việc đã qua", en: "an old paper proves a past fact")
    case .lawTitle: LocalizedText(vi: "nằm trong tên văn bản pháp luật", en: "stands in the title of a law")
    case .quoted: LocalizedText(vi: "là cụm từ được trích để sửa đổi", en: "is a quoted term that is amended")
    case .formField: LocalizedText(vi: "là thông tin phải khai", en: "is a field of a form")
    case .photo: LocalizedText(vi: "là kiểu ảnh", en: "is a photo format")
    case .address: LocalizedText(vi: "là nơi ở, điều kiện", en: "is an address or a condition")
    case .recorded: LocalizedText(vi: "là nơi ghi thông tin", en: "is where data is written")
    case .procedure:
      LocalizedText(vi: "là thủ tục, kết quả hoặc việc của cơ quan", en: "is a procedure, a result or the agency's work")
    case .issued: LocalizedText(vi: "do cơ quan cấp hoặc thu", en: "is issued or taken by the agency")
    case .negated: LocalizedText(vi: "nói rõ là không đòi", en: "is said not to be required")
    case .excepted: LocalizedText(vi: "được loại trừ", en: "is excepted")
    case .replaced: LocalizedText(vi: "được giấy khác thay", en: "is replaced by another")
    case .void: LocalizedText(vi: "nói là hết giá trị", en: "is said to be void")
    case .condition: LocalizedText(vi: "chỉ là điều kiện", en: "is only a condition")
    case .data: LocalizedText(vi: "cán bộ tự tra cứu", en: "the officer looks it up")
    case .notAsked: LocalizedText(vi: "không ai phải đưa", en: "nobody is asked for it")
    case .acts: LocalizedText(vi: "cơ quan này tiếp nhận, giải quyết hoặc xác nhận", en: "receives, settles or confirms")
    case .rank: LocalizedText(vi: "chỉ cấp, hạng, chức vụ", en: "only a rank")
    case .past: LocalizedText(vi: "việc đã qua", en: "a past act")
    }
  }

  static func confidence(_ confidence: Confidence) -> LocalizedText {
    switch confidence {
    case .high: LocalizedText(vi: "chắc chắn", en: "sure")
    case .medium: LocalizedText(vi: "khá chắc", en: "fairly sure")
    case .low: LocalizedText(vi: "chữ bị sai hoặc thiếu, nên xem lại", en: "damaged text, look again")
    }
  }
}
