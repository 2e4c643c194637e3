import Diagnostics

/// A legal document: a law, a decree, a circular, an official letter.
public struct Instrument: Sendable {
  /// How sure the policy is of what it says about an instrument.
  public enum Confidence: String, Sendable, CaseIterable {
    /// The text itself was read.
    case verified
    /// Reported by others: press, other laws that cite it.
    case secondary
    /// Known from memory only: no rule may stand on it above `info`.
    case memory
  }

  /// A part that ended before the rest.
  public struct EndedPart: Sendable, Hashable {
    /// The article's number.
    public var part: String
    public var until: Day
  }

  public var id: String
  public var place: PolicyPlace
  /// Số, ký hiệu: `68/2020/QH14`.
  public var number: String
  public var title: LocalizedText
  public var issued: Day?
  /// From the day it takes effect to its last day; open where unknown or still in force.
  public var period: Period
  public var endedParts: [EndedPart]
  /// Ids of what replaced it.
  public var replacedBy: [String]
  public var confidence: Confidence
  /// Where its text can be read.
  public var url: String?
  /// The title has an English form of its own.
  public var hasEnglish: Bool
}
