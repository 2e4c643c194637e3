/// Where in a procedure a value stands: `dossiers[0].documents[2].name`. It becomes words only when asked.
public enum ComponentPath: Sendable, Hashable, CustomStringConvertible {
  /// A value of the procedure itself: `receiving_place`.
  case value(String)
  /// An item of a list of texts: `conditions[1]`.
  case item(String, Int)
  /// A value of an item: `steps[0].text`.
  case member(String, Int, String)
  /// A value of a document: `dossiers[0].documents[2].name`.
  case document(dossier: Int, document: Int, String)
  /// A value of an alternative: `dossiers[0].documents[2].any_of[1].name`.
  case alternative(dossier: Int, document: Int, option: Int, String)

  /// The path in the keys of the file; lists are counted from 0.
  public var description: String {
    switch self {
    case .value(let key): key
    case .item(let key, let index): "\(key)[\(index)]"
    case .member(let key, let index, let member): "\(key)[\(index)].\(member)"
    case .document(let dossier, let document, let member): "dossiers[\(dossier)].documents[\(document)].\(member)"
    case .alternative(let dossier, let document, let option, let member):
      "dossiers[\(dossier)].documents[\(document)].any_of[\(option)].\(member)"
    }
  }
}
