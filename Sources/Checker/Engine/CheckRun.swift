import Diagnostics
import ProcedureModel

/// One run over many files: worker threads check, the caller receives file reports in the order of the input.
public struct CheckRun {
  private let checker: Checker
  private let inputs: InputFiles
  private let threads: Int
  private var baseline: BaselineComparison?
  /// Files given as bytes instead of paths: standard input, examples.
  private let memory: [SourceFile]
  /// What earlier runs found in files that have not changed.
  private let cache: ResultCache?

  /// Checks the files with `threads` workers; at least one.
  package init(
    _ checker: Checker, _ inputs: InputFiles, memory: [SourceFile] = [], threads: Int, baseline: Baseline? = nil,
    cache: ResultCache? = nil
  ) {
    self.cache = cache
    self.checker = checker
    self.inputs = inputs
    self.memory = memory
    self.threads = max(1, min(threads, 256))
    self.baseline = baseline.map(BaselineComparison.init)
  }

  /// Files a worker takes at a time.
  private static let batchSize = 16
  /// Batches under way per worker.
  private static let batchesAhead = 4

  /// Checks everything. `sink` gets one report a file, in the order of the input; then, where a finding needed all files, one
  /// more for each of those files, without procedures. What `sink` throws ends the run.
  public mutating func run(_ sink: (FileReport) throws -> Void) throws -> RunSummary {
    let jobs = Jobs(inputs: inputs, memory: memory)
    var ending = RunEnding(checker: checker, agencies: inputs.agencies, jobs: jobs)
    for item in inputs.unreadable {
      ending.summary.addUnreadable(item)
      try sink(FileReport(path: item.path, failure: item.reason))
    }
    try check(jobs, &ending, sink)
    try ending.finish(&baseline, sink)
    return ending.summary.finish(
      notices: RunNotices.notices(of: checker.policy, asOf: checker.options.asOf, rules: checker.options.rules))
  }

  /// Findings of the baseline that this run did not find, after `run`.
  package var goneFromBaseline: [Baseline.Entry] { baseline?.gone ?? [] }

  private mutating func deliver(
    _ outcome: inout FileOutcome, _ number: Int, _ ending: inout RunEnding, _ sink: (FileReport) throws -> Void
  ) rethrows {
    baseline?.settle(&outcome.report.findings)
    ending.take(outcome, file: number)
    try sink(outcome.report)
  }

  /// The caller works too, and hands on what is ready between its batches: a thread that only waited for results would take the place of one that
  /// checks each time it woke.
  private mutating func check(_ jobs: Jobs, _ ending: inout RunEnding, _ sink: (FileReport) throws -> Void) throws {
    let batchCount = (jobs.count + Self.batchSize - 1) / Self.batchSize
    let buffer = ReorderBuffer<[FileOutcome]>(batches: batchCount, window: threads * Self.batchesAhead)
    let (checker, agencies, cache) = (checker, inputs.agencies, cache)
    let uses = (1..<max(1, min(threads, batchCount))).map { _ in ResultBox(checker.waivers.unused) }
    var pool = WorkerThreads()
    for use in uses {
      // A thread that the system does not give is one worker fewer.
      _ = pool.start {
        var worker = CheckWorker(checker, agencies: agencies, cache: cache)
        while let batch = buffer.claim() { buffer.put(Self.outcomes(batch, jobs, &worker), batch: batch) }
        use.value = worker.use
      }
    }
    defer { pool.join() }
    var worker = CheckWorker(checker, agencies: agencies, cache: cache)
    do {
      try handOn(buffer, jobs, &worker, &ending, sink)
    } catch {
      buffer.cancel()
      throw error
    }
    pool.join()
    pool = WorkerThreads()
    for use in uses { ending.waiverUse.join(use.value) }
    ending.waiverUse.join(worker.use)
  }

  private mutating func handOn(
    _ buffer: ReorderBuffer<[FileOutcome]>, _ jobs: Jobs, _ worker: inout CheckWorker, _ ending: inout RunEnding,
    _ sink: (FileReport) throws -> Void
  ) throws {
    var number = 0
    while true {
      switch buffer.next() {
      case .result(var outcomes):
        for place in outcomes.indices {
          try deliver(&outcomes[place], number, &ending, sink)
          number += 1
        }
      case .batch(let batch): buffer.put(Self.outcomes(batch, jobs, &worker), batch: batch)
      case .end: return
      }
    }
  }

  private static func outcomes(_ batch: Int, _ jobs: Jobs, _ worker: inout CheckWorker) -> [FileOutcome] {
    let first = batch * batchSize
    return (first..<min(first + batchSize, jobs.count)).map { jobs.outcome($0, &worker) }
  }
}

/// A value that one thread writes before it ends and another reads after joining it.
private final class ResultBox<Value: Sendable>: @unchecked Sendable {
  var value: Value
  init(_ value: Value) { self.value = value }
}
