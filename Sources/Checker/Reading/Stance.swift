/// What a text does with a paper it names, or with a body.
package enum Stance: String, Sendable, Hashable, CaseIterable {
  /// It must be submitted or shown, in every case or in a sub-case.
  case demand
  /// One of several options; another is a different paper or data.
  case alternative
  /// Asked only where the data cannot be looked up, or waived where it can.
  case fallback
  /// Accepted as a historical proof of a past fact.
  case evidence
  /// Nothing is asked: a title, a form field, an address, a negation, a result.
  case mention
  /// Of a body: it receives, settles, confirms or acts.
  case acting
}

/// Where a unit of text stands in a procedure.
package enum UnitField: String, Sendable, Hashable, CaseIterable {
  /// A row of "thành phần hồ sơ": a bare name there is a demand.
  case component
  /// A sentence of the steps, methods or conditions.
  case prose
  /// A line that names agencies.
  case agency
}

/// Why a stance was chosen: the part of the reading that decided.
package enum StanceReason: String, Sendable, Hashable, CaseIterable {
  // Asked
  case listed
  case submitted
  // Choice
  case choice = "one-of"
  // Fallback
  case lookupFails = "lookup-fails"
  case waived = "waived-when-known"
  case electronic = "electronic-instead"
  // Evidence
  case historical
  // Mentions
  case lawTitle = "law-title"
  case quoted
  case formField = "form-field"
  case photo
  case address
  case recorded
  case procedure
  case issued
  case negated
  case excepted
  case replaced
  case void
  case condition
  case data
  case notAsked = "not-asked"
  // Bodies
  case acts
  case rank
  case past
}

/// In which form a paper is asked for.
package enum CopyFormat: String, Sendable, Hashable, CaseIterable {
  case unstated
  case original
  case copy
  case certifiedCopy = "certified-copy"
  /// A certified copy is one of several forms that suffice.
  case anyCopy = "any-copy"
}

/// How sure the reader is.
package enum Confidence: String, Sendable, Hashable, CaseIterable {
  case high
  case medium
  case low
}
