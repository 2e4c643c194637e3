import Diagnostics

/// What the kinds about papers share: the parameters `papers`, `stances`, `in`, and a finding for each paper that is asked for
/// in a way they name.
struct PaperFindings: Sendable {
  let papers: [String: Paper]
  let severities: [Stance: Severity]
  let parts: Set<ListingPart>

  init(_ rule: Rule, _ preparation: RulePreparation, papers: [String: Paper]? = nil) {
    self.papers = papers ?? preparation.papers(rule)
    severities = preparation.severities(rule)
    parts = preparation.parts(rule, default: .requirements)
  }

  /// Hands over every reading that the parameters name, with its severity.
  func each(_ listing: Listing, _ take: (Passage, PaperReading, Paper, Severity) -> Void) {
    for passage in listing.passages where parts.contains(passage.part) {
      for reading in passage.readings {
        guard let paper = papers[reading.paper], let severity = severities[reading.stance] else { continue }
        take(passage, reading, paper, severity)
      }
    }
  }

  /// The places of a passage where the paper is named in the way that decided.
  static func words(_ reading: PaperReading) -> [ByteRange] {
    let same = reading.occurrences.filter { $0.stance == reading.stance }.map(\.range)
    return same.isEmpty ? [reading.range] : same
  }
}

extension Stance {
  /// What the text does, for people.
  var title: LocalizedText {
    switch self {
    case .demand: LocalizedText(vi: "bắt buộc nộp hoặc xuất trình", en: "demanded")
    case .alternative: LocalizedText(vi: "một trong các lựa chọn", en: "one of several options")
    case .fallback: LocalizedText(vi: "chỉ khi không khai thác được dữ liệu", en: "only when data cannot be looked up")
    case .evidence: LocalizedText(vi: "chứng cứ về việc đã qua", en: "evidence of a past fact")
    case .mention: LocalizedText(vi: "chỉ nhắc đến", en: "only mentioned")
    case .acting: LocalizedText(vi: "được giao việc", en: "acting")
    }
  }
}
