import ArgumentParser
import Testing

@testable import tthc_lint

/// A usual command line is read without ArgumentParser: the request must be the one that ArgumentParser makes.
@Suite struct PlainCheckTests {
  @Test(
    arguments: [
      ["check"], ["check", "a.yaml", "-", "folder/"], ["check", "--quiet", "a.yaml"], ["check", "a.yaml", "-q"],
      ["check", "--policy", "p.yaml", "--as-of=2026-11-21", "--lang", "en", "a"],
      ["check", "--agency", "x", "--agency", "y", "--rule=r", "--rule", "s", "--exclude", "**/*.yaml", "a"],
      ["check", "--severity", "warning", "--fail-on", "never", "--threads", "4", "--color=always", "a", "b"],
      ["check", "--format", "json", "--output", "html=a.html", "--output=csv=b.csv", "--bom", "--templates", "t", "a"],
      ["check", "--statistics", "--explain-reading", "--include-settled", "--include-passes", "--show-settings"],
      ["check", "--cache", "c", "--no-ignores", "--baseline", "m.json", "--strict-baseline", "--stdin-filename", "x.yaml", "-"],
    ])
  func aUsualLineIsReadAsArgumentParserReadsIt(_ arguments: [String]) throws {
    let plain = try #require(PlainCheck.request(arguments))
    let parsed = try #require(try TTHCLint.parseAsRoot(arguments) as? CheckCommand)
    #expect(Self.text(plain) == Self.text(parsed.request))
  }

  @Test(
    arguments: [
      [], ["a.yaml"], ["fix", "a.yaml"], ["check", "--help"], ["check", "--version"], ["check", "--quite", "a"],
      ["check", "--threads", "many"], ["check", "--policy"], ["check", "--policy", "--quiet"], ["check", "--policy="],
      ["check", "--color", "red"], ["check", "--quiet=yes"], ["check", "--", "-a"], ["check", "-qh"], ["check", "-quiet"],
      ["check", "--policy", "a", "--policy", "b"], ["check", "--severity", "grave"], ["check", "--fail-on", "x"],
      ["help", "check"],
    ])
  func everythingElseIsLeftToArgumentParser(_ arguments: [String]) {
    #expect(PlainCheck.request(arguments).map(Self.text) == nil)
  }

  private static func text(_ request: CheckRequest) -> String {
    var text = ""
    dump(request, to: &text)
    return text
  }
}
