import Diagnostics

/// A legal document: a law, a decree, a circular, an official letter.
package struct Instrument: Sendable {
  /// How sure the policy is of what it says about an instrument.
  package enum Confidence: String, Sendable, CaseIterable {
    /// The text itself was read.
    case verified
    /// Reported by others: press, other laws that cite it.
    case secondary
    /// Known from memory only: no rule may stand on it above `info`.
    case memory
  }

  /// A part that ended before the rest.
  package struct EndedPart: Sendable, Hashable {
    /// The article's number.
    package var part: String
    package var until: Day
  }

  package var id: String
  package var place: PolicyPlace
  /// Số, ký hiệu: `68/2020/QH14`.
  package var number: String
  package var title: LocalizedText
  package var issued: Day?
  /// From the day it takes effect to its last day; open where unknown or still in force.
  package var period: Period
  package var endedParts: [EndedPart]
  /// Ids of what replaced it.
  package var replacedBy: [String]
  package var confidence: Confidence
  /// Where its text can be read.
  package var url: String?
  /// The title has an English form of its own.
  package var hasEnglish: Bool
}
