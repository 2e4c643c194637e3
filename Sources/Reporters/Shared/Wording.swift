import Checker
import Diagnostics

/// Sentences that several outputs share, in both languages.
package enum Wording {
  /// "Đã rà soát 306 thủ tục, 1.842 thành phần hồ sơ: 5 vi phạm, 2 cảnh báo, 1 ngoại lệ còn hiệu lực."
  package static func total(_ summary: RunSummary, in language: Language) -> String {
    let number = { (count: Int) in LocalizedNumber.text(count, in: language) }
    let procedures = number(summary.procedures)
    let documents = number(summary.documents)
    let parts = counts(of: summary, in: language).joined(separator: ", ")
    switch language {
    case .vi: return "Đã rà soát \(procedures) thủ tục, \(documents) thành phần hồ sơ: \(parts)."
    case .en:
      let noun = summary.procedures == 1 ? "procedure" : "procedures"
      return "Checked \(procedures) \(noun), \(documents) \(summary.documents == 1 ? "document" : "documents"): \(parts)."
    }
  }

  private static func counts(of summary: RunSummary, in language: Language) -> [String] {
    let open = [
      (summary.count(.error), LocalizedText(vi: "vi phạm", en: summary.count(.error) == 1 ? "violation" : "violations")),
      (summary.count(.warning), LocalizedText(vi: "cảnh báo", en: summary.count(.warning) == 1 ? "warning" : "warnings")),
      (summary.count(.info), LocalizedText(vi: "lưu ý", en: summary.count(.info) == 1 ? "note" : "notes")),
    ]
    let settled = [
      (summary.waived, LocalizedText(vi: "ngoại lệ còn hiệu lực", en: "waived")),
      (summary.ignored, LocalizedText(vi: "được bỏ qua trong tệp", en: "ignored in the file")),
      (summary.known, LocalizedText(vi: "đã có trong mốc so sánh", en: "already in the baseline")),
    ]
    let none = language == .vi ? "không có vi phạm" : "no violations"
    let parts = { (counts: [(Int, LocalizedText)]) in
      counts.filter { $0.0 > 0 }.map { "\(LocalizedNumber.text($0, in: language)) \($1[language])" }
    }
    return (parts(open).isEmpty ? [none] : parts(open)) + parts(settled)
  }

  /// "Chính sách vn-national 2026.11, xét tại ngày 21/11/2026."
  package static func basis(_ run: RunDescription, in language: Language) -> String {
    switch language {
    case .vi: "Chính sách \(run.policy.id) \(run.policy.version), xét tại ngày \(run.asOf.slashed)."
    case .en: "Policy \(run.policy.id) \(run.policy.version), as of \(run.asOf.iso)."
    }
  }

  /// "Không đọc được 2 tệp:"
  package static func unreadable(_ count: Int, in language: Language) -> String {
    let number = LocalizedNumber.text(count, in: language)
    return language == .vi ? "Không đọc được \(number) tệp" : "\(number) \(count == 1 ? "file" : "files") could not be read"
  }

  /// "Không đọc được tệp ho-tich.yaml: …"
  package static func unreadable(_ path: String, _ reason: Message, in language: Language) -> String {
    let sentence = VisibleText.inert("\(path): \(reason.brief(in: language))")
    return (language == .vi ? "Không đọc được tệp " : "Cannot read ") + sentence
  }

  /// A day for people: 01/01/2023, or 2023-01-01 in English.
  package static func day(_ day: Day, in language: Language) -> String { language == .vi ? day.slashed : day.iso }

  /// The name of an agency; a word for procedures without one.
  package static func agency(_ name: String, id: String, in language: Language) -> String {
    if !name.isEmpty { return name }
    if !id.isEmpty { return id }
    return language == .vi ? "(chưa khai báo đơn vị)" : "(no agency declared)"
  }

  /// Why a finding does not count, in a sentence; nil for one that does.
  package static func settled(_ status: Finding.Status, in language: Language) -> String? {
    let limit = { (until: Day?) -> String in
      guard let until else { return "" }
      return language == .vi ? ", đến hết ngày \(until.slashed)" : ", until \(until.iso)"
    }
    switch status {
    case .open: return nil
    case .ignored(let reason, let until):
      return (language == .vi ? "Được bỏ qua trong tệp: " : "Ignored in the file: ") + reason + limit(until)
    case .waived(let id, let reason, let until):
      return (language == .vi ? "Ngoại lệ \(id): " : "Waiver \(id): ") + reason + limit(until)
    case .known: return language == .vi ? "Đã có trong mốc so sánh" : "Already in the baseline"
    }
  }

  /// What the words of a stance mean to an officer.
  package static func stance(_ stance: String, in language: Language) -> String {
    let words: [String: LocalizedText] = [
      "demand": LocalizedText(vi: "yêu cầu nộp hoặc xuất trình", en: "demanded"),
      "alternative": LocalizedText(vi: "một trong các lựa chọn", en: "one of several choices"),
      "fallback": LocalizedText(vi: "chỉ nộp khi không khai thác được dữ liệu", en: "only when the data cannot be looked up"),
      "evidence": LocalizedText(vi: "ví dụ về giấy tờ chứng minh", en: "an example of proof"),
      "mention": LocalizedText(vi: "chỉ nhắc đến, không yêu cầu", en: "only mentioned"),
      "acting": LocalizedText(vi: "cơ quan thực hiện", en: "the body that acts"),
    ]
    return words[stance]?[language] ?? stance
  }

  /// Where a listing is published, as an officer calls it.
  package static func channel(_ channel: String, in language: Language) -> String {
    let words: [String: LocalizedText] = [
      "counter": LocalizedText(vi: "nơi tiếp nhận hồ sơ", en: "counter"),
      "national_portal": LocalizedText(vi: "Cổng Dịch vụ công quốc gia", en: "national portal"),
      "agency_website": LocalizedText(vi: "trang thông tin điện tử", en: "agency website"),
      "one_stop_software": LocalizedText(vi: "phần mềm một cửa điện tử", en: "one-stop software"),
      "iso_software": LocalizedText(vi: "phần mềm ISO", en: "ISO software"),
    ]
    return words[channel]?[language] ?? channel
  }

  /// cao, trung bình, thấp.
  package static func confidence(_ confidence: String, in language: Language) -> String {
    let words = ["high": "cao", "medium": "trung bình", "low": "thấp"]
    return language == .vi ? words[confidence] ?? confidence : confidence
  }
}

extension Message {
  /// The sentence with every long quotation shortened: a cell of 100 KB must not fill a screen, a comment or an annotation.
  package func brief(in language: Language, quoting limit: Int = 240) -> String {
    let arguments = arguments.map { argument in
      Argument(argument.name, VisibleText.shortened(argument.value[language], to: limit))
    }
    return Message(template, arguments).text(in: language)
  }
}
