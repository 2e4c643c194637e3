import Diagnostics

/// One agency's part of the annexes.
package struct AnnexAgency: Sendable {
  /// The figures of Phụ lục II. A figure that this run cannot know is nil and its cell stays empty.
  package struct Figures: Sendable, Equatable {
    /// Procedures checked.
    package var procedures = 0
    /// Procedures with at least one error.
    package var faultyProcedures = 0
    /// Findings in the period before.
    package var previous: Int?
    /// Findings that were not there before.
    package var new: Int?
    /// Findings of the period before that are gone.
    package var fixed: Int?
    /// Findings that were there before.
    package var persisting: Int?
    /// Findings past their deadline.
    package var overdue: Int?
    /// Findings per severity; a severity without any is left out.
    package var findings: [Severity: Int] = [:]

    package init() {}

    /// All findings.
    package var total: Int { findings.values.reduce(0, +) }

    /// The sums of two agencies; unknown stays unknown only when both are.
    package static func + (left: Figures, right: Figures) -> Figures {
      var sum = left
      sum.procedures += right.procedures
      sum.faultyProcedures += right.faultyProcedures
      for (severity, count) in right.findings { sum.findings[severity, default: 0] += count }
      for path in [\Figures.previous, \.new, \.fixed, \.persisting, \.overdue] {
        guard let addend = right[keyPath: path] else { continue }
        sum[keyPath: path] = (sum[keyPath: path] ?? 0) + addend
      }
      return sum
    }
  }

  /// Empty for procedures without an agency.
  package var id: String
  /// What people call it; never empty.
  package var name: String
  /// Người phụ trách; empty when none is declared.
  package var responsible: String
  package var figures: Figures
  /// The day the agency's numbers came in; nil when they were read directly.
  package var received: Day?
  /// In the order of the annex.
  package var findings: [AnnexFinding]

  package init(
    id: String, name: String, responsible: String = "", figures: Figures = Figures(), received: Day? = nil,
    findings: [AnnexFinding] = []
  ) {
    self.id = id
    self.name = name
    self.responsible = responsible
    self.figures = figures
    self.received = received
    self.findings = findings
  }

  /// By name as Vietnamese sorts; procedures without an agency come last.
  package static func precedes(_ left: AnnexAgency, _ right: AnnexAgency) -> Bool {
    if left.id.isEmpty != right.id.isEmpty { return right.id.isEmpty }
    return left.name == right.name ? left.id < right.id : VietnameseOrder.precedes(left.name, right.name)
  }
}

/// A row of Phụ lục III.
package struct MissingAgency: Sendable, Equatable {
  package var name: String
  /// Nil when nobody set one.
  package var deadline: Day?
  package var daysLate: Int?
  package var responsible: String
  package var reminders: Int?

  package init(name: String, deadline: Day? = nil, daysLate: Int? = nil, responsible: String = "", reminders: Int? = nil) {
    self.name = name
    self.deadline = deadline
    self.daysLate = daysLate
    self.responsible = responsible
    self.reminders = reminders
  }
}
