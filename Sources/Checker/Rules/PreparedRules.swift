import Diagnostics
import ProcedureModel

/// The rules of a policy made ready for one day: compiled once a run, shared by all workers.
package struct PreparedRules: Sendable {
  package let policy: Policy
  package let day: Day
  package let reader: RequirementReader
  let phrases: PhraseScanner
  let active: [ActiveRule]
  /// The rules that compare listings, in force on the day.
  let comparisons: [Rule]

  /// A rule in force with its kind.
  struct ActiveRule: Sendable {
    let rule: Rule
    let kind: any RuleKind
    let scope: ScopeMatcher
  }

  /// - Parameter only: the ids of the rules wanted; nil for all. Rules not in force on the day are left out.
  package init(policy: Policy, day: Day, only: Set<String>? = nil) {
    self.policy = policy
    self.day = day
    let kinds = Dictionary(listingRuleKinds.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let wanted = policy.rules.filter { $0.isInForce(on: day) && (only?.contains($0.id) ?? true) }
    var preparation = RulePreparation(policy: policy, day: day)
    active = wanted.compactMap { rule in
      kinds[rule.kind.value].map {
        ActiveRule(rule: rule, kind: $0.init(rule, &preparation), scope: ScopeMatcher(rule.scope?.value, &preparation))
      }
    }
    comparisons = wanted.filter { ListingComparison.kinds.contains($0.kind.value) }
    phrases = preparation.phrases.frozen()
    reader = RequirementReader(vocabulary: ReadingVocabulary(policy, asOf: day))
  }

  /// The ids of the rules that are judged in this run.
  package var activeRuleIDs: Set<String> { Set(active.map(\.rule.id) + comparisons.map(\.id)) }

  /// A worker's session: not to be shared between threads.
  package func session() -> Session { Session(self) }

  /// Judges procedures one by one, its buffers used again for each.
  package struct Session {
    private let rules: PreparedRules
    private var reader: ListingReader

    fileprivate init(_ rules: PreparedRules) {
      self.rules = rules
      reader = ListingReader(reader: rules.reader, phrases: rules.phrases)
    }

    /// The findings about one procedure, sorted, and what comparing it with other listings needs.
    package mutating func check(_ procedure: Procedure, in tree: YAMLTree, agency: Agency?) -> (
      findings: [Finding], fact: ListingFact?
    ) {
      let listing = reader.read(procedure, in: tree, agency: agency)
      var findings: [Finding] = []
      for active in rules.active where active.scope.matches(listing) {
        var found = ListingFindings(listing: listing, rule: active.rule)
        active.kind.check(listing, &found)
        findings += found.findings
      }
      findings = PreparedRules.yielding(findings, rules.active.map(\.rule)).sorted(by: Finding.precedes)
      return (findings, rules.comparisons.isEmpty ? nil : ListingFact(listing))
    }
  }

  /// Drops findings of rules that yield to a graver finding about the same text.
  private static func yielding(_ findings: [Finding], _ rules: [Rule]) -> [Finding] {
    guard findings.count > 1 else { return findings }
    let yields = Dictionary(rules.map { ($0.id, $0.yieldsTo.map(\.value)) }, uniquingKeysWith: { first, _ in first })
    return findings.filter { finding in
      guard let stronger = yields[finding.rule], !stronger.isEmpty else { return true }
      return !findings.contains { stronger.contains($0.rule) && $0.subject?.component == finding.subject?.component }
    }
  }
}
