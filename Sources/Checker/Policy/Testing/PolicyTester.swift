import Diagnostics

/// Runs the examples of a policy's rules and suites of tests.
package struct PolicyTester {
  private let policy: Policy
  /// The day for rules without dates and suites without one.
  private let day: Day
  private var prepared: [Day: Checker] = [:]
  private var fired: Set<String> = []
  private var results: [PolicyTestResult] = []

  /// A tester of a policy; `day` is used where neither a rule nor a suite names one.
  package init(_ policy: Policy, day: Day) {
    self.policy = policy
    self.day = day
  }

  /// The examples of every rule, then the suites.
  package static func run(_ policy: Policy, suites: [PolicyTestSuite], day: Day) -> PolicyTestReport {
    var tester = PolicyTester(policy, day: day)
    for rule in policy.rules where rule.kind.value != RuleKindDescription.fileProblem.name { tester.runExamples(of: rule) }
    for suite in suites {
      for test in suite.cases { tester.run(test, of: suite) }
    }
    let testable = policy.rules.filter { $0.kind.value != RuleKindDescription.fileProblem.name }.map(\.id)
    return PolicyTestReport(results: tester.results, silentRules: testable.filter { !tester.fired.contains($0) }.sorted())
  }

  // MARK: - Examples

  private mutating func runExamples(of rule: Rule) {
    for (index, example) in rule.examples.enumerated() {
      let day = example.asOf ?? judgingDay(of: rule)
      let parts: [(label: String, text: ExampleText?, isWrong: Bool)] = [
        ("bad", example.bad, true), ("good", example.good, false), ("fixed", example.fixed, false),
      ]
      for part in parts {
        guard let text = part.text else { continue }
        let found = findings(in: text, on: day, only: [rule.id])
        var failures: [Message] = []
        if part.isWrong, found.isEmpty { failures.append(TestMessages.notFound(text.shown)) }
        if !part.isWrong { failures += found.map { TestMessages.unexpected($0) } }
        results.append(
          PolicyTestResult(suite: rule.id, name: "\(part.label) \(index + 1)", place: text.place, failures: failures))
      }
    }
  }

  /// A day on which the rule is in force: the tester's day where it is one.
  private func judgingDay(of rule: Rule) -> Day {
    if let until = rule.until?.value, until < day { return until }
    if let from = rule.from?.value, day < from { return from }
    return day
  }

  // MARK: - Suites

  private mutating func run(_ test: PolicyTestSuite.Case, of suite: PolicyTestSuite) {
    let only = test.only.isEmpty ? suite.only : test.only
    var failures = (only.map(\.value) + test.expected.map(\.rule)).filter { policy.rule($0) == nil }.map {
      PolicyMessages.unknownID($0, of: PolicyMessages.rule, nearest: policy.nearestRule(to: $0))
    }
    var found = findings(in: test.procedures, on: test.day ?? suite.day ?? day, only: only.map(\.value))
    for expectation in test.expected {
      if let index = found.firstIndex(where: { expectation.fits($0) }) {
        found.remove(at: index)
      } else {
        failures.append(TestMessages.missing(expectation))
      }
    }
    failures += found.map { TestMessages.unexpected($0) }
    results.append(PolicyTestResult(suite: suite.name, name: test.name, place: test.place, failures: failures))
  }

  // MARK: - Judging

  private mutating func findings(in text: ExampleText, on day: Day, only: [String]) -> [Finding] {
    let checker = checker(on: day)
    let found = checker.check(together: [SourceFile(path: text.place.path, bytes: Array(text.procedureFile.utf8))])
    fired.formUnion(found.map(\.rule))
    // A procedure that cannot be read proves nothing: its problems count whatever rules are looked at.
    return found.filter { only.isEmpty || only.contains($0.rule) || policy.rule($0.rule)?.kind.value == fileProblem }
  }

  private var fileProblem: String { RuleKindDescription.fileProblem.name }

  /// Preparing reads the whole vocabulary: one for a day serves every example of that day.
  private mutating func checker(on day: Day) -> Checker {
    if let checker = prepared[day] { return checker }
    let checker = Checker(policy: policy, options: CheckOptions(asOf: day))
    prepared[day] = checker
    return checker
  }
}

extension PolicyTestSuite.Expectation {
  fileprivate func fits(_ finding: Finding) -> Bool {
    if finding.rule != rule { return false }
    if let severity, finding.severity != severity { return false }
    if let component, finding.subject?.component != component { return false }
    if let quote {
      let underlined = finding.quote.map { text in
        text.highlights.map { String(decoding: Array(text.text.utf8)[$0.bounds], as: UTF8.self) }.joined(separator: " ")
      }
      return underlined?.contains(quote) ?? false
    }
    return true
  }
}
