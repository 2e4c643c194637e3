import Diagnostics

/// What the engine itself reports: about comments, waivers and the baseline, which are no part of a policy.
package enum EngineRule: String, CaseIterable, Sendable {
  /// An ignore comment that cannot be understood, names no rule of the policy, has ended, or may not silence its rule.
  case invalidIgnore = "invalid-ignore"
  /// An ignore comment that silences nothing.
  case unusedIgnore = "unused-ignore"
  /// A waiver that has ended, or that may not silence its rule.
  case invalidWaiver = "invalid-waiver"
  /// A waiver that silences nothing.
  case unusedWaiver = "unused-waiver"
  /// A finding of the baseline that is gone (`--strict-baseline`).
  case goneFromBaseline = "gone-from-baseline"
  /// A file with more findings than are kept of one file.
  case tooManyFindings = "too-many-findings"

  package var severity: Severity { self == .goneFromBaseline || self == .tooManyFindings ? .error : .warning }

  /// As reporters show it.
  package var description: RuleDescription {
    RuleDescription(
      id: rawValue, severity: severity, title: title, why: why, advice: LocalizedText(""), basis: [], from: nil, until: nil)
  }

  private var title: LocalizedText {
    switch self {
    case .invalidIgnore: LocalizedText(vi: "Chú thích bỏ qua không có tác dụng", en: "An ignore comment without effect")
    case .unusedIgnore: LocalizedText(vi: "Chú thích bỏ qua không cần nữa", en: "An ignore comment that is not needed")
    case .invalidWaiver: LocalizedText(vi: "Ngoại lệ không còn tác dụng", en: "A waiver without effect")
    case .unusedWaiver: LocalizedText(vi: "Ngoại lệ không cần nữa", en: "A waiver that is not needed")
    case .goneFromBaseline: LocalizedText(vi: "Mốc đối chiếu còn ghi lỗi đã sửa", en: "The baseline keeps a finding that is gone")
    case .tooManyFindings:
      LocalizedText(vi: "Tệp có quá nhiều lỗi, không liệt kê hết", en: "A file with more findings than are listed")
    }
  }

  private var why: LocalizedText {
    switch self {
    case .invalidIgnore, .unusedIgnore:
      LocalizedText(
        vi: "Mỗi lần bỏ qua một quy tắc phải có lý do và còn hiệu lực; chú thích thừa che mất lỗi về sau.",
        en: "Each ignored rule needs a reason that still holds; a leftover comment hides later mistakes.")
    case .invalidWaiver, .unusedWaiver:
      LocalizedText(
        vi: "Ngoại lệ được phê duyệt có thời hạn; hết hạn hoặc không dùng nữa thì phải rút khỏi chính sách.",
        en: "A waiver is granted for a time; one that has ended or silences nothing has to leave the policy.")
    case .goneFromBaseline:
      LocalizedText(
        vi: "Mốc đối chiếu chỉ được ghi những lỗi còn tồn tại, để lỗi đã sửa không lặp lại mà không ai hay.",
        en: "A baseline keeps only what is still there, so that what was mended cannot come back unseen.")
    case .tooManyFindings:
      LocalizedText(
        vi: "Giới hạn số lỗi của một tệp giữ cho công cụ không dùng hết bộ nhớ; phần còn lại của tệp chưa được rà soát.",
        en: "A limit of findings a file keeps memory bounded; the rest of the file was not checked.")
    }
  }
}
