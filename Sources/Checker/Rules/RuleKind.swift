import Diagnostics
import ProcedureModel

/// A kind of rule, made ready for one rule of the policy on one day. A kind is one small file; it never names a rule.
protocol RuleKind: Sendable {
  /// The kind's name in the policy.
  static var name: String { get }

  /// Takes the rule's parameters and asks for the phrases it wants found.
  init(_ rule: Rule, _ preparation: inout RulePreparation)

  /// Judges one listing.
  func check(_ listing: Listing, _ findings: inout ListingFindings)
}

/// Every kind that judges one listing. Kinds that compare listings are in `ListingComparison`.
let listingRuleKinds: [any RuleKind.Type] = [
  AbolishedBody.self, AcceptedProofs.self, AnyOneOf.self, CertifiedCopy.self, DataReplacedPaper.self, ExpiredPaper.self,
  FallbackOnlyPaper.self, ForbiddenPaper.self, InstrumentNotInForce.self, MissingPart.self, ObsoleteForm.self,
  OpenEndedDocuments.self, RequiredStep.self, TimeLimit.self, Wording.self,
]

/// What a kind may use while it is made ready.
struct RulePreparation {
  let policy: Policy
  let day: Day
  var phrases = PhraseLists()

  init(policy: Policy, day: Day) {
    self.policy = policy
    self.day = day
  }

  /// The papers of a parameter, by id.
  func papers(_ rule: Rule, _ name: String = "papers") -> [String: Paper] {
    Dictionary(
      rule.parameters.texts(name).compactMap { id in policy.paper(id).map { (id, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// The parts of `in:`, or the kind's own when the rule does not say.
  func parts(_ rule: Rule, default parts: Set<ListingPart>) -> Set<ListingPart> {
    guard rule.parameters.has("in") else { return parts }
    return Set(rule.parameters.texts("in").compactMap(ListingPart.init(rawValue:)))
  }

  /// The severity of each stance, or the rule's own for one stance when the rule does not say.
  func severities(_ rule: Rule, default stance: Stance = .demand) -> [Stance: Severity] {
    let graded = rule.parameters.severities("stances")
    if graded.isEmpty { return [stance: rule.severity.value] }
    return Dictionary(
      graded.compactMap { entry in Stance(rawValue: entry.name).map { ($0, entry.severity) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The stances of a list, or `demand` when the rule does not say.
  func stances(_ rule: Rule, _ name: String = "stances") -> Set<Stance> {
    rule.parameters.has(name) ? Set(rule.parameters.texts(name).compactMap(Stance.init(rawValue:))) : [.demand]
  }
}

extension Set<ListingPart> {
  /// Where citizens are asked for papers.
  static let requirements: Set<ListingPart> = [.documents, .steps, .methods, .conditions]
}
