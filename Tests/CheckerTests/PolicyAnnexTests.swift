import Diagnostics
import Testing

@testable import Checker

@Suite struct PolicyAnnexTests {
  @Test func theAnnexOfResolution667IsWhole() throws {
    let policy = try NationalPolicy.load()
    let rule = try #require(policy.rule("tthc-annex-match"))
    let annex = try #require(policy.annex(of: rule))
    #expect(annex.problems == [])
    #expect(annex.rows.count == 806)
    let papers = Set(policy.papers.map(\.id))
    #expect(annex.rows.flatMap(\.papers).filter { !papers.contains($0) } == [])
    let databases = Set(policy.databases.map(\.id))
    #expect(annex.rows.flatMap(\.databases).filter { !databases.contains($0) } == [])
  }

  @Test func codesThatLostTheirLastZeroAreMended() throws {
    let policy = try NationalPolicy.load()
    let rule = try #require(policy.rule("tthc-annex-match"))
    let annex = try #require(policy.annex(of: rule))
    #expect(annex.rows(of: "1.013850").map(\.papers) == [["business-registration"]])
    #expect(annex.rows(of: "1.010826").map(\.papers) == [["cmnd", "id-card"]])
    #expect(annex.rows(of: "2.001406").map(\.databases) == [["csdlqg-dat-dai"]])
    #expect(annex.rows(of: "9.999999") == [])
  }

  @Test func aBadLineIsNamed() {
    let text = "# chú thích\ncode\tpapers\tdatabases\tinstrument\tarticle\treplaced\n1.0123\t-\t-\t-\t-\t-\n1.012345\t-\n"
    let annex = Annex(SourceFile(path: "a.tsv", bytes: Array(text.utf8)))
    #expect(annex.rows == [])
    #expect(annex.problems.map(\.line) == [3, 4])
    let headless = Annex(SourceFile(path: "a.tsv", bytes: Array("1.012345\t-\n".utf8)))
    #expect(headless.problems.map(\.what.en).first?.hasPrefix("columns missing: code") == true)
  }

  @Test func theAuditNamesMistakesOfTheAnnex() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.tsv",
      "code\tpapers\tdatabases\tinstrument\tarticle\treplaced\n1.01\t-\t-\t-\t-\t-\n1.012345\tgiay-b\t-\t-\t-\t-\n")
    let text = SmallPolicy.text.replacing("kind: forbidden-paper", with: "kind: data-replaced-paper").replacing(
      "papers: [giay-a]\n      stances", with: "annex: a.tsv\n      stances")
    #expect(text.contains("annex: a.tsv"))
    let policy = try #require(Policy.load(path: try folder.write("policy.yaml", text)).0)
    let day = try #require(Day(iso: "2026-11-21"))
    let findings = PolicyAudit.findings(in: policy, asOf: day).filter { $0.path.hasSuffix("a.tsv") }
    #expect(
      findings.map { $0.message.text(in: .en) } == [
        "Annex, line 2: “1.01” is no procedure code.", "The policy has no paper “giay-b”; did you mean “giay-a”?",
      ])
  }
}
