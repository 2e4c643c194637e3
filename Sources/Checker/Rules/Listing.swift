import Diagnostics
import ProcedureModel

/// A part of a procedure that rules may look into (`in:`).
enum ListingPart: String, Sendable, CaseIterable {
  case documents
  case forms
  case steps
  case methods
  case conditions
  case agencies
  case legalBasis = "legal_basis"
  case results
  case fees
  case name
  case subjects
  /// Never named by a rule's `in:`: what `applies_to` looks at.
  case field
  /// A document's `lookup`.
  case lookup
}

/// One text of a listing, with what was read in it. Texts in which nothing was found are not kept.
struct Passage: Sendable {
  let part: ListingPart
  let text: Text
  let path: ComponentPath
  /// Which dossier case and which row, for documents.
  let row: Row?
  let readings: [PaperReading]
  let phrases: PhraseHits

  /// A document row: alternatives inside `any_of` share their row.
  struct Row: Sendable, Hashable {
    let dossier: Int
    let document: Int
    /// The agency looks it up itself.
    let hasLookup: Bool
    /// One of several alternatives of the row.
    let isAlternative: Bool
  }
}

/// A procedure as one agency publishes it, read once for all rules.
struct Listing {
  let tree: YAMLTree
  let procedure: Procedure
  /// The publishing agency; nil when none is declared.
  let agency: Agency?
  /// In the order of the procedure.
  let passages: [Passage]

  var path: String { tree.source.path }

  /// The value as written; empty when absent.
  func string(_ text: Text?) -> String { text?.string(in: tree) ?? "" }

  func passages(in parts: Set<ListingPart>) -> [Passage] { passages.filter { parts.contains($0.part) } }

  /// The procedure's identity, for findings. An `agency:` in the file wins over the folder's.
  func subject(_ component: String) -> Finding.Subject {
    Finding.Subject(
      agency: agency?.id ?? string(procedure.agency), agencyName: agency?.name ?? "", code: string(procedure.code),
      name: string(procedure.name), field: string(procedure.field), component: component)
  }
}
