import Diagnostics
import ProcedureModel

/// A form that was replaced, by its code or its name.
struct ObsoleteFormKind: RuleKind {
  static let name = "obsolete-form"
  private let sections: Section
  private let codes: PhraseList
  private let names: PhraseList
  private let versions: Set<Int>
  private let wantsVersion: Bool
  private let replacement: LocalizedText

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    sections = Section(rule.parameters.texts("in"), usual: [.documents, .forms, .steps, .methods])
    codes = preparation.phrases.add(rule.parameters.texts("codes").flatMap(Self.spellings), in: sections)
    names = preparation.phrases.add(rule.parameters.texts("names"), in: sections)
    let wanted = rule.parameters.texts("versions")
    wantsVersion = !wanted.isEmpty
    versions = Set(
      preparation.policy.instruments.enumerated().filter { wanted.contains($0.element.id) }.map(\.offset))
    if wantsVersion { preparation.cites(sections) }
    replacement =
      rule.parameters.localized("replacement") ?? LocalizedText(vi: "biểu mẫu hiện hành", en: "the form in force")
  }

  var triggers: RuleTriggers { RuleTriggers(phrases: [codes, names]) }

  func check(_ procedure: ProcedureReading, _ findings: inout FindingSink) {
    for unit in procedure.units where !unit.hits.isEmpty && !unit.section.isDisjoint(with: sections) {
      let citesVersion = !wantsVersion || procedure.citations(of: unit).contains { versions.contains($0.instrument) }
      let hits = procedure.hits(of: unit).filter { ($0.isOf(codes) && citesVersion) || $0.isOf(names) }
      let longest = hits.filter { hit in !hits.contains { $0.isLonger(than: hit) } }
      guard !longest.isEmpty else { continue }
      var forms: [String] = []
      for hit in longest {
        let form = hit.text(in: unit, procedure.tree)
        if !forms.contains(form) { forms.append(form) }
      }
      findings.report(
        unit, longest.map(\.byteRange),
        [.init("form", forms.joined(separator: ", ")), .init("replacement", replacement)])
    }
  }

  /// `HK02` is also written `HK 02`, `HK2`, `HK 2`.
  private static func spellings(of code: String) -> [String] {
    guard let digit = code.firstIndex(where: \.isNumber) else { return [code] }
    let letters = String(code[..<digit])
    let number = String(code[digit...])
    let short = String(number.drop { $0 == "0" })
    return [letters + number, letters + " " + number, letters + short, letters + " " + short].reduce(into: []) { result, text in
      if !result.contains(text) { result.append(text) }
    }
  }
}
