import Diagnostics
import Foundation

/// Takes files into a store, in portions: a portion is read and checked on all cores, then kept, noted in the journal and
/// indexed under the store's lock.
package struct Intake {
  private let store: CityStore
  private let gate: IntakeGate
  /// The officer who adds.
  private let by: String

  package init(store: CityStore, gate: IntakeGate, by: String) {
    self.store = store
    self.gate = gate
    self.by = by
  }

  /// Adds files. Folders are searched for `*.tthc.json`, at any depth. A refused file never keeps others out; a failure of the
  /// store itself is thrown, and what was taken before it stays taken.
  package func add(_ paths: [String]) throws(StoreProblem) -> IntakeResult {
    var result = IntakeResult(items: [])
    let files = try Intake.files(paths)
    let gate = gate
    for start in stride(from: 0, to: files.count, by: CityStore.portion) {
      let portion = Array(files[start..<min(start + CityStore.portion, files.count)])
      result.items += try add(
        portion: Parallel.map(portion) { path in
          do throws(IntakeGate.Refusal) { return .success(try gate.candidate(path: path)) } catch { return .failure(error) }
        }, paths: portion)
    }
    return result
  }

  /// The files that paths name, folders opened, each once, in order.
  static func files(_ paths: [String]) throws(StoreProblem) -> [String] {
    var found: [String] = []
    for path in paths {
      guard Disk.isFolder(path) else {
        found.append(path)
        continue
      }
      let names: [String]
      do { names = try Disk.names(in: path) } catch { throw .file(error) }
      for name in names {
        let inner = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
        if Disk.isFolder(inner) {
          found += try files([inner])
        } else if name.hasSuffix(SubmissionName.suffix) {
          found.append(inner)
        }
      }
    }
    return found
  }

  private typealias Reading = Result<IntakeGate.Candidate, IntakeGate.Refusal>

  private func add(portion readings: [Reading], paths: [String]) throws(StoreProblem) -> [IntakeResult.Item] {
    try store.withJournal { journal, position throws(StoreProblem) in
      var decisions = try decide(readings, paths: paths)
      try keep(decisions.accepted)
      let events = decisions.accepted.map { candidate in
        JournalEvent(
          at: gate.now, by: by,
          kind: .received(
            manifest: candidate.manifest, agency: candidate.agency, period: candidate.submission.period,
            revision: candidate.submission.revision, fileName: (candidate.path as NSString).lastPathComponent,
            signedBy: candidate.signedBy))
      }
      if events.isEmpty { return decisions.items }
      position = try journal.append(events, after: position)
      try store.index(events, contents: decisions.accepted.map(\.submission), position: position)
      try tellOutcomes(&decisions)
      return decisions.items
    }
  }

  private struct Decisions {
    var items: [IntakeResult.Item] = []
    var accepted: [IntakeGate.Candidate] = []
    /// Which item each accepted candidate is.
    var places: [Int] = []
  }

  private func decide(_ readings: [Reading], paths: [String]) throws(StoreProblem) -> Decisions {
    var decisions = Decisions()
    var seen: Set<Fingerprint> = []
    for (reading, path) in zip(readings, paths) {
      switch reading {
      case .failure(let refusal):
        decisions.items.append(.init(path: path, name: refusal.name, outcome: .refused(refusal.message)))
      case .success(let candidate):
        let submission = candidate.submission
        let name = SubmissionName(agency: candidate.agency, period: submission.period, revision: submission.revision)
        var outcome = IntakeResult.Outcome.added
        if let time = try store.received(candidate.manifest) ?? (seen.contains(candidate.manifest) ? gate.now : nil) {
          outcome = .duplicate(receivedAt: time)
        } else if try store.isClosed(submission.period) {
          outcome = .refused(Intake.closedMessage(submission.period))
        } else {
          seen.insert(candidate.manifest)
          decisions.places.append(decisions.items.count)
          decisions.accepted.append(candidate)
        }
        decisions.items.append(.init(path: path, name: name, outcome: outcome))
      }
    }
    return decisions
  }

  private static func closedMessage(_ period: Period) -> Message {
    Message(
      LocalizedText(
        vi: "Kỳ {period} đã khóa sổ; muốn nhận bổ sung hãy chạy “tthc-lint consolidate reopen --period {period} --reason …”.",
        en: "The period {period} is closed; to take more, run “tthc-lint consolidate reopen --period {period} --reason …”."),
      [.init("period", period.text)])
  }

  private func keep(_ candidates: [IntakeGate.Candidate]) throws(StoreProblem) {
    let inbox = store.inbox
    let failures = Parallel.map(candidates) { candidate -> FileProblem? in
      do throws(FileProblem) {
        let period = candidate.submission.period
        if let signature = candidate.detachedSignature {
          try inbox.keep(signature: signature, manifest: candidate.manifest, period: period)
        }
        try inbox.keep(candidate.bytes, manifest: candidate.manifest, period: period)
        return nil
      } catch { return error }
    }
    if let failure = failures.compactMap(\.self).first { throw .file(failure) }
  }

  /// What the files became is known once all of the portion stand side by side.
  private func tellOutcomes(_ decisions: inout Decisions) throws(StoreProblem) {
    for (place, candidate) in zip(decisions.places, decisions.accepted) {
      decisions.items[place].outcome = try store.standing(of: candidate.manifest)
    }
  }
}
