import Diagnostics

/// Follows the findings of one agency, and of those it took over, through the periods.
package struct FindingTracker {
  private enum Standing: Equatable {
    case open
    case waived
    case fixed(Period)
  }

  private struct Track {
    var owner: String
    var procedure: Int
    var contentKey: String
    var standing: Standing
    var life: FindingLife

    var isFixed: Bool { if case .fixed = standing { true } else { false } }
  }

  private let agency: String
  /// New fingerprint → the old one a person said it is.
  private let links: [Fingerprint: Fingerprint]
  private var tracks: [Fingerprint: Track] = [:]
  /// The last period in which each agency itself reported.
  private let lastReports: [String: Period]

  private init(agency: String, records: [PeriodRecord], links: [Fingerprint: Fingerprint]) {
    self.agency = agency
    self.links = links
    lastReports = Dictionary(records.map { ($0.agency, $0.period) }, uniquingKeysWith: max)
  }

  /// The findings that have a state in `period`, sorted by fingerprint: those open, waived or mended in it, and those open
  /// before of which nothing is known now. What was mended earlier is history. Records after the period are left out.
  package static func lives(
    of agency: String, records: [PeriodRecord], at period: Period, links: [Fingerprint: Fingerprint] = [:]
  ) -> [FindingLife] {
    let known = records.filter { $0.period <= period }
    var tracker = FindingTracker(agency: agency, records: known, links: links)
    // Predecessors first in a period, so that the successor finds what it takes over.
    for record in known.sorted(by: {
      ($0.period, $0.agency == agency ? 1 : 0, $0.agency) < ($1.period, $1.agency == agency ? 1 : 0, $1.agency)
    }) {
      tracker.take(record)
    }
    return tracker.lives(at: period)
  }

  private mutating func take(_ record: PeriodRecord) {
    for seen in record.seen { see(seen, in: record) }
    for (fingerprint, track) in tracks where track.life.lastSeen < record.period && answers(record, for: track) {
      if track.isFixed { continue }
      if record.coverage.contains(track.procedure) { tracks[fingerprint]?.standing = .fixed(record.period) }
    }
  }

  /// Whether a record speaks for a track: its own agency's, or the successor's once the predecessor reports no more.
  private func answers(_ record: PeriodRecord, for track: Track) -> Bool {
    track.owner == record.agency
      || (record.agency == agency && record.period > (lastReports[track.owner] ?? record.period))
  }

  private mutating func see(_ seen: PeriodRecord.Seen, in record: PeriodRecord) {
    let identity = origin(of: seen.fingerprint)
    var track = tracks[identity] ?? takeOver(seen, record) ?? fresh(seen, record)
    track.owner = record.agency
    if track.isFixed {
      track.life.recurred = true
      track.life.since = record.period
      track.life.firstSubmission = record.submission
    }
    track.standing = seen.counts ? .open : .waived
    // The words and the identity shown are the latest.
    track.life.fingerprint = seen.fingerprint
    track.life.lastSeen = record.period
    track.life.lastSubmission = record.submission
    tracks[identity] = track
  }

  private func fresh(_ seen: PeriodRecord.Seen, _ record: PeriodRecord) -> Track {
    Track(
      owner: record.agency, procedure: seen.procedure, contentKey: seen.contentKey, standing: .open,
      life: FindingLife(
        fingerprint: seen.fingerprint, state: .new, since: record.period, firstSubmission: record.submission,
        lastSubmission: record.submission, lastSeen: record.period, recurred: false))
  }

  /// The open finding of a predecessor that says the same, taken from it.
  private mutating func takeOver(_ seen: PeriodRecord.Seen, _ record: PeriodRecord) -> Track? {
    guard record.agency == agency, !seen.contentKey.isEmpty else { return nil }
    let candidates = tracks.filter { entry in
      entry.value.owner != agency && entry.value.contentKey == seen.contentKey && !entry.value.isFixed
        && entry.value.life.lastSeen < record.period
    }
    guard let oldest = candidates.min(by: { ($0.value.life.since, $0.key) < ($1.value.life.since, $1.key) }) else { return nil }
    return tracks.removeValue(forKey: oldest.key)
  }

  /// Follows confirmed links back to the first fingerprint; a circle of links ends where it closes.
  private func origin(of fingerprint: Fingerprint) -> Fingerprint {
    var current = fingerprint
    var visited: Set<Fingerprint> = [current]
    while let older = links[current], visited.insert(older).inserted { current = older }
    return current
  }

  private func lives(at period: Period) -> [FindingLife] {
    tracks.values.compactMap { track -> FindingLife? in
      var life = track.life
      switch track.standing {
      case .fixed(let fixed):
        guard fixed == period else { return nil }
        life.state = .fixed
      case .waived:
        guard life.lastSeen == period else { return nil }
        life.state = .waived
      case .open:
        life.state = life.lastSeen < period ? .unknown : life.since == period ? .new : .persisting
      }
      return life
    }.sorted { $0.fingerprint < $1.fingerprint }
  }
}
