import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checker

/// Files that the policy makes: committed, and compared here. `TTHC_RECORD=1 swift test --filter PolicyGeneratedFiles` writes
/// them anew and fails once.
@Suite struct PolicyGeneratedFilesTests {
  private func expectCommitted(_ path: String, _ made: String) throws {
    let url = RepositoryRoot.url.appendingPathComponent(path)
    let committed = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    guard made != committed else { return }
    if ProcessInfo.processInfo.environment["TTHC_RECORD"] != nil {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try made.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path)")
    } else {
      Issue.record("\(path) is stale: TTHC_RECORD=1 swift test --filter PolicyGeneratedFiles")
    }
  }

  @Test func theCommittedSchemaIsFresh() throws {
    try expectCommitted("schemas/policy.schema.json", PolicySchema.json())
  }

  @Test func theRulePagesAreFresh() throws {
    let pages = RulePages(try NationalPolicy.load()).all
    for page in pages { try expectCommitted("docs/rules/" + page.name, page.markdown) }
    let folder = RepositoryRoot.url.appendingPathComponent("docs/rules").path
    let committed = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }
    #expect(committed.sorted() == pages.map(\.name).sorted())
  }

  @Test func everyPageHasWhatAReaderAsks() throws {
    for page in RulePages(try NationalPolicy.load()).all.dropFirst() {
      for heading in ["### Vì sao", "### Nội dung được báo", "### Miễn trừ", "### Why", "### What is reported"] {
        #expect(page.markdown.contains(heading), "\(page.name) lacks \(heading)")
      }
    }
  }

  @Test func theSchemaIsJSONAndKnowsEveryKind() throws {
    let object = try JSONSerialization.jsonObject(with: Data(PolicySchema.json().utf8)) as? [String: Any]
    let definitions = try #require(object?["definitions"] as? [String: Any])
    let rule = try #require(definitions["rule"] as? [String: Any])
    #expect((rule["allOf"] as? [Any])?.count == RuleKindDescription.all.count)
  }
}
