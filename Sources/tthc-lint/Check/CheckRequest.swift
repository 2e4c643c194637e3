import Checker
import Diagnostics
import ProcedureModel
import Reporters

/// A check as it was asked for, and how it runs. Plain values: a usual line is read into them without ArgumentParser, whose types take the
/// runtime longer to find than a file takes to be checked.
struct CheckRequest {
  var selection = Selection()
  var output = OutputChoice()
  var baseline = BaselineChoice()
  var cache = CacheChoice()
  var failOn: FailureThreshold?
  var showsSettings = false

  func run() throws {
    let settings = try selection.settings()
    let threshold = failOn ?? settings.failOn ?? .error
    if showsSettings {
      StandardStreams.printOutput(settings.lines(threshold: threshold).joined(separator: "\n"))
      return
    }
    let outputs = try output.plan(settings)
    var options = try selection.checkOptions(settings)
    options.describesProcedures = outputs.needsProcedures
    // A baseline compares findings by their words, and the cache keeps them for other outputs.
    options.wordsFindings = outputs.needsFindings || baseline.isGiven(settings) || cache.folder != nil
    let policy = try selection.policy(settings)
    let checker = try selection.checker(policy, options)
    let known = try baseline.load(settings)
    let inputs = try selection.inputs(settings)
    let memory = cache.open(checker)
    var run = CheckRun(
      checker, inputs.files, memory: inputs.memory, threads: selection.threadCount(settings), baseline: known?.baseline,
      cache: memory)
    let description = RunDescription(
      checker, toolVersion: ToolVersion.number, inputs: selection.paths,
      agencies: inputs.files.agencies.agencies.map(AgencyDescription.init),
      baseline: known?.hash)
    var writers = try OutputWriters(outputs, run: description, fileCount: inputs.files.files.count + inputs.memory.count)
    let summary = try writers.write(&run, gone: { baseline.goneFindings($0, known, settings) })
    cache.save(memory)
    let status: ExitStatus = !summary.unreadable.isEmpty ? .failure : threshold.isReached(by: summary) ? .findings : .clean
    // The system takes back at once what would take longer to free piece by piece than a file takes to be checked.
    withExtendedLifetime((run, writers)) { CommandRunner.end(status.rawValue) }
  }
}

/// `--fail-on`.
enum FailureThreshold: String, CaseIterable {
  case error, warning, info, never

  func isReached(by summary: RunSummary) -> Bool {
    guard let limit = Severity(rawValue: rawValue) else { return false }
    return Severity.allCases.contains { $0 >= limit && summary.count($0) > 0 }
  }
}

extension RunDescription {
  /// What a checker is asked to do.
  init(_ checker: Checker, toolVersion: String, inputs: [String], agencies: [AgencyDescription], baseline: Fingerprint?) {
    let rules = checker.policy.ruleDescriptions + EngineRule.allCases.map(\.description)
    self.init(
      toolVersion: toolVersion, policy: checker.policy.stamp, asOf: checker.options.asOf, inputs: inputs,
      rules: rules.sorted { $0.id < $1.id }, agencies: agencies, baseline: baseline)
  }
}

extension AgencyDescription {
  init(_ agency: Agency) {
    self.init(
      id: agency.id, name: agency.name, level: agency.level?.rawValue ?? "", parent: agency.parent,
      responsible: agency.responsible?.name)
  }
}
