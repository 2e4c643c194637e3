import Diagnostics

/// The law as `tthc-lint` applies it: one policy file with all the layers it builds on.
public struct Policy: Sendable {
  /// One file of the policy.
  public struct Layer: Sendable {
    public var id: String
    public var version: String
    public var title: LocalizedText
    public var source: SourceFile

    public var path: String { source.path }
  }

  /// Id, version and title of the topmost layer.
  public var id: String
  public var version: String
  public var title: LocalizedText
  /// From the national policy to the one that was asked for.
  public var layers: [Layer]
  /// SHA-256 of every policy file and annex, in the order of the layers.
  public var hash: Fingerprint
  /// Each section in the order of the files, lower layers first.
  public var instruments: [Instrument]
  public var databases: [Database]
  public var papers: [Paper]
  public var needs: [Need]
  public var bodies: [Body]
  public var rules: [Rule]
  public var overrides: [Override]
  public var waivers: [Waiver]
  /// Section `reading`: the words of each list, by the list's name.
  public var wordLists: [String: [String]]
  /// Annex files that rules name, by the path in the policy.
  public var annexes: [String: SourceFile]
  /// Texts for people that have no English of their own.
  public var missingEnglish: [PolicyPlace]

  public func instrument(_ id: String) -> Instrument? { instruments.first { $0.id == id } }
  public func database(_ id: String) -> Database? { databases.first { $0.id == id } }
  public func paper(_ id: String) -> Paper? { papers.first { $0.id == id } }
  public func need(_ id: String) -> Need? { needs.first { $0.id == id } }
  public func body(_ id: String) -> Body? { bodies.first { $0.id == id } }
  public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

  /// What reporters print about the policy.
  public var stamp: PolicyStamp { PolicyStamp(id: id, version: version, title: title, hash: hash) }

  /// The citation with its instrument's number and title; an unknown instrument is shown by its id.
  public func resolve(_ citation: Citation) -> LegalCitation {
    let instrument = instrument(citation.instrument)
    return LegalCitation(
      key: citation.key, number: instrument?.number ?? citation.instrument,
      title: instrument?.title ?? LocalizedText(citation.instrument), place: citation.placeInLaw, url: instrument?.url)
  }

  /// A rule as reporters show it.
  public func describe(_ rule: Rule) -> RuleDescription {
    RuleDescription(
      id: rule.id, severity: rule.severity.value, title: rule.title.value, why: rule.why.value,
      advice: rule.advice?.value ?? LocalizedText(""), basis: rule.basis.map(resolve), from: rule.from?.value,
      until: rule.until?.value)
  }

  /// Every rule as reporters show it, sorted by id.
  public var ruleDescriptions: [RuleDescription] { rules.map(describe).sorted { $0.id < $1.id } }
}
