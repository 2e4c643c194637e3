import Diagnostics
import ProcedureModel
import VietnameseText

/// What comparing one listing with others needs to know of it: small, so that a whole country's fit in memory.
package struct ListingFact: Sendable {
  let agency: String
  let agencyName: String
  let code: String
  let name: String
  let field: String
  /// Sorted.
  let channels: [String]
  let path: String
  let range: ByteRange
  /// 64-bit digests of the steps, of the documents (names, copies), of the time limits and of the fees.
  let steps: UInt64
  let documents: UInt64
  let documentCount: Int
  let times: UInt64
  let fees: UInt64

  /// Nil for a listing without a code: it cannot be compared.
  init?(_ listing: Listing) {
    let procedure = listing.procedure
    let tree = listing.tree
    guard let code = procedure.code else { return nil }
    let subject = listing.subject("code")
    agency = subject.agency
    agencyName = subject.agencyName
    self.code = code.string(in: tree)
    name = subject.name
    field = subject.field
    channels = procedure.channels.map { $0.string(in: tree) }.sorted()
    path = listing.path
    range = procedure.headline(in: tree)
    var steps = Digest()
    for step in procedure.steps {
      steps.add(step.name, tree)
      steps.add(step.text, tree)
    }
    self.steps = steps.value
    var documents = Digest()
    for dossier in procedure.dossiers {
      for document in dossier.documents { documents.add(document, tree) }
    }
    self.documents = documents.value
    documentCount = procedure.documentCount
    var times = Digest()
    times.add(procedure.timeLimit, tree)
    for method in procedure.methods { times.add(method.timeLimit, tree) }
    self.times = times.value
    var fees = Digest()
    for fee in procedure.fees + procedure.methods.flatMap(\.fees) {
      fees.add(fee.text, tree)
      fees.add(fee.amount?.text, tree)
    }
    self.fees = fees.value
  }
}

/// FNV-1a over the words of texts, blind to case, tone placement, Unicode form, spaces and punctuation.
private struct Digest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ document: Document, _ tree: YAMLTree) {
    add(document.name, tree)
    add(document.originals?.text, tree)
    add(document.copies?.text, tree)
    for option in document.anyOf { add(option, tree) }
  }

  mutating func add(_ text: Text?, _ tree: YAMLTree) {
    text?.withUTF8(in: tree) { bytes in
      for key in WordKeys(bytes) { add(key) }
    }
    add(0x1F)
  }

  private mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x0000_0100_0000_01B3
  }
}
