import Diagnostics
import Testing

@testable import Checker

@Suite struct BaselineTests {
  private func findings(_ documents: [String], baseline: Baseline? = nil) throws -> (found: [Finding], gone: [Baseline.Entry]) {
    let checker = try Engine.checker { $0.rules = ["no-paper-household-book"] }
    var run = CheckRun(
      checker, InputFiles([]), memory: [Engine.source(Engine.procedure(documents: documents.map { "name: \($0)" }))], threads: 1,
      baseline: baseline)
    var found: [Finding] = []
    _ = try run.run { found += $0.findings }
    return (found, run.goneFromBaseline)
  }

  @Test func knownFindingsAreMarkedByTheirNumber() throws {
    let baseline = Baseline(of: try findings(["Sổ hộ khẩu", "Đơn"]).found)
    #expect(baseline.entries.map(\.count) == [1])
    let again = try findings(["Đơn mới", "Sổ hộ khẩu", "Sổ hộ khẩu"], baseline: baseline)
    #expect(again.found.map(\.status) == [.known, .open])
    #expect(again.gone == [])
  }

  @Test func unicodeFormAndPlaceDoNotMatter() throws {
    let baseline = Baseline(of: try findings(["Sổ hộ khẩu"]).found)
    let decomposed = try findings(["Đơn", "S\u{006F}\u{0302}\u{0309} hộ khẩu"], baseline: baseline)
    #expect(decomposed.found.map(\.status) == [.known])
  }

  @Test func whatIsGoneIsNamedAndPruned() throws {
    let baseline = Baseline(of: try findings(["Sổ hộ khẩu", "Bản sao sổ hộ khẩu"]).found)
    let again = try findings(["Sổ hộ khẩu"], baseline: baseline)
    #expect(again.gone.map(\.text) == ["Bản sao sổ hộ khẩu"])
    #expect(baseline.pruned(of: again.gone).entries.map(\.text) == ["Sổ hộ khẩu"])
  }
}
