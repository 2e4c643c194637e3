import Diagnostics
import ProcedureModel

/// Lays the layers over each other, from the national one up, and checks what names mean.
struct PolicyResolver {
  let layers: [PolicyLayer]
  var problems: [Finding] = []

  init(_ layers: [PolicyLayer]) { self.layers = layers }

  /// The policy, with what is wrong in `problems`. Nil when the topmost layer has no head.
  mutating func resolve(annexes: [String: SourceFile]) -> Policy? {
    guard let top = layers.last, let id = top.id, let version = top.version, let title = top.title else { return nil }
    var policy = Policy(
      id: id.value, version: version.value, title: title.value, layers: layers.compactMap(Self.summary),
      instruments: unique(layers.flatMap(\.instruments)) { ($0.id, $0.place) },
      databases: unique(layers.flatMap(\.databases)) { ($0.id, $0.place) }, papers: mergedPapers(),
      needs: unique(layers.flatMap(\.needs)) { ($0.id, $0.place) }, bodies: mergedBodies(), rules: [],
      overrides: layers.flatMap(\.overrides), waivers: unique(layers.flatMap(\.waivers)) { ($0.id.value, $0.id.place) },
      wordLists: mergedWordLists(), annexes: annexes, missingEnglish: layers.flatMap(\.missingEnglish))
    policy.rules = mergedRules()
    checkReferences(of: policy)
    checkWeakening(in: policy)
    return policy
  }

  mutating func report(
    _ message: Message, at place: PolicyPlace, severity: Severity = .error, related: [Finding.RelatedPlace] = []
  ) {
    problems.append(
      Finding(
        rule: "policy", severity: severity, message: message, path: place.path, range: place.range, related: related))
  }

  private static func summary(_ layer: PolicyLayer) -> Policy.Layer? {
    guard let id = layer.id, let version = layer.version, let title = layer.title else { return nil }
    return Policy.Layer(id: id.value, version: version.value, title: title.value, source: layer.source)
  }

  // MARK: - Merging

  /// The entries whose id is new; a second one of the same id is reported where it stands. A closure says what the id is: key paths would be
  /// put together by the runtime at every start.
  private mutating func unique<Entry>(
    _ entries: [Entry], _ head: (Entry) -> (id: String, place: PolicyPlace)
  ) -> [Entry] {
    var first: [String: PolicyPlace] = [:]
    var result: [Entry] = []
    for entry in entries {
      let (id, place) = head(entry)
      if let earlier = first[id] {
        reportDuplicate(id, at: place, first: earlier)
      } else {
        first[id] = place
        result.append(entry)
      }
    }
    return result
  }

  mutating func reportDuplicate(_ id: String, at place: PolicyPlace, first: PolicyPlace) {
    report(
      PolicyMessages.duplicate(id), at: place,
      related: [.init(path: first.path, range: first.range, message: PolicyMessages.firstDefinition)])
  }

  private mutating func mergedPapers() -> [Paper] {
    var result: [Paper] = []
    for paper in layers.flatMap(\.papers) {
      guard let index = result.firstIndex(where: { $0.id == paper.id }) else {
        if paper.name.vi.isEmpty { report(PolicyMessages.missingKey("name"), at: paper.place) }
        result.append(paper)
        continue
      }
      if result[index].place.path == paper.place.path {
        reportDuplicate(paper.id, at: paper.place, first: result[index].place)
      } else if !paper.name.vi.isEmpty || paper.period != Period() || paper.database != nil || !paper.proves.isEmpty {
        report(PolicyMessages.notExtensible("name, from, until, database, proves"), at: paper.place)
      } else {
        result[index].aliases += paper.aliases
        result[index].abbreviations += paper.abbreviations
        result[index].bareNames += paper.bareNames
        result[index].lookAlikes += paper.lookAlikes
      }
    }
    return result
  }

