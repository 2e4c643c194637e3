/// The word lists of `reading:` in the policy: what each tells the reader. A list's name there is the case's
/// name in snake case.
package enum Cue: UInt8, Sendable, CaseIterable {
  // Joining
  case or
  case and
  case oneOf
  case suchAs
  case consistsOf
  // Not asked
  case notRequired
  case notFormat
  case undone
  case except
  case insteadOf
  case void
  case contrast
  case because
  // Conditions and data
  case condition
  case holder
  case then
  case lookupFails
  case lookupSucceeds
  case lookupDuty
  case officerLooksUp
  case dataNoun
  case dataFailure
  case onlyThen
  case lacks
  case electronicInstead
  case anaphora
  case restates
  case replaceable
  case permits
  case agency
  case needs
  case byMeans
  case backReference
  case paperState
  case has
  // Asking
  case submit
  case refuses
  case besides
  case toShow
  case takeBack
  case predicate
  case copula
  // Copy formats
  case original
  case copy
  case certified
  case compare
  case certifier
  case collective
  case quantity
  // Heads of noun phrases
  case fieldHead
  case photoHead
  case procedureHead
  case recordHead
  case addressHead
  case addressTail
  case dataField
  // Other papers and data
  case document
  case dataDocument
  case genericDocument
  case proofDocument
  // Time, law, quotation
  case evidence
  case old
  case purpose
  case before
  case inYear
  case oldRule
  case now
  case others
  case lawKind
  case lawTitle
  case titleOpening
  case amends
  // People and agencies
  case actor
  case level
  case districtLevel
  case confirmedBy
  case confirms
  case requests
  case recipient
  case issuedBy
  case issuedVerb
  case office
  case torn
  case notLevel
  case abbreviation
  case resultLabel
  case ended
  case formerly
  case decision
  case past
  case rank
  case post

  /// Its bit in the masks of a unit.
  @inline(__always) var bit: CueMask { 1 << CueMask(rawValue) }

  /// The name of its list in the policy: `notRequired` is `not_required`.
  package var listName: String { Self.listNames[Int(rawValue)] }

  /// In the order of the cases. Written out, for asking the runtime for the names of cases is dear; a test compares them.
  package static let listNames: [String] = [
    "or", "and", "one_of", "such_as", "consists_of", "not_required", "not_format", "undone", "except", "instead_of",
    "void", "contrast", "because", "condition", "holder", "then", "lookup_fails", "lookup_succeeds", "lookup_duty",
    "officer_looks_up", "data_noun", "data_failure", "only_then", "lacks", "electronic_instead", "anaphora", "restates",
    "replaceable", "permits", "agency", "needs", "by_means", "back_reference", "paper_state", "has", "submit",
    "refuses", "besides", "to_show", "take_back", "predicate", "copula", "original", "copy", "certified", "compare",
    "certifier", "collective", "quantity", "field_head", "photo_head", "procedure_head", "record_head", "address_head",
    "address_tail", "data_field", "document", "data_document", "generic_document", "proof_document", "evidence", "old",
    "purpose", "before", "in_year", "old_rule", "now", "others", "law_kind", "law_title", "title_opening", "amends",
    "actor", "level", "district_level", "confirmed_by", "confirms", "requests", "recipient", "issued_by", "issued_verb",
    "office", "torn", "not_level", "abbreviation", "result_label", "ended", "formerly", "decision", "past", "rank",
    "post",
  ]
}

/// One bit for each cue; there are more than 64.
typealias CueMask = UInt128

/// A set of cues.
struct CueSet: Sendable {
  let mask: CueMask

  init(_ cues: Cue...) {
    mask = cues.reduce(0) { $0 | $1.bit }
  }

  /// One cue needs no list.
  @inline(__always) init(_ cue: Cue) { mask = cue.bit }

  @inline(__always) func meets(_ other: CueMask) -> Bool { mask & other != 0 }
}
