/// A text of a procedure that may ask something of citizens or name who acts. Texts of several lines come whole: splitting
/// them is the reader's matter.
public struct TextUnit: Sendable {
  /// What kind of sentence to expect.
  public enum Kind: Sendable {
    /// A row of thành phần hồ sơ, or its note.
    case component
    /// Sentences: steps, methods, cases, conditions, notes.
    case prose
    /// The name of a body.
    case agency
  }

  /// The words.
  public var text: Text
  /// What kind of sentence to expect.
  public var kind: Kind
  /// Where in the procedure.
  public var path: ComponentPath
  /// The case of the dossier it belongs to (trường hợp); nil outside a dossier or when the case has no name.
  public var heading: Text?
  /// The unit before it in the same list, for rows that continue the row above; for a note, the name it is about; for an
  /// alternative, the name above the list at first, then the alternative before.
  public var previous: Text?
}

extension Procedure {
  /// Visits every text unit, in the order of the model: agencies, steps, methods, dossiers, conditions, note. Empty texts are
  /// left out. Nothing is allocated.
  public func forEachTextUnit(_ visit: (TextUnit) -> Void) {
    visitAgencies(visit)
    visitProse(visit)
    for (index, dossier) in dossiers.enumerated() { visitDossier(dossier, index, visit) }
    visitList(conditions, .conditions, .prose, visit)
    visitValue(note, .note, .prose, visit)
  }

  private func visitAgencies(_ visit: (TextUnit) -> Void) {
    visitList(executingAgency, .executingAgency, .agency, visit)
    visitValue(competentAgency, .competentAgency, .agency, visit)
    visitValue(receivingPlace, .receivingPlace, .agency, visit)
    visitValue(authorizedAgency, .authorizedAgency, .agency, visit)
    visitValue(coordinatingAgency, .coordinatingAgency, .agency, visit)
  }

  private func visitProse(_ visit: (TextUnit) -> Void) {
    var previous: Text?
    for (index, step) in steps.enumerated() {
      if let name = step.name, !name.isEmpty {
        visit(TextUnit(text: name, kind: .prose, path: .member(.steps, index, .name), previous: previous))
        previous = name
      }
      if let text = step.text, !text.isEmpty {
        visit(TextUnit(text: text, kind: .prose, path: .member(.steps, index, .text), previous: previous))
        previous = text
      }
    }
    for (index, method) in methods.enumerated() {
      guard let text = method.text, !text.isEmpty else { continue }
      visit(TextUnit(text: text, kind: .prose, path: .member(.methods, index, .text)))
    }
  }

  private func visitDossier(_ dossier: Dossier, _ index: Int, _ visit: (TextUnit) -> Void) {
    let heading = dossier.caseName
    if let heading, !heading.isEmpty {
      visit(TextUnit(text: heading, kind: .prose, path: .member(.dossiers, index, .caseName)))
    }
    var previous: Text?
    // By number: a document that is taken out is copied with its list of alternatives.
    for row in dossier.documents.indices {
      let path = { ComponentPath.document(dossier: index, document: row, $0) }
      visitRow(
        dossier.documents[row].name, dossier.documents[row].note, path, heading: heading, previous: &previous, visit)
      let options = dossier.documents[row].anyOf
      for (choice, option) in options.enumerated() {
        let path = { ComponentPath.alternative(dossier: index, document: row, option: choice, $0) }
        visitRow(option.name, option.note, path, heading: heading, previous: &previous, visit)
      }
    }
  }

  private func visitRow(
    _ name: Text?, _ note: Text?, _ path: (ComponentPath.Key) -> ComponentPath, heading: Text?, previous: inout Text?,
    _ visit: (TextUnit) -> Void
  ) {
    if let name, !name.isEmpty {
      visit(TextUnit(text: name, kind: .component, path: path(.name), heading: heading, previous: previous))
      previous = name
    }
    if let note, !note.isEmpty {
      visit(TextUnit(text: note, kind: .component, path: path(.note), heading: heading, previous: name))
    }
  }

  private func visitList(_ texts: [Text], _ key: ComponentPath.Key, _ kind: TextUnit.Kind, _ visit: (TextUnit) -> Void) {
    var previous: Text?
    for (index, text) in texts.enumerated() where !text.isEmpty {
      visit(TextUnit(text: text, kind: kind, path: .item(key, index), previous: previous))
      previous = text
    }
  }

  private func visitValue(_ text: Text?, _ key: ComponentPath.Key, _ kind: TextUnit.Kind, _ visit: (TextUnit) -> Void) {
    guard let text, !text.isEmpty else { return }
    visit(TextUnit(text: text, kind: kind, path: .value(key)))
  }

  /// All text units at once: for tests and tools.
  public var textUnits: [TextUnit] {
    var result: [TextUnit] = []
    forEachTextUnit { result.append($0) }
    return result
  }
}
