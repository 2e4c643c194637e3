import Checker
import Diagnostics
import Foundation
import TestSupport
import Testing

/// The examples of the policy are its manual and its tests: `bad` must be found by its rule, `good` must not.
@Suite struct RuleExamplesTests {
  fileprivate static func policy() throws -> Policy {
    let (policy, problems) = Policy.load(path: RepositoryRoot.url.appendingPathComponent("policy.yaml").path)
    let words = problems.map { "\($0.path): \($0.message.text(in: .en))" }
    return try #require(policy, "\(words)")
  }

  /// The rules that find something in an example.
  private static func rules(of text: ExampleText, _ rule: Rule, _ checker: Checker) -> Set<String> {
    let source = SourceFile(path: "\(rule.id).yaml", bytes: Array(text.procedureFile.utf8))
    return Set(checker.check(together: [source]).map(\.rule))
  }

  private static let fallbackDay = Day(year: 2026, month: 10, day: 1)

  @Test func everyBadExampleIsFoundAndEveryGoodOneIsNot() throws {
    let policy = try Self.policy()
    let today = try #require(Self.fallbackDay)
    var byDay: [Day: Checker] = [:]
    for rule in policy.rules where rule.kind.value != "file-problem" {
      for (number, example) in rule.examples.enumerated() {
        let start = rule.from?.value ?? today
        let day = example.asOf ?? (rule.until.map { min($0.value, max(start, today)) } ?? max(start, today))
        let checker = byDay[day] ?? Checker(policy: policy, options: CheckOptions(asOf: day))
        byDay[day] = checker
        if let bad = example.bad {
          let found = Self.rules(of: bad, rule, checker)
          #expect(found.contains(rule.id), "\(rule.id) bad \(number + 1): \(bad.shown) gave \(found.sorted())")
        }
        if let good = example.good {
          let found = Self.rules(of: good, rule, checker)
          #expect(!found.contains(rule.id), "\(rule.id) good \(number + 1): \(good.shown)")
        }
      }
    }
  }
}
