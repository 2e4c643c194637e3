import Diagnostics

/// What became of a finding in a period, compared with what is known from before.
package enum FindingState: String, Sendable, Equatable, CaseIterable {
  /// Mới phát sinh: not open before, or open again after it was mended.
  case new
  /// Tồn tại: open before and still.
  case persisting
  /// Đã khắc phục: open before; the agency reviewed the procedure in this period and the finding is gone.
  case fixed
  /// Chưa xác định: open before; the agency did not report, or did not review the procedure.
  case unknown
  /// Ngoại lệ: seen, and excused by a waiver or an ignore with a reason.
  case waived

  /// The word in reports.
  package var title: LocalizedText {
    switch self {
    case .new: LocalizedText(vi: "Mới phát sinh", en: "New")
    case .persisting: LocalizedText(vi: "Tồn tại", en: "Persisting")
    case .fixed: LocalizedText(vi: "Đã khắc phục", en: "Fixed")
    case .unknown: LocalizedText(vi: "Chưa xác định", en: "Unknown")
    case .waived: LocalizedText(vi: "Ngoại lệ", en: "Waived")
    }
  }

  /// Whether citizens are still asked for the paper, as far as is known.
  package var isOpen: Bool { self == .new || self == .persisting }
}

/// The life of a finding up to a period.
package struct FindingLife: Sendable, Equatable {
  package var fingerprint: Fingerprint
  package var state: FindingState
  /// The period the finding was first seen in since it was last mended.
  package var since: Period
  /// The submission of that first sight.
  package var firstSubmission: Int64
  /// The last submission that has it: where its words are read from.
  package var lastSubmission: Int64
  package var lastSeen: Period
  /// Mended once and back again.
  package var recurred: Bool
}
