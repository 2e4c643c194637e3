/// One record of a source after reading: the draft, the agency it belongs to, and what had no place.
package struct ImportedRecord: Sendable {
  package var draft: ProcedureDraft
  package var agency: AgencyDraft
  package var leftovers: [(key: String, value: String)] = []
  package var notes: [ImportReport.Note] = []
  /// What to call the record in the report: its code, else its name.
  package var label: String

  init(draft: ProcedureDraft, agency: AgencyDraft) {
    self.draft = draft
    self.agency = agency
    label = draft.code ?? draft.name ?? ""
  }

  /// Adds what the cleaner changed, and what is missing from every procedure alike.
  mutating func finish(_ cleaner: TextCleaner, leftovers: [(key: String, value: String)]) {
    self.leftovers += leftovers
    if cleaner.composed { notes.append(.unicodeComposed) }
    if cleaner.removed { notes.append(.charactersRemoved) }
    if cleaner.keptPrivate { notes.append(.privateCharacters) }
    notes += Array(repeating: .nothingSaid, count: cleaner.nothingSaid)
    if draft.code == nil { notes.append(.codeMissing) }
    if draft.name == nil { notes.append(.nameMissing) }
    let nameless = draft.dossiers.flatMap(\.documents).count { $0.name == nil }
    notes += Array(repeating: .documentWithoutName, count: nameless)
  }

  /// A code that was written as a number gets its zeros back.
  mutating func padCode(_ pad: (String) -> String) {
    guard let code = draft.code, pad(code) != code else { return }
    draft.code = pad(code)
    notes.append(.codePadded)
    label = draft.code ?? label
  }
}
