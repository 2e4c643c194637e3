import Diagnostics
import ProcedureModel

/// A file of policy tests (`*.test.yaml`): given procedures and a day, these findings and no others.
package struct PolicyTestSuite: Sendable {
  /// A finding that a case wants.
  package struct Expectation: Sendable {
    package var rule: String
    package var severity: Severity?
    /// Where in the procedure: `dossiers[0].documents[1].name`.
    package var component: String?
    /// Words that the underlined text holds.
    package var quote: String?
    package var place: PolicyPlace
  }

  /// One test.
  package struct Case: Sendable {
    package var name: String
    package var place: PolicyPlace
    package var day: Day?
    package var procedures: ExampleText
    /// Rules looked at; empty for the suite's.
    package var only: [Sourced<String>]
    package var expected: [Expectation]
  }

  package var name: String
  package var path: String
  /// The day of cases that name none.
  package var day: Day?
  /// Rules looked at; empty for all.
  package var only: [Sourced<String>]
  package var cases: [Case]

  /// Reads a suite; what is wrong with it is in the findings.
  package static func read(_ source: SourceFile) -> (PolicyTestSuite?, [Finding]) {
    let tree = YAMLTree(source)
    let context = DecodingContext(tree, rule: "policy-test")
    guard let root = context.roots.first else {
      context.report(PolicyMessages.emptyFile, at: ByteRange(0, 0))
      return (nil, tree.problems + context.problems)
    }
    let suite = root.mapping { map -> PolicyTestSuite? in
      let decoder = SuiteDecoder(path: source.path, tree: tree)
      let name = map.requiredText("suite")
      let suite = PolicyTestSuite(
        name: name?.value ?? "", path: source.path, day: map.day("as_of")?.value, only: decoder.texts(map, "only"),
        cases: (map.required("cases")?.list() ?? []).compactMap(decoder.testCase))
      return name == nil ? nil : suite
    }
    let problems = tree.problems + context.problems
    return (problems.isEmpty ? suite : nil, problems)
  }
}

/// The pieces of a suite.
private struct SuiteDecoder {
  let path: String
  let tree: YAMLTree

  func place(_ range: ByteRange) -> PolicyPlace { PolicyPlace(path: path, range: range) }

  func texts(_ map: YAMLMapping, _ key: String) -> [Sourced<String>] {
    map.texts(key).map { Sourced($0.value, place($0.range)) }
  }

  func testCase(_ value: YAMLValue) -> PolicyTestSuite.Case? {
    value.mapping { map in
      let name = map.requiredText("name")
      let procedures = map.required("procedure")
      let test = PolicyTestSuite.Case(
        name: name?.value ?? "", place: place(map.headRange), day: map.day("as_of")?.value,
        procedures: ExampleText(tree: tree, node: (procedures ?? value).node, place: place(value.range)),
        only: texts(map, "only"), expected: map.list("expect").compactMap(expectation))
      return name == nil || procedures == nil ? nil : test
    }
  }

  private func expectation(_ value: YAMLValue) -> PolicyTestSuite.Expectation? {
    if value.isScalar {
      return value.text().map { .init(rule: $0.value, place: place($0.range)) }
    }
    return value.mapping { map in
      let rule = map.requiredText("rule")
      let expectation = PolicyTestSuite.Expectation(
        rule: rule?.value ?? "", severity: map.choice("severity", Severity.self)?.value, component: map.text("at")?.value,
        quote: map.text("quote")?.value, place: place(map.headRange))
      return rule == nil ? nil : expectation
    }
  }
}
