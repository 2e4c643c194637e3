import Diagnostics
import ProcedureModel

/// The little that is remembered of each listing so that listings of different files can be compared: a hundred bytes, so
/// that memory stays small over a hundred thousand files.
struct ListingFact: Sendable {
  var code: String
  var agency: AgencyName
  /// A bit per `Channel`; 0 where the listing names none.
  var channels: UInt8
  /// The number of the file in the run.
  var file: Int32
  /// The number of the procedure in the file.
  var procedure: Int32
  /// The bytes of the documents' names, in order: different where the documents may differ.
  var documentsHash: UInt64
  /// The bytes of the whole procedure.
  var contentHash: UInt64
  /// It has an open error of another rule.
  var isFaulty = false
}

/// All listings of a run, grouped by code.
struct ListingFacts {
  private(set) var facts: [ListingFact]
  /// Indices into `facts`, in the order of the input; only codes that are listed more than once, sorted by code.
  let groups: [[Int]]

  init(_ facts: [ListingFact]) {
    self.facts = facts
    let order = facts.indices.sorted { (facts[$0].code, $0) < (facts[$1].code, $1) }
    var groups: [[Int]] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, facts[order[end]].code == facts[order[start]].code { end += 1 }
      if end - start > 1, !facts[order[start]].code.isEmpty { groups.append(Array(order[start..<end])) }
      start = end
    }
    self.groups = groups
  }

  /// Gives listings of a code whose documents are the same words, typed in another way, one hash: what most agencies list is
  /// counted by what it says. With fewer than three hashes there is nothing to count, and nothing is read again.
  mutating func unifyDocuments(_ words: (ListingFact) -> Set<[UInt16]>?) {
    for group in groups {
      var firsts: [UInt64: Int] = [:]
      for index in group where firsts[facts[index].documentsHash] == nil { firsts[facts[index].documentsHash] = index }
      guard firsts.count > 2 else { continue }
      var hashes: [Set<[UInt16]>: UInt64] = [:]
      var common: [UInt64: UInt64] = [:]
      for (hash, index) in firsts.sorted(by: { $0.value < $1.value }) {
        guard let documents = words(facts[index]) else { continue }
        common[hash] = hashes[documents, default: hash]
        if hashes[documents] == nil { hashes[documents] = hash }
      }
      for index in group { facts[index].documentsHash = common[facts[index].documentsHash] ?? facts[index].documentsHash }
    }
  }
}

/// Two listings to compare: the finding is about the first, the second explains it. Indices into `ListingFacts.facts`.
struct ListingPair: Sendable, Hashable {
  var listing: Int
  var other: Int
}

extension ListingFact {
  init(_ located: LocatedProcedure, agency: AgencyName, file: Int32, index: Int32) {
    let procedure = located.procedure
    code = procedure.code?.string(in: located.tree) ?? ""
    self.agency = agency
    channels = procedure.channels.reduce(0) { bits, text in
      let place = Channel.allCases.firstIndex { $0.rawValue == text.string(in: located.tree) } ?? 7
      return bits | (1 << UInt8(truncatingIfNeeded: place))
    }
    self.file = file
    self.procedure = index
    var documents = ByteHash()
    for dossier in procedure.dossiers {
      for row in dossier.documents.indices {
        dossier.documents[row].name.map { documents.add($0.bytes(in: located.tree)) }
        for option in dossier.documents[row].anyOf { option.name.map { documents.add($0.bytes(in: located.tree)) } }
      }
    }
    documentsHash = documents.value
    var content = ByteHash()
    let bytes = located.tree.source.bytes
    let low = min(procedure.range.lowerBound, bytes.count)
    content.add(bytes[low..<min(max(low, procedure.range.upperBound), bytes.count)])
    contentHash = content.value
  }
}

/// A fast 64-bit hash that is the same in every run (after wyhash's mixing step). Not for fingerprints.
struct ByteHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func add(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { add($0) } }

  mutating func add(_ buffer: UnsafeRawBufferPointer) {
    var offset = 0
    while offset + 16 <= buffer.count {
      mix(
        buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self),
        buffer.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
      offset += 16
    }
    if offset + 8 <= buffer.count {
      mix(buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = UInt64(buffer.count) << 56
    while offset < buffer.count {
      rest = rest << 8 ^ UInt64(buffer[offset])
      offset += 1
    }
    mix(rest)
  }

  private mutating func mix(_ word: UInt64, _ other: UInt64 = 0) {
    let product = (value ^ word).multipliedFullWidth(by: other ^ 0xA076_1D64_78BD_642F)
    value = product.high ^ product.low
  }
}
