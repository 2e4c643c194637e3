import Foundation
import TestSupport
import Testing

/// The findings of the whole folder `procedures/`, held in a file: a line each, `rule code component`.
@Suite struct SampleProceduresTests {
  private static let golden = RepositoryRoot.url.appendingPathComponent("Tests/CommandTests/Goldens/procedures.txt")

  @Test func theFolderGivesTheFindingsExpectedOfIt() throws {
    let arguments = ["check", "procedures", "--as-of", "2026-11-21", "--format", "jsonl"]
    let result = try BuiltTool().run(arguments)
    #expect(result.status == 1, "\(result.errors)")
    let lines = try result.text.split(separator: "\n").compactMap { line -> String? in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard object?["type"] as? String == "finding", let rule = object?["rule"] as? String else { return nil }
      let subject = object?["subject"] as? [String: Any]
      return "\(rule) \(subject?["code"] as? String ?? "-") \(subject?["component"] as? String ?? "-")"
    }.sorted()
    #expect(lines.count > 200)
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["TTHC_RECORD_GOLDENS"] != nil {
      try text.write(to: Self.golden, atomically: true, encoding: .utf8)
      Issue.record("recorded anew: \(Self.golden.path)")
      return
    }
    let expected = try String(contentsOf: Self.golden, encoding: .utf8)
    let old = Set(expected.split(separator: "\n"))
    let new = Set(text.split(separator: "\n"))
    #expect(text == expected, "gone: \(old.subtracting(new).sorted()); new: \(new.subtracting(old).sorted())")
  }
}
