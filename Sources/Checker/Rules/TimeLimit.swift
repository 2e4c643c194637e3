import Diagnostics
import ProcedureModel
import VietnameseText

/// A duration that is too long, or wrong, in a sentence about a certain thing.
struct TimeLimit: RuleKind {
  static let name = "time-limit"
  private let about: PhraseLists.List
  private let near: PhraseLists.List
  private let unless: PhraseLists.List
  private let longest: Duration?
  private let wrong: [Duration]
  private let limit: LocalizedText
  private let parts: Set<ListingPart>

  init(_ rule: Rule, _ preparation: inout RulePreparation) {
    about = preparation.phrases.add(rule.parameters.texts("about"))
    near = preparation.phrases.add(rule.parameters.texts("near"))
    unless = preparation.phrases.add(rule.parameters.texts("unless"))
    longest = rule.parameters.text("at_most").flatMap(Duration.init)
    wrong = rule.parameters.texts("not").compactMap(Duration.init)
    limit = LocalizedText(rule.parameters.text("at_most") ?? "")
    parts = preparation.parts(rule, default: [.steps, .methods, .conditions])
  }

  func check(_ listing: Listing, _ findings: inout ListingFindings) {
    for passage in listing.passages where parts.contains(passage.part) {
      let sentences = passage.phrases.all(about).map(\.sentence).filter { sentence in
        (near.isEmpty || passage.phrases.contains(near, inSentence: sentence))
          && !passage.phrases.contains(unless, inSentence: sentence)
      }
      let bytes = Array(passage.text.bytes(in: listing.tree))
      for sentence in sentences {
        guard let (duration, words) = fault(in: bytes, sentence) else { continue }
        findings.add(
          findings.rule.severity.value, at: passage, words: [words], [.init("duration", duration), .init("limit", limit)])
        break
      }
    }
  }

  private func fault(in bytes: [UInt8], _ sentence: ByteRange) -> (String, ByteRange)? {
    let words = String(decoding: bytes[sentence.bounds], as: UTF8.self)
    for (duration, range) in Duration.all(in: words) where isFault(duration) {
      let place = ByteRange(sentence.lowerBound + range.lowerBound, sentence.lowerBound + range.upperBound)
      return (String(decoding: bytes[place.bounds], as: UTF8.self), place)
    }
    return nil
  }

  private func isFault(_ duration: Duration) -> Bool {
    if let longest { return duration.workingHours > longest.workingHours }
    return wrong.contains(duration)
  }
}