  private mutating func mergedBodies() -> [Body] {
    var result: [Body] = []
    for body in layers.flatMap(\.bodies) {
      guard let index = result.firstIndex(where: { $0.id == body.id }) else {
        if body.name.vi.isEmpty { report(PolicyMessages.missingKey("name"), at: body.place) }
        result.append(body)
        continue
      }
      if result[index].place.path == body.place.path {
        reportDuplicate(body.id, at: body.place, first: result[index].place)
      } else if !body.name.vi.isEmpty || body.period != Period() || body.successor != nil {
        report(PolicyMessages.notExtensible("name, from, until, successor"), at: body.place)
      } else {
        result[index].aliases += body.aliases
        result[index].heads += body.heads
        result[index].lookAlikes += body.lookAlikes
      }
    }
    return result
  }

  private func mergedWordLists() -> [String: [String]] {
    var result: [String: [String]] = [:]
    for list in layers.flatMap(\.wordLists) { result[list.name.value, default: []] += list.words }
    return result
  }

  private mutating func mergedRules() -> [Rule] {
    var drafts: [RuleDraft] = []
    for layer in layers {
      let below = drafts.count
      drafts.reserveCapacity(below + layer.rules.count)
      for draft in layer.rules {
        guard let index = drafts.firstIndex(where: { $0.id.value == draft.id.value }) else {
          drafts.append(draft)
          continue
        }
        if index >= below || layer.rules.filter({ $0.id.value == draft.id.value }).count > 1 {
          reportDuplicate(draft.id.value, at: draft.id.place, first: drafts[index].id.place)
        } else {
          if let kind = draft.kind, kind.value != drafts[index].kind?.value {
            report(PolicyMessages.kindChanged, at: kind.place)
          }
          drafts[index] = draft.laid(over: drafts[index])
        }
      }
    }
    return drafts.compactMap { rule(from: $0) }
  }

  private mutating func rule(from draft: RuleDraft) -> Rule? {
    let required: [(name: String, isThere: Bool)] = [
      ("kind", draft.kind != nil || problems(at: draft.id.place.path)), ("severity", draft.severity != nil),
      ("title", draft.title != nil), ("message", draft.message != nil), ("why", draft.why != nil),
    ]
    for key in required where !key.isThere { report(PolicyMessages.missingKey(key.name), at: draft.id.place) }
    guard let kind = draft.kind, let severity = draft.severity, let title = draft.title, let message = draft.message,
      let why = draft.why
    else { return nil }
    let rule = Rule(
      id: draft.id.value, place: draft.id.place, kind: kind, severity: severity, from: draft.from, until: draft.until,
      basis: draft.basis ?? [], parameters: draft.parameters ?? RuleParameters(), scope: draft.scope,
      waivable: draft.waivable ?? Sourced(true, draft.id.place), yieldsTo: draft.yieldsTo ?? [], deadline: draft.deadline,
      title: title, message: message, advice: draft.advice, why: why, fix: draft.fix, examples: draft.examples)
    check(rule, parametersAt: draft.parametersPlace ?? draft.id.place)
    return rule
  }

  /// The file already has problems: a missing kind may be one that was refused.
  private func problems(at path: String) -> Bool { problems.contains { $0.path == path && $0.severity == .error } }
}

extension RuleDraft {
  /// This layer's keys over the rule of the layer below.
  func laid(over lower: RuleDraft) -> RuleDraft {
    var result = lower
    let lowerSeverity = lower.severity?.value
    result.severity = severity ?? lower.severity
    result.from = from ?? lower.from
    result.until = until ?? lower.until
    result.basis = basis ?? lower.basis
    result.parameters = parameters.map { $0.merged(over: lower.parameters ?? RuleParameters()) } ?? lower.parameters
    if let new = severity?.value, let old = lowerSeverity, parameters?.has("stances") != true {
      result.parameters = result.parameters?.regraded(from: old, to: new)
    }
    result.scope = scope ?? lower.scope
    result.waivable = waivable ?? lower.waivable
    result.yieldsTo = yieldsTo ?? lower.yieldsTo
    result.deadline = deadline ?? lower.deadline
    result.title = title ?? lower.title
    result.message = message ?? lower.message
    result.advice = advice ?? lower.advice
    result.why = why ?? lower.why
    result.fix = fix ?? lower.fix
    result.examples += examples
    return result
  }
}
