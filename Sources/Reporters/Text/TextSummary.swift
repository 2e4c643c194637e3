import Checker
import Diagnostics

/// The end of the text output: what could not be read, figures per agency and per rule, notices and the total.
struct TextSummary {
  private let run: RunDescription
  private let options: ReporterOptions
  private let paint: Paint
  private let words: TextWords

  init(run: RunDescription, options: ReporterOptions) {
    self.run = run
    self.options = options
    paint = Paint(color: options.color)
    words = TextWords(options.language)
  }

  func lines(of summary: RunSummary) -> [String] {
    let blocks = [
      agencies(of: summary), options.showsStatistics ? statistics(of: summary) : [], unreadable(of: summary),
      notices(of: summary), total(of: summary),
    ]
    return Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func agencies(of summary: RunSummary) -> [String] {
    guard summary.agencies.count > 1 else { return [] }
    let severities = Severity.allCases.sorted(by: >)
    var table = TextTable(head: [words.agency, words.procedures, words.faulty] + severities.map(words.count(of:)))
    for agency in summary.agencies.sorted(by: precedes) {
      let name = VisibleText.inert(Wording.agency(agency.name, id: agency.agency, in: options.language))
      let counts = [agency.procedures, agency.faultyProcedures] + severities.map { agency.findings[$0] }
      table.rows.append([name] + counts.map(number))
    }
    return titled(table)
  }

  /// By name; procedures without an agency come last.
  private func precedes(_ left: RunSummary.AgencyCounts, _ right: RunSummary.AgencyCounts) -> Bool {
    if left.agency.isEmpty != right.agency.isEmpty { return right.agency.isEmpty }
    return left.name == right.name ? left.agency < right.agency : VietnameseOrder.precedes(left.name, right.name)
  }

  private func statistics(of summary: RunSummary) -> [String] {
    guard !summary.rules.isEmpty else { return [] }
    var table = TextTable(head: [words.rule, words.open, words.waived, words.ignored, words.known])
    for rule in summary.rules.sorted(by: { ($1.open, $0.rule) < ($0.open, $1.rule) }) {
      let counts = [rule.open, rule.waived, rule.ignored, rule.known]
      table.rows.append([VisibleText.inert(rule.rule)] + counts.map(number))
    }
    return titled(table)
  }

  private func titled(_ table: TextTable) -> [String] {
    let lines = table.lines(width: options.width)
    return [paint(lines[0], .title)] + lines.dropFirst()
  }

  private func unreadable(of summary: RunSummary) -> [String] {
    guard !summary.unreadable.isEmpty else { return [] }
    let head = Wording.unreadable(summary.unreadable.count, in: options.language) + ":"
    return [paint(head, .error)]
      + summary.unreadable.flatMap { item in
        indented("\(item.path): \(item.reason.brief(in: options.language))")
      }
  }

  private func notices(of summary: RunSummary) -> [String] {
    summary.notices.flatMap { notice in
      CellWidth.wrapped(VisibleText.inert(notice.brief(in: options.language)), to: options.width)
    }
  }

  private func total(of summary: RunSummary) -> [String] {
    let role: Paint.Role = summary.count(.error) > 0 ? .error : summary.count(.warning) > 0 ? .warning : .title
    let total = CellWidth.wrapped(Wording.total(summary, in: options.language), to: options.width).map { paint($0, role) }
    let basis = VisibleText.inert(Wording.basis(run, in: options.language))
    return total + CellWidth.wrapped(basis, to: options.width).map { paint($0, .gutter) }
  }

  private func indented(_ text: String) -> [String] {
    CellWidth.wrapped(VisibleText.inert(text), to: options.width - 4).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
  }

  private func number(_ count: Int) -> String { LocalizedNumber.text(count, in: options.language) }
}
