import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checker

/// A run with a cache says what a run without one says, whatever happened in between.
@Suite struct ResultCacheTests {
  /// Files of `CachedFolder` but agencies and the one whose comment is about a rule over several files.
  private static let kept = 25

  @Test(arguments: [1, 2, 4])
  func coldWarmAndPartialRunsSayTheSame(threads: Int) throws {
    let cached = try CachedFolder()
    let plain = try cached.check(cache: nil).outcome
    #expect(plain.lines.count > 60 && plain.summary.waived > 0 && plain.summary.ignored > 1)
    let cold = try cached.check(cache: "nho", threads: threads)
    #expect(cold.outcome == plain && cold.recalled == 0)
    let warm = try cached.check(cache: "nho", threads: threads)
    #expect(warm.outcome == plain)
    #expect(warm.recalled == Self.kept)
    // A run over some of the files has its own order and sees the same.
    let part = try cached.check(cache: "nho", threads: threads, paths: ["xa-b", "xa-a/3.yaml"])
    #expect(part.outcome == (try cached.check(cache: nil, paths: ["xa-b", "xa-a/3.yaml"]).outcome))
    #expect(part.recalled == 9)
  }

  /// After a change a run says what a run without a cache says. How many results were recalled tells what had to be made again.
  private func expectRight(after change: (CachedFolder) throws -> Void, recalled: Int, _ what: String = "") throws {
    let cached = try CachedFolder()
    _ = try cached.check(cache: "nho")
    try change(cached)
    let plain = try cached.check(cache: nil).outcome
    let first = try cached.check(cache: "nho", threads: 2)
    #expect(first.outcome == plain, "\(what)")
    #expect(first.recalled == recalled, "\(what)")
    let second = try cached.check(cache: "nho")
    #expect(second.outcome == plain && second.recalled >= first.recalled, "\(what)")
  }

  @Test func aChangedFileIsCheckedAgain() throws {
    let text = Engine.procedure(code: "1.000002", documents: ["name: Đơn"])
    try expectRight(after: { try $0.folder.write("vao/xa-b/2.yaml", text) }, recalled: Self.kept - 1)
    // The waiver that silenced it there has nothing to waive any more, and that is said.
    try expectRight(after: { try $0.folder.write("vao/xa-a/2.yaml", text) }, recalled: Self.kept - 1)
  }

  @Test func newMovedAndDeletedFiles() throws {
    try expectRight(
      after: { try $0.folder.write("vao/xa-a/11.yaml", CachedFolder.listing(1, of: "xa-a")) }, recalled: Self.kept, "new")
    try expectRight(
      after: { try FileManager.default.removeItem(atPath: $0.folder.url.path + "/vao/xa-a/1.yaml") }, recalled: Self.kept - 1,
      "deleted")
    try expectRight(
      after: {
        let home = $0.folder.url.path + "/vao/"
        try FileManager.default.moveItem(atPath: home + "xa-a/1.yaml", toPath: home + "xa-b/12.yaml")
      }, recalled: Self.kept - 1, "moved")
    try expectRight(after: { try $0.folder.write("vao/xa-b/5.yaml", "") }, recalled: Self.kept - 1, "emptied")
  }

  @Test func namesOfAgencies() throws {
    // Those of the folder, and one more file that names the agency itself.
    try expectRight(
      after: { try $0.folder.write("vao/xa-a/agency.yaml", "id: xa-a\nname: Ủy ban nhân dân xã A mới\n") },
      recalled: Self.kept - 9)
  }

  @Test func whateverChangesInThePolicy() throws {
    let layers = [
      CachedFolder.waiver.replacing("2026-12-31", with: "2026-10-31"), "",
      CachedFolder.waiver + "\noverrides:\n  - {rules: [cmnd-expired], severity: warning, reason: thử}\n",
    ]
    for layer in layers { try expectRight(after: { try $0.writePolicy(layer) }, recalled: 0, layer) }
    try expectRight(after: { try $0.writePolicy(CachedFolder.waiver, title: "Lớp khác") }, recalled: 0)
  }

  @Test func everyOptionThatChangesFindings() throws {
    let override = Override(
      place: PolicyPlace(path: "a", range: ByteRange(0, 0)), rules: ["cmnd-expired"], severity: .info, reason: "")
    let changes: [(inout CheckOptions) -> Void] = [
      { $0.asOf = Engine.day.adding(days: 1) }, { $0.asOf = Day(year: 2020, month: 1, day: 1) ?? $0.asOf },
      { $0.rules = ["cmnd-expired"] }, { $0.agencies = ["xa-b"] }, { $0.minimumSeverity = .error },
      { $0.honoursIgnores = false }, { $0.describesProcedures = false }, { $0.wordsFindings = false },
      { $0.overrides = [override] },
      { $0.findingsPerFile = 1 },
    ]
    for change in changes { try expectRight(after: { $0.change = change }, recalled: 0) }
    try expectRight(after: { $0.tool = "2" }, recalled: 0)
    try expectRight(after: { $0.now += 86_400 }, recalled: Self.kept)
  }

  @Test func optionsGoBackAndForth() throws {
    let cached = try CachedFolder()
    _ = try cached.check(cache: "nho")
    cached.change = { $0.rules = ["cmnd-expired"] }
    _ = try cached.check(cache: "nho")
    cached.change = { _ in }
    #expect(try cached.check(cache: "nho").recalled == Self.kept)
  }

  /// A field that is added to what a result depends on or consists of has to be added to the cache too.
  @Test func everyFieldIsKnownToTheCache() throws {
    let labels = { (value: Any) in Mirror(reflecting: value).children.compactMap(\.label) }
    #expect(
      labels(CheckOptions(asOf: Engine.day)) == [
        "asOf", "rules", "agencies", "minimumSeverity", "honoursIgnores", "describesProcedures", "wordsFindings", "overrides",
        "findingsPerFile",
      ])
    let report = try Engine.checker().check(Engine.source(Engine.procedure(documents: ["name: Sổ hộ khẩu"])))
    #expect(labels(report) == ["path", "source", "procedures", "findings", "failure"])
    #expect(
      labels(FileOutcome(report: report)) == ["report", "procedureOf", "coverage", "facts", "ignores", "fingerprints"])
    #expect(labels(WaiverTable.Use()) == ["used", "met"])
    #expect(
      labels(try #require(report.findings.first)) == [
        "rule", "severity", "message", "advice", "path", "range", "related", "subject", "quote", "reading", "basis", "since",
        "fix", "deadline", "status",
      ])
    #expect(
      labels(try #require(report.procedures.first)) == [
        "agency", "agencyName", "code", "name", "field", "levels", "channels", "executingAgency", "path", "range",
        "documentCount", "contentHash",
      ])
  }
}
