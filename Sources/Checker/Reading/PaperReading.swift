import Diagnostics

/// What a unit of text does with one paper, or with one body.
package struct PaperReading: Sendable, Equatable {
  /// The paper's id in the policy; `district-body` (the class) for a body.
  package var paper: String
  /// The body's id where the reading is of a body.
  package var body: String?
  package var stance: Stance
  package var reason: StanceReason
  /// A certified copy is asked for, and nothing plainer is accepted.
  package var certified: Bool
  package var copyFormat: CopyFormat
  /// The name that decided, in UTF-8 bytes of the unit.
  package var range: ByteRange
  /// Every place where the unit names it, in order.
  package var occurrences: [Occurrence]
  /// The words that decided, in order: never empty but for a bare listing.
  package var deciding: [ByteRange]
  package var confidence: Confidence

  /// Every place of the unit that names the paper with the stance that decided.
  var decidingPlaces: [ByteRange] {
    let places = occurrences.compactMap { $0.stance == stance ? $0.range : nil }
    return places.isEmpty ? [range] : places
  }

  /// One place that names the paper.
  package struct Occurrence: Sendable, Equatable {
    package var range: ByteRange
    package var stance: Stance
    package var reason: StanceReason
  }
}

/// What stands around a unit and bears on it.
package struct ReadingContext: Sendable {
  /// The name of the case and other headings, outermost first: what they say holds for the unit.
  package var headings: [String]
  /// The rows before the unit, in order, as far as one of them may lead into a list ("Một trong các giấy tờ sau:").
  package var before: [String]
  /// Notes and remarks that follow and may waive the unit.
  package var after: [String]

  package static let none = ReadingContext()

  package init(headings: [String] = [], before: [String] = [], after: [String] = []) {
    self.headings = headings
    self.before = before
    self.after = after
  }

  package var isEmpty: Bool { headings.isEmpty && before.isEmpty && after.isEmpty }
}
