import Diagnostics
import ProcedureModel

/// The law as `tthc-lint` applies it: one policy file with all the layers it builds on.
public struct Policy: Sendable {
  /// One file of the policy.
  package struct Layer: Sendable {
    package var id: String
    package var version: String
    package var title: LocalizedText
    package var source: SourceFile

    package var path: String { source.path }
  }

  /// The topmost layer's id: `vn-national`.
  public let id: String
  /// The topmost layer's version.
  public let version: String
  /// The topmost layer's title.
  public let title: LocalizedText
  /// From the national policy to the one that was asked for.
  package var layers: [Layer]
  /// Each section in the order of the files, lower layers first.
  package var instruments: [Instrument]
  package var databases: [Database]
  package var papers: [Paper]
  package var needs: [Need]
  package var bodies: [Body]
  package var rules: [Rule]
  package var overrides: [Override]
  package var waivers: [Waiver]
  /// Section `reading`: the words of each list, by the list's name.
  package var wordLists: [String: [String]]
  /// Annex files that rules name, by the path in the policy.
  package var annexes: [String: SourceFile]
  /// Texts for people that have no English of their own.
  package var missingEnglish: [PolicyPlace]

  package func instrument(_ id: String) -> Instrument? { instruments.first { $0.id == id } }
  package func database(_ id: String) -> Database? { databases.first { $0.id == id } }
  package func paper(_ id: String) -> Paper? { papers.first { $0.id == id } }
  package func need(_ id: String) -> Need? { needs.first { $0.id == id } }
  package func body(_ id: String) -> Body? { bodies.first { $0.id == id } }
  package func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

  /// The rule whose id somebody probably meant; nil when none is near.
  package func nearestRule(to id: String) -> String? { NearestName.of(id, among: rules.map(\.id)) }

  /// SHA-256 of every policy file and annex, in the order of the layers. Made anew each time.
  public var hash: Fingerprint { PolicyStamp.hash(of: files) }

  /// Every file the policy was read from: layers, then annexes by name.
  private var files: [SourceFile] { layers.map(\.source) + annexes.sorted { $0.key < $1.key }.map(\.value) }

  /// What reporters print about the policy.
  public var stamp: PolicyStamp { PolicyStamp(id: id, version: version, title: title, files: files) }

  /// The citation with its instrument's number and title; an unknown instrument is shown by its id.
  package func resolve(_ citation: Citation) -> LegalCitation {
    let instrument = instrument(citation.instrument)
    return LegalCitation(
      key: citation.key, number: instrument?.number ?? citation.instrument,
      title: instrument?.title ?? LocalizedText(citation.instrument), place: citation.placeInLaw, url: instrument?.url)
  }

  /// A rule as reporters show it.
  package func describe(_ rule: Rule) -> RuleDescription {
    RuleDescription(
      id: rule.id, severity: rule.severity.value, title: rule.title.value, why: rule.why.value,
      advice: rule.advice?.value ?? LocalizedText(""), basis: rule.basis.map(resolve), from: rule.from?.value,
      until: rule.until?.value)
  }

  /// Every rule as reporters show it, sorted by id.
  public var ruleDescriptions: [RuleDescription] { rules.map(describe).sorted { $0.id < $1.id } }
}
