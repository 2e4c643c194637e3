/// Findings of a period by state.
package struct FindingCounts: Sendable, Equatable {
  package var new = 0
  package var persisting = 0
  package var fixed = 0
  package var unknown = 0
  package var waived = 0
  /// Of the open ones: past their deadline.
  package var overdue = 0

  package init() {}

  package var open: Int { new + persisting }
  /// Open at the period before, as far as is known.
  package var before: Int { persisting + fixed + unknown }

  mutating func add(_ finding: ReportedFinding) {
    switch finding.state {
    case .new: new += 1
    case .persisting: persisting += 1
    case .fixed: fixed += 1
    case .unknown: unknown += 1
    case .waived: waived += 1
    }
    if finding.state.isOpen, finding.overdueDays > 0 { overdue += 1 }
  }

  mutating func add(_ other: FindingCounts) {
    new += other.new
    persisting += other.persisting
    fixed += other.fixed
    unknown += other.unknown
    waived += other.waived
    overdue += other.overdue
  }
}
