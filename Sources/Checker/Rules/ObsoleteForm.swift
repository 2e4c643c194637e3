import Diagnostics
import ProcedureModel

/// A form that was replaced: by its sign, by its name, or by the instrument it came with.
struct ObsoleteForm: RuleKind {
  static let name = "obsolete-form"
  private let codes: PhraseLists.List
  private let names: PhraseLists.List
  private let versions: Set<String>
  private let replacement: LocalizedText
  private let parts: Set<ListingPart>

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    let policy = preparation.policy
    codes = preparation.phrases.add(rule.parameters.texts("codes").flatMap(ObsoleteForm.spellings))
    names = preparation.phrases.add(rule.parameters.texts("names"))
    versions = Set(rule.parameters.texts("versions").compactMap(policy.instrument).map { InstrumentNumber.key($0.number) })
    replacement = rule.parameters.localized("replacement") ?? LocalizedText(vi: "biểu mẫu hiện hành", en: "the form in force")
    parts = preparation.parts(rule, default: [.documents, .forms, .steps, .methods])
  }

  /// `HK02` is also written `HK 02`, `HK2` and `HK 2`.
  private static func spellings(_ code: String) -> [String] {
    let letters = String(code.prefix { $0.isLetter })
    let digits = String(code.dropFirst(letters.count))
    let bare = digits.hasPrefix("0") ? String(digits.dropFirst()) : digits
    return [code, "\(letters) \(digits)", letters + bare, "\(letters) \(bare)"]
  }

  func check(_ listing: Listing, _ findings: inout ListingFindings) {
    for passage in listing.passages where parts.contains(passage.part) {
      let hits = (passage.phrases.all(codes) + passage.phrases.all(names)).sorted { $0.range.lowerBound < $1.range.lowerBound }
      guard let first = hits.first, versions.isEmpty || citesVersion(passage, listing) else { continue }
      let form = passage.text.words(first.range, in: listing.tree)
      findings.add(
        findings.rule.severity.value, at: passage, words: hits.map(\.range),
        [.init("form", form), .init("replacement", replacement)])
    }
  }

  private func citesVersion(_ passage: Passage, _ listing: Listing) -> Bool {
    passage.text.withUTF8(in: listing.tree) { InstrumentNumber.all(in: $0) }.contains { versions.contains($0.key) }
  }
}
