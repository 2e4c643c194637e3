import Diagnostics

/// A step that must be there because of what the procedure asks for: one finding a listing, at the first text that calls for it.
struct RequiredStep: RuleKind {
  static let name = "required-step"
  private let papers: [String: Paper]
  private let stances: Set<Stance>
  private let phrases: PhraseLists.List
  private let step: PhraseLists.List
  private let near: PhraseLists.List

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    papers = preparation.papers(rule, "when.papers")
    stances = preparation.stances(rule, "when.stances")
    phrases = preparation.phrases.add(rule.parameters.texts("when.phrases"))
    step = preparation.phrases.add(rule.parameters.texts("step"))
    near = preparation.phrases.add(rule.parameters.texts("step_near"))
  }

  func check(_ listing: Listing, _ findings: inout ListingFindings) {
    guard let (passage, words, reading) = trigger(in: listing), !hasStep(listing) else { return }
    let name = reading.flatMap { papers[$0.paper]?.name } ?? LocalizedText("")
    findings.add(findings.rule.severity.value, at: passage, words: words, [.init("paper", name)], reading: reading)
  }

  private func trigger(in listing: Listing) -> (Passage, [ByteRange], PaperReading?)? {
    for passage in listing.passages where passage.part == .documents || passage.part == .conditions {
      if let reading = passage.readings.first(where: { papers[$0.paper] != nil && stances.contains($0.stance) }) {
        return (passage, PaperFindings.words(reading), reading)
      }
      if let hit = passage.phrases.all(phrases).first { return (passage, [hit.range], nil) }
    }
    return nil
  }

  private func hasStep(_ listing: Listing) -> Bool {
    listing.passages.contains { passage in
      switch passage.part {
      case .lookup: true
      case .steps, .methods, .documents, .conditions:
        passage.phrases.all(step).contains { near.isEmpty || passage.phrases.contains(near, inSentence: $0.sentence) }
      default: false
      }
    }
  }
}
