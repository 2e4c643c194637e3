import Foundation
import TestSupport
import Testing

/// Documents that show what the tool prints are compared with what it prints. `TTHC_RECORD=1 swift test --filter
/// DocumentationTests` writes those that the tool makes anew.
@Suite struct DocumentationTests {
  private static func url(_ path: String) -> URL { RepositoryRoot.url.appendingPathComponent(path) }

  /// Compares a committed file with what the tool makes, or writes it.
  private func expectFresh(_ path: String, _ made: String) throws {
    let committed = try? String(contentsOf: Self.url(path), encoding: .utf8)
    if ProcessInfo.processInfo.environment["TTHC_RECORD"] != nil {
      try made.write(to: Self.url(path), atomically: true, encoding: .utf8)
      return
    }
    #expect(committed == made, "\(path) is stale: make generate")
  }

  @Test func everyCommandIsInTheReference() throws {
    let tool = try BuiltTool()
    let dump = try tool.run(["--experimental-dump-help"])
    let root = try JSONDecoder().decode(HelpDump.self, from: Data(dump.output)).command
    var text = """
      # Các lệnh

      Trang này do công cụ in ra (`make generate`). Bản tiếng Anh: thêm `--lang en` vào bất kỳ lệnh nào.


      """
    for path in root.paths(below: []) {
      let help = try tool.run(path + ["--help"]).text
      text += "## tthc-lint \(path.joined(separator: " "))\n\n```\n\(help.trimmingCharacters(in: .newlines))\n```\n\n"
    }
    try expectFresh("docs/commands.md", String(text.dropLast()))
  }

  @Test func schemasAreFresh() throws {
    for name in ["procedure", "policy", "settings"] {
      let made = try BuiltTool().run(["schema", name]).text
      try expectFresh("schemas/\(name).schema.json", made)
    }
  }

  /// The README's sample: the line after the opening fence is the command, the rest what it printed.
  @Test func theReadmeShowsWhatTheToolPrints() throws {
    let readme = try String(contentsOf: Self.url("README.md"), encoding: .utf8)
    let block = try #require(
      readme.components(separatedBy: "```\n$ tthc-lint ").dropFirst().first?.components(separatedBy: "```").first)
    let (command, shown) = (block.prefix { $0 != "\n" }, block.drop { $0 != "\n" }.dropFirst())
    let printed = try BuiltTool().run(command.split(separator: " ").map(String.init)).text
    if ProcessInfo.processInfo.environment["TTHC_RECORD"] != nil {
      try readme.replacingOccurrences(of: shown, with: printed).write(
        to: Self.url("README.md"), atomically: true, encoding: .utf8)
      return
    }
    #expect(shown == printed, "README.md is stale: make generate")
  }
}

/// What ArgumentParser says of the commands.
private struct HelpDump: Decodable {
  struct Command: Decodable {
    var commandName: String
    var subcommands: [Command]?

    /// The command lines of all commands that do something themselves, sorted as they are declared.
    func paths(below path: [String]) -> [[String]] {
      let below = (subcommands ?? []).filter { $0.commandName != "help" }
      return below.flatMap { command -> [[String]] in
        let own = path + [command.commandName]
        let nested = command.paths(below: own)
        return nested.isEmpty ? [own] : nested
      }
    }
  }

  var command: Command
}
