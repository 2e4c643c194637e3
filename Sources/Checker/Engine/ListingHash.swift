import Diagnostics
import ProcedureModel
import VietnameseText

/// The SHA-256 of what a listing asks of citizens: documents with their numbers and forms, time limits, fees and conditions, in
/// the order of the listing. Case, Unicode form, tone placement, spaces and the layout of the file do not count; neither do
/// names of agencies and steps, which are each agency's own. Equal for two listings that ask for the same.
enum ListingHash {
  static func of(_ procedure: Procedure, in tree: YAMLTree) -> Fingerprint {
    var parts: [String] = []
    func add(_ texts: Text?...) {
      parts += texts.map { $0.map { TextFolding.key($0.string(in: tree)) } ?? "" }
    }
    func add(_ document: Document) {
      add(document.name, document.form, document.note, document.lookup, document.originals?.text, document.copies?.text)
      for option in document.anyOf { add(option) }
    }
    for dossier in procedure.dossiers {
      add(dossier.caseName, dossier.sets?.text)
      for document in dossier.documents { add(document) }
    }
    add(procedure.timeLimit)
    for method in procedure.methods { add(method.submission, method.timeLimit) }
    for fee in procedure.fees + procedure.methods.flatMap(\.fees) { add(fee.amount?.text, fee.currency, fee.text) }
    for condition in procedure.conditions { add(condition) }
    return Fingerprint(ofParts: parts)
  }
}
