import Diagnostics

/// One agency's part of a period's report.
package struct AgencyReport: Sendable, Equatable {
  /// Whether the agency did what it owed.
  package enum Standing: String, Sendable, Equatable {
    case reported
    case late
    /// Nothing that counts, and the deadline has passed.
    case missing
    /// Two files of one revision; neither counts.
    case conflict
    /// Nothing yet, and there is time.
    case pending
    /// Nothing, and nothing was owed.
    case notObliged = "not_obliged"

    package var title: LocalizedText {
      switch self {
      case .reported: LocalizedText(vi: "Đã báo cáo", en: "Reported")
      case .late: LocalizedText(vi: "Báo cáo muộn", en: "Late")
      case .missing: LocalizedText(vi: "Chưa báo cáo", en: "Not reported")
      case .conflict: LocalizedText(vi: "Số liệu mâu thuẫn", en: "In conflict")
      case .pending: LocalizedText(vi: "Chưa đến hạn", en: "Not due yet")
      case .notObliged: LocalizedText(vi: "Không thuộc diện báo cáo", en: "Not obliged")
      }
    }
  }

  /// A deadline and whether it was met.
  package struct Duty: Sendable, Equatable {
    package var deadline: Deadline
    /// The day a submission for it came; nil while none has.
    package var met: Day?
    /// Days after the deadline: of the arrival, or until now while nothing came; 0 when in time.
    package var overdueDays: Int
  }

  package var id: String
  package var name: String
  package var parent: String?
  package var responsible: String?
  package var responsibleTitle: String?
  package var standing: Standing
  package var duties: [Duty]
  /// Letters sent for this period so far.
  package var reminders: Int
  /// The submission that counts.
  package var submission: ReceivedSubmission?
  /// Files of the period that are in conflict.
  package var conflicting: [String]
  /// Procedures reviewed, and those with an open finding of severity error.
  package var procedures: Int
  package var faultyProcedures: Int
  /// Sorted by code, rule, component.
  package var findings: [ReportedFinding]
  package var counts: FindingCounts
  package var difficulties: [String]
  package var proposals: [String]
  package var unreadable: [String]

  /// The deadline that was missed longest, of those not met.
  package var worstDuty: Duty? { duties.filter { $0.met == nil && $0.overdueDays > 0 }.max { $0.overdueDays < $1.overdueDays } }
}

/// A finding in a report, with what the periods before say of it.
package struct ReportedFinding: Sendable, Equatable {
  package var finding: SubmittedFinding
  package var procedureName: String
  package var field: String
  package var ruleTitle: String
  /// Resolved citations, one a line.
  package var basis: [String]
  package var state: FindingState
  package var recurred: Bool
  package var since: Period
  /// The day of the first sight.
  package var firstSeen: Day
  /// Days since the first sight.
  package var ageDays: Int
  /// The last valid day to mend it; nil when nothing sets one.
  package var due: Day?
  /// Days past that day; 0 when in time or mended.
  package var overdueDays: Int
  /// Findings gone in this period whose words are near: a person may say they are the same.
  package var maybeSame: [Fingerprint]

  /// Mới / Tồn tại / Quá hạn …: the word in annex I.
  package var standingTitle: LocalizedText {
    state.isOpen && overdueDays > 0 ? LocalizedText(vi: "Quá hạn", en: "Overdue") : state.title
  }
}
