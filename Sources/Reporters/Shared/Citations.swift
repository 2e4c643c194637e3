import Checker
import Diagnostics

/// The law of findings as outputs write it. Resolves the citation keys once for a run.
package struct Citations: Sendable {
  /// One instrument with every place of it that a finding cites.
  package struct Line: Sendable, Equatable {
    /// `khoản 1 Điều 2, Điều 4 Nghị quyết 66.7/2025/NQ-CP`.
    package var text: String
    /// Where the first of the places can be read; nil when unknown.
    package var url: String?
  }

  private let byKey: [String: LegalCitation]

  /// The citations of every rule of a run.
  package init(_ run: RunDescription) {
    byKey = Dictionary(run.rules.flatMap(\.basis).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The law of a key; nil for a key that no rule carries.
  package subscript(key: String) -> LegalCitation? { byKey[key] }

  /// The law of a finding with every title in full, one line a citation; a key that no rule carries stands as it is.
  package func texts(of finding: Finding, in language: Language) -> [String] {
    finding.basis.map { byKey[$0]?.text(in: language) ?? $0 }
  }

  /// The law of a finding in short, one line an instrument, in the order of the citations.
  package func lines(of finding: Finding, in language: Language) -> [Line] {
    var groups: [(name: String, places: [String], url: String?)] = []
    for key in finding.basis {
      let citation = byKey[key]
      let name = citation.map { InstrumentName.brief($0, in: language) } ?? key
      let place = citation.map { $0.place[language] }.flatMap { $0.isEmpty ? nil : $0 }
      if let index = groups.firstIndex(where: { $0.name == name }) {
        if let place { groups[index].places.append(place) }
      } else {
        groups.append((name, place.map { [$0] } ?? [], citation?.url))
      }
    }
    return groups.map { name, places, url in
      let places = places.joined(separator: language == .vi ? ", " : "; ")
      return Line(text: places.isEmpty ? name : places + (language == .vi ? " " : " of ") + name, url: url)
    }
  }
}

/// How an instrument is named where room is short.
enum InstrumentName {
  /// Titles up to this length are names: Luật Tổ chức chính quyền địa phương. Longer ones retell the content.
  private static let longestName = 45

  /// The forms of instruments (Luật Ban hành văn bản quy phạm pháp luật) and of official letters; a form comes before the
  /// one it begins with.
  private static let forms: [(vi: String, en: String)] = [
    ("Bộ luật", "Code"), ("Luật", "Law"), ("Pháp lệnh", "Ordinance"), ("Nghị quyết", "Resolution"), ("Nghị định", "Decree"),
    ("Thông tư liên tịch", "Joint circular"), ("Thông tư", "Circular"), ("Quyết định", "Decision"), ("Chỉ thị", "Directive"),
    ("Công điện", "Dispatch"), ("Công văn", "Letter"), ("Kế hoạch", "Plan"), ("Kết luận", "Conclusion"),
  ]

  /// `Luật Cư trú (68/2020/QH14)`, or `Nghị định 104/2022/NĐ-CP` for a title that is no name.
  static func brief(_ citation: LegalCitation, in language: Language) -> String {
    let title = citation.title[language]
    guard title.count > longestName, let form = forms.first(where: { citation.title.vi.hasPrefix($0.vi) }) else {
      return "\(title) (\(citation.number))"
    }
    return "\(language == .vi ? form.vi : form.en) \(citation.number)"
  }
}
