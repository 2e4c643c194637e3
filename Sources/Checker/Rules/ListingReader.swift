import Diagnostics
import ProcedureModel

/// Reads a procedure once for all rules: every text that a rule may look into, with the papers and phrases found in it.
struct ListingReader {
  private var reader: RequirementReader.Session
  private var phrases: PhraseScanner.Session

  init(reader: RequirementReader, phrases: PhraseScanner) {
    self.reader = reader.session()
    self.phrases = phrases.session()
  }

  /// The listing with its passages, in the order of the procedure.
  mutating func read(_ procedure: Procedure, in tree: YAMLTree, agency: Agency?) -> Listing {
    var passages: [Passage] = []
    var units: [TextUnit] = []
    procedure.forEachTextUnit { units.append($0) }
    for unit in units { append(unit, procedure, tree, to: &passages) }
    for (part, text, path, row) in ListingReader.plainTexts(procedure) {
      append(part, text, path, row, readings: [], tree, to: &passages)
    }
    return Listing(tree: tree, procedure: procedure, agency: agency, passages: passages)
  }

  private mutating func append(_ unit: TextUnit, _ procedure: Procedure, _ tree: YAMLTree, to passages: inout [Passage]) {
    let field: UnitField =
      switch unit.kind {
      case .component: .component
      case .prose: .prose
      case .agency: .agency
      }
    let context = ListingReader.context(of: unit, procedure, tree)
    let readings = unit.text.withUTF8(in: tree) { reader.read($0, field: field, context: context) }
    let (part, row) = ListingReader.place(of: unit.path, procedure)
    append(part, unit.text, unit.path, row, readings: readings, tree, to: &passages)
  }

  private mutating func append(
    _ part: ListingPart, _ text: Text, _ path: ComponentPath, _ row: Passage.Row?, readings: [PaperReading], _ tree: YAMLTree,
    to passages: inout [Passage]
  ) {
    let hits = text.withUTF8(in: tree) { phrases.scan($0) }
    // Numbers of instruments are no phrases: these parts are kept whatever was found in them.
    let isAlwaysKept = part == .legalBasis || part == .lookup
    if readings.isEmpty, hits.isEmpty, !isAlwaysKept, !text.bytes(in: tree).contains(UInt8(ascii: "/")) { return }
    passages.append(Passage(part: part, text: text, path: path, row: row, readings: readings, phrases: hits))
  }
}

extension ListingReader {
  /// The part of the procedure, and the document row, that a path leads to.
  private static func place(of path: ComponentPath, _ procedure: Procedure) -> (ListingPart, Passage.Row?) {
    switch path {
    case .value(let key): (key == "note" ? .conditions : .agencies, nil)
    case .item(let key, _): (key == "conditions" ? .conditions : .agencies, nil)
    case .member(let key, _, _):
      switch key {
      case "steps": (.steps, nil)
      case "methods": (.methods, nil)
      default: (.conditions, nil)
      }
    case .document(let dossier, let document, _): (.documents, row(dossier, document, nil, procedure))
    case .alternative(let dossier, let document, let option, _): (.documents, row(dossier, document, option, procedure))
    }
  }

  private static func row(_ dossier: Int, _ document: Int, _ option: Int?, _ procedure: Procedure) -> Passage.Row {
    let written = procedure.dossiers[dossier].documents[document]
    let hasLookup = written.lookup != nil || option.map { written.anyOf[$0].lookup != nil } ?? false
    let isAlternative = option != nil && written.anyOf.count > 1
    return Passage.Row(dossier: dossier, document: document, hasLookup: hasLookup, isAlternative: isAlternative)
  }

  /// The other alternatives of a row stand beside a unit as "A hoặc B" would; else the heading and the row before bear on it only
  /// where the unit continues them, and a note bears on the name it follows.
  private static func context(of unit: TextUnit, _ procedure: Procedure, _ tree: YAMLTree) -> ReadingContext {
    switch unit.path {
    case .document(let dossier, let document, "name"):
      let note = procedure.dossiers[dossier].documents[document].note
      return ReadingContext(after: note.map { [$0.string(in: tree)] } ?? [])
    default: return .none
    }
  }

  /// Texts that no paper is read in, but phrases and numbers may stand in.
  private static func plainTexts(_ procedure: Procedure) -> [(ListingPart, Text, ComponentPath, Passage.Row?)] {
    var texts: [(ListingPart, Text, ComponentPath, Passage.Row?)] = []
    func add(_ part: ListingPart, _ text: Text?, _ path: ComponentPath, _ row: Passage.Row? = nil) {
      if let text, !text.isEmpty { texts.append((part, text, path, row)) }
    }
    add(.name, procedure.name, .value("name"))
    add(.field, procedure.field, .value("field"))
    for (index, text) in procedure.subjects.enumerated() { add(.subjects, text, .item("subjects", index)) }
    for (index, text) in procedure.results.enumerated() { add(.results, text, .item("results", index)) }
    for (index, form) in procedure.forms.enumerated() {
      add(.forms, form.name, .member("forms", index, "name"))
      add(.forms, form.number, .member("forms", index, "number"))
    }
    for (index, fee) in procedure.fees.enumerated() { add(.fees, fee.text, .member("fees", index, "text")) }
    for (index, basis) in procedure.legalBasis.enumerated() {
      add(.legalBasis, basis.number, .member("legal_basis", index, "number"))
      add(.legalBasis, basis.title, .member("legal_basis", index, "title"))
    }
    for (dossier, entry) in procedure.dossiers.enumerated() {
      for (index, document) in entry.documents.enumerated() {
        let row = row(dossier, index, nil, procedure)
        add(.forms, document.form, .document(dossier: dossier, document: index, "form"), row)
        add(.lookup, document.lookup, .document(dossier: dossier, document: index, "lookup"), row)
      }
    }
    return texts
  }
}
