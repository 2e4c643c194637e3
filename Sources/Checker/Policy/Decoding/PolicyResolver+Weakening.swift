import Diagnostics

// A layer may add and raise; where it makes a lower layer's error weaker, it is told so.

extension PolicyResolver {
  mutating func checkWeakening(in policy: Policy) {
    var below: [RuleDraft] = []
    for layer in layers {
      for draft in layer.rules {
        if let lower = below.first(where: { $0.id.value == draft.id.value }) {
          checkWeakening(draft, of: lower)
        }
      }
      for override in layer.overrides { checkWeakening(override, of: below) }
      for draft in layer.rules {
        if let index = below.firstIndex(where: { $0.id.value == draft.id.value }) {
          below[index] = draft.laid(over: below[index])
        } else {
          below.append(draft)
        }
      }
    }
  }

  private mutating func checkWeakening(_ draft: RuleDraft, of lower: RuleDraft) {
    guard lower.severity?.value == .error else { return }
    if let severity = draft.severity, severity.value < .error {
      weaken(draft, Weakening.severity(severity.value), at: severity.place)
    }
    if let from = draft.from, lower.from.map({ $0.value < from.value }) ?? true {
      weaken(draft, Weakening.laterStart, at: from.place)
    }
    if let until = draft.until, lower.until.map({ until.value < $0.value }) ?? true {
      weaken(draft, Weakening.earlierEnd, at: until.place)
    }
    if let scope = draft.scope, scope.value != lower.scope?.value { weaken(draft, Weakening.narrower, at: scope.place) }
    if let waivable = draft.waivable, waivable.value, lower.waivable?.value == false {
      weaken(draft, Weakening.waivable, at: waivable.place)
    }
    if let yields = draft.yieldsTo?.first(where: { new in !(lower.yieldsTo ?? []).contains { $0.value == new.value } }) {
      weaken(draft, Weakening.yields, at: yields.place)
    }
    checkParameters(draft, lower)
  }

  private mutating func checkParameters(_ draft: RuleDraft, _ lower: RuleDraft) {
    for entry in draft.parameters?.entries ?? [] {
      guard let old = lower.parameters?[entry.name], old != entry.value else { continue }
      switch (old, entry.value) {
      case (.severities(let old), .severities(let new)):
        let lost = old.contains { was in !new.contains { $0.name == was.name && $0.severity >= was.severity } }
        if lost { weaken(draft, Weakening.parameter(entry.name), at: entry.place) }
      case (.texts(let old), .texts(let new)):
        // Excuses may not grow, everything else may not shrink.
        let excuses = ["unless", "except", "only_copies", "near"].contains(entry.name) || entry.name.hasPrefix("accept")
        let lost = excuses ? !Set(new).isSubset(of: old) : !Set(old).isSubset(of: new)
        if lost { weaken(draft, Weakening.parameter(entry.name), at: entry.place) }
      default: weaken(draft, Weakening.parameter(entry.name), at: entry.place)
      }
    }
  }

  private mutating func checkWeakening(_ override: Override, of below: [RuleDraft]) {
    guard let severity = override.severity else { return }
    for id in override.rules {
      guard let lower = below.first(where: { $0.id.value == id }), lower.severity?.value == .error, severity < .error else {
        continue
      }
      report(PolicyMessages.weakened(id, Weakening.severity(severity)), at: override.place, severity: .warning)
    }
  }

  private mutating func weaken(_ draft: RuleDraft, _ what: LocalizedText, at place: PolicyPlace) {
    report(PolicyMessages.weakened(draft.id.value, what), at: place, severity: .warning)
  }
}

/// How a rule was made weaker, in words.
private enum Weakening {
  static func severity(_ severity: Severity) -> LocalizedText {
    LocalizedText(vi: "hạ mức độ xuống “\(severity.rawValue)”", en: "its severity falls to “\(severity.rawValue)”")
  }

  static func parameter(_ name: String) -> LocalizedText {
    LocalizedText(vi: "thu hẹp tham số “\(name)”", en: "its parameter “\(name)” finds less")
  }

  static let laterStart = LocalizedText(vi: "lùi ngày bắt đầu", en: "it starts later")
  static let earlierEnd = LocalizedText(vi: "kết thúc sớm hơn", en: "it ends earlier")
  static let narrower = LocalizedText(vi: "thu hẹp phạm vi áp dụng", en: "it applies to fewer procedures")
  static let waivable = LocalizedText(vi: "cho phép miễn trừ", en: "it may be waived")
  static let yields = LocalizedText(vi: "nhường cho quy tắc khác", en: "it yields to another rule")
}
