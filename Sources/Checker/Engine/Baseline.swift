import Diagnostics

/// Findings that were there when the baseline was taken (mốc đối chiếu), by identity and number, without line numbers.
package struct Baseline: Sendable, Equatable {
  /// One identity.
  package struct Entry: Sendable, Hashable {
    package var fingerprint: Fingerprint
    package var rule: String
    package var code: String
    package var agency: String
    /// For people who read the file in git.
    package var text: String
    package var count: Int

    package init(fingerprint: Fingerprint, rule: String, code: String, agency: String, text: String, count: Int) {
      self.fingerprint = fingerprint
      self.rule = rule
      self.code = code
      self.agency = agency
      self.text = text
      self.count = count
    }
  }

  /// Sorted by agency, code, rule, then fingerprint.
  package private(set) var entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries.sorted {
      ($0.agency, $0.code, $0.rule, $0.fingerprint.hexadecimal) < ($1.agency, $1.code, $1.rule, $1.fingerprint.hexadecimal)
    }
  }

  /// The baseline of some findings; ignored and waived ones are no part of it.
  package init(of findings: [Finding]) {
    var entries: [Fingerprint: Entry] = [:]
    for finding in findings where finding.isOpen || finding.status == .known {
      let fingerprint = finding.fingerprint
      entries[fingerprint, default: Entry(finding, fingerprint)].count += 1
    }
    self.init(Array(entries.values))
  }

  /// Without the entries that are gone.
  package func pruned(of gone: [Entry]) -> Baseline {
    Baseline(
      entries.compactMap { entry in
        let lost = gone.first { $0.fingerprint == entry.fingerprint }?.count ?? 0
        var kept = entry
        kept.count -= lost
        return kept.count > 0 ? kept : nil
      })
  }
}

extension Baseline.Entry {
  fileprivate init(_ finding: Finding, _ fingerprint: Fingerprint) {
    self.fingerprint = fingerprint
    rule = finding.rule
    code = finding.subject?.code ?? ""
    agency = finding.subject?.agency ?? ""
    text = String((finding.quote?.text ?? finding.subject?.component ?? finding.path).prefix(120))
    count = 0
  }
}

/// Compares the findings of a run with a baseline, in the order of the input.
struct BaselineComparison {
  private let baseline: Baseline
  private var left: [Fingerprint: Int]

  init(_ baseline: Baseline) {
    self.baseline = baseline
    left = Dictionary(baseline.entries.map { ($0.fingerprint, $0.count) }, uniquingKeysWith: +)
  }

  /// Marks as known what the baseline has; a finding beyond its number stays open.
  mutating func settle(_ findings: inout [Finding]) {
    guard !left.isEmpty else { return }
    for index in findings.indices where findings[index].isOpen {
      let fingerprint = findings[index].fingerprint
      guard let count = left[fingerprint], count > 0 else { continue }
      left[fingerprint] = count - 1
      findings[index].status = .known
    }
  }

  /// What was not found again, with how many are missing.
  var gone: [Baseline.Entry] {
    baseline.entries.compactMap { entry in
      guard let count = left[entry.fingerprint], count > 0 else { return nil }
      var gone = entry
      gone.count = count
      return gone
    }
  }
}
