import Diagnostics
import ProcedureModel

// Rules, overrides and waivers.

extension LayerDecoder {
  func rule(_ value: YAMLValue) -> RuleDraft? {
    value.mapping { map -> RuleDraft? in
      let id = identifier(map)
      var draft = RuleDraft(id: id ?? Sourced("", place(value.range)))
      draft.kind = kind(map)
      draft.severity = map.choice("severity", Severity.self).map(sourced)
      draft.from = map.day("from").map(sourced)
      draft.until = map.day("until").map(sourced)
      draft.basis = map.optional("basis").map { $0.list().compactMap(citation) }
      decodeParameters(map, of: &draft)
      draft.scope = scope(map)
      draft.waivable = map.bool("waivable").map(sourced)
      draft.yieldsTo = map.optional("yields_to").map { $0.list().compactMap { $0.text().map(sourced) } }
      draft.deadline = map.day("deadline").map(sourced)
      draft.title = localized(map, "title")
      draft.message = localized(map, "message")
      draft.advice = localized(map, "advice")
      draft.why = localized(map, "why")
      draft.fix = map.mapping("fix", fix)
      draft.examples = map.list("examples").compactMap(example)
      return id == nil ? nil : draft
    }
  }

  private func kind(_ map: YAMLMapping) -> Sourced<String>? {
    guard let kind = map.text("kind") else { return nil }
    if RuleKindDescription.named(kind.value) == nil {
      let nearest = NearestName.of(kind.value, among: RuleKindDescription.all.map(\.name))
      context.report(
        PolicyMessages.unknownID(kind.value, of: PolicyMessages.kind, nearest: nearest), at: kind.range)
      return nil
    }
    return sourced(kind)
  }

  private func decodeParameters(_ map: YAMLMapping, of draft: inout RuleDraft) {
    guard let with = map.optional("with") else { return }
    guard let name = draft.kind?.value ?? kindsBelow[draft.id.value], let kind = RuleKindDescription.named(name) else { return }
    var entries: [RuleParameters.Entry] = []
    _ = with.mapping { parameters -> Bool? in
      entries = ParameterDecoder(self).entries(parameters, of: kind.parameters, prefix: "")
      return true
    }
    draft.parameters = RuleParameters(entries)
    draft.parametersPlace = place(map.keyRange("with") ?? with.range)
  }

  private func scope(_ map: YAMLMapping) -> Sourced<RuleScope>? {
    let at = map.keyRange("applies_to")
    return map.mapping("applies_to") { lists -> Sourced<RuleScope>? in
      var scope = RuleScope()
      scope.levels = levels(lists)
      scope.fields = lists.texts("fields").map(\.value)
      scope.names = lists.texts("names").map(\.value)
      scope.subjects = lists.texts("subjects").map(\.value)
      scope.agencies = lists.texts("agencies").map(\.value)
      scope.codes = lists.texts("codes").map(\.value)
      return Sourced(scope, place(at ?? lists.range))
    }
  }

  private func levels(_ map: YAMLMapping) -> [String] { map.choices("levels", PolicyLevel.self).map(\.value.rawValue) }

  private func fix(_ map: YAMLMapping) -> RuleFix? {
    let title = localized(map, "title", required: true)
    let safety = map.required("safety") == nil ? nil : map.choice("safety", FixSafety.self)
    let replacements = map.required("replace")?.entries().compactMap { entry in
      entry.value.text().map { RuleFix.Replacement(words: entry.key.value, replacement: $0.value) }
    }
    guard let title, let safety, let replacements else { return nil }
    return RuleFix(title: title.value, safety: safety.value.safety, replacements: replacements)
  }

  private func example(_ value: YAMLValue) -> RuleExample? {
    value.mapping { map in
      RuleExample(
        place: place(value.range), bad: exampleText(map, "bad"), good: exampleText(map, "good"), fixed: exampleText(map, "fixed"),
        asOf: map.day("as_of")?.value)
    }
  }

  private func exampleText(_ map: YAMLMapping, _ key: String) -> ExampleText? {
    guard let value = map.optional(key) else { return nil }
    if value.isScalar && value.text() == nil { return nil }
    return ExampleText(tree: context.tree, node: value.node, place: place(value.range))
  }

  func override(_ value: YAMLValue) -> Override? {
    value.mapping { map -> Override? in
      let rules = map.required("rules")?.list().compactMap { $0.text()?.value }
      let override = Override(
        place: place(map.headRange), rules: rules ?? [], agencies: map.texts("agencies").map(\.value), levels: levels(map),
        fields: map.texts("fields").map(\.value), paths: map.texts("paths").map(\.value),
        components: map.texts("components").map(\.value), severity: map.choice("severity", Severity.self)?.value,
        deadline: map.day("deadline")?.value, reason: map.requiredText("reason")?.value ?? "")
      return rules == nil ? nil : override
    }
  }

  func waiver(_ value: YAMLValue) -> Waiver? {
    value.mapping { map -> Waiver? in
      let id = map.requiredText("id")
      let rule = map.requiredText("rule")
      let procedure = map.text("procedure")
      let agency = map.text("agency")
      let until = map.required("until")?.day()
      let approvedBy = map.requiredText("approved_by")
      let basis = map.requiredText("basis")
      let reason = map.requiredText("reason")
      guard let id, let rule, let until, let approvedBy, let basis, let reason else { return nil }
      return Waiver(
        id: sourced(id), rule: sourced(rule), procedure: procedure?.value, agency: agency?.value, until: until.value,
        approvedBy: approvedBy.value, basis: basis.value, reason: reason.value)
    }
  }
}

/// A level of government, as procedures and policies name it.
enum PolicyLevel: String, CaseIterable {
  case central, province, commune
}

/// `Fix.Safety` with its names to choose from.
enum FixSafety: String, CaseIterable {
  case safe
  case needsReview = "needs-review"

  var safety: Fix.Safety { self == .safe ? .safe : .needsReview }
}
