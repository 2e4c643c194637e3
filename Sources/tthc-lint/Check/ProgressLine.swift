import Reporters

/// The progress of a long run on the terminal of standard error. Silent where nobody watches: standard error is no terminal,
/// standard output is one and shows the findings themselves, or `--quiet`.
struct ProgressLine {
  private var bar: ProgressBar?
  private var done = 0
  private let start = ContinuousClock.now

  /// - Parameter total: how many files the run will report.
  init(total: Int, plan: OutputPlan) {
    let writesToTerminal = StandardStreams.outputIsTerminal && plan.destinations.contains { $0.path == nil }
    guard StandardStreams.errorIsTerminal, !writesToTerminal, !plan.options.quiet else { return }
    bar = ProgressBar(total: total, width: plan.options.width, language: plan.options.language)
  }

  /// One file more is done.
  mutating func advance() {
    guard bar != nil else { return }
    done += 1
    let elapsed = (ContinuousClock.now - start).components
    let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    if let line = bar?.update(done: done, seconds: seconds) { StandardStreams.drawOnError(line) }
  }

  /// Takes the line away.
  mutating func finish() {
    if let line = bar?.clear() { StandardStreams.drawOnError(line) }
  }
}
