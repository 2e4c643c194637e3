import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checker

@Suite struct RunTests {
  /// Forty files of two agencies, some wrong.
  private func folder() throws -> TestFolder {
    let folder = try TestFolder()
    for agency in ["xa-a", "xa-b"] {
      try folder.write("\(agency)/agency.yaml", "id: \(agency)\nname: Ủy ban nhân dân \(agency)\n")
      for number in 1...20 {
        let documents = number % 3 == 0 ? ["name: Sổ hộ khẩu (bản chính)"] : ["name: Đơn đề nghị số \(number) của \(agency)"]
        try folder.write(
          "\(agency)/\(number).yaml",
          Engine.procedure(code: "1.\(String(format: "%06d", number))", documents: documents))
      }
    }
    return folder
  }

  private func run(_ folder: TestFolder, threads: Int, paths: [String] = [""]) throws -> (lines: [String], summary: RunSummary) {
    let inputs = InputFiles(paths.map { folder.url.path + ($0.isEmpty ? "" : "/" + $0) })
    var run = CheckRun(try Engine.checker(), inputs, threads: threads)
    var lines: [String] = []
    let summary = try run.run { report in
      lines.append(report.path)
      lines += report.findings.map { "\($0.range.lowerBound) \($0.rule) \($0.subject?.agency ?? "")" }
    }
    return (lines, summary)
  }

  @Test func theOutputDoesNotDependOnThreads() throws {
    let folder = try folder()
    let one = try run(folder, threads: 1)
    for threads in [2, 3, 8] {
      let many = try run(folder, threads: threads)
      #expect(many.lines == one.lines)
      #expect(many.summary == one.summary)
    }
    #expect(one.summary.procedures == 40)
    #expect(one.summary.agencies.map(\.procedures) == [20, 20])
    #expect(one.summary.rules.first { $0.rule == "no-paper-household-book" }?.open == 12)
  }

  @Test func theOrderOfThePathsDoesNotMatter() throws {
    let folder = try folder()
    let one = try run(folder, threads: 1, paths: ["xa-a", "xa-b"])
    #expect(try run(folder, threads: 2, paths: ["xa-b", "xa-a", "xa-b/3.yaml"]).lines == one.lines)
  }

  @Test func listingsOfDifferentAgenciesAreCompared() throws {
    let folder = try folder()
    let differing = try run(folder, threads: 2).lines.filter { $0.contains("listing-differs") }
    #expect(differing.count == 14)
    #expect(differing.allSatisfy { $0.hasSuffix("xa-b") })
  }

  @Test func faultyProceduresAreCountedOnce() throws {
    let folder = try folder()
    #expect(try run(folder, threads: 2).summary.agencies.map(\.faultyProcedures) == [6, 6])
  }

  @Test func aSinkThatThrowsEndsTheRun() throws {
    struct Full: Error {}
    let folder = try folder()
    var run = CheckRun(try Engine.checker(), InputFiles([folder.url.path]), threads: 4)
    #expect(throws: Full.self) { try run.run { _ in throw Full() } }
  }

  @Test func noticesNameRulesToComeAndRulesAboutToEnd() throws {
    let early = try #require(Day(iso: "2022-12-01"))
    var run = CheckRun(
      try Engine.checker(early), InputFiles([]), memory: [Engine.source(Engine.procedure(documents: ["name: Sổ hộ khẩu"]))],
      threads: 1)
    var findings: [Finding] = []
    let summary = try run.run { findings += $0.findings }
    #expect(!findings.contains { $0.rule == "no-paper-household-book" })
    #expect(
      summary.notices.contains {
        $0.text(in: .vi).contains("no-paper-household-book") && $0.text(in: .vi).contains("chưa có hiệu lực, từ ngày 01/01/2023")
      })
    let late = try #require(Day(iso: "2026-12-15"))
    var later = CheckRun(
      try Engine.checker(late), InputFiles([]), memory: [Engine.source(Engine.procedure(documents: ["name: Đơn"]))], threads: 1)
    #expect(
      try later.run { _ in }.notices.contains {
        $0.text(in: .vi).contains("tthc-annex-match") && $0.text(in: .vi).contains("28/02/2027")
      })
  }
}
