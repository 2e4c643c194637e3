import Diagnostics

/// How one kind of rule judges a procedure. A kind is one file; it never names a rule.
///
/// A kind is made once a run from a rule that is in force, and shared by all workers. The policy has already checked the
/// parameters against `RuleKindDescription`; what remains wrong is reported through the preparation, with its place.
protocol RuleKind: Sendable {
  /// The kind's name in the policy.
  static var name: String { get }

  /// Takes its parameters and registers the phrases it looks for.
  init(_ rule: Rule, _ preparation: inout RulePreparation)

  /// What must be found in a procedure before the kind has anything to say about it.
  var triggers: RuleTriggers { get }

  /// Judges one procedure that was read.
  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink)
}

/// A kind that compares listings of different files: the engine collects a small fact per procedure, the kind looks at all.
protocol ListingKind: Sendable {
  static var name: String { get }

  init(_ rule: Rule, _ preparation: inout RulePreparation)

  /// The pairs of listings to compare, in the order of the input.
  func pairs(in listings: ListingFacts) -> [ListingPair]

  /// What differs between the two; nil where they say the same and nothing is reported.
  func difference(_ pair: ListingPair, _ listing: ListingContent, _ other: ListingContent) -> LocalizedText?
}

/// Every kind. A new kind is one file and one line here.
enum RuleKindRegistry {
  static let kinds: [any RuleKind.Type] = [
    AbolishedBodyKind.self, AcceptedProofsKind.self, AnyOneOfKind.self, CertifiedCopyKind.self, DataReplacedPaperKind.self,
    ExpiredPaperKind.self, FallbackOnlyPaperKind.self, ForbiddenPaperKind.self, InstrumentNotInForceKind.self,
    MissingPartKind.self, ObsoleteFormKind.self, OpenEndedDocumentsKind.self, RequiredStepKind.self, TimeLimitKind.self,
    WordingKind.self,
  ]

  static let listingKinds: [any ListingKind.Type] = [DuplicateCodeKind.self, ListingDiffersKind.self]

  /// Kinds whose findings the reader of files makes itself.
  static let readerKinds = ["file-problem"]

  static func kind(named name: String) -> (any RuleKind.Type)? { kinds.first { $0.name == name } }
  static func listingKind(named name: String) -> (any ListingKind.Type)? { listingKinds.first { $0.name == name } }
}
