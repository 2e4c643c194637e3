/// How grave a finding is. The order is that of gravity: `info < warning < error`.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case info
  case warning
  case error

  /// The order of gravity.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// The word an officer reads: Lỗi, Cảnh báo, Lưu ý.
  public var title: LocalizedText {
    switch self {
    case .error: LocalizedText(vi: "Lỗi", en: "Error")
    case .warning: LocalizedText(vi: "Cảnh báo", en: "Warning")
    case .info: LocalizedText(vi: "Lưu ý", en: "Note")
    }
  }
}
