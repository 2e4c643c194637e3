import Diagnostics
import Foundation
import Testing

@testable import Checker

/// The findings of everything in `procedures/` do not depend on how the files are written, only on what they say.
@Suite struct InvarianceTests {
  private func expectSame(_ made: [Finding], _ expected: [Finding], _ what: String) {
    #expect(expected.count > 200)
    #expect(made.identities == expected.identities, "\(what)\n\(difference(expected.identities, made.identities))")
  }

  /// The files of each folder, in the order of a run.
  private func folders(_ listings: CommittedListings) -> [(String, [SourceFile])] {
    Dictionary(grouping: listings.sources) { String($0.path[..<($0.path.lastIndex(of: "/") ?? $0.path.endIndex)]) }
      .sorted { $0.key < $1.key }
  }

  @Test func theUnicodeFormDoesNotMatter() throws {
    let listings = try CommittedListings.asCommitted.get()
    let expected = listings.expected
    let composed = listings.rewritten(\.precomposedStringWithCanonicalMapping)
    let decomposed = listings.rewritten(\.decomposedStringWithCanonicalMapping)
    #expect(zip(composed, decomposed).allSatisfy { $0.bytes.count < $1.bytes.count })
    expectSame(try listings.findings(composed), expected, "NFC")
    expectSame(try listings.findings(decomposed), expected, "NFD")
    // Each second file in another form: listings are compared across the forms.
    let mixed = zip(composed, decomposed).enumerated().map { $0.offset % 2 == 0 ? $0.element.0 : $0.element.1 }
    expectSame(try listings.findings(mixed), expected, "mixed")
  }

  @Test(arguments: ["\r\n", "\r"])
  func lineEndsDoNotMatter(lineBreak: String) throws {
    let listings = try CommittedListings.asCommitted.get()
    let changed = listings.rewritten { $0.replacing("\n", with: lineBreak) }
    expectSame(try listings.findings(changed), listings.expected, "\(lineBreak.utf8)")
  }

  @Test func aByteOrderMarkDoesNotMatter() throws {
    let listings = try CommittedListings.asCommitted.get()
    expectSame(
      try listings.findings(listings.rewritten { "\u{FEFF}" + $0 }), listings.expected, "byte-order mark")
  }

  @Test(arguments: ScalarStyling.allCases)
  func theStyleOfScalarsDoesNotMatter(style: ScalarStyling) throws {
    // Comments go away when a file is written again: without them the findings are compared.
    let listings = try CommittedListings.withoutIgnores.get()
    let changed = listings.sources.map { source in
      SourceFile(path: source.path, bytes: Array(YAMLRestyler(style: style).file(YAMLContent.documents(source)).utf8))
    }
    for (source, written) in zip(listings.sources, changed) {
      #expect(YAMLContent.documents(source) == YAMLContent.documents(written), "\(source.path) says something else in \(style)")
    }
    expectSame(try listings.findings(changed), listings.expected, "\(style)")
  }

  @Test func theOrderOfKeysDoesNotMatter() throws {
    let listings = try CommittedListings.withoutIgnores.get()
    let changed = listings.sources.map { source in
      let documents = YAMLContent.documents(source).map(\.withKeysReversed)
      return SourceFile(path: source.path, bytes: Array(YAMLRestyler(style: .double).file(documents).utf8))
    }
    expectSame(try listings.findings(changed), listings.expected, "keys reversed")
  }

  @Test(arguments: [2, 4])
  func theNumberOfThreadsDoesNotMatter(threads: Int) throws {
    let listings = try CommittedListings.asCommitted.get()
    // Not only the same findings: in the same order.
    #expect(try listings.findings(listings.sources, threads: threads) == listings.findings(listings.sources))
  }

  /// Rules over several files tell the first listing from the later ones; those of one file do not see the others.
  @Test func theOrderOfFilesDoesNotMatterForFindingsOfOneFile() throws {
    let over = ["listing-differs-between-agencies", "listing-differs-between-channels", "duplicate-code"]
    let listings = try CommittedListings.asCommitted.get()
    let own = { (findings: [Finding]) in findings.filter { $0.related.isEmpty && !over.contains($0.rule) } }
    expectSame(
      own(try listings.findings(listings.sources.reversed(), threads: 2)), own(listings.expected), "order")
  }

  @Test func manyDocumentsInOneFileAreManyFiles() throws {
    let listings = try CommittedListings.asCommitted.get()
    let folders = Dictionary(grouping: listings.sources) {
      String($0.path.prefix(upTo: $0.path.lastIndex(of: "/") ?? $0.path.endIndex))
    }
    let joined = folders.keys.sorted().map { folder -> SourceFile in
      let bytes = (folders[folder] ?? []).map(\.bytes).joined(separator: Array("\n---\n".utf8))
      return SourceFile(path: folder + "/tat-ca.yaml", bytes: Array(bytes))
    }
    #expect(joined.count < listings.sources.count / 2)
    expectSame(try listings.findings(joined), listings.expected, "joined")
  }

  @Test func manyProceduresInAListAreManyFiles() throws {
    let listings = try CommittedListings.withoutIgnores.get()
    let joined = folders(listings).map { folder, sources -> SourceFile in
      let items = sources.flatMap(YAMLContent.documents).flatMap { content -> [YAMLContent] in
        switch content {
        case .list(let items): return items
        case .map(let entries) where entries.map(\.0) == ["procedures"]:
          if case .list(let items) = entries[0].1 { return items }
          return []
        default: return [content]
        }
      }
      let text = YAMLRestyler(style: .literal).file([.map([("procedures", .list(items))])])
      return SourceFile(path: folder + "/tat-ca.yaml", bytes: Array(text.utf8))
    }
    expectSame(try listings.findings(joined), listings.expected, "a list of procedures")
  }
}
