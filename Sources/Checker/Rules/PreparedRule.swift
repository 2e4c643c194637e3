import Diagnostics

/// A rule in force, made ready for a run. A reference: it is handed to the sink for every procedure.
final class PreparedRule: Sendable {
  let rule: Rule
  let kind: any RuleKind
  let basis: [String]
  let fix: PreparedFix?
  let deadline: Day?
  let scope: ScopeTest?

  /// Asks the rule. A method: whoever took the kind out would count a reference that all workers share.
  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) {
    findings.begin(self)
    kind.check(procedure, &findings)
  }

  init(_ rule: Rule, kind: any RuleKind) {
    self.rule = rule
    self.kind = kind
    basis = rule.basis.map(\.key)
    deadline = rule.deadline?.value
    fix = rule.fix.map(PreparedFix.init)
    scope = ScopeTest(rule.scope?.value)
  }
}
