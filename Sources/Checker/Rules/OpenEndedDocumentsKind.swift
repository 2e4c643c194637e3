/// A requirement without an end: "và các giấy tờ khác có liên quan".
struct OpenEndedDocumentsKind: RuleKind {
  static let name = "open-ended-documents"
  private let search: PhraseRule

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    search = PhraseRule(
      rule, "phrases", in: Section(rule.parameters.texts("in"), usual: [.documents, .steps]), &preparation)
  }

  var triggers: RuleTriggers { RuleTriggers(phrases: [search.phrases]) }

  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) {
    search.forEach(in: procedure) { unit, hits in findings.report(unit, hits.map(\.byteRange)) }
  }
}
