import ProcedureModel

extension TextUnit {
  /// The part of the procedure that the unit belongs to. A note of the procedure counts as a condition.
  var section: Section {
    switch path {
    case .document, .alternative: .documents
    case .member(.steps, _, _): .steps
    case .member(.methods, _, _): .methods
    case .member(.dossiers, _, _): .documents
    case .item(.conditions, _), .value(.note): .conditions
    default: .agencies
    }
  }
}

extension TextUnit.Kind {
  /// What the reader calls it.
  var field: UnitField {
    switch self {
    case .component: .component
    case .prose: .prose
    case .agency: .agency
    }
  }
}

extension Procedure {
  /// Visits the texts that ask nobody for anything and that some rule looks at all the same: forms, legal basis, results,
  /// fees, name, subjects.
  func forEachFurtherText(in sections: Section, _ visit: (Text, ComponentPath, Section) -> Void) {
    if sections.contains(.documents) { visitDocumentForms(visit) }
    if sections.contains(.name), let name { visit(name, .value(.name), .name) }
    if sections.contains(.subjects) { visitTexts(subjects, .subjects, .subjects, visit) }
    if sections.contains(.results) { visitTexts(results, .results, .results, visit) }
    if sections.contains(.forms) { visitForms(visit) }
    if sections.contains(.fees) { visitFees(visit) }
    if sections.contains(.legalBasis) { visitLegalBasis(visit) }
  }

  private func visitTexts(
    _ texts: [Text], _ key: ComponentPath.Key, _ section: Section, _ visit: (Text, ComponentPath, Section) -> Void
  ) {
    for (index, text) in texts.enumerated() { visit(text, .item(key, index), section) }
  }

  private func visitDocumentForms(_ visit: (Text, ComponentPath, Section) -> Void) {
    for (index, dossier) in dossiers.enumerated() {
      for row in dossier.documents.indices {
        if let form = dossier.documents[row].form { visit(form, .document(dossier: index, document: row, .form), .documents) }
        let options = dossier.documents[row].anyOf
        for (choice, option) in options.enumerated() {
          guard let form = option.form else { continue }
          visit(form, .alternative(dossier: index, document: row, option: choice, .form), .documents)
        }
      }
    }
  }

  private func visitForms(_ visit: (Text, ComponentPath, Section) -> Void) {
    for (index, form) in forms.enumerated() {
      if let name = form.name { visit(name, .member(.forms, index, .name), .forms) }
      if let number = form.number { visit(number, .member(.forms, index, .number), .forms) }
    }
  }

  private func visitFees(_ visit: (Text, ComponentPath, Section) -> Void) {
    for (index, fee) in fees.enumerated() {
      if let text = fee.text { visit(text, .member(.fees, index, .text), .fees) }
    }
  }

  /// The number names the document; a title may name those it amends, and is looked at only where there is no number.
  private func visitLegalBasis(_ visit: (Text, ComponentPath, Section) -> Void) {
    for (index, basis) in legalBasis.enumerated() {
      if let number = basis.number {
        visit(number, .member(.legalBasis, index, .number), .legalBasis)
      } else if let title = basis.title {
        visit(title, .member(.legalBasis, index, .title), .legalBasis)
      }
    }
  }
}
