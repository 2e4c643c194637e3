import Foundation
import TestSupport
import Testing

/// What strangers' files can be: each a clear error with its place, the rest of the run goes on.
@Suite struct BadInputTests {
  private static let policy = RepositoryRoot.url.appendingPathComponent("policy.yaml").path
  private static let good = """
    code: "1.000001"
    name: Hỗ trợ sửa nhà
    steps: [Người dân nộp hồ sơ.]
    methods: [{submission: direct, time_limit: 05 ngày làm việc}]
    subjects: [Cá nhân]
    executing_agency: Ủy ban nhân dân cấp xã
    dossiers: [{sets: 1, documents: [{name: Sổ hộ khẩu}]}]

    """

  /// Checks a bad file beside a good one, which must be checked in any case.
  private func check(_ bytes: [UInt8]) throws -> BuiltTool.Result {
    let folder = try TestFolder()
    try folder.write("bad.yaml", bytes: bytes)
    try folder.write("good.yaml", Self.good)
    let result = try BuiltTool().run(["check", ".", "--policy", Self.policy], in: folder.url)
    #expect(result.text.contains("good.yaml:7:"), "the rest of the run goes on")
    return result
  }

  @Test(
    arguments: [
      ("invalid UTF-8", [0x63, 0x6F, 0x64, 0x65, 0x3A, 0x20, 0xC3, 0x28, 0x0A], "bad.yaml:1:7"),
      ("UTF-16", [0xFF, 0xFE, 0x63, 0x00, 0x3A, 0x00], "bad.yaml:1:1"), ("empty", [], "bad.yaml:1:1"),
      ("tab", Array("code: \"1\"\nname:\n\tx: y\n".utf8), "bad.yaml:3:1"),
      ("duplicate key", Array("code: \"1.000001\"\nname: a\nname: b\n".utf8), "bad.yaml:3:1"),
      ("unknown key", Array("code: \"1.000001\"\nnmae: a\n".utf8), "bad.yaml:2:1"),
      ("wrong type", Array("code: \"1.000001\"\nname: [a]\n".utf8), "bad.yaml:2:7"),
      ("unclosed", Array("name: \"a\n".utf8), "bad.yaml:"), ("a list of numbers", Array("[1, 2]\n".utf8), "bad.yaml:1:2"),
    ] as [(String, [UInt8], String)])
  func aBadFileIsLocated(what: String, bytes: [UInt8], place: String) throws {
    let result = try check(bytes)
    #expect(result.status == 1)
    #expect(result.text.contains(place), "\(what): \(result.text.prefix(600))")
  }

  @Test func anAliasBombIsRefused() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(try check(Array(text.utf8)).text.contains("bad.yaml:"))
  }

  @Test func deepNestingIsRefused() throws {
    let text = "name: " + String(repeating: "[", count: 10_000)
    #expect(try check(Array(text.utf8)).text.contains("bad.yaml:1:"))
  }

  @Test func aByteOrderMarkAndCRLFAreRead() throws {
    let text = "\u{FEFF}" + Self.good.replacing("\n", with: "\r\n")
    let result = try check(Array(text.utf8))
    #expect(result.text.contains("bad.yaml:7:"))
    #expect(!result.text.contains("syntax"))
  }

  @Test func aHugeFileIsNamedAndTheRestIsChecked() throws {
    let folder = try TestFolder()
    try folder.write("good.yaml", Self.good)
    let path = folder.url.appendingPathComponent("huge.yaml").path
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    try FileHandle(forWritingTo: URL(fileURLWithPath: path)).truncate(atOffset: 200 << 20)
    let result = try BuiltTool().run(["check", ".", "--policy", Self.policy], in: folder.url)
    #expect(result.status == 3)
    #expect(result.text.contains("huge.yaml") && result.text.contains("200 MiB"))
    #expect(result.text.contains("good.yaml:7:"))
  }

  @Test func aClosedPipeIsQuiet() throws {
    let folder = try TestFolder()
    for number in 1...300 { try folder.write("\(number).yaml", Self.good) }
    let result = try BuiltTool().shell("check . --policy '\(Self.policy)' | head -c 10 > /dev/null", in: folder.url)
    #expect(result.errors == "")
  }
}
