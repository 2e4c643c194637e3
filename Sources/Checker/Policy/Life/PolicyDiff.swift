import Diagnostics

/// What changed between two policies, in sentences for the people who apply it.
package struct PolicyDiff {
  /// Instruments, papers, bodies, then rules; each in the order of the new policy, removals last.
  package private(set) var changes: [Message] = []

  /// The changes from one policy to another.
  package init(from old: Policy, to new: Policy) {
    if old.version != new.version { add(DiffMessages.version(old.version, new.version)) }
    compareInstruments(old, new)
    comparePapers(old, new)
    compareBodies(old, new)
    compareRules(old, new)
    compareWaivers(old, new)
  }

  private mutating func add(_ message: Message) { changes.append(message) }

  private mutating func compareInstruments(_ old: Policy, _ new: Policy) {
    for instrument in new.instruments {
      guard let before = old.instrument(instrument.id) else {
        add(DiffMessages.added(DiffMessages.instrument, LocalizedText(instrument.number)))
        continue
      }
      compare(before.period, instrument.period, of: LocalizedText(instrument.number))
    }
    for instrument in old.instruments where new.instrument(instrument.id) == nil {
      add(DiffMessages.removed(DiffMessages.instrument, LocalizedText(instrument.number)))
    }
  }

  private mutating func comparePapers(_ old: Policy, _ new: Policy) {
    for paper in new.papers {
      guard let before = old.paper(paper.id) else {
        add(DiffMessages.added(DiffMessages.paper, paper.name))
        continue
      }
      compare(before.period, paper.period, of: paper.name)
      compareNames(before.aliases + before.abbreviations, paper.aliases + paper.abbreviations, of: paper.name)
    }
    for paper in old.papers where new.paper(paper.id) == nil { add(DiffMessages.removed(DiffMessages.paper, paper.name)) }
  }

  private mutating func compareBodies(_ old: Policy, _ new: Policy) {
    for body in new.bodies {
      guard let before = old.body(body.id) else {
        add(DiffMessages.added(DiffMessages.body, body.name))
        continue
      }
      compare(before.period, body.period, of: body.name)
      compareNames(before.aliases, body.aliases, of: body.name)
    }
    for body in old.bodies where new.body(body.id) == nil { add(DiffMessages.removed(DiffMessages.body, body.name)) }
  }

  private mutating func compareRules(_ old: Policy, _ new: Policy) {
    for rule in new.rules {
      let name = Self.name(of: rule)
      guard let before = old.rule(rule.id) else {
        add(DiffMessages.added(DiffMessages.rule(rule.severity.value), name))
        continue
      }
      if before.severity.value != rule.severity.value {
        add(DiffMessages.severity(name, before.severity.value, rule.severity.value))
      }
      compare(before.period, rule.period, of: name)
      compareContent(before, rule, name)
    }
    for rule in old.rules where new.rule(rule.id) == nil {
      add(DiffMessages.removed(DiffMessages.rule(rule.severity.value), Self.name(of: rule)))
    }
  }

  private mutating func compareContent(_ before: Rule, _ rule: Rule, _ name: LocalizedText) {
    if before.basis.map(\.key) != rule.basis.map(\.key) {
      add(DiffMessages.basis(name, before.basis.map(\.key), rule.basis.map(\.key)))
    }
    let names = rule.parameters.entries.map(\.name) + before.parameters.entries.map(\.name)
    var seen: [String] = []
    for key in names where !seen.contains(key) && before.parameters[key] != rule.parameters[key] {
      seen.append(key)
      add(DiffMessages.parameter(name, key))
    }
    if before.scope?.value ?? RuleScope() != rule.scope?.value ?? RuleScope() { add(DiffMessages.scope(name)) }
    if before.waivable.value != rule.waivable.value { add(DiffMessages.waivable(name, rule.waivable.value)) }
    if before.deadline?.value != rule.deadline?.value { add(DiffMessages.deadline(name, rule.deadline?.value)) }
    let oldTexts = [before.title.value, before.message.value, before.advice?.value, before.why.value]
    let newTexts = [rule.title.value, rule.message.value, rule.advice?.value, rule.why.value]
    if oldTexts != newTexts { add(DiffMessages.texts(name)) }
  }

  private mutating func compareWaivers(_ old: Policy, _ new: Policy) {
    for waiver in new.waivers where !old.waivers.contains(where: { $0.id.value == waiver.id.value }) {
      add(DiffMessages.added(DiffMessages.waiver, LocalizedText(waiver.id.value)))
    }
    for waiver in old.waivers where !new.waivers.contains(where: { $0.id.value == waiver.id.value }) {
      add(DiffMessages.removed(DiffMessages.waiver, LocalizedText(waiver.id.value)))
    }
  }

  private mutating func compare(_ old: Period, _ new: Period, of name: LocalizedText) {
    if old.from != new.from { add(DiffMessages.from(name, old.from, new.from)) }
    if old.until != new.until { add(DiffMessages.until(name, old.until, new.until)) }
  }

  private mutating func compareNames(_ old: [Sourced<String>], _ new: [Sourced<String>], of name: LocalizedText) {
    let old = old.map(\.value)
    let new = new.map(\.value)
    let added = new.filter { !old.contains($0) }
    let removed = old.filter { !new.contains($0) }
    if !added.isEmpty { add(DiffMessages.names(name, added, isAdded: true)) }
    if !removed.isEmpty { add(DiffMessages.names(name, removed, isAdded: false)) }
  }

  private static func name(of rule: Rule) -> LocalizedText {
    LocalizedText(vi: "“\(rule.title.value.vi)” (\(rule.id))", en: "“\(rule.title.value.en)” (\(rule.id))")
  }
}
