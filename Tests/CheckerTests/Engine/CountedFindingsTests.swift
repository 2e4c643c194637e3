import Diagnostics
import TestSupport
import Testing

@testable import Checker

/// Findings that are only counted are the same ones, without their words.
@Suite struct CountedFindingsTests {
  /// Waivers, ignores, overrides, rules that yield, rules over several files.
  @Test(arguments: [1, 2])
  func theFiguresDoNotDependOnWords(threads: Int) throws {
    let folder = try CachedFolder()
    try folder.writePolicy(
      CachedFolder.waiver + "\noverrides:\n  - {rules: [cmnd-expired], components: ['*name'], severity: warning, reason: thử}\n")
    let worded = try folder.check(cache: nil, threads: threads).outcome
    folder.change = { $0.wordsFindings = false }
    let counted = try folder.check(cache: nil, threads: threads).outcome
    #expect(counted.summary == worded.summary)
    #expect(counted.summary.waived > 0 && counted.summary.ignored > 1 && counted.summary.count(.warning) > 0)
  }

  @Test func theirPlacesAreTheSame() throws {
    let documents = ["name: Sổ hộ khẩu hoặc CMND (bản sao chứng thực)", "name: Giấy tờ khác theo quy định", "name: Sổ tạm trú"]
    let source = Engine.source(Engine.procedure(documents: documents))
    let worded = try Engine.checker().check(source).findings
    let counted = try Engine.checker { $0.wordsFindings = false }.check(source).findings.sorted(by: Finding.precedes)
    #expect(worded.count > 3)
    #expect(counted.map { "\($0.rule) \($0.severity) \($0.range)" } == worded.map { "\($0.rule) \($0.severity) \($0.range)" })
    #expect(counted.allSatisfy { $0.message.arguments.isEmpty && $0.quote == nil })
  }
}
