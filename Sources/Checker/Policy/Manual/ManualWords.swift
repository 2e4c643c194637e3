import Diagnostics

/// The fixed words of the manual in one language.
struct ManualWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  var severity: String { say("Mức độ", "Severity") }
  var from: String { say("Áp dụng từ ngày", "In force from") }
  var until: String { say("Áp dụng đến hết ngày", "In force until") }
  var deadline: String { say("Hạn sửa xong", "Deadline") }
  var kind: String { say("Loại quy tắc", "Kind") }
  var yields: String { say("Nhường cho", "Yields to") }
  var why: String { say("Vì sao", "Why") }
  var basis: String { say("Căn cứ pháp lý", "Legal basis") }
  var report: String { say("Nội dung được báo", "What is reported") }
  var advice: String { say("Kiến nghị:", "Advice:") }
  var examples: String { say("Ví dụ", "Examples") }
  var bad: String { say("Chưa đúng", "Wrong") }
  var good: String { say("Đúng", "Right") }
  var fixed: String { say("Sau khi sửa tự động", "After the fix") }
  var asOf: String { say("xét tại ngày", "as of") }
  var waiving: String { say("Miễn trừ", "Waiving") }
  var inFile: String { say("Trong tệp thủ tục", "In the procedure file") }
  var inForceFrom: String { say("hiệu lực từ", "in force from") }
  var inForceUntil: String { say("đến hết", "until") }
  var unverified: String { say("chưa đối chiếu nguyên văn", "not checked in the original") }

  var notWaivable: String {
    say(
      "Không được miễn trừ: không ngoại lệ, không chú thích bỏ qua nào làm quy tắc này im lặng.",
      "Cannot be waived: no waiver and no inline ignore silences this rule.")
  }

  var inlineIgnore: String {
    say(
      "Bỏ qua một chỗ, kèm lý do và thời hạn (ngày cuối được tính):",
      "Silence one place, with a reason and an end (the last day counts):")
  }

  var waiverText: String {
    say(
      "Hoặc cấp ngoại lệ trong mục waivers của chính sách, có văn bản cho phép, người duyệt, lý do và ngày hết hạn.",
      "Or grant a waiver under `waivers` of a policy, with the paper that allows it, who approved it, the reason and an end.")
  }
}
