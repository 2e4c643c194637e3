import Diagnostics
import ProcedureModel

/// A policy made ready to check procedures as of a day. Made once a run and shared by all workers.
public struct Checker: Sendable {
  package let policy: Policy
  package let options: CheckOptions
  let rules: [PreparedRule]
  let listingRules: [PreparedListingRule]
  let plan: ReadingPlan
  let context: CheckContext
  let waivers: WaiverTable
  let ignoreProblems: IgnoreProblems
  /// Parameters of rules that their kind cannot use: a policy with any must not be run.
  public let problems: [Finding]

  /// Prepares the rules that are in force on the day; the others cost nothing.
  public init(policy: Policy, options: CheckOptions) {
    self.policy = policy
    self.options = options
    let enabled = policy.rules.filter { rule in
      rule.isInForce(on: options.asOf) && (options.rules?.contains(rule.id) ?? true)
    }
    var preparation = RulePreparation(policy: policy, day: options.asOf)
    rules = enabled.compactMap { rule in
      RuleKindRegistry.kind(named: rule.kind.value).map { PreparedRule(rule, kind: $0.init(rule, &preparation)) }
    }
    listingRules = enabled.compactMap { rule in
      RuleKindRegistry.listingKind(named: rule.kind.value).map {
        PreparedListingRule(rule: rule, kind: $0.init(rule, &preparation))
      }
    }
    problems = preparation.problems
    context = CheckContext(enabled, overrides: policy.overrides + options.overrides, wordsFindings: options.wordsFindings)
    let names = Set(enabled.map(\.id))
    let unwaivable = Set(policy.rules.filter { !$0.waivable.value }.map(\.id))
    waivers = WaiverTable(
      policy.waivers, waivable: names.subtracting(unwaivable), enabled: names, day: options.asOf)
    ignoreProblems = IgnoreProblems(
      known: policy.rules.map(\.id).sorted(), unwaivable: unwaivable, enabled: names,
      deferred: Set(listingRules.map(\.rule.id)), day: options.asOf)
    // Last: the reader is waited for.
    plan = ReadingPlan(preparation, calls: RuleCalls(rules.map(\.kind.triggers)))
  }

  /// Checks one file by itself; what needs other files is left out.
  public func check(_ source: SourceFile, agencies: AgencyDirectory = AgencyDirectory()) -> FileReport {
    var worker = CheckWorker(self, agencies: agencies)
    return worker.check(source, file: 0).report
  }

  /// Checks files together on this thread, with the rules that compare listings; the findings of all, sorted.
  public func check(together sources: [SourceFile]) -> [Finding] {
    var run = CheckRun(self, InputFiles([]), memory: sources, threads: 1)
    var findings: [Finding] = []
    // Nothing in the closure throws, and files in memory cannot fail to be read.
    _ = try? run.run { findings += $0.findings }
    return findings.sorted(by: Finding.precedes)
  }

  /// The reader of requirements with the policy's words.
  package var reader: RequirementReader { plan.reader }
}

/// A rule over several files, made ready for a run.
struct PreparedListingRule: Sendable {
  let rule: Rule
  let kind: any ListingKind
}

extension ReadingPlan {
  init(_ preparation: RulePreparation, calls: RuleCalls) {
    var preparation = preparation
    let policy = preparation.policy
    if !preparation.citationSections.isEmpty {
      for (index, instrument) in policy.instruments.enumerated() { preparation.phrases.add(instrument, index: index) }
    }
    readSections = preparation.readSections
    phraseSections = preparation.phrases.sections
    citationSections = preparation.citationSections
    self.calls = calls
    abolished = Set(policy.papers.filter { $0.period.ended(by: preparation.day) }.map(\.id))
    finder = preparation.phrases.frozen()
    // Last: the thread that makes it may not be ready yet.
    reader = preparation.extendedReader
  }
}
