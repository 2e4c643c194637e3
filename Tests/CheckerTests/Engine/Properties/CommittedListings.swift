import Diagnostics
import Foundation
import ProcedureModel
import TestSupport

@testable import Checker

/// Everything in `procedures/`, and what a run over some version of it finds.
struct CommittedListings: Sendable {
  /// Read, and checked as they are committed, once for all tests.
  static let asCommitted = Result { try CommittedListings { _ in } }
  /// The same with ignore comments not heeded: those go away when a file is written again from its values.
  static let withoutIgnores = Result { try CommittedListings { $0.honoursIgnores = false } }

  /// Procedure files with their paths in the repository, in the order of a run.
  let sources: [SourceFile]
  /// What is found in them.
  private(set) var expected: [Finding] = []
  private let agencyFiles: [String]
  private let checker: Checker

  private init(_ change: (inout CheckOptions) -> Void) throws {
    checker = try Engine.checker(change: change)
    let found = InputFiles([RepositoryRoot.url.appendingPathComponent("procedures").path])
    sources = try found.files.map { SourceFile(path: $0, bytes: try FileSystem.read($0)) }
    agencyFiles = found.agencyFiles
    expected = try findings(sources)
  }

  /// Findings of a run over files in memory, with the agencies that the folders of the repository declare.
  func findings(_ sources: [SourceFile], threads: Int = 1) throws -> [Finding] {
    var run = CheckRun(checker, InputFiles(agencyFiles), memory: sources, threads: threads)
    var findings: [Finding] = []
    _ = try run.run { findings += $0.findings }
    return findings
  }

  /// The same files, each rewritten.
  func rewritten(_ change: (String) -> String) -> [SourceFile] {
    sources.map { SourceFile(path: $0.path, bytes: Array(change($0.text(ByteRange(0, $0.bytes.count))).utf8)) }
  }
}

extension Engine {
  static func checker(change: (inout CheckOptions) -> Void) throws -> Checker { try checker(Engine.day, change) }
}

/// What has to stay when a file says the same in another way. Texts are compared composed; the fingerprint as it is.
struct FindingIdentity: Hashable, Comparable, CustomStringConvertible {
  let description: String

  init(_ finding: Finding) {
    let bytes = Array((finding.quote?.text ?? "").utf8)
    let words = finding.quote?.highlights.map { String(decoding: bytes[$0.bounds], as: UTF8.self) } ?? []
    let parts =
      [
        finding.rule, finding.severity.rawValue, "\(finding.isOpen)", finding.subject?.agency ?? "-",
        finding.subject?.code ?? "-",
        finding.subject?.name ?? "-", finding.subject?.component ?? "-", finding.reading?.paper ?? "-",
        finding.reading?.stance ?? "-", finding.reading?.confidence ?? "-", finding.fingerprint.short,
        finding.message.arguments.filter { $0.name != "other" }.map(\.value.vi).joined(separator: ";"),
      ] + (finding.reading?.deciding ?? []) + words
    description = parts.map(\.precomposedStringWithCanonicalMapping).joined(separator: " | ")
  }

  static func < (left: FindingIdentity, right: FindingIdentity) -> Bool { left.description < right.description }
}

extension [Finding] {
  /// The identities in an order of their own, one for each finding.
  var identities: [FindingIdentity] { map(FindingIdentity.init).sorted() }
}

/// What one list has and the other has not, for a message a person can read.
func difference(_ left: [FindingIdentity], _ right: [FindingIdentity]) -> String {
  var counts: [FindingIdentity: Int] = [:]
  for item in left { counts[item, default: 0] -= 1 }
  for item in right { counts[item, default: 0] += 1 }
  return counts.filter { $0.value != 0 }.sorted { $0.key < $1.key }.prefix(8).map { "\($0.value > 0 ? "+" : "-") \($0.key)" }
    .joined(separator: "\n")
}
