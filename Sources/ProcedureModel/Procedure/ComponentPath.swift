/// Where in a procedure a value stands: `dossiers[0].documents[2].name`. It becomes words only when asked: nothing in it is counted when it is copied.
public enum ComponentPath: Sendable, Hashable, CustomStringConvertible {
  /// A key of the file.
  public enum Key: String, Sendable {
    case executingAgency = "executing_agency"
    case competentAgency = "competent_agency"
    case receivingPlace = "receiving_place"
    case authorizedAgency = "authorized_agency"
    case coordinatingAgency = "coordinating_agency"
    case caseName = "case"
    case legalBasis = "legal_basis"
    case steps, methods, dossiers, conditions, results, forms, fees, subjects
    case name, text, note, form, number, title
  }

  /// A value of the procedure itself: `receiving_place`.
  case value(Key)
  /// An item of a list of texts: `conditions[1]`.
  case item(Key, Int)
  /// A value of an item: `steps[0].text`.
  case member(Key, Int, Key)
  /// A value of a document: `dossiers[0].documents[2].name`.
  case document(dossier: Int, document: Int, Key)
  /// A value of an alternative: `dossiers[0].documents[2].any_of[1].name`.
  case alternative(dossier: Int, document: Int, option: Int, Key)

  /// The path in the keys of the file; lists are counted from 0.
  public var description: String {
    switch self {
    case .value(let key): key.rawValue
    case .item(let key, let index): "\(key.rawValue)[\(index)]"
    case .member(let key, let index, let member): "\(key.rawValue)[\(index)].\(member.rawValue)"
    case .document(let dossier, let document, let member):
      "dossiers[\(dossier)].documents[\(document)].\(member.rawValue)"
    case .alternative(let dossier, let document, let option, let member):
      "dossiers[\(dossier)].documents[\(document)].any_of[\(option)].\(member.rawValue)"
    }
  }
}
