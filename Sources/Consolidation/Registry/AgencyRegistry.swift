import Diagnostics

/// The agencies of a province or city, their duties to report, and the days offices work: all data, one YAML file.
package struct AgencyRegistry: Sendable, Equatable {
  package var title: String
  /// Sorted by id.
  package private(set) var agencies: [RegisteredAgency]
  package var obligations: [Obligation]
  package var remedies: [Remedy]
  package var calendar: WorkingCalendar
  private let byID: [String: Int]

  package init(
    title: String, agencies: [RegisteredAgency], obligations: [Obligation] = [], remedies: [Remedy] = [],
    calendar: WorkingCalendar = WorkingCalendar()
  ) {
    self.title = title
    self.agencies = agencies.sorted { $0.id < $1.id }
    self.obligations = obligations
    self.remedies = remedies
    self.calendar = calendar
    var byID: [String: Int] = [:]
    for (index, agency) in self.agencies.enumerated() {
      for alias in agency.aliases { byID[alias] = index }
    }
    for (index, agency) in self.agencies.enumerated() { byID[agency.id] = index }
    self.byID = byID
  }

  /// The agency of an id or alias.
  package func agency(_ id: String) -> RegisteredAgency? { byID[id].map { agencies[$0] } }

  /// The agencies whose tasks an agency took over, direct ones only, sorted.
  package func predecessors(of id: String) -> [RegisteredAgency] { agencies.filter { $0.successor == id } }

  /// The ids of all predecessors, near and far, sorted; a circle ends where it closes.
  package func lineage(of id: String) -> [String] {
    var found: Set<String> = []
    var open = [id]
    while let next = open.popLast() {
      for predecessor in predecessors(of: next) where predecessor.id != id && found.insert(predecessor.id).inserted {
        open.append(predecessor.id)
      }
    }
    return found.sorted()
  }

  /// Every deadline in a period, by agency id: sorted by day, a day named by two duties told once.
  package func deadlines(for period: Period) -> [String: [Deadline]] {
    var all: [String: [Deadline]] = [:]
    for obligation in obligations {
      let deadlines = obligation.deadlines(for: period, calendar: calendar)
      if deadlines.isEmpty { continue }
      for agency in agencies where binds(obligation.who, agency) {
        all[agency.id, default: []] += deadlines.filter { agency.exists(during: $0.day...$0.day) }
      }
    }
    return all.mapValues { deadlines in
      var days: Set<Day> = []
      return deadlines.sorted { ($0.day, $0.obligation) < ($1.day, $1.obligation) }.filter { days.insert($0.day).inserted }
    }.filter { !$0.value.isEmpty }
  }

  /// The last valid day to mend a finding; nil when nothing sets one. The first remedy that covers it decides.
  package func remedyDay(rule: String, severity: Severity, firstSeen: Day) -> Day? {
    remedies.first { $0.covers(rule: rule, severity: severity) }?.lastDay(firstSeen: firstSeen)
  }

  private func binds(_ who: Obligation.Who, _ agency: RegisteredAgency) -> Bool {
    (who.kinds.isEmpty || who.kinds.contains(agency.kind)) && (who.levels.isEmpty || who.levels.contains(agency.level))
      && (who.agencies.isEmpty || who.agencies.contains(agency.id)) && !who.except.contains(agency.id)
      && (who.under.isEmpty || !ancestors(of: agency).isDisjoint(with: who.under))
  }

  private func ancestors(of agency: RegisteredAgency) -> Set<String> {
    var found: Set<String> = []
    var next = agency.parent
    while let id = next, found.insert(id).inserted { next = self.agency(id)?.parent }
    return found
  }
}
